// Who is here now, and what each of them agreed to.

import type { Model } from '../journal/model.ts';
import { Table } from '../journal/table.ts';
import { type Consent, kinds } from './entries.ts';
import { type No, no } from './rule.ts';
import { freeLook, nameOfLook, type Token, type TokenLook } from './token.ts';

export interface Person {
  readonly token: Token;
  readonly here: boolean;
  /** Null until asked. */
  readonly consent: Consent | null;
  /** Where this person stands in the order of arrival, from 0. */
  readonly place: number;
  /** The step in which this person came; later than `prepare` is a late arrival. */
  readonly joinedIn: string;
}

/** Whose words something is, and the id of the entry that says so. */
export interface Said {
  readonly token: string;
  readonly entry: string;
}

export interface People {
  readonly persons: Table<Person>;
  /** By the id of what was said. */
  readonly said: Table<Said>;
}

function change(people: People, token: string, changed: Partial<Person>): People {
  const person = people.persons.get(token);
  return person ? { ...people, persons: people.persons.set(token, { ...person, ...changed }) } : people;
}

/** Two tablets that let somebody in, each by itself, gave both the same look: after joining whoever came later has another. */
function ownLook({ persons }: People, token: Token): TokenLook {
  const taken = new Set([...persons.values()].map((person) => nameOfLook(person.token)));
  return taken.has(nameOfLook(token)) ? (freeLook(taken) ?? token) : token;
}

export const peopleModel: Model<People, typeof kinds> = {
  name: 'people',
  kinds,
  start: { persons: Table.of<Person>(), said: Table.of<Said>() },
  steps: {
    'people/joined': (people, { step, data: { token } }) => {
      if (people.persons.has(token.id)) return people;
      const own = { ...token, ...ownLook(people, token) };
      const person = { token: own, here: true, consent: null, place: people.persons.size, joinedIn: step };
      return { ...people, persons: people.persons.set(token.id, person) };
    },
    'people/left': (people, { data }) => change(people, data.token, { here: false }),
    'people/returned': (people, { data }) => change(people, data.token, { here: true }),
    'people/agreed': (people, { data }) => change(people, data.token, { consent: data.consent }),
    'people/said': (people, { id, data: { token, of } }) =>
      people.said.has(of) ? people : { ...people, said: people.said.set(of, { token, entry: id }) },
  },
};

/** Everybody who was ever here, in order of arrival. */
export function everybody(people: People): Person[] {
  return [...people.persons.values()].sort((a, b) => a.place - b.place || (a.token.id < b.token.id ? -1 : 1));
}

export function peopleHere(people: People): Person[] {
  return everybody(people).filter((person) => person.here);
}

/** Asked and said no: nothing of theirs is written down any more. */
export function hasRefused(people: People, token: string): boolean {
  return people.persons.get(token)?.consent?.taking === false;
}

/** Nobody said no to it. Of a token that nobody has (their welcome was undone elsewhere) it is not known: then it is a no. */
export function mayQuoteWordsOf(people: People, token: string): boolean {
  const person = people.persons.get(token);
  return person !== undefined && person.consent?.quoting !== false;
}

/**
 * Why nothing can be written down for this person, or null. As on a turn, nobody's first words come before they were asked
 * whether they take part: whoever types them in asks aloud (method.md 7.2).
 */
export function faultOfWriting(people: People, token: string): No | null {
  const person = people.persons.get(token);
  if (!person) return no('nobody');
  if (person.consent === null) return no('not-asked');
  return person.consent.taking ? null : no('said-no');
}
