// While dots lie on a table the list at the desk keeps its letters, whatever becomes of the piles.

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { takeBack } from '../../../src/activities/cards/rules.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import { words } from '../../../src/activities/votes/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import type { NewEntry } from '../../../src/journal/entry.ts';
import { aRoom, tap } from '../../support/at-the-ballot.tsx';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(() => Promise.all([words.load('en'), handoverWords.load('en')]));

const pile = (id: string, cards: number): NewEntry[] => [
  ...Array.from({ length: cards }, (_, n): NewEntry[] => [
    { kind: 'cards/written', data: { card: `${id}${n}`, category: 'not-working', words: `${id} ${n}`, by: 'self' } },
    n === 0
      ? { kind: 'themes/begun', data: { theme: id, category: 'not-working', card: `${id}0` } }
      : { kind: 'themes/placed', data: { card: `${id}${n}`, place: id } },
  ]).flat(),
  { kind: 'themes/worded', data: { theme: id, words: id, language: 'en' } },
];

async function start() {
  const here = aRoom();
  here.welcome(6);
  here.write([...pile('walk', 4), ...pile('bus', 3), ...pile('timetable', 2)]);
  here.go('ballot-a');
  const chair = await sitAt(here, votes);
  return { here, chair };
}

const letters = () =>
  screen
    .getAllByRole('textbox')
    .flatMap((box) => (box as HTMLInputElement).labels?.[0]?.textContent?.match(/^[A-Z]\. .*/u) ?? []);

/** As the browser does when somebody unfolds it. */
function unfold() {
  const details = screen.getByText(/^Dots on paper\?/).closest('details');
  if (!details) throw new Error('no list');
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

async function type(name: string, value: string) {
  const box = () => screen.getByRole<HTMLInputElement>('textbox', { name });
  fireEvent.input(box(), { target: { value } });
  await waitFor(() => expect(box().value).toBe(value));
}

describe('dots on paper', () => {
  test('a card taken back while the dots lie on the table leaves every letter with its theme', async () => {
    const { here, chair } = await start();
    expect(letters()).toEqual(['A. walk', 'B. bus', 'C. timetable']);
    unfold();
    for (const card of ['bus1', 'bus2']) here.act(takeBack, { card });
    chair.redraw();
    await waitFor(() => expect(screen.getByText(/^The choices have changed/)).toBeTruthy());
    expect(letters()).toEqual(['A. walk', 'B. bus', 'C. timetable']);
    await type('B. bus', '5');
    tap('Keep this count');
    expect(await screen.findByText(/^Dots on paper, in sight of everybody/)).toBeTruthy();
    expect(JSON.stringify(votes.report(here.look()))).toContain('"label":"B. bus","value":5');
  });

  test('what is gone leaves a gap, what is new comes last, and the result has the letters of the paper', async () => {
    const { here, chair } = await start();
    unfold();
    here.write([{ kind: 'themes/dissolved', data: { theme: 'bus' } }, ...pile('steps', 9)]);
    chair.redraw();
    await waitFor(() => expect(letters()).toEqual(['A. walk', 'C. timetable', 'D. steps']));
    expect(screen.getByText(/^B\. Not among the choices any more/)).toBeTruthy();
    await type('C. timetable', '4');
    await type('D. steps', '13');
    tap('Keep this count');
    expect(await screen.findByText(/^So many people cannot have put so many dots on D\./)).toBeTruthy();
    await type('D. steps', '2');
    tap('Keep this count');
    expect(await screen.findByText(/^Dots on paper, in sight of everybody/)).toBeTruthy();
    const report = JSON.stringify(votes.report(here.look()));
    expect(report).toContain('"label":"C. timetable","value":4');
    expect(report).toContain('"label":"D. steps","value":2');
  });

  test('two new piles that come one after the other do not change places', async () => {
    const { here, chair } = await start();
    unfold();
    here.write(pile('steps', 1));
    chair.redraw();
    await waitFor(() => expect(letters()).toContain('D. steps'));
    here.write(pile('money', 9));
    chair.redraw();
    await waitFor(() => expect(letters()).toEqual(['A. walk', 'B. bus', 'C. timetable', 'D. steps', 'E. money']));
  });

  test('where there is no paper yet the list can be made anew', async () => {
    const { here, chair } = await start();
    unfold();
    here.act(takeBack, { card: 'bus1' });
    here.act(takeBack, { card: 'bus2' });
    chair.redraw();
    fireEvent.click(await screen.findByRole('button', { name: /make the list anew/ }));
    await waitFor(() => expect(letters()).toEqual(['A. walk', 'B. timetable', 'C. bus']));
  });
});
