// Causes: what makes the chosen themes happen.

import type { Activity } from '../activity.ts';
import { causesModel } from './model.ts';
import { report } from './report.ts';
import { share } from './share.ts';
import { words } from './words/table.ts';

export const causes: Activity = {
  name: 'causes',
  model: causesModel,
  permanent: [],
  words,
  title: () => words.say('title'),
  share,
  report,
  desk: () => import('./desk.tsx').then((m) => m.CausesDesk),
  wall: () => import('./wall.tsx').then((m) => m.CausesWall),
};
