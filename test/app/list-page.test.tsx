// The list of sessions: a first start, files from elsewhere, and what is said of the tablet.
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { storageState } from '../../src/app/device.ts';
import { withWords } from '../../src/app/language.ts';
import { ListPage } from '../../src/app/list-page.tsx';
import { newerVersion, offlineState } from '../../src/app/offline.ts';
import { goInstead, routeNow } from '../../src/app/route.ts';
import { startPractice, startWorkshop } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { openSession } from '../../src/session/opening.ts';
import { openStore, type Store } from '../../src/store/store.ts';

// Slow hashes and a busy machine are not what is tested here.
configure({ asyncUtilTimeout: 5000 });

let store: Store;
let rooms = 0;

beforeAll(() => withWords([words]));
beforeEach(async () => {
  rooms += 1;
  store = await openStore(`list-${rooms}`);
});
afterEach(() => {
  store.close();
  goInstead({ at: 'list' });
});

async function bundleOf(of: Store, id: string): Promise<File> {
  const session = await openSession(of, id);
  if (!session) throw new Error('no session');
  const bytes = await writeBundle({ session: id, practice: session.practice, entries: session.entries() });
  return new File([bytes], 'hall.commonground');
}

function choose(file: File): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no place for a file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}

test('a first start offers a practice and a real one; a practice is two taps away', async () => {
  render(<ListPage store={store} />);
  await screen.findByRole('button', { name: /Prepare a workshop/ });
  expect(screen.queryByText('Workshops on this tablet')).toBeNull();
  await waitFor(() => expect(document.documentElement.dataset['usable']).toBe('list'));

  fireEvent.click(screen.getByRole('button', { name: /Try a practice workshop/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Start the practice' }));

  await waitFor(() => expect(routeNow().at).toBe('step'));
  const [row] = await store.sessions();
  expect(row?.practice).toBe(true);
  expect(row?.question).not.toBe('');
  expect(routeNow()).toEqual({ at: 'step', session: row?.id, step: 'check-in' });
});

test('a practice is marked in the list, a real one is not', async () => {
  await startPractice(store);
  await startWorkshop(store);
  render(<ListPage store={store} />);
  const practice = await screen.findByRole('button', { name: /What would make getting out/ });
  expect(practice.textContent).toContain('Practice');
  expect(screen.getByRole('button', { name: /No question yet/ }).textContent).not.toContain('Practice');
});

test('a session from elsewhere is added once; the second time nothing changes', async () => {
  const elsewhere = await openStore(`elsewhere-${rooms}`);
  const id = await startPractice(elsewhere);
  const file = await bundleOf(elsewhere, id);
  render(<ListPage store={store} />);
  await screen.findByRole('button', { name: 'Open a session file' });

  choose(file);
  await screen.findByText(/^Opened\. \d+ entries were added/);
  await screen.findByRole('button', { name: /What would make getting out/ });
  choose(file);
  await screen.findByText('Already here. Nothing changed.');
  expect(await store.sessions()).toHaveLength(1);
  elsewhere.close();
});

test('a file dropped on the page is opened like one that was chosen', async () => {
  const elsewhere = await openStore(`dropped-${rooms}`);
  const file = await bundleOf(elsewhere, await startPractice(elsewhere));
  render(<ListPage store={store} />);
  await screen.findByRole('button', { name: 'Open a session file' });
  const drag = (kind: string) => {
    const event = new Event(kind, { cancelable: true });
    Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  // Let go anywhere, a file must not take the place of the app.
  await waitFor(() => expect(drag('dragover')).toBe(true));
  expect(drag('drop')).toBe(true);
  await screen.findByText(/^Opened\./);
  elsewhere.close();
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /It is not a session file of this app/],
  ['half of a session', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]), /damaged or was cut off/],
  [
    'a session of a newer app',
    '{"entries":[],"format":"common-ground/bundle","practice":false,"session":"s","version":9}',
    /newer version of the app/,
  ],
])('%s is refused in plain words, and nothing changes', async (_, content, said) => {
  await startWorkshop(store);
  render(<ListPage store={store} />);
  await screen.findByRole('button', { name: 'Open a session file' });
  choose(new File([content], 'x'));
  await screen.findByText(said);
  screen.getByText('This file was not opened. Nothing on this tablet has changed.');
  expect(await store.sessions()).toHaveLength(1);
});

test('"Ready to work offline" stands there only when every file was found', async () => {
  render(<ListPage store={store} />);
  await screen.findByText('This tablet');
  for (const state of ['starting', 'fetching', 'incomplete', 'unsupported', 'insecure'] as const) {
    offlineState.value = state;
    await waitFor(() => screen.getByText(words.say(`offline.${state}`)));
    expect(screen.queryByText('Ready to work offline')).toBeNull();
  }
  offlineState.value = 'ready';
  await screen.findByText('Ready to work offline');
});

test('whether the tablet keeps what is written is said in plain words', async () => {
  render(<ListPage store={store} />);
  await screen.findByText('This tablet');
  storageState.value = 'best-effort';
  await screen.findByText(/has not promised/);
  storageState.value = 'kept';
  await screen.findByText(/has promised/);
});

test('a newer version is offered here', async () => {
  newerVersion.value = false;
  render(<ListPage store={store} />);
  await screen.findByText('This tablet');
  expect(screen.queryByRole('button', { name: 'Fetch it now' })).toBeNull();
  newerVersion.value = true;
  await screen.findByRole('button', { name: 'Fetch it now' });
});
