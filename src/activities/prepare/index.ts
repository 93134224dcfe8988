// Preparing, declared: what is asked, who is here, in which order, under which settings.

import type { Activity } from '../activity.ts';
import { prepareModel } from './model.ts';
import { prepareReport } from './report.ts';
import { words } from './words/table.ts';

export const prepare: Activity = {
  name: 'prepare',
  model: prepareModel,
  // Undoing the first could pass off a practice as a real session; behind the second lies what nobody here did.
  permanent: ['prepare/started', 'prepare/set-out'],
  words,
  title: () => words.say('title'),
  report: prepareReport,
  desk: () => import('./desk.tsx').then(({ PrepareDesk }) => PrepareDesk),
};
