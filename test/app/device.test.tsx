// Asking the tablet for things that it may refuse, or never answer.
import { afterEach, expect, test, vi } from 'vitest';
import { askToKeep, keepAwake, storageState } from '../../src/app/device.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function screenIs(state: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  keepAwake(false);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  storageState.value = 'unknown';
});

test.each([
  ['kept already', true, () => Promise.resolve(false), 'kept'],
  ['granted when asked', false, () => Promise.resolve(true), 'kept'],
  ['refused', false, () => Promise.resolve(false), 'best-effort'],
  ['never answered', false, () => new Promise<boolean>(() => undefined), 'best-effort'],
] as const)('storage %s', async (_, persisted, persist, state) => {
  vi.stubGlobal('navigator', { storage: { persisted: () => Promise.resolve(persisted), persist } });
  void askToKeep();
  await settled();
  expect(storageState.value).toBe(state);
});

test('a browser that knows nothing of keeping storage stays unknown', async () => {
  vi.stubGlobal('navigator', {});
  await askToKeep();
  expect(storageState.value).toBe('unknown');
});

test('the screen is held while a workshop runs, again each time it is seen, and let go at the end', async () => {
  const locks: { released: boolean; release: () => Promise<void> }[] = [];
  const request = vi.fn(() => {
    const lock = {
      released: false,
      release: () => {
        lock.released = true;
        return Promise.resolve();
      },
    };
    locks.push(lock);
    return Promise.resolve(lock);
  });
  vi.stubGlobal('navigator', { wakeLock: { request } });
  screenIs('visible');
  keepAwake(true);
  await settled();
  expect(request).toHaveBeenCalledTimes(1);

  // The platform takes it away with the screen.
  if (locks[0]) locks[0].released = true;
  screenIs('hidden');
  await settled();
  expect(request).toHaveBeenCalledTimes(1);
  screenIs('visible');
  await settled();
  expect(request).toHaveBeenCalledTimes(2);

  keepAwake(false);
  await settled();
  expect(locks.map((lock) => lock.released)).toEqual([true, true]);
  screenIs('visible');
  await settled();
  expect(request).toHaveBeenCalledTimes(2);
});

test('a refusal of the wake lock, or a browser without it, goes by in silence', async () => {
  vi.stubGlobal('navigator', { wakeLock: { request: () => Promise.reject(new Error('low battery')) } });
  keepAwake(true);
  await settled();
  vi.stubGlobal('navigator', {});
  keepAwake(false);
  keepAwake(true);
  await settled();
});
