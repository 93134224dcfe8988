// The wall's window: what the desk put on it comes back after an unlock, whichever of the two is ready first.
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { withWords } from '../../src/app/language.ts';
import { startPractice } from '../../src/app/start-session.ts';
import { useWallWindow } from '../../src/app/use-wall-window.ts';
import { listen, type Line, onWall, putOnWall } from '../../src/app/wall-window.ts';
import { words } from '../../src/app/words/table.ts';
import { openSession } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { openStore, type Store } from '../../src/store/store.ts';

let store: Store;
let session: Session;
let wall: Line;
/** What came to the wall's window, in order. */
let came: string[];

beforeAll(() => withWords([words]));
beforeEach(async () => {
  store = await openStore(`wall-${crypto.randomUUID()}`);
  session = (await openSession(store, await startPractice(store)))!;
  putOnWall(session.id, 'collect');
  came = [];
  wall = listen((message) => {
    came.push(message.type);
    if (message.type === 'desk-is-here') wall.say({ type: 'wall-is-here' });
  })!;
});
afterEach(() => {
  cleanup();
  wall.end();
  onWall.value = null;
  store.close();
});

function Desk({ at }: { readonly at: Session | undefined }) {
  useWallWindow(at);
  return null;
}

/** The channel is a queue of its own: what was said before this has been heard. */
async function allIsHeard(): Promise<void> {
  const before = came.length;
  const other = listen(() => undefined)!;
  other.say({ type: 'cover' });
  await waitFor(() => expect(came.slice(before)).toContain('cover'));
  other.end();
}

test('the wall that answered before the workshop was read is shown it all the same', async () => {
  const desk = render(<Desk at={undefined} />);
  await waitFor(() => expect(came).toContain('desk-is-here'));
  await allIsHeard();
  await allIsHeard();
  expect(came).not.toContain('show');

  desk.rerender(<Desk at={session} />);
  await waitFor(() => expect(came).toContain('show'));
});

test('the wall that answers after the workshop was read is shown it once', async () => {
  render(<Desk at={session} />);
  await waitFor(() => expect(came).toContain('show'));
  await allIsHeard();
  expect(came.filter((type) => type === 'show')).toHaveLength(1);
});

test('of another workshop than the one on the desk the wall is shown nothing', async () => {
  putOnWall('somewhere-else', 'collect');
  render(<Desk at={session} />);
  await waitFor(() => expect(came).toContain('desk-is-here'));
  await allIsHeard();
  await allIsHeard();
  expect(came).not.toContain('show');
});
