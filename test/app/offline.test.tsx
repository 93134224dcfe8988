// Asking for the newer version: every way it can end, and that a refused one leaves no wish behind.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchNewVersion, startOffline, verifyOffline } from '../../src/app/offline.ts';
import { isFull, offlineState } from '../../src/app/offline-state.ts';
import { markWorkshopOpen } from '../../src/app/update-flags.ts';
import {
  forgetUpdateWanted,
  isUpdateWanted,
  isWorkshopOpen,
  rememberUpdateWanted,
} from '../../src/app/update-flags.ts';

type End = 'activated' | 'redundant' | 'unreachable' | 'nothing-newer';

/** A worker that arrives and ends, some time after it was asked for. */
class PretendWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';

  endAs(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** A registration whose updates end one after the other as told. */
function registrationThat(...ends: End[]) {
  const wishes: boolean[] = [];
  const registration = {
    scope: new URL('./', document.baseURI).href,
    active: {},
    waiting: null,
    installing: null as PretendWorker | null,
    update: async () => {
      wishes.push(await isUpdateWanted(Date.now()));
      const end = ends.shift() ?? 'nothing-newer';
      registration.installing = null;
      if (end === 'unreachable') throw new TypeError('Failed to fetch');
      if (end === 'nothing-newer') return;
      const worker = new PretendWorker();
      registration.installing = worker;
      setTimeout(() => worker.endAs(end), 1);
    },
  };
  return { registration, wishes };
}

function given(...ends: End[]) {
  const { registration, wishes } = registrationThat(...ends);
  const serviceWorker = Object.assign(new EventTarget(), { getRegistration: () => Promise.resolve(registration) });
  vi.stubGlobal('navigator', { serviceWorker, onLine: true });
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  return { reload, wishes };
}

beforeEach(async () => {
  await markWorkshopOpen(false);
  await forgetUpdateWanted();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the newer version, asked for', () => {
  test('comes in, and the page is loaded anew', async () => {
    const { reload, wishes } = given('activated');
    expect(await fetchNewVersion()).toBe('reloading');
    expect(wishes).toEqual([true]);
    expect(reload).toHaveBeenCalledOnce();
  });

  test('comes in at the second try, when the first was turned away before the wish was known', async () => {
    const { reload } = given('redundant', 'activated');
    expect(await fetchNewVersion()).toBe('reloading');
    expect(reload).toHaveBeenCalledOnce();
  });

  test.each<[string, End[], string]>([
    ['without a network', ['unreachable'], 'no-network'],
    ['when its files cannot be fetched', ['redundant', 'redundant'], 'failed'],
    ['when there is none after all', [], 'failed'],
  ])('%s it says so, changes nothing and leaves no wish behind', async (_, ends, outcome) => {
    const { reload } = given(...ends);
    expect(await fetchNewVersion()).toBe(outcome);
    expect(reload).not.toHaveBeenCalled();
    expect(await isUpdateWanted(Date.now())).toBe(false);
  });

  test('is not even looked for while a workshop is open', async () => {
    const { wishes } = given('activated');
    await markWorkshopOpen(true);
    expect(await fetchNewVersion()).toBe('workshop-open');
    expect(wishes).toEqual([]);
  });
});

test('opening a workshop withdraws the wish', async () => {
  await rememberUpdateWanted(Date.now());
  await markWorkshopOpen(true);
  expect(await isWorkshopOpen()).toBe(true);
  expect(await isUpdateWanted(Date.now())).toBe(false);
});

test('a wish an hour old, or from a clock an hour fast, is none', async () => {
  const hour = 60 * 60_000;
  await rememberUpdateWanted(10 * hour);
  expect(await isUpdateWanted(11 * hour)).toBe(false);
  expect(await isUpdateWanted(9 * hour)).toBe(false);
});

test.each([
  ['the tablet is full', new DOMException('full', 'QuotaExceededError'), 'no-room', true],
  ['something else is wrong', new TypeError('Failed to fetch'), 'incomplete', false],
] as const)(
  'files that could not be kept: it says whether room is what is wanting (%s)',
  async (_, fault, state, full) => {
    given();
    const put = vi.fn().mockRejectedValue(fault);
    const remove = vi.fn().mockResolvedValue(true);
    vi.stubGlobal('caches', { open: () => Promise.resolve({ put }), delete: remove });
    // No worker answers: its files are not there.
    await verifyOffline();
    expect(offlineState.value).toBe(state);
    expect(isFull.value).toBe(full);
    expect(put).toHaveBeenCalledOnce();
    expect(remove).toHaveBeenCalledOnce();
  },
);

test('without HTTPS it says so and asks for nothing', async () => {
  const { wishes } = given('activated');
  vi.stubGlobal('isSecureContext', false);
  await startOffline();
  expect(offlineState.value).toBe('insecure');
  expect(wishes).toEqual([]);
});
