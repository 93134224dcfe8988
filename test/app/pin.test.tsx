// The PIN: what is too easy, how often one may try, and that nothing but the right number opens (C33).
import { configure, render, screen, waitFor } from '@testing-library/preact';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { ChoosePin } from '../../src/app/choose-pin.tsx';
import { ground } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { LockedScreen, PinGate } from '../../src/app/lock.tsx';
import { locked, lockNow, readLock, unlock } from '../../src/app/lock-state.ts';
import { isPinSet, setPin, tryToOpen, waitOf, weaknessOf } from '../../src/app/pin.ts';
import { words } from '../../src/app/words/table.ts';
import { dropFromDevice } from '../../src/store/device.ts';
import { openStore } from '../../src/store/store.ts';
import { announce, Announcer } from '../../src/ui/announcer.tsx';

// Slow hashes and a busy machine are not what is tested here.
configure({ asyncUtilTimeout: 5000 });

const PIN = '402816';

beforeAll(() => withWords([words]));
beforeEach(async () => {
  await dropFromDevice('pin');
  await dropFromDevice('pin-tries');
  unlock();
});

function type(digits: string): void {
  for (const digit of digits) screen.getByRole('button', { name: digit }).click();
}

test.each(['111111', '123456', '654321', '246802', '890123', '121212', '123123', '112233', '100001'])(
  '%s is too easy to guess',
  (pin) => {
    expect(weaknessOf(pin)).toBe('pin-too-simple');
  },
);

test('a PIN is six numbers, and an ordinary one will do', () => {
  expect(weaknessOf('12345')).toBe('pin-too-short');
  expect(weaknessOf('12345x')).toBe('pin-too-short');
  expect(weaknessOf(PIN)).toBeNull();
});

test('a wrong number opens nothing, the right one opens, and so does the recovery number', async () => {
  const recovery = await setPin(PIN);
  expect(recovery).toMatch(/^\d{8}$/);
  expect(await tryToOpen('pin', '402817', 0)).toEqual({ open: false, wait: 0 });
  expect(await tryToOpen('pin', recovery, 0)).toEqual({ open: false, wait: 0 });
  expect(await tryToOpen('recovery', PIN, 0)).toEqual({ open: false, wait: 0 });
  expect(await tryToOpen('recovery', recovery, 0)).toEqual({ open: true });
  expect(await tryToOpen('pin', PIN, 0)).toEqual({ open: true });
});

test('after five wrong tries one waits 15 seconds, then twice as long; the right number does not shorten it', async () => {
  await setPin(PIN);
  for (let n = 1; n <= 4; n += 1) expect(await tryToOpen('pin', '000000', 1000)).toEqual({ open: false, wait: 0 });
  expect(await tryToOpen('pin', '000000', 1000)).toEqual({ open: false, wait: 15_000 });
  expect(await tryToOpen('pin', PIN, 2000)).toEqual({ open: false, wait: 14_000 });
  expect(await tryToOpen('pin', '000000', 16_001)).toEqual({ open: false, wait: 30_000 });
  expect(await waitOf(16_001)).toBe(30_000);
  // A clock put back does not make it longer, and does not end it.
  expect(await waitOf(-1_000_000)).toBe(30_000);
  expect(await tryToOpen('pin', PIN, 46_001)).toEqual({ open: true });
  expect(await waitOf(46_001)).toBe(0);
});

test('nothing that is kept on the tablet is the PIN', async () => {
  const recovery = await setPin(PIN);
  const kept = await new Promise<unknown[]>((resolve, reject) => {
    const open = indexedDB.open('common-ground-device');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const all = open.result.transaction('device').objectStore('device').getAll();
      all.onsuccess = () => resolve(all.result);
    };
  });
  expect(JSON.stringify(kept)).toContain('salt');
  expect(JSON.stringify(kept)).not.toContain(PIN);
  expect(JSON.stringify(kept)).not.toContain(recovery);
});

test('a tablet killed before the recovery number was written down has no PIN yet; written down, both numbers open', async () => {
  const onDone = vi.fn();
  const choose = async () => {
    const screenNow = render(<ChoosePin onDone={onDone} />);
    type(PIN);
    await screen.findByRole('heading', { name: words.say('pin.again') });
    type(PIN);
    await screen.findByRole('heading', { name: words.say('pin.recovery') });
    return screenNow;
  };
  const killed = await choose();
  expect(await isPinSet()).toBe(false);
  killed.unmount();

  const { container } = await choose();
  const recovery = /(\d{4}) (\d{4})/.exec(container.textContent)?.slice(1).join('') ?? '';
  screen.getByRole('button', { name: words.say('pin.written-down') }).click();
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  expect(await tryToOpen('pin', PIN, 0)).toEqual({ open: true });
  expect(await tryToOpen('recovery', recovery, 0)).toEqual({ open: true });
});

test('a wrong number says so and stays shut; the right one opens', async () => {
  await setPin(PIN);
  const onOpen = vi.fn();
  render(<PinGate practice={false} title="Locked" onOpen={onOpen} />);
  await screen.findByRole('group', { name: 'PIN' });
  type('402817');
  await screen.findByText('That was not the right number.');
  expect(onOpen).not.toHaveBeenCalled();
  type(PIN);
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
});

test('a locked desk stays locked after a reload and under every address, and shows nothing of the workshop', async () => {
  await setPin(PIN);
  const store = await openStore('locked');
  ground.value = { is: 'ready', store };
  lockNow(false);
  locked.value = null;
  await vi.waitFor(async () => {
    await readLock();
    expect(locked.value).toEqual({ practice: false });
  });
  for (const hash of ['#/', '#/settings', '#/session/s/wall/themes', '#/session/s/report']) {
    window.location.hash = hash;
    const { unmount } = render(<App />);
    await screen.findByRole('heading', { name: 'Locked' });
    expect(screen.queryByText('Try a practice workshop')).toBeNull();
    unmount();
  }
  window.location.hash = '';
  store.close();
});

test('what was said aloud at the desk is not left behind on a locked screen', async () => {
  const { container } = render(<Announcer />);
  announce('Next card: I am afraid of the dog.');
  await waitFor(() => expect(container.textContent).toContain('I am afraid of the dog.'));
  render(<LockedScreen practice={false} />);
  await waitFor(() => expect(container.textContent).not.toContain('I am afraid of the dog.'));
});

test('a practice says its PIN on the screen, until the tablet has one of its own', async () => {
  const onOpen = vi.fn();
  const { unmount } = render(<PinGate practice title="Locked" onOpen={onOpen} />);
  await screen.findByText('This is a practice. The PIN is 2468.');
  type('2468');
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  unmount();
  await setPin(PIN);
  render(<PinGate practice title="Locked" onOpen={onOpen} />);
  await screen.findByRole('group', { name: 'PIN' });
  expect(screen.queryByText(/2468/)).toBeNull();
});
