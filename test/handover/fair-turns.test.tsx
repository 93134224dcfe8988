// Fair turns: who has not been heard yet, and how long that takes at the pace of those who have.
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { ground, passage } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { tables } from '../../src/app/passing-page.tsx';
import { goInstead } from '../../src/app/route.ts';
import { startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { FairTurns } from '../../src/handover/fair-turns.tsx';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { turnTimeIn } from '../../src/people/pace.ts';
import { lookOf, type Token } from '../../src/people/token.ts';
import { openSession } from '../../src/session/opening.ts';
import { Passage } from '../../src/session/passage.ts';
import type { Passing } from '../../src/session/passing.ts';
import { openStore, type Store } from '../../src/store/store.ts';

let store: Store;
let session: string;
let halls = 0;

beforeAll(() => withWords([words, ...tables]));
beforeEach(async () => {
  halls += 1;
  store = await openStore(`fair-${halls}`);
  session = await startPractice(store);
});
afterEach(() => {
  cleanup();
  passage.value = null;
  ground.value = { is: 'starting' };
  store.close();
});

const MINUTE = 60_000;
const tokens: readonly Token[] = Array.from({ length: 12 }, (_, n) => ({ id: `p${n}`, ...lookOf(n)! }));

/** The last four people of the practice have the tablet one after the other; each turn takes so many minutes. */
async function turnsOf(...minutes: readonly number[]): Promise<void> {
  const desk = (await openSession(store, session))!;
  const last = everybody(desk.look('collect').read(peopleModel)).slice(8);
  expect(
    await desk.hand(
      'collect',
      last.map(({ token }) => token.id),
    ),
  ).toEqual({ yes: true });
  let now = 0;
  const round = new Passage(store, (await store.passing()) as unknown as Passing, () => now);
  for (const each of minutes) {
    await round.itIsMe();
    now += each * MINUTE;
    expect(await round.pass()).toBeNull();
  }
  await round.end();
  // Killed between the sum and the end, it is ended once more: and counts once.
  await round.end();
  await (await openSession(store, session))!.absorb();
}

test('how long turns take is kept as a sum for the step, without anybody, and a tablet left on a table does not count', async () => {
  await turnsOf(2, 240, 3);
  const desk = (await openSession(store, session))!;
  expect(desk.turnTime('collect')).toEqual({ count: 2, ms: 5 * MINUTE });
  expect(desk.turnTime('check-in')).toEqual({ count: 0, ms: 0 });
  expect(JSON.stringify(desk.entries())).not.toContain('turn-time');
  const kept = [...(await store.deskDrafts(session))].find(([key]) => key.endsWith(':turn-time'))?.[1];
  expect(Object.keys(kept as object).sort()).toEqual(['count', 'ms', 'upTo']);
});

test('the desk names who has not been heard yet, and how long all of them will take at this pace', async () => {
  await turnsOf(2, 4);
  ground.value = { is: 'ready', store };
  goInstead({ at: 'step', session, step: 'collect' });
  render(<App />);
  const fair = await screen.findByRole('region', { name: 'Who has not been heard yet' });
  expect(fair.textContent).toContain('2 people have not been heard yet.');
  expect(fair.textContent).toContain('So far a turn takes about 3 min. For all of them: about 6 min.');
  expect(fair.querySelectorAll('li')).toHaveLength(2);
});

test('a whole room is counted and not listed; without a turn there is no pace; where nobody waits there is nothing', async () => {
  const { rerender, container } = render(<FairTurns waiting={tokens} turns={{ count: 0, ms: 0 }} />);
  await screen.findByText('12 people have not been heard yet.');
  expect(screen.queryByRole('list')).toBeNull();
  expect(container.textContent).not.toContain('min');
  rerender(<FairTurns waiting={tokens.slice(0, 1)} turns={{ count: 3, ms: 30_000 }} />);
  await screen.findByText('So far a turn takes about 0.5 min. For all of them: about 0.5 min.');
  rerender(<FairTurns waiting={[]} turns={{ count: 3, ms: 30_000 }} />);
  await waitFor(() => expect(container.textContent).toBe(''));
});

test('the time for all is as many times the time for one as there are people waiting, by the figure that the room reads', async () => {
  const { rerender } = render(<FairTurns waiting={tokens.slice(0, 6)} turns={{ count: 3, ms: 30_000 }} />);
  await screen.findByText('So far a turn takes about 0.5 min. For all of them: about 3 min.');
  rerender(<FairTurns waiting={tokens.slice(0, 6)} turns={{ count: 3, ms: 3.6 * MINUTE }} />);
  await screen.findByText('So far a turn takes about 1 min. For all of them: about 6 min.');
});

test('strange sums are none', () => {
  expect(turnTimeIn({ count: 'many', ms: -3 })).toEqual({ count: 0, ms: 0 });
  expect(turnTimeIn(null)).toEqual({ count: 0, ms: 0 });
});
