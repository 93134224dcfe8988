// Who is here: tokens nobody can mistake for one another, coming and going at any time, and no name anywhere.

import { describe, expect, test } from 'vitest';
import { kinds, write } from '../../src/people/entries.ts';
import { everybody, hasRefused, peopleHere, peopleModel } from '../../src/people/model.ts';
import { agree, comeBack, leave, MOST_PEOPLE, welcome } from '../../src/people/rules.ts';
import { lookOf, TOKEN_COLOURS, TOKEN_PICTURES } from '../../src/people/token.ts';
import * as drawn from '../../src/ui/pictures/token-picture.tsx';
import { room } from '../support/room.ts';

const lookNames = (looks: readonly ({ picture: string; colour: string } | undefined)[]) =>
  looks.map((look) => `${look?.colour} ${look?.picture}`);
const peopleOf = (hall: ReturnType<typeof room>) => hall.look().read(peopleModel);

describe('tokens', () => {
  test('every one is different from every other', () => {
    const all = Array.from({ length: 192 }, (_, n) => lookOf(n));
    expect(new Set(lookNames(all)).size).toBe(192);
    expect([lookOf(192), lookOf(-1)]).toEqual([undefined, undefined]);
  });

  test('in a room of 24 the picture alone is enough, and neighbours have not one colour', () => {
    const first = Array.from({ length: 24 }, (_, n) => lookOf(n));
    expect(new Set(first.map((look) => look?.picture)).size).toBe(24);
    expect(first.every((look, n) => n === 0 || look?.colour !== first[n - 1]?.colour)).toBe(true);
  });

  test('each has its drawing', () => {
    expect([...TOKEN_PICTURES]).toEqual([...drawn.TOKEN_PICTURES]);
    expect([...TOKEN_COLOURS]).toEqual([...drawn.TOKEN_COLOURS]);
  });

  test('hold a picture and a colour, and no place for a name', () => {
    expect(Object.keys(kinds['people/joined'].entries.token.entries).sort()).toEqual(['colour', 'id', 'picture']);
  });
});

describe('coming', () => {
  test('late arrivals get looks that nobody has', () => {
    const hall = room();
    hall.welcome(12);
    hall.go('causes');
    const all = hall.welcome(30);
    expect(all).toHaveLength(42);
    const persons = everybody(peopleOf(hall));
    expect(new Set(lookNames(persons.map(({ token }) => token))).size).toBe(42);
    expect(persons.map(({ joinedIn }) => joinedIn)).toEqual([
      ...Array<string>(12).fill('prepare'),
      ...Array<string>(30).fill('causes'),
    ]);
  });

  test('after two tablets were joined nobody has the look of somebody else, and new people get one that nobody has', () => {
    const hall = room();
    for (const id of ['x', 'y'])
      hall.write([write('people/joined', { token: { id, picture: 'boat', colour: 'green' } })]);
    hall.welcome(20);
    const names = lookNames(everybody(peopleOf(hall)).map(({ token }) => token));
    expect(names[0]).toBe('green boat');
    expect(new Set(names).size).toBe(22);
  });

  test.each([[0], [-1], [2.5], [Number.NaN], [Number.POSITIVE_INFINITY]])('C8 %s people are refused', (count) => {
    expect(room().act(welcome, { count })).toEqual({ yes: false, reason: 'not-a-number' });
  });

  test('as many as there may be, and not one more', () => {
    const hall = room();
    hall.welcome(MOST_PEOPLE - 1);
    expect(hall.act(welcome, { count: 2 })).toEqual({
      yes: false,
      reason: 'too-many-people',
      about: { most: MOST_PEOPLE },
    });
    expect(hall.act(welcome, { count: 1 }).yes).toBe(true);
    expect(hall.act(welcome, { count: 1 }).yes).toBe(false);
  });
});

describe('leaving and coming back', () => {
  test('keeps the place and what was agreed', () => {
    const hall = room();
    const [first = '', second = ''] = hall.welcome(2);
    hall.act(agree, { token: first, consent: { taking: true, quoting: false } });
    hall.act(leave, { token: first });
    expect(peopleHere(peopleOf(hall)).map(({ token }) => token.id)).toEqual([second]);
    hall.act(comeBack, { token: first });
    expect(everybody(peopleOf(hall))[0]).toMatchObject({
      here: true,
      place: 0,
      consent: { taking: true, quoting: false },
    });
  });

  test('is refused where it makes no sense', () => {
    const hall = room();
    const [token = ''] = hall.welcome(1);
    const reasonOf = (verdict: ReturnType<typeof hall.act>) => (verdict.yes ? 'yes' : verdict.reason);
    expect(reasonOf(hall.act(comeBack, { token }))).toBe('already-here');
    hall.act(leave, { token });
    expect(reasonOf(hall.act(leave, { token }))).toBe('already-left');
    for (const rule of [leave, comeBack]) expect(reasonOf(hall.act(rule, { token: 'nobody' }))).toBe('nobody');
    expect(reasonOf(hall.act(agree, { token: 'nobody', consent: { taking: true, quoting: true } }))).toBe('nobody');
  });
});

test('no to taking part is no, unasked is not, and a mind can be changed', () => {
  const hall = room();
  const [token = ''] = hall.welcome(1);
  expect(hasRefused(peopleOf(hall), token)).toBe(false);
  hall.act(agree, { token, consent: { taking: false, quoting: false } });
  expect(hasRefused(peopleOf(hall), token)).toBe(true);
  hall.act(agree, { token, consent: { taking: true, quoting: false } });
  expect(hasRefused(peopleOf(hall), token)).toBe(false);
  expect(hasRefused(peopleOf(hall), 'nobody')).toBe(false);
});
