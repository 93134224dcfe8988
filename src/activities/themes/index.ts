// Theming: cards into piles, piles into statements.

import type { Activity } from '../activity.ts';
import { themesModel } from './model.ts';
import { report } from './report.ts';
import { absorbSort, briefSort, heardOf } from './rules.ts';
import { share } from './share.ts';
import { words } from './words/table.ts';

export const themes: Activity = {
  name: 'themes',
  model: themesModel,
  permanent: [],
  words,
  title: () => words.say('title'),
  brief: briefSort,
  absorb: absorbSort,
  heard: heardOf,
  share,
  report,
  desk: () => import('./desk.tsx').then((m) => m.ThemesDesk),
  turn: () => import('./turn.tsx').then((m) => m.SortTurn),
  wall: () => import('./wall.tsx').then((m) => m.ThemesWall),
};
