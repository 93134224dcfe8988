// Sending home as the screens tell it: from the end page to the list, and where the office is.

import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { describeSession } from '../../src/activities/prepare/rules.ts';
import { handedOut } from '../../src/app/handed-out.ts';
import { withWords } from '../../src/app/language.ts';
import { ListPage } from '../../src/app/list-page.tsx';
import { ground } from '../../src/app/ground.ts';
import { OfficeSettings } from '../../src/app/sending/office-settings.tsx';
import { SendHome } from '../../src/app/sending/send-home.tsx';
import { home } from '../../src/app/sending/home.ts';
import { sendings, sendNow, underWay } from '../../src/app/sending/way-home.ts';
import { receiveFile } from '../../src/app/files/receive.tsx';
import { SaveOffer, SessionFile, tables as fileTables } from '../../src/app/files/session-file.tsx';
import { openings } from '../../src/app/lock/vault-now.ts';
import { dropFromDevice, keepOnDevice, readDevice } from '../../src/store/device.ts';
import { words } from '../../src/app/sending/words/table.ts';
import { goInstead, routeNow } from '../../src/app/route.ts';
import { startPractice, startWorkshop } from '../../src/app/start-session.ts';
import { words as shell } from '../../src/app/words/table.ts';
import { openSession } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { writeSettings } from '../../src/exchange/targets/settings-file.ts';
import { openStore, type Store, StoreFault } from '../../src/store/store.ts';

const PHRASE = 'acorn bridge castle donkey easel';

let store: Store;
let halls = 0;
/** What the office answers; files by address. */
let files: Map<string, Uint8Array<ArrayBuffer>>;
let portal = false;

beforeAll(() => withWords([shell, words]));
beforeEach(async () => {
  halls += 1;
  store = await openStore(`sending-${halls}`);
  ground.value = { is: 'ready', store };
  files = new Map();
  portal = false;
  await store.vault.setUp(PHRASE);
  home.value = null;
  vi.stubGlobal('fetch', async (address: string, { method, body }: RequestInit) => {
    if (portal) return new Response('<h1>Log in</h1>', { headers: { 'content-type': 'text/html' } });
    if (method === 'PUT') files.set(address, body as Uint8Array<ArrayBuffer>);
    const file = files.get(address);
    if (method === 'PUT') return new Response(null, { status: 201 });
    return file ? new Response(method === 'HEAD' ? null : file) : new Response(null, { status: 404 });
  });
});
afterEach(() => {
  ground.value = { is: 'starting' };
  store.close();
  vi.unstubAllGlobals();
});

async function workshop(): Promise<Session> {
  const session = await openSession(store, await startWorkshop(store));
  if (!session) throw new Error('no session');
  await describe(session, 'What would help?');
  return session;
}

const describe = (session: Session, question: string) =>
  session.act('prepare', describeSession, { question, host: '', place: '', day: '2026-05-01' });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const fill = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });

async function setUpOffice(): Promise<void> {
  const { unmount } = render(<OfficeSettings />);
  await screen.findByLabelText('Address of the folder');
  fill('Address of the folder', '/office');
  fill('User name', 'tablets');
  fill('Password', 'secret');
  await press('Keep and try it');
  await screen.findByText('It works. A test file was written there and read back.');
  unmount();
}

async function sendBehindPortal(session: Session): Promise<void> {
  portal = true;
  render(<SendHome session={session} store={store} />);
  await press('Send it home');
  await screen.findByText(/A web page came instead of the office/);
}

test('a practice cannot be sent, and says so', async () => {
  const session = await openSession(store, await startPractice(store));
  render(<SendHome session={session!} store={store} />);
  screen.getByText(/A practice is never sent/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('before anybody has said where the office is, a session waits and says what is missing', async () => {
  const session = await workshop();
  const { unmount } = render(<SendHome session={session} store={store} />);
  await press('Send it home');
  await screen.findByText('Not sent yet.');
  screen.getByText('Nobody has told this tablet yet where the office is.');
  unmount();

  render(<ListPage store={store} />);
  await screen.findByText(/^Not sent yet\. Waits to be sent since /);
  await screen.findByRole('button', { name: 'Tell it where the office is' });
});

test('behind a portal it is not sent; without it, it is; and what is added later is a newer one', async () => {
  await setUpOffice();
  const session = await workshop();
  await sendBehindPortal(session);
  expect(screen.queryByText('Sent. The office has it.')).toBeNull();
  expect(await handedOut(session.id)).toBeNull();

  portal = false;
  await press('Send now');
  await screen.findByText('Sent. The office has it.');
  expect(screen.queryByRole('button', { name: /Send/ })).toBeNull();
  expect(await handedOut(session.id)).not.toBeNull();

  await new Promise((resolve) => setTimeout(resolve, 5));
  await describe(session, 'What would help more?');
  await screen.findByText('Something was added after that.');
  await press('Send the newer one home');
  await waitFor(() => expect(screen.queryByText('Something was added after that.')).toBeNull());
  await screen.findByText('Sent. The office has it.');
  expect(sendings.value.filter((one) => one.session === session.id && one.sent !== null)).toHaveLength(2);
  expect([...files.keys()].filter((address) => address.endsWith('.commonground'))).toHaveLength(2);
});

test('what arrived while the tablet was full is said to have arrived and not to be noted, is not sent again, and is noted with room', async () => {
  await setUpOffice();
  const session = await workshop();
  await sendBehindPortal(session);
  portal = false;
  const full = vi.spyOn(store.outbox, 'change').mockRejectedValue(new StoreFault('no-room'));
  await press('Send now');
  await screen.findByText('Sent. The office has it.');
  screen.getByText(/The tablet could not write this down/);
  expect(screen.queryByText(/There is no network|A web page came|could not keep the file/)).toBeNull();
  const asked = vi.spyOn(globalThis, 'fetch');
  await sendNow(store);
  expect(asked).not.toHaveBeenCalled();
  full.mockRestore();
  await sendNow(store);
  await waitFor(() => expect(screen.queryByText(/The tablet could not write this down/)).toBeNull());
  screen.getByText('Sent. The office has it.');
  expect(await store.outbox.all()).toMatchObject([{ sent: sendings.value[0]?.sent, why: null }]);
});

test('on a full tablet that cannot look up what was sent, the end page and the list say so, and it can be tried again', async () => {
  await setUpOffice();
  const session = await workshop();
  vi.spyOn(store.outbox, 'all').mockRejectedValue(new StoreFault('no-room'));
  const { unmount } = render(<SendHome session={session} store={store} />);
  await screen.findByText(/What was sent could not be looked up/);
  screen.getByRole('button', { name: 'Try again' });
  unmount();
  const list = render(<ListPage store={store} />);
  await screen.findByText(/What was sent could not be looked up/);
  list.unmount();
  render(<SendHome session={session} store={store} />);
  await screen.findByRole('button', { name: 'Try again' });
  vi.restoreAllMocks();
  await press('Try again');
  await screen.findByRole('button', { name: 'Send it home' });
  expect(screen.queryByText(/could not be looked up/)).toBeNull();
});

test('with a clock that ran fast at sending: what is said afterwards is not called sent, can be sent, and is not deleted without the word', async () => {
  await setUpOffice();
  const session = await workshop();
  const right = Date.now;
  const fast = vi.spyOn(Date, 'now').mockImplementation(() => right() + 400 * 24 * 60 * 60 * 1000);
  const { unmount } = render(<SendHome session={session} store={store} />);
  await press('Send it home');
  await screen.findByText('Sent. The office has it.');
  unmount();
  fast.mockRestore();
  await describe(session, 'What would help more?');

  const list = render(<ListPage store={store} />);
  await screen.findByText(/Something was added after that\./);
  await press('More');
  await screen.findByText(/^The office has it as it was on .* What was added since is only here\.$/);
  screen.getByText('Deleted here, what is newer is gone for good, at once.');
  expect(screen.queryByText(/file was last saved/)).toBeNull();
  await press('Delete');
  await screen.findByText('Nothing was deleted. Type the word delete first.');
  list.unmount();

  portal = true;
  render(<SendHome session={session} store={store} />);
  await press('Send the newer one home');
  await screen.findByText(/A web page came/);
  screen.getByText(/^The office has it as it was on /);
  portal = false;
  await press('Send now');
  await screen.findByText('Sent. The office has it.');
  expect(screen.queryByText('Something was added after that.')).toBeNull();
});

test('until it was sent or saved, the file is said to be only on this tablet, and then not any more', async () => {
  await setUpOffice();
  await withWords(fileTables);
  const session = await workshop();
  render(<SessionFile session={session} />);
  render(<SendHome session={session} store={store} />);
  await screen.findByText(/until then it is only on this tablet/);
  await press('Send it home');
  await screen.findByText('Sent. The office has it.');
  expect(screen.queryByText(/only on this tablet/)).toBeNull();
});

test('nothing comes to stand over the button of the session file once it can be pressed', async () => {
  await withWords(fileTables);
  const session = await workshop();
  const { container } = render(<SessionFile session={session} />);
  const [first] = await screen.findAllByRole('button');
  const over = () =>
    [...container.children].slice(0, [...container.children].indexOf(first!)).map((one) => one.textContent);
  const when = over();
  expect(when.join(' ')).toContain('It will not be sealed');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(over()).toEqual(when);
});

test('where a step ends, what the office has counts: it is not called only on this tablet, and later it is said as of when', async () => {
  await setUpOffice();
  await withWords(fileTables);
  const session = await workshop();
  const { unmount } = render(<SaveOffer session={session} />);
  await screen.findByText('All of it is only on this tablet so far.');
  unmount();
  const end = render(<SendHome session={session} store={store} />);
  await press('Send it home');
  await screen.findByText('Sent. The office has it.');
  end.unmount();
  // The note beside the store is missing where the tablet was full, or was started anew before it was written.
  await dropFromDevice(`handed-out-${session.id}`);
  sendings.value = [];
  const { container } = render(<SaveOffer session={session} />);
  await waitFor(() => expect(sendings.value).toHaveLength(1));
  await waitFor(() => expect(container.firstElementChild).not.toBeNull());
  expect(screen.queryByRole('button')).toBeNull();
  await describe(session, 'What would help more?');
  cleanup();
  render(<SaveOffer session={session} />);
  await screen.findByText(/^The office has it as it was on .* What was added since is only here\.$/);
  expect(screen.queryByText(/All of it is only on this tablet/)).toBeNull();
});

test('what was opened from another tablet’s file is not said to be only on this one; what is done after that is', async () => {
  await withWords(fileTables);
  const there = await workshop();
  const { id: session, practice } = there;
  const bytes = await writeBundle({ session, practice, entries: there.toHandOut() });
  const other = await openStore(`sending-${halls}-b`);
  await other.vault.setUp(PHRASE);
  ground.value = { is: 'ready', store: other };
  await receiveFile(other, new File([bytes], 'a.commonground'), () => undefined);
  const here = await openSession(other, session);
  if (!here) throw new Error('it was not taken in');
  const { unmount, container } = render(<SaveOffer session={here} />);
  await waitFor(() => expect(container.firstElementChild).not.toBeNull());
  expect(screen.queryByRole('button')).toBeNull();
  unmount();
  const end = render(<SessionFile session={here} />);
  await screen.findByText(/^All of it was in the file that was opened here on /);
  expect(screen.queryByText(/until then it is only on this tablet/)).toBeNull();
  end.unmount();
  await describe(here, 'What would help more?');
  render(<SaveOffer session={here} />);
  await screen.findByText(/^It was opened here from a file on .* What was done since then is only on this tablet\.$/);
  expect(screen.queryByText(/^All of it/)).toBeNull();
  cleanup();
  other.close();
});

test('what waits is read once for the whole list, however many workshops stand on it', async () => {
  let read = 0;
  const counted = new Proxy(store.outbox, {
    get: (of, key) => {
      if (key === 'all') read += 1;
      return Reflect.get(of, key) as unknown;
    },
  });
  const readings = async () => {
    read = 0;
    const { unmount } = render(<ListPage store={{ ...store, outbox: counted }} />);
    await screen.findByRole('heading', { name: 'Workshops on this tablet' });
    await waitFor(() => expect(read).toBeGreaterThan(0));
    // Those of rows that are drawn a moment later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    unmount();
    return read;
  };
  await workshop();
  const forOne = await readings();
  for (let n = 0; n < 5; n += 1) await workshop();
  expect(await readings()).toBe(forOne);
});

test('the list says which session waits and why, and tries again when asked', async () => {
  await setUpOffice();
  const session = await workshop();
  portal = true;
  const { unmount } = render(<SendHome session={session} store={store} />);
  await press('Send it home');
  await screen.findByText(/A web page came/);
  unmount();

  render(<ListPage store={store} />);
  const waiting = await screen.findByRole('region', { name: 'On the way home' });
  expect(waiting.textContent).toContain('What would help?');
  expect(waiting.textContent).toContain('A web page came instead of the office');
  portal = false;
  await press('Send now');
  await screen.findByText(/^Sent\. The office has it\./);
  expect(screen.queryByText('On the way home')).toBeNull();
});

test.each([
  ['', /Write the address/],
  ['http://office.example/', /not safe/],
  ['ftp://office.example/', /not an address of a folder/],
])('the address "%s" is refused where it was written, and nobody is asked', async (typed, said) => {
  render(<OfficeSettings />);
  await screen.findByLabelText('Address of the folder');
  fill('Address of the folder', typed);
  await press('Keep and try it');
  await screen.findByText(said);
  expect(files.size).toBe(0);
});

test('where the office is lies sealed: a locked tablet shows nothing of it, and what lay open before is moved', async () => {
  const older = { address: 'https://office.example/in/', user: 'tablets', password: 'of-the-office' };
  await keepOnDevice('way-home', older);
  await store.vault.lock();
  const { unmount } = render(<OfficeSettings />);
  await screen.findByRole('button', { name: 'Open the tablet' });
  expect(screen.queryByLabelText('Password')).toBeNull();
  expect(await readDevice('way-home')).toEqual(older);
  unmount();

  await store.vault.openWith(PHRASE);
  openings.value += 1;
  render(<OfficeSettings />);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('of-the-office'));
  expect(await readDevice('way-home')).toBeUndefined();
  expect(await store.secret('way-home')).toEqual({ kind: 'webdav', ...older });
});

test('a tablet without a vault asks for its words first', async () => {
  const bare = await openStore(`sending-bare-${halls}`);
  ground.value = { is: 'ready', store: bare };
  render(<OfficeSettings />);
  await screen.findByRole('button', { name: 'Choose the words' });
  bare.close();
});

test('while a long file is on its way it is said how far, then that it is read back, and nothing of the last try', async () => {
  await setUpOffice();
  const session = await workshop();
  portal = true;
  render(<SendHome session={session} store={store} />);
  await press('Send it home');
  await screen.findByText(/A web page came/);
  const key = sendings.peek().at(-1)?.key ?? '';
  underWay.value = { key, done: 500_000, of: 2_000_000 };
  await screen.findByText('On its way: 500 of 2,000 kB.');
  expect(screen.queryByText(/A web page came|Last tried/)).toBeNull();
  underWay.value = { key, done: 2_000_000, of: 2_000_000 };
  await screen.findByText('All of it has gone. Now it is read back, to be sure.');
  underWay.value = { key, done: 0, of: 2000 };
  await screen.findByText('It is being tried now.');
  expect(screen.queryByText(/A web page came|Last tried/)).toBeNull();
  underWay.value = null;
  await screen.findByText(/A web page came/);
});

test('what the office refused to let in is said plainly, on the list and at the end, with the way to where it is set right', async () => {
  await setUpOffice();
  const session = await workshop();
  vi.stubGlobal('fetch', async () => new Response(null, { status: 401 }));
  const { unmount } = render(<SendHome session={session} store={store} />);
  await press('Send it home');
  await screen.findByText(/^The office does not let this tablet in\./);
  await press('Change it under “The way home”');
  expect(window.location.hash).toBe('#/settings/way-home');
  unmount();
  goInstead({ at: 'list' });

  const list = render(<ListPage store={store} />);
  await screen.findByText(/^The office does not let this tablet in\./);
  await press('Change it under “The way home”');
  expect(routeNow()).toEqual({ at: 'settings', part: 'way-home' });
  list.unmount();
  render(<OfficeSettings />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The way home' })));
  goInstead({ at: 'list' });
});

test('a locked tablet says how many files wait, and sends nothing', async () => {
  await setUpOffice();
  const session = await workshop();
  portal = true;
  const { unmount } = render(<SendHome session={session} store={store} />);
  await press('Send it home');
  await screen.findByText(/A web page came/);
  unmount();
  portal = false;
  files.clear();
  await store.vault.lock();
  sendings.value = [];
  await sendNow(store);
  render(<ListPage store={store} />);
  await screen.findByText('1 file waits to be sent. Open the tablet, and it goes.');
  expect(files.size).toBe(0);
});

test('each kind of place asks for its own, and refuses what is missing where it is missing', async () => {
  render(<OfficeSettings />);
  fireEvent.click(await screen.findByRole('radio', { name: /^Object storage \(S3\)/ }));
  fill('Address of the service', 'https://store.example');
  fill('Bucket', 'sessions');
  fill('Access key', 'tablets');
  await press('Keep and try it');
  await screen.findByText('Please write this too.');
  fireEvent.click(screen.getByRole('radio', { name: /^Azure Blob Storage/ }));
  fill('Address with the signature', 'https://store.example/box');
  await press('Keep and try it');
  await screen.findByText(/The signature is missing/);
  expect(files.size).toBe(0);
  fill('Address with the signature', 'https://store.example/box?sig=abc');
  await press('Keep and try it');
  await screen.findByText('It works. A test file was written there and read back.');
  expect([...files.keys()]).toEqual([
    expect.stringMatching(/^https:\/\/store\.example\/box\/\w+\/common-ground-test\.txt\?sig=abc$/),
  ]);
  expect(home.value).toEqual({ kind: 'azure', place: 'https://store.example/box/' });
});

test('an address that does not work is kept all the same, with the reason; it can be forgotten', async () => {
  portal = true;
  render(<OfficeSettings />);
  await screen.findByLabelText('Address of the folder');
  fill('Address of the folder', '/office');
  await press('Keep and try it');
  await screen.findByText('It is kept, but it did not work.');
  screen.getByText(/A web page came/);
  await press('Forget this address');
  await screen.findByText(/^Forgotten/);
  expect(screen.getByLabelText<HTMLInputElement>('Address of the folder').value).toBe('');
});

test('what came of keeping a place stands in one place: a new try takes the old one away, whichever form it was', async () => {
  portal = true;
  render(<OfficeSettings />);
  await screen.findByLabelText('Address of the folder');
  fill('Address of the folder', '/by-hand');
  const to = { kind: 'webdav', address: 'https://office.example/in/', user: 'tablets', password: 'secret' } as const;
  const file = new File([writeSettings({ name: 'Town council', to, keys: [] })], 'settings.json');
  const give = () => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no place for a file');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
  };
  give();
  await screen.findByRole('heading', { name: 'What the office wants to set' });
  expect(screen.getAllByRole('button', { name: 'Keep and try it' })).toHaveLength(1);
  await press('Do not take it');
  expect((await screen.findByLabelText<HTMLInputElement>('Address of the folder')).value).toBe('/by-hand');

  give();
  await screen.findByRole('heading', { name: 'What the office wants to set' });
  await press('Keep and try it');
  await screen.findByText('It is kept, but it did not work.');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Address of the folder').value).toBe(to.address));
  portal = false;
  await press('Keep and try it');
  await screen.findByText('It works. A test file was written there and read back.');
  expect(screen.queryByText('It is kept, but it did not work.')).toBeNull();
  expect(screen.queryByText('Kept.')).toBeNull();

  give();
  await screen.findByRole('heading', { name: 'What the office wants to set' });
  await press('Do not take it');
  await screen.findByLabelText('Address of the folder');
  expect(screen.queryByText(/^It works/)).toBeNull();
});
