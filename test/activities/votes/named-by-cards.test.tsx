// At the desk of a ballot on which piles are named by cards: who may not be quoted, and what is gone.

import { screen } from '@testing-library/preact';
import { beforeAll, expect, test } from 'vitest';
import { takeBack } from '../../../src/activities/cards/rules.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import { countByHand } from '../../../src/activities/votes/rules.ts';
import { words } from '../../../src/activities/votes/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import type { NewEntry } from '../../../src/journal/entry.ts';
import { agree } from '../../../src/people/rules.ts';
import { aRoom } from '../../support/at-the-ballot.tsx';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(() => Promise.all([words.load('en'), handoverWords.load('en')]));

function start() {
  const here = aRoom();
  const [one = '', two = ''] = here.welcome(6);
  const pile = (id: string, tokens: readonly string[]): NewEntry[] => [
    ...tokens.map((token, n) => ({
      kind: 'cards/written',
      data: { card: `${id}${n}`, category: 'not-working', words: `${id} ${n}`, by: 'self', token },
    })),
    { kind: 'themes/begun', data: { theme: id, category: 'not-working', card: `${id}0` } },
    ...tokens.slice(1).map((_, n) => ({ kind: 'themes/placed', data: { card: `${id}${n + 1}`, place: id } })),
  ];
  here.write([...pile('zebra', [one, two]), ...pile('bus', [two, two]), ...pile('lone', [one, one])]);
  here.go('ballot-a');
  here.act(agree, { token: one, consent: { taking: true, quoting: false } });
  return here;
}

test('before it is opened the desk says which pile needs a statement, because nobody in it wants to be quoted, and blocks nothing', async () => {
  await sitAt(start(), votes);
  expect(screen.getByRole('checkbox', { name: 'zebra 1' })).toBeTruthy();
  const warning = screen.getByText(/nobody in them wants to be quoted/);
  expect(warning.textContent).toContain('“lone 0”');
  expect(warning.textContent).not.toMatch(/zebra|bus/u);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open the ballot' }).disabled).toBe(false);
});

test('when all cards of a pile are taken back after the vote the desk says so in its place, and the dots stay there', async () => {
  const here = start();
  const limits = { dots: 1, stacking: 'off' } as const;
  here.act(countByHand, { options: ['zebra', 'bus'], limits, people: 6, dots: { zebra: 4, bus: 2 } });
  for (const card of ['zebra0', 'zebra1']) here.act(takeBack, { card });
  await sitAt(here, votes);
  expect(screen.getByRole('checkbox', { name: 'A. Words taken back.' })).toBeTruthy();
  expect(screen.getByText('4 dots')).toBeTruthy();
});
