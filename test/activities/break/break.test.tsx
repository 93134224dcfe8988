// A break: begun with one press, told to the room, and over when people say so.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { examples } from '../../../src/activities/break/examples.ts';
import { breaks } from '../../../src/activities/break/index.ts';
import { breakModel } from '../../../src/activities/break/model.ts';
import { beginBreak } from '../../../src/activities/break/rules.ts';
import { BreakWall } from '../../../src/activities/break/wall.tsx';
import { words } from '../../../src/activities/break/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import { type Room, room } from '../../support/room.ts';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(async () => {
  for (const of of ['en', 'cy', 'ur'] as const) await words.load(of);
});
beforeEach(() => {
  locale.value = 'en';
});

/** A pretend workshop at its break. */
function atBreak(): Room {
  const here = room(breaks);
  const [before] = examples;
  if (before?.shows === 'desk') here.load(before);
  return here;
}

test('begins with one press for as long as was planned, and the room can see when it goes on', async () => {
  const here = atBreak();
  const chair = await sitAt(here, breaks);
  expect(breaks.share?.(here.look())).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Begin the break' }));
  await screen.findByText(/^We go on at \d\d:\d\d$/);
  const shared = breaks.share?.(here.look());
  // The pretend room's clock stands at 1,000 seconds.
  expect(shared).toEqual({
    until: 1_000_000 + Number(screen.getByLabelText<HTMLInputElement>('How many minutes').value) * 60_000,
  });
  fireEvent.click(screen.getByRole('button', { name: 'Show it to the room' }));
  expect(chair.walls()).toBe(1);
});

test('begun anew it goes on later, and undo brings back the earlier time', async () => {
  const here = atBreak();
  here.act(beginBreak, { minutes: 10 });
  await sitAt(here, breaks);
  const until = () => here.look().read(breakModel).until.get(here.look().step.id);
  const before = until();
  fireEvent.click(screen.getByRole('button', { name: 'One more: How many minutes' }));
  fireEvent.click(screen.getByRole('button', { name: 'Begin anew from now' }));
  await waitFor(() => expect(until()).not.toBe(before));
});

test.each([
  [0, 'not-a-number'],
  [7.5, 'not-a-number'],
  [121, 'too-long'],
])('a break of %d minutes is refused', (minutes, why) => {
  const here = atBreak();
  expect(here.act(beginBreak, { minutes })).toMatchObject({ yes: false, reason: why });
});

test('the wall says when it goes on, and has no clock that runs', () => {
  render(<BreakWall shared={{ until: Date.UTC(2026, 2, 14, 11, 15) }} />);
  expect(screen.getByText(/^We go on at \d\d:\d\d$/)).toBeTruthy();
  expect(document.querySelector('[role=timer], time')).toBeNull();
});

test('no state shows a key instead of words, in any language', async () => {
  for (const of of ['en', 'cy', 'ur'] as const) {
    locale.value = of;
    for (const example of examples) {
      if (example.shows !== 'desk') continue;
      const here = atBreak();
      here.load(example);
      const chair = await sitAt(here, breaks);
      expect(document.body.textContent, `${of}: ${example.name}`).not.toMatch(/\b[a-z]+\.[a-z-]+\b|\{\w+\}/);
      chair.leave();
    }
  }
});
