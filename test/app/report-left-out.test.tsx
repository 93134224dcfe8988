// The report of a workshop whose running order was changed after something was held.
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { USUAL_ORDER } from '../../src/activities/prepare/model.ts';
import { withWords } from '../../src/app/language.ts';
import { ReportScreen, reportTables } from '../../src/app/report-screen.tsx';
import { words } from '../../src/app/words/table.ts';
import type { Session } from '../../src/session/session.ts';
import { lookAt, replay } from '../../src/workshop/workshop.ts';
import { Tablet } from '../support/tablet.ts';

const NOTE = 'This step is no longer in the running order. What was done in it stands here.';

beforeAll(() => withWords([words, ...reportTables, ...activities.map((activity) => activity.words)]));
afterEach(cleanup);

function show(tablet: Tablet): void {
  const { states, entries } = replay(tablet.journal);
  const session: Pick<Session, 'id' | 'look' | 'entries'> = {
    id: 's',
    look: (step) => lookAt('s', states, step, () => new Set()),
    entries: () => entries,
  };
  render(<ReportScreen session={session as Session} />);
}

function heldVote(tablet: Tablet): void {
  const options = [
    { id: 'a', words: 'No bus' },
    { id: 'b', words: 'No lift' },
  ];
  const totals = [
    { option: 'a', dots: 6, people: 5 },
    { option: 'b', dots: 4, people: 3 },
  ];
  const count = { ballots: 5, abstained: 0, spoiled: 0, used: 10, unused: 5, totals };
  const step = 'ballot-a';
  tablet.write('votes/opened', { round: 'r', options, limits: { dots: 3, stacking: 'off' } }, { step });
  tablet.write('votes/revealed', { round: 'r', people: 5, count }, { step });
}

function leaveOut(tablet: Tablet, ...left: readonly string[]): void {
  const steps = USUAL_ORDER.filter(({ id }) => !left.includes(id)).map((step) => ({ ...step }));
  tablet.write('prepare/arranged', { steps }, { step: 'prepare' });
}

const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('a vote that was held stands in the report in its place, and says that its step was left out afterwards', () => {
  const tablet = new Tablet('a', 0);
  heldVote(tablet);
  show(tablet);
  const before = titles();
  const section = () => within(screen.getByText('Ballots').closest('section') as HTMLElement);
  expect(section().queryByText(NOTE)).toBeNull();
  cleanup();
  leaveOut(tablet, 'ballot-a');
  show(tablet);
  expect(titles()).toEqual(before);
  section().getByText(NOTE);
  section().getByText(/No bus/);
});

test('what the limits say of votes is said of a vote whose step was left out, too', () => {
  const tablet = new Tablet('a', 0);
  heldVote(tablet);
  leaveOut(tablet, 'ballot-a');
  show(tablet);
  // Its result tells how people voted, and that is said of it as well.
  screen.getByText(/^Votes on the tablet were given in private\. But where few people voted, or all alike/);
  screen.getByText('Results that are close together count as about the same.');
});

test('a step that was left out before anything was done in it is not in the report, nor what was undone in one', () => {
  const tablet = new Tablet('a', 0);
  const card = { card: 'c', category: 'working', words: 'My sister', by: 'typed' };
  const written = tablet.write('cards/written', card, { step: 'collect' });
  show(tablet);
  const all = titles();
  cleanup();
  tablet.write('journal/undone', { act: written.act }, { step: 'collect' });
  leaveOut(tablet, 'collect', 'themes', 'causes');
  show(tablet);
  expect(screen.queryByText(NOTE)).toBeNull();
  expect(titles().length).toBe(all.length - 3);
});

test('cards of a step that was left out afterwards are told', () => {
  const tablet = new Tablet('a', 0);
  const card = { card: 'c', category: 'working', words: 'My sister', by: 'typed' };
  tablet.write('cards/written', card, { step: 'collect' });
  leaveOut(tablet, 'collect');
  show(tablet);
  const section = within(screen.getByText(NOTE).closest('section') as HTMLElement);
  section.getByText('Typed in at the desk');
});
