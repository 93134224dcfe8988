// Beginning a break, at once or for longer: the only place that says no to it.

import { no, type Rule, yes } from '../../people/rule.ts';
import { write } from './entries.ts';

/** Two hours: a long lunch. */
export const MOST_MINUTES = 120;

/** From now on. Refuses `not-a-number` and `too-long`. */
export const beginBreak: Rule<{ readonly minutes: number }> = (_, { minutes }) => {
  if (!Number.isInteger(minutes) || minutes < 1) return no('not-a-number');
  return minutes > MOST_MINUTES ? no('too-long', { most: MOST_MINUTES }) : yes(write('break/begun', { minutes }));
};
