// The named states of a break, for tests, axe and pictures.

import type { NewEntry } from '../../journal/entry.ts';
import type { Step } from '../../people/rule.ts';
import type { Example } from '../activity.ts';
import { write } from './entries.ts';

/** A break stands in no order of its own accord. */
const arranged: NewEntry = {
  kind: 'prepare/arranged',
  step: 'prepare',
  data: {
    steps: [
      { id: 'check-in', activity: 'mood', use: 'check-in' },
      { id: 'break-1', activity: 'break', use: 'break' },
      { id: 'collect', activity: 'cards', use: 'collect' },
    ],
  },
};
const step: Step = { id: 'break-1', activity: 'break', use: 'break' };
/** A quarter past eleven on the day of the other examples. */
const UNTIL = Date.UTC(2026, 2, 14, 11, 15);

export const examples: readonly Example[] = [
  { name: 'before the break', shows: 'desk', step, entries: [arranged] },
  {
    name: 'the break has begun',
    shows: 'desk',
    step,
    entries: [arranged, write('break/begun', { minutes: 15 }, { step: step.id })],
  },
  { name: 'when it goes on', shows: 'wall', shared: { until: UNTIL } },
];
