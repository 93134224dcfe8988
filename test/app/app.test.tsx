// Beginning: a safe address, one window, an open store, or one clear sentence saying which of them is missing.
import { act, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { CrashGuard } from '../../src/app/crash.tsx';
import { words as faults } from '../../src/app/faults/words/table.ts';
import { ground, prepareGround } from '../../src/app/ground.ts';
import { changeLanguage, withWords } from '../../src/app/language.ts';
import { go, goInstead } from '../../src/app/route.ts';
import { words } from '../../src/app/words/table.ts';
import { StoreFault } from '../../src/store/store.ts';
import * as storage from '../../src/store/store.ts';
import { announce } from '../../src/ui/announcer.tsx';

vi.mock('../../src/store/store.ts', { spy: true });

beforeAll(() => withWords([words, faults]));
beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
  ground.value = { is: 'starting' };
});
afterEach(() => vi.restoreAllMocks());

/** Locks as browsers have them. Answers what lets go of the one that another window holds, and when this one lets go. */
function locks(heldElsewhere: boolean): { readonly closeTheOther: () => void; readonly letGo: Promise<unknown> } {
  let closeTheOther = () => undefined as void;
  const free = heldElsewhere ? new Promise<void>((resolve) => (closeTheOther = resolve)) : Promise.resolve();
  let letGo: (held: unknown) => void;
  const held = new Promise((resolve) => (letGo = resolve));
  const request = (_name: string, _how: object, granted: () => Promise<unknown>) => {
    const all = free.then(granted);
    letGo(all);
    return all;
  };
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
  return { closeTheOther, letGo: held };
}

const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent);

test('without HTTPS one screen says what is needed, and nothing else is there', async () => {
  Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
  render(<App />);
  await prepareGround();
  await screen.findByRole('heading', { name: 'This app needs a safe address.' });
  expect(buttons()).toEqual([]);
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('the second window says what to do, and goes on by itself once the other one is closed', async () => {
  const { closeTheOther } = locks(true);
  render(<App />);
  await prepareGround();
  await screen.findByRole('heading', { name: 'This app is open twice.' });
  expect(buttons()).toEqual(['Try again']);
  expect(document.querySelector('main')?.textContent).toBe(
    'This app is open twice.Close every other window of this app. Then try again.Try again',
  );

  closeTheOther();
  await screen.findByRole('button', { name: /Try a practice workshop/ });
});

test('a page that is left lets go of the tablet, even where the browser keeps the page', async () => {
  window.earlyTurn = null;
  const { letGo } = locks(false);
  await prepareGround();
  window.dispatchEvent(new Event('pagehide'));
  await letGo;
  window.earlyTurn = null;
});

test('however often trying again is pressed, there is one beginning', async () => {
  locks(false);
  vi.mocked(storage.openStore).mockClear();
  await Promise.all([prepareGround(), prepareGround()]);
  expect(storage.openStore).toHaveBeenCalledTimes(1);
});

test.each(['blocked', 'no-storage', 'newer-data'] as const)(
  'a store that cannot be opened (%s) is said in words, and trying again begins',
  async (reason) => {
    locks(false);
    vi.mocked(storage.openStore).mockRejectedValueOnce(new StoreFault(reason));
    render(<App />);
    await prepareGround();
    await screen.findByRole('heading', { name: faults.say(reason) });
    screen.getByText(faults.say(`${reason}-more`));
    screen.getByRole('button', { name: 'Try again' }).click();
    await waitFor(() => screen.getByRole('button', { name: /Try a practice workshop/ }));
  },
);

test.each([
  ['en', 'Start again', /version/i],
  ['cy', 'Dechrau eto', /fersiwn/i],
  ['ur', 'دوبارہ شروع کریں', /ورژن/],
] as const)(
  'a store that was deleted or closed under the window speaks of no version (%s)',
  async (to, button, version) => {
    await changeLanguage(to);
    ground.value = { is: 'fault', reason: 'closed' };
    render(<App />);
    const again = await screen.findByRole('button');
    expect(again.textContent).toBe(button);
    expect(document.querySelector('main')?.textContent).not.toMatch(version);
    await changeLanguage('en');
  },
);

test('a mistake in the app ends on calm words and one way on, and shows nothing of what was there', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('reportError', vi.fn());
  function Broken(): never {
    throw new Error('words of somebody');
  }
  render(
    <CrashGuard>
      <Broken />
    </CrashGuard>,
  );
  screen.getByRole('heading', { name: 'Something went wrong in the app.' });
  screen.getByRole('button', { name: 'Start again' });
  expect(document.body.textContent).not.toContain('words of somebody');
  vi.unstubAllGlobals();
});

test.each([
  ['another screen is open', () => go({ at: 'settings' })],
  ['the language is another', () => changeLanguage('cy')],
] as const)('what was said aloud is not left to be read once %s', async (_, change) => {
  render(<App />);
  const aloud = () => [...document.querySelectorAll('[aria-live=polite]')].map((place) => place.textContent);
  await act(() => announce('The card was moved.'));
  expect(aloud()).toContain('The card was moved.');
  await act(async () => {
    await change();
  });
  await waitFor(() => expect(aloud()).toEqual(['']));
  await changeLanguage('en');
  goInstead({ at: 'list' });
});
