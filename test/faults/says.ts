// What the page that drives itself tells the test, and the words that people write in it; known to both sides.

import { chanceFrom } from '../support/chance.ts';

const LETTERS = 'abcdefghijkmnopqrstuvwxyz23456789';

/** Everything that a workshop of the script is made of can be told from these. */
export interface Plan {
  readonly people: number;
  /** How often a person's words are kept while they type. */
  readonly letters: number;
  /** Real people, whose words are sealed; else a practice. */
  readonly sealed?: boolean;
  /** After the first session was removed, what must never be there is put on the disk on purpose. */
  readonly plants?: boolean;
}

/** Made while the page runs, so that it does not stand in the script, which browsers keep. */
export const PASSPHRASE = ['one', 'two', 'three'].map((word) => markOf(word)).join(' ');
export const PLANTED = markOf('planted');
export const PIN = '274915';

export const ROOM: Plan = { people: 30, letters: 3 };

export interface Place {
  /** Where in the script, from 0. */
  readonly at: number;
  /** The step and the person, for people. */
  readonly label: string;
}

/** "Saved" was said. Sent before the next thing is begun, and the next thing waits for the answer. */
export interface Saved {
  readonly done: Place;
  /** Entries that were not there before, or that lost their words: by id, in canonical form. */
  readonly entries: readonly (readonly [string, string])[];
  readonly next: Place;
}

/** The app said that it could not save; the script tries the same thing again. */
export interface Refused {
  readonly at: Place;
  readonly why: string;
  /** How long the session is as a file, made then; 0 where there is none or it could not be made. */
  readonly bundle: number;
}

/** What stands on the tablet when the page is opened. */
export interface Found {
  /** The first thing of the script that is not done: where people go on. */
  readonly next: Place;
  readonly entries: readonly (readonly [string, string])[];
  /** What is there by half, in words. */
  readonly torn: readonly string[];
  /** Milliseconds from asking for the store to knowing all this. */
  readonly took: number;
  /** Of that: until the store was open, healed where it had to be, and then until the vault was. */
  readonly opened: number;
  readonly unlocked: number;
  /** What the store says of itself. */
  readonly state: unknown;
}

/** A secret key that has passed through the writer. */
export interface Key {
  /** What it is for. */
  readonly name: string;
  readonly hex: string;
}

/** Since the last time. */
export interface Keys {
  readonly keys: readonly Key[];
}

/** What the page cannot go on from. */
export interface Fell {
  readonly fault: string;
}

/** The rig in which single calls fail. */
export interface NthPlan extends Plan {
  /** Of the first round; the ones after it count on. */
  readonly seed: number;
  /** How many are played, each on a store and a vault of its own. */
  readonly rounds: number;
}

export interface Tried {
  /** How many calls were made to fail. */
  readonly fired: number;
  /** How many of these the app refused; the others it got over by itself. */
  readonly refused: number;
  readonly faults: readonly string[];
}

export type { Opening as Opened } from '../bench/opening.ts';

/** Twenty letters that stand nowhere else, the same each time; two of them have no beginning in common. */
export function markOf(name: string): string {
  let seed = 0x811c9dc5;
  for (const letter of name) seed = Math.imul(seed ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  const chance = chanceFrom(seed);
  return Array.from({ length: 20 }, () => LETTERS[Math.floor(chance() * LETTERS.length)] ?? '').join('');
}

export const QUESTION = `What would make ${markOf('question')} better?`;

/** The words of one card, and of what they were while they were typed. */
export function cardOf(person: number, card: number): string {
  return `I wait for ${markOf(`card ${person} ${card}`)} every day.`;
}

export function typedOf(step: string, person: number, letter: number): string {
  return `I wai ${markOf(`typed ${step} ${person} ${letter}`)}`;
}

export const statementOf = (pile: number) => `I can count on ${markOf(`pile ${pile}`)}.`;
export const causeOf = (cause: number) => `Nobody asked ${markOf(`cause ${cause}`)}.`;
/** The key of a switch by its name: what somebody needs of the tablet. */
export const SWITCH = markOf('switch');
export const NOTE = `Ask about ${markOf('note')} at the break.`;
export const BETTER = `I wait for ${markOf('better')} on Sundays.`;

/** Every word that stands nowhere but in what people say, type and are asked: what a search of the disk looks for. */
export function canaries({ people, letters }: Plan): string[] {
  const persons = Array.from({ length: people }, (_, n) => n);
  const six = [0, 1, 2, 3, 4, 5];
  return [
    ...['question', 'note', 'better', 'switch'],
    ...six.flatMap((n) => [`pile ${n}`, `cause ${n}`]),
    ...persons.flatMap((person) => [0, 1, 2, 3, 4].map((card) => `card ${person} ${card}`)),
    ...persons.flatMap((person) =>
      ['check-in', 'ballot-a', 'ballot-b', 'check-out'].map((step) => `typed ${step} ${person} 1`),
    ),
    ...persons.flatMap((person) =>
      Array.from({ length: letters }, (_, letter) => `typed collect ${person} ${letter + 1}`),
    ),
  ].map(markOf);
}
