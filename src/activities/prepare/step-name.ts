// What the steps of the running order are called, and how long their turns on one tablet take.

import type { Step } from '../../people/rule.ts';
import { CATEGORIES, type Settings } from './model.ts';
import { words } from './words/table.ts';

/** A step that the method does not have is shown by its id rather than not at all. */
export function stepName(step: Step): string {
  return words.sayIf(`step.${step.id}`) ?? step.id;
}

/** What happens in it, in one sentence, where we know it. */
export function stepDoes(step: Step): string | undefined {
  return words.sayIf(`step.${step.id}.does`);
}

/** Seconds of one person's short turn, passing the tablet on included (method.md 2.9). */
const SHORT_TURN = 75;
/** Seconds for one card with somebody's help (method.md, step 2). */
const ONE_CARD = 90;

/** How long it takes until everybody has had a turn; null where the group works together. */
export function minutesOfTurns({ activity }: Step, people: number, { cards }: Settings): number | null {
  if (people === 0) return null;
  if (activity === 'mood' || activity === 'votes') return Math.ceil((people * SHORT_TURN) / 60);
  if (activity !== 'cards') return null;
  const most = CATEGORIES.reduce((sum, category) => sum + cards[category], 0);
  return Math.ceil((people * most * ONE_CARD) / 60);
}
