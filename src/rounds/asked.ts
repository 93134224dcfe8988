// Who a private round asks: how many answers there can be.

import { hasRefused, peopleHere, peopleModel } from '../people/model.ts';
import type { Look } from '../people/rule.ts';

/**
 * Tokens of everybody in the room who takes part, and of those who answered and have left since: "12 of 10 have
 * answered" would be nonsense. In the order of arrival, those who left last.
 */
export function askedIn(look: Look, round: string): string[] {
  const people = look.read(peopleModel);
  const here = peopleHere(people).filter(({ token }) => !hasRefused(people, token.id));
  return [...new Set([...here.map(({ token }) => token.id), ...look.answered(round)])];
}
