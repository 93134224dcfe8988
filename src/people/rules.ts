// Coming, leaving, agreeing: the only place that says no to it.

import { no, type Rule, yes } from './rule.ts';
import { type Consent, write } from './entries.ts';
import { everybody, peopleModel } from './model.ts';
import { freeLook, nameOfLook } from './token.ts';

/** As many as the running order can be drawn for; design.md plans rooms of 50. */
export const MOST_PEOPLE = 120;

/** Gives out tokens to `count` more people. Refuses `not-a-number` and `too-many-people`. */
export const welcome: Rule<{ readonly count: number }> = (situation, { count }) => {
  const here = everybody(situation.read(peopleModel));
  if (!Number.isInteger(count) || count < 1) return no('not-a-number');
  if (here.length + count > MOST_PEOPLE) return no('too-many-people', { most: MOST_PEOPLE });
  // By what is in use rather than by number: two tablets that were joined may have given out the same looks.
  const used = new Set(here.map(({ token }) => nameOfLook(token)));
  const entries = [];
  while (entries.length < count) {
    const look = freeLook(used);
    if (!look) return no('too-many-people', { most: MOST_PEOPLE });
    used.add(nameOfLook(look));
    entries.push(write('people/joined', { token: { id: situation.newId(), ...look } }));
  }
  return yes(...entries);
};

export const leave: Rule<{ readonly token: string }> = (situation, { token }) => {
  const person = situation.read(peopleModel).persons.get(token);
  if (!person) return no('nobody');
  return person.here ? yes(write('people/left', { token })) : no('already-left');
};

export const comeBack: Rule<{ readonly token: string }> = (situation, { token }) => {
  const person = situation.read(peopleModel).persons.get(token);
  if (!person) return no('nobody');
  return person.here ? no('already-here') : yes(write('people/returned', { token }));
};

/** Consent said aloud and noted at the desk; on a turn it travels in the turn record. */
export const agree: Rule<{ readonly token: string; readonly consent: Consent }> = (situation, { token, consent }) =>
  situation.read(peopleModel).persons.has(token) ? yes(write('people/agreed', { token, consent })) : no('nobody');
