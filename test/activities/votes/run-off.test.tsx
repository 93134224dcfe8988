// After a second vote on fewer choices: it settles these alone, and what the first one said is not lost.
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeAll, expect, test, vi } from 'vitest';
import { chosenThemes, themesModel } from '../../../src/activities/themes/model.ts';
import { themed } from '../../../src/activities/votes/examples.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import { countedAt, votesModel } from '../../../src/activities/votes/model.ts';
import { countByHand, decideForward } from '../../../src/activities/votes/rules.ts';
import { words } from '../../../src/activities/votes/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import { write } from '../../../src/journal/undo.ts';
import { aRoom, sitAtTheBallot, tap } from '../../support/at-the-ballot.tsx';
import type { Room } from '../../support/room.ts';
import { sitAt } from '../../support/sit-at.tsx';

beforeAll(async () => {
  await words.load('en');
  await handoverWords.load('en');
});

const SAID = ['no bus', 'steps', 'money', 'nobody to go with', 'rushed', 'no news'];
const ONE = { dots: 1, stacking: 'off' } as const;
const TWO = { dots: 2, stacking: 'two' } as const;
const ALL = SAID.map((_, n) => `o${n}`);
const FIRST = { options: ALL, limits: TWO, people: 20, dots: { o0: 16, o1: 9, o2: 9, o3: 2 } };
const RUN_OFF = { options: ['o1', 'o2'], limits: ONE, people: 20, dots: { o1: 13, o2: 7 } };

const chosen = (here: Room) => chosenThemes(here.look().read(themesModel)).map(({ id }) => id);
const lastRound = (here: Room) => countedAt(here.look().read(votesModel), 'ballot-a').at(-1)?.round ?? '';
const told = (here: Room) =>
  votes.report(here.look()).flatMap((part) => (part.is === 'text' && /forward/.test(part.words) ? [part.words] : []));
const decide = (here: Room, forward: readonly string[]) => here.act(decideForward, { round: lastRound(here), forward });
const box = (name: RegExp | string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const undoLast = (here: Room) => {
  const act = here.replay.nextUndo(() => 'yes');
  here.write([write('journal/undone', { act: act ?? '' })]);
};

function firstVote() {
  const here = aRoom();
  here.welcome(40);
  here.write(themed(SAID));
  here.go('ballot-a');
  expect(here.act(countByHand, FIRST).yes).toBe(true);
  return here;
}

test('who was clearly ahead and ticked before two equals were voted on again goes forward with what that vote settled', async () => {
  const { here, chair } = await sitAtTheBallot(40, SAID);
  here.act(countByHand, FIRST);
  chair.redraw();
  await screen.findByText('What the dots say');
  fireEvent.click(box('A. no bus'));
  await screen.findByRole('button', { name: 'Go forward with 1' });
  here.act(countByHand, RUN_OFF);
  chair.redraw();
  await screen.findByText('1 earlier vote is kept in the report.');
  expect(screen.getByText('From an earlier vote')).toBeTruthy();
  expect(box('no bus').checked).toBe(true);
  expect(screen.getByText('16 dots')).toBeTruthy();
  // Nothing is ticked by the tablet: what was not ticked before is not now.
  expect(['A. steps', 'B. money', 'nobody to go with'].map((name) => box(name).checked)).toEqual([false, false, false]);
  expect(screen.getAllByText(/^Ticked, not yet decided: “no bus”\./).length).toBeGreaterThan(0);
  fireEvent.click(box('A. steps'));
  tap(await screen.findByRole('button', { name: 'Go forward with 2' }).then(({ textContent }) => textContent ?? ''));
  await screen.findByText(/^2 choices go forward/);
  expect(chosen(here)).toEqual(['o0', 'o1']);
  expect(screen.getByText('Also goes forward, from an earlier vote: no bus.')).toBeTruthy();
  expect(told(here)).toEqual(['What goes forward: no bus; steps.']);
});

test('what was decided before stays decided until the group decides again, and stands ticked beside the new choices', async () => {
  const here = firstVote();
  decide(here, ['o4', 'o5']);
  here.act(countByHand, RUN_OFF);
  expect(chosen(here)).toEqual(['o4', 'o5']);
  await sitAt(here, votes);
  expect([box('rushed').checked, box('no news').checked, box('no bus').checked]).toEqual([true, true, false]);
  fireEvent.click(box('A. steps'));
  await screen.findByRole('button', { name: 'Go forward with 3' });
  tap('Go forward with 3');
  await waitFor(() => expect(chosen(here)).toEqual(['o1', 'o4', 'o5']));
  expect(told(here)).toEqual(['What goes forward: rushed; no news; steps.']);
});

test('the report tells each step of it: decided, voted again, decided again, and taken back', () => {
  const here = firstVote();
  expect(told(here)).toEqual(['The group has not decided yet what goes forward.']);
  decide(here, ['o0']);
  here.act(countByHand, RUN_OFF);
  const between = ['What goes forward: no bus.', 'The group has not decided yet what goes forward.'];
  expect(told(here)).toEqual(between);
  decide(here, ['o0', 'o1']);
  expect(told(here)).toEqual(['What goes forward: no bus; steps.']);
  undoLast(here);
  expect([told(here), chosen(here)]).toEqual([between, ['o0']]);
  undoLast(here);
  expect([told(here), chosen(here)]).toEqual([['What goes forward: no bus.'], ['o0']]);
  undoLast(here);
  expect([told(here), chosen(here)]).toEqual([['The group has not decided yet what goes forward.'], []]);
});

test('a decision about the first vote that another tablet made later is the one that is told', () => {
  const here = firstVote();
  const first = lastRound(here);
  here.act(countByHand, RUN_OFF);
  decide(here, ['o1']);
  here.act(decideForward, { round: first, forward: ['o3'] });
  expect(chosen(here)).toEqual(['o3']);
  expect(told(here)).toEqual([
    'What goes forward: nobody to go with.',
    'The group has not decided yet what goes forward.',
  ]);
});

test('a third vote carries what the second one carried, and a vote on all choices again carries nothing', async () => {
  const here = firstVote();
  decide(here, ['o0']);
  here.act(countByHand, RUN_OFF);
  here.act(countByHand, { ...RUN_OFF, dots: { o1: 10, o2: 10 } });
  const chair = await sitAt(here, votes);
  expect(box('no bus').checked).toBe(true);
  chair.leave();
  here.act(countByHand, FIRST);
  await sitAt(here, votes);
  expect(screen.queryByText('From an earlier vote')).toBeNull();
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').some(({ checked }) => checked)).toBe(false);
});

test('what is not on the board any more is not offered from an earlier vote', async () => {
  const here = firstVote();
  decide(here, ['o0']);
  here.write([{ kind: 'themes/merged', data: { from: 'o0', into: 'o1' } }]);
  here.act(countByHand, RUN_OFF);
  await sitAt(here, votes);
  expect(screen.queryByRole('checkbox', { name: 'no bus' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Go forward with 0' })).toBeTruthy();
});

test('a choice that stood on no counted ballot of the step cannot go forward', () => {
  const here = firstVote();
  here.act(countByHand, RUN_OFF);
  expect(decide(here, ['o0', 'elsewhere'])).toMatchObject({ reason: 'no-such-option' });
});

test('counted by hand: nobody says of how many, for nobody knows who of the room put no dots', async () => {
  const here = firstVote();
  await sitAt(here, votes);
  expect(screen.getByText(/^20 people put dots\. 36 dots were used\. 4 dots were not used\./)).toBeTruthy();
  const facts = votes.report(here.look()).find(({ is }) => is === 'facts');
  const rows = facts?.is === 'facts' ? facts.rows.map(({ label, value }) => `${label}: ${value}`) : [];
  expect(rows.slice(0, 2)).toEqual(['People who put dots: 20', 'Dots for each person: 2']);
});

test('the result comes to the top with the focus on it when the count is kept, and not when one only opens the step', async () => {
  const seen = vi.fn<(this: Element) => void>();
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    seen.call(this);
  };
  const { here, chair } = await sitAtTheBallot(6, SAID);
  fireEvent.input(screen.getByRole('textbox', { name: 'A. no bus' }), { target: { value: '4' } });
  tap('Keep this count');
  const title = await screen.findByText('What the dots say');
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(seen.mock.contexts).toContain(title);
  chair.leave();
  seen.mockClear();
  await sitAt(here, votes, chair.drafts);
  expect(seen.mock.contexts).toEqual([]);
  expect(document.activeElement).toBe(document.body);
});
