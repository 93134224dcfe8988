// What a step is called on the desk, in the language of now.

import { nthOf } from '../activities/prepare/times.ts';
import { sayNumber } from '../i18n/words.ts';
import type { Step } from '../people/rule.ts';
import { activityOf } from '../workshop/workshop.ts';

/**
 * A step whose activity this version does not have is shown by its id rather than not at all. The second of its like in
 * the running order has a number, a second break too.
 */
export function titleOf(step: Step, steps: readonly Step[]): string {
  const title = activityOf(step.activity)?.title(step) ?? step.id;
  const nth = nthOf(step, steps);
  return nth > 1 ? `${title} ${sayNumber(nth)}` : title;
}
