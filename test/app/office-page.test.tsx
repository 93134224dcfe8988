// The office's page among the other screens: what is in hand there is not thrown away by going back.

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { ground } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { asking } from '../../src/app/lock/vault-now.ts';
import { locked, unlock } from '../../src/app/lock-state.ts';
import { fresh, hand, makeKey, takeFresh } from '../../src/app/office/hand.ts';
import { leaveNothing } from '../../src/app/office/leaving.ts';
import { opened, open } from '../../src/app/office/opened.ts';
import { reading } from '../../src/app/office/open-part.tsx';
import { followAddress, go, goInstead } from '../../src/app/route.ts';
import { words } from '../../src/app/words/table.ts';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { sha256 } from '../../src/exchange/hash.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { Tablet } from '../support/tablet.ts';

let store: Store;
let desks = 0;
let stop: () => void;

beforeEach(async () => {
  desks += 1;
  store = await openStore(`office-page-${desks}`);
  ground.value = { is: 'ready', store };
  await withWords([words]);
  goInstead({ at: 'settings' });
  stop = followAddress(() => null);
  go({ at: 'office' });
  render(<App />);
  await title('The office');
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
  stop();
  unlock();
  leaveNothing();
  goInstead({ at: 'list' });
  store.close();
});

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

test('the field of the office’s name says how much fits, and when it is full that its end may be missing', async () => {
  fireEvent.click(screen.getByRole('tab', { name: 'The office’s key' }));
  const field = await screen.findByLabelText<HTMLInputElement>('What is the office called?');
  const hint = () => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(hint()).toMatch(/At most 80 letters\.$/);
  fireEvent.input(field, { target: { value: 'x'.repeat(80) } });
  await waitFor(() => expect(hint()).toMatch(/^No more fits: 80 letters at most\./));
  fireEvent.click(screen.getByRole('tab', { name: 'Open session files' }));
});

test('a key that nobody has saved is still there after going back, and the browser asks before it is closed', async () => {
  await makeKey('Town council', 0);
  await title('Recovery sheet');
  const made = fresh.peek();
  window.history.back();
  await title('Settings');
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  go({ at: 'office' });
  await title('Recovery sheet');
  expect(fresh.peek()).toBe(made);
  takeFresh();
  await title('The office');
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
});

test('on whatever screen: after five minutes untouched nothing is left of it', async () => {
  await makeKey('Town council', 0);
  takeFresh();
  go({ at: 'settings' });
  await title('Settings');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fireEvent.pointerDown(document.body);
  vi.advanceTimersByTime(5 * 60_000 - 1);
  expect(hand.peek()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(hand.peek()).toEqual([]);
});

test('a tablet that is locked has no key in hand', async () => {
  await makeKey('Town council', 0);
  takeFresh();
  go({ at: 'settings' });
  locked.value = { practice: false };
  await waitFor(() => expect(hand.peek()).toEqual([]));
});

const darkButtons = () =>
  [...document.querySelectorAll('main [data-kind=main], main label[data-kind=main]')].map(
    ({ textContent }) => textContent,
  );

test('one button is dark at a time: opening files, then what has arrived, then the report of the one that is open', async () => {
  const bundle = { session: 's', practice: false, entries: new Tablet('a', 1_800_000_000_000).journal };
  const file = await writeBundle(bundle);
  const name = `tablet/${await sha256(file)}.commonground`;
  await waitFor(() => expect(darkButtons()).toEqual(['Open files']));
  vi.stubGlobal('fetch', async (_: string, { method }: RequestInit) => {
    if (method !== 'PROPFIND') return new Response(file);
    const hrefs = ['/office/tablet/', `/office/${name}`].map((href) => `<d:href>${href}</d:href>`);
    return new Response(`<d:multistatus xmlns:d="DAV:">${hrefs.join('')}</d:multistatus>`, { status: 207 });
  });
  fireEvent.click(screen.getByText('Where the store is'));
  fireEvent.input(screen.getByLabelText('Address of the folder'), { target: { value: '/office' } });
  fireEvent.input(screen.getByLabelText('User name'), { target: { value: 'office' } });
  fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'secret' } });
  fireEvent.click(screen.getByRole('button', { name: 'Look what has arrived' }));
  await screen.findByText(/^1 file has arrived/);
  await waitFor(() => expect(darkButtons()).toEqual(['Open all of them']));
  fireEvent.click(screen.getByRole('button', { name: 'Open all of them' }));
  await screen.findByText('Whole, and opened.');
  await waitFor(() => expect(darkButtons()).toEqual(['The report']));
  vi.unstubAllGlobals();
  const other = { ...bundle, session: 't', entries: bundle.entries.map((entry) => ({ ...entry, session: 't' })) };
  await open(new File([await writeBundle(other)], 'other.commonground'));
  await waitFor(() => expect(darkButtons()).toEqual([]));
});

test('who keeps a workshop and first chooses the words sees that it is kept, and in which list; the same file again stands there once', async () => {
  const bundle = { session: 's', practice: false, entries: new Tablet('a', 1_800_000_000_000).journal };
  const file = new File([await writeBundle(bundle)], 'hall.commonground');
  await open(file);
  await open(file);
  await screen.findByText('The same as one that is open already. Nothing changed.');
  expect(screen.queryByText('Whole, and opened.')).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Keep it on this computer' }));
  await waitFor(() => expect(asking.peek()?.what).toBe('set-up'));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'The office' })).toBeNull());
  await store.vault.setUp('acorn bridge castle donkey easel');
  asking.peek()?.answer(true);
  await screen.findByText(/^It is kept\. It stands under “.?Workshops on this tablet.?” now\.$/);
  expect((await store.sessions()).map(({ id }) => id)).toEqual(['s']);
});

test('what the office’s own store refuses is said to the office, and not to a tablet', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 401 }));
  fireEvent.click(screen.getByText('Where the store is'));
  fireEvent.input(screen.getByLabelText('Address of the folder'), { target: { value: '/office' } });
  fireEvent.input(screen.getByLabelText('User name'), { target: { value: 'office' } });
  fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'wrong' } });
  fireEvent.click(screen.getByRole('button', { name: 'Look what has arrived' }));
  await screen.findByText(/^The store does not let you in\. The user name, the password/);
  expect(screen.queryByText(/tablet in|Ask the office|under Settings/)).toBeNull();
  vi.unstubAllGlobals();
});

test('a key file among the session files is told from them', async () => {
  await open(new File([`AGE-SECRET-KEY-1${'Q'.repeat(58)}`], 'office-key.txt'));
  await screen.findByText('A secret key, and no session file. Open it under “The office’s key”.');
});

test('going back from a report closes the report, and what was opened stays', async () => {
  const bundle = { session: 's', practice: false, entries: new Tablet('a', 1_800_000_000_000).journal };
  await open(new File([await writeBundle(bundle)], 'hall.commonground'));
  const here: unknown = window.history.state;
  for (const close of [() => window.history.back(), () => fireEvent.click(screen.getAllByRole('button')[0]!)]) {
    fireEvent.click(await screen.findByRole('button', { name: 'The report' }));
    await waitFor(() => expect(window.history.state).not.toBe(here));
    close();
    await title('The office');
    await waitFor(() => expect(window.history.state).toBe(here));
    expect(reading.peek()).toBeNull();
    expect(opened.peek()).toHaveLength(1);
  }
  window.history.back();
  await title('Settings');
});

test('who has no key yet has one dark button, which makes one', async () => {
  fireEvent.click(screen.getByRole('tab', { name: 'The office’s key' }));
  await screen.findByText('We have a key already');
  expect(darkButtons()).toEqual(['Make a key']);
  expect(screen.queryByText(/photo/)).toBeNull();
});

test('the recovery sheet is printed or saved first, and then said to be in a safe place', async () => {
  vi.stubGlobal('print', () => undefined);
  await makeKey('Town council', 0);
  await title('Recovery sheet');
  await waitFor(() => expect(darkButtons()).toEqual(['Print']));
  fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  await waitFor(() => expect(darkButtons()).toEqual(['I have it on paper or in a file']));
  vi.unstubAllGlobals();
});
