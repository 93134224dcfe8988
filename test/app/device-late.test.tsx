// The tablet's small database that does not open, or goes while the app runs: a sentence instead of a blank page, and no lock lost.
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { putInBin, readBin } from '../../src/app/bin.ts';
import { ground, prepareGround } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { locked } from '../../src/app/lock-state.ts';
import { goInstead } from '../../src/app/route.ts';
import { words } from '../../src/app/words/table.ts';
import { keepOnDevice, readDevice } from '../../src/store/device.ts';
import { StoreFault } from '../../src/store/store.ts';

const NAME = 'common-ground-device';

beforeAll(() => withWords([words]));
beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
  const request = (_name: string, _how: object, granted: () => Promise<unknown>) => granted();
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
  ground.value = { is: 'starting' };
  locked.value = null;
});
afterEach(async () => {
  if (ground.value.is === 'ready') ground.value.store.close();
  cleanup();
  await deleted();
});

function deleted(): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(NAME).onsuccess = () => resolve();
  });
}

/** Another window that has the database open and lets nobody delete it, and somebody who wants it deleted: it is, once that closes. */
async function deletionThatWaits(): Promise<() => Promise<void>> {
  const other = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open(NAME);
    asked.onsuccess = () => resolve(asked.result);
  });
  const request = indexedDB.deleteDatabase(NAME);
  const isDeleted = new Promise<void>((resolve) => (request.onsuccess = () => resolve()));
  await new Promise<void>((resolve) => (request.onblocked = () => resolve()));
  return () => {
    other.close();
    return isDeleted;
  };
}

test('a deletion elsewhere does not wait for this window, and what comes after is kept again', async () => {
  await keepOnDevice('stay', 14);
  await deleted();
  expect(await readDevice('stay')).toBeUndefined();
  await keepOnDevice('stay', 30);
  expect(await readDevice('stay')).toBe(30);
});

for (const hash of ['', '#/settings'])
  test(`while it does not open, a start at "${hash}" says what to do; once it opens, trying again goes on`, async () => {
    window.location.hash = hash;
    await keepOnDevice('stay', 14);
    const closeTheOther = await deletionThatWaits();
    render(<App />);
    await act(() => prepareGround());
    await screen.findByRole('heading', { name: /^Another window may hold the workshops/ });
    expect(ground.value).toEqual({ is: 'fault', reason: 'blocked' });

    await closeTheOther();
    // What this window asked for before gets its answer a moment later; until then it is refused, and is tried once more.
    await waitFor(async () => {
      await act(() => prepareGround());
      expect(ground.value.is).toBe('ready');
    });
    goInstead({ at: 'list' });
  });

test('what lies in the bin is not taken for a workshop of the list because nobody can read the bin now', async () => {
  await putInBin('one', Date.now());
  const closeTheOther = await deletionThatWaits();
  await expect(readBin()).rejects.toBeInstanceOf(StoreFault);
  // The second does not wait as long again: it is refused at once.
  await expect(keepOnDevice('stay', 14)).rejects.toBeInstanceOf(StoreFault);
  await closeTheOther();
});
