// Who the tablet goes to next: in a hurry one press, and nobody who said no.

import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { tokenName } from '../../src/handover/token-name.tsx';
import { WhoNext } from '../../src/handover/who-next.tsx';
import { words } from '../../src/handover/words/table.ts';
import { LOCALES, locale } from '../../src/i18n/locale.ts';
import type { Person } from '../../src/people/model.ts';
import { lookOf, TOKEN_COLOURS, TOKEN_PICTURES } from '../../src/people/token.ts';

beforeAll(async () => {
  for (const of of LOCALES) await words.load(of);
});
beforeEach(() => {
  locale.value = 'en';
});

function person(n: number, more: Partial<Person> = {}): Person {
  return { token: { id: `t${n}`, ...lookOf(n)! }, here: true, consent: null, place: n, joinedIn: 'prepare', ...more };
}
const four = [0, 1, 2, 3].map((n) => person(n));

function offer(people: readonly Person[], heard: readonly string[] = []) {
  const onHand = vi.fn<(tokens: readonly string[]) => void>();
  const draw = (now: readonly Person[], of: readonly string[]) => (
    <WhoNext people={now} heard={new Set(of)} onHand={onHand} />
  );
  const { rerender } = render(draw(people, heard));
  return { onHand, redraw: (now: readonly Person[], of: readonly string[]) => rerender(draw(now, of)) };
}
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await Promise.resolve();
};

test('who has not had a turn is chosen beforehand, in order of arrival', async () => {
  const { onHand } = offer(four, ['t1']);
  await press('Pass the tablet round (3 people)');
  expect(onHand).toHaveBeenCalledExactlyOnceWith(['t0', 't2', 't3']);
});

test('somebody is left out, somebody has another turn', async () => {
  const { onHand } = offer(four, ['t1']);
  await press(/^Fish, blue/);
  await press(/^Boat, green/);
  await press('Pass the tablet round (3 people)');
  expect(onHand).toHaveBeenCalledExactlyOnceWith(['t1', 't2', 't3']);
});

test('just this one goes to one person, whoever else is chosen', async () => {
  const { onHand } = offer(four);
  await press('Just this one: Tree, orange');
  expect(onHand).toHaveBeenCalledExactlyOnceWith(['t2']);
});

test('who said no to taking part is shown so and offered no turn', async () => {
  const { onHand } = offer([person(0, { consent: { taking: false, quoting: false } }), person(1)]);
  expect(screen.queryByRole('button', { name: /Fish/ })).toBeNull();
  expect(screen.getByText('Fish, blue')).toBeTruthy();
  expect(screen.getByText(/Said no to taking part/)).toBeTruthy();
  await press('Pass the tablet round (1 person)');
  expect(onHand).toHaveBeenCalledExactlyOnceWith(['t1']);
});

test('who was not sure about taking part is not just somebody whose turn has not come, until they have said yes', () => {
  const people = [person(0), person(1), person(2, { consent: { taking: true, quoting: true } })];
  render(<WhoNext people={people} heard={new Set()} wasUnsure={(token) => token !== 't1'} onHand={() => undefined} />);
  screen.getByRole('button', { name: /^Fish, blue Was not sure about taking part$/ });
  screen.getByRole('button', { name: /^Boat, green Not yet$/ });
  screen.getByRole('button', { name: /^Tree, orange Not yet$/ });
});

test('who has left is not there at all', () => {
  offer([person(0, { here: false }), person(1)]);
  expect(document.body.textContent).not.toContain('Fish');
});

test('with nobody chosen the tablet stays, and the screen says why', async () => {
  const { onHand } = offer(four);
  await press('Choose nobody');
  await press('Pass the tablet round (0 people)');
  expect(onHand).not.toHaveBeenCalled();
  expect(screen.getByText('Choose at least one person.')).toBeTruthy();
  await press('Choose everybody still waiting');
  await press('Pass the tablet round (4 people)');
  expect(onHand).toHaveBeenCalledOnce();
});

test('somebody who comes while others are being chosen is chosen too', async () => {
  const { onHand, redraw } = offer(four.slice(0, 2));
  await press(/^Fish, blue/);
  redraw(four.slice(0, 3), []);
  await press('Pass the tablet round (2 people)');
  expect(onHand).toHaveBeenCalledExactlyOnceWith(['t1', 't2']);
});

test('who was left out, had a turn alone and is back is not passed it again', async () => {
  const { onHand, redraw } = offer(four.slice(0, 2));
  await press(/^Fish, blue/);
  await press('Just this one: Fish, blue');
  redraw(four.slice(0, 2), ['t0']);
  await press('Pass the tablet round (1 person)');
  expect(onHand.mock.calls).toEqual([[['t0']], [['t1']]]);
});

test('when everybody had a turn the screen says so', () => {
  offer(four, ['t0', 't1', 't2', 't3']);
  expect(screen.getByText(/Everybody here has had a turn/)).toBeTruthy();
});

test('with nobody here it says where tokens are given out', () => {
  offer([]);
  expect(screen.getByText(/Give out tokens under People/)).toBeTruthy();
});

test('every token has a name of its own in every language', () => {
  for (const of of LOCALES) {
    locale.value = of;
    const names = TOKEN_PICTURES.flatMap((picture) => TOKEN_COLOURS.map((colour) => tokenName({ picture, colour })));
    expect(new Set(names).size).toBe(TOKEN_PICTURES.length * TOKEN_COLOURS.length);
    expect(names.join()).not.toMatch(/picture\.|colour\.|\{/);
  }
  locale.value = 'en';
  expect(tokenName({ picture: 'boat', colour: 'blue' })).toBe('Boat, blue');
});
