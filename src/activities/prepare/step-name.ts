// What the steps of the running order are called.

import type { Step } from '../../people/rule.ts';
import { USUAL_ORDER } from './model.ts';
import { nthOf } from './times.ts';
import { words } from './words/table.ts';

/** A step that the method does not have is shown by its id rather than not at all; the second of its like has a number. */
export function stepName(step: Step, steps: readonly Step[] = []): string {
  const name = words.sayIf(`step.${likeInMethod(step).id}`) ?? words.sayIf(`step.${step.activity}`) ?? step.id;
  const nth = nthOf(step, steps);
  return nth > 1 ? words.say('step.nth', { step: name, n: nth }) : name;
}

/** What happens in it, in one sentence, where we know it. */
export function stepDoes(step: Step): string | undefined {
  return words.sayIf(`step.${likeInMethod(step).id}.does`) ?? words.sayIf(`step.${step.activity}.does`);
}

function likeInMethod(step: Step): Step {
  return USUAL_ORDER.find(({ activity, use }) => activity === step.activity && use === step.use) ?? step;
}
