// What a step is called on the desk, in the language of now.

import type { Step } from '../people/rule.ts';
import { activityOf } from '../workshop/workshop.ts';

/** A step whose activity this version does not have is shown by its id rather than not at all. */
export function titleOf(step: Step): string {
  return activityOf(step.activity)?.title(step) ?? step.id;
}
