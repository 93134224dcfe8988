// The named states of a break, for tests, axe and pictures.

import type { Step } from '../../people/rule.ts';
import type { Example } from '../activity.ts';
import { write } from './entries.ts';

const step: Step = { id: 'break-1', activity: 'break', use: 'break' };
/** A quarter past eleven on the day of the other examples. */
const UNTIL = Date.UTC(2026, 2, 14, 11, 15);

export const examples: readonly Example[] = [
  { name: 'before the break', shows: 'desk', step, entries: [] },
  {
    name: 'the break has begun',
    shows: 'desk',
    step,
    entries: [write('break/begun', { minutes: 15 }, { step: step.id })],
  },
  { name: 'when it goes on', shows: 'wall', shared: { until: UNTIL } },
];
