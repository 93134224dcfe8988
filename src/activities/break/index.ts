// A break, declared: people rest, and the room sees when it goes on.

import type { Activity } from '../activity.ts';
import { breakModel } from './model.ts';
import { report } from './report.ts';
import { words } from './words/table.ts';

export const breaks: Activity = {
  name: 'break',
  model: breakModel,
  permanent: [],
  words,
  title: () => words.say('title'),
  share: (look) => {
    const until = look.read(breakModel).until.get(look.step.id);
    return until === undefined ? null : { until };
  },
  report,
  desk: () => import('./desk.tsx').then((m) => m.BreakDesk),
  wall: () => import('./wall.tsx').then((m) => m.BreakWall),
};
