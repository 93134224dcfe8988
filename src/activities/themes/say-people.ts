// From how many people a pile is, in words that do not promise more than is known.

import { words } from './words/table.ts';

/** `atLeast`: of some cards nobody knows whose they are. */
export function sayPeople(people: number, atLeast: boolean): string {
  return words.say(atLeast ? 'people.at-least' : 'people', { n: people });
}
