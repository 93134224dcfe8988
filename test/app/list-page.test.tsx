// The list of sessions: a first start, files from elsewhere, and what is said of the tablet.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { storageState } from '../../src/app/device.ts';
import { FaultScreen, tables } from '../../src/app/fault-screens.tsx';
import { ground } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { ListPage } from '../../src/app/list-page.tsx';
import { isFull, newerVersion, offlineState } from '../../src/app/offline-state.ts';
import { goInstead, routeNow } from '../../src/app/route.ts';
import { prepareModel } from '../../src/activities/prepare/model.ts';
import { arrangeSteps, describeSession, setSettings } from '../../src/activities/prepare/rules.ts';
import { putInBin, readBin, takeFromBin } from '../../src/app/bin.ts';
import { noteHandedOut } from '../../src/app/handed-out.ts';
import { emptyBin, removeForGood } from '../../src/app/removing/empty-bin.ts';
import { keepLimit } from '../../src/app/removing/stay.ts';
import { cy } from '../../src/app/removing/words/cy.ts';
import { ur } from '../../src/app/removing/words/ur.ts';
import { followOutbox, sendings } from '../../src/app/sending/way-home.ts';
import { startPractice, startWorkshop } from '../../src/app/start-session.ts';
import { tables as deskTables, Workshop } from '../../src/app/workshop.tsx';
import { words } from '../../src/app/words/table.ts';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { Outbox } from '../../src/exchange/outbox.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { welcome } from '../../src/people/rules.ts';
import { openSession } from '../../src/session/opening.ts';
import { keepOnDevice, readDevice } from '../../src/store/device.ts';
import { LOST_SESSION } from '../../src/store/lost.ts';
import { openStore, type Store, StoreFault } from '../../src/store/store.ts';
import { withVault } from '../support/vault.ts';

let store: Store;
let rooms = 0;

beforeAll(() => withWords([words, ...tables]));
beforeEach(async () => {
  rooms += 1;
  store = await openStore(`list-${rooms}`);
});
afterEach(() => {
  store.close();
  goInstead({ at: 'list' });
});

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { name });
const listed = async () => (await store.sessions()).map(({ id }) => id);
const DAY = 24 * 60 * 60 * 1000;

/** A real workshop with a question, people, other settings and a shorter day. */
async function realWorkshop(): Promise<string> {
  const id = await startWorkshop(await withVault(store));
  const session = await openSession(store, id);
  if (!session) throw new Error('no session');
  const { settings, steps } = session.look('prepare').read(prepareModel);
  const about = { question: 'What would help us?', host: 'Hall 7', place: 'H7', day: '2026-05-01' };
  await session.act('prepare', describeSession, about);
  await session.act('prepare', setSettings, { ...settings, mood: 'faces' });
  await session.act('prepare', arrangeSteps, {
    order: steps.map((step) => step.id).filter((step) => step !== 'causes'),
  });
  await session.act('prepare', welcome, { count: 3 });
  return id;
}

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
  fireEvent.click(await screen.findByRole('button', { name: 'Start the practice' }));

  await waitFor(() => expect(routeNow().at).toBe('step'));
  const [row] = await store.sessions();
  expect(row?.practice).toBe(true);
  expect(row?.question).not.toBe('');
  expect(routeNow()).toEqual({ at: 'step', session: row?.id, step: 'check-in' });
});

test('a practice is marked in the list, a real one is not', async () => {
  await startPractice(store);
  await startWorkshop(await withVault(store));
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
  await startWorkshop(await withVault(store));
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
  for (const state of ['starting', 'fetching', 'incomplete', 'no-room', 'unsupported', 'insecure'] as const) {
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

test('how often what is saved is there is said in plain words, and what became of the copies', async () => {
  const state = vi.spyOn(store, 'state');
  for (const [told, words] of [
    [{}, /is kept twice/],
    [{ files: 'database-only' }, /once and not twice/],
    [{ healed: 'database' }, /made again from the other/],
    [{ damaged: 2, healed: 'file' }, /What the other copy has of them is used/],
    [{ damaged: 2, lost: 2, healed: 'database' }, /2 parts of what was saved .* can no longer be read/],
    [{ trouble: true }, /kept once for now/],
    [{ trouble: true, full: true }, /may be full/],
  ] as const) {
    state.mockResolvedValue({ files: 'both', damaged: 0, lost: 0, healed: null, trouble: false, full: false, ...told });
    const { unmount } = render(<ListPage store={store} />);
    await screen.findByText(words);
    unmount();
  }
});

test('what is lost is not called made good, and is said until the facilitator has seen it', async () => {
  const remove = vi.spyOn(store, 'remove').mockResolvedValue();
  const state = vi.spyOn(store, 'state');
  const sound = { files: 'both', damaged: 0, lost: 0, healed: null, trouble: false, full: false } as const;
  state.mockResolvedValueOnce({ ...sound, damaged: 1, lost: 1, healed: 'database' }).mockResolvedValue(sound);
  render(<ListPage store={store} />);
  await screen.findByText(/There is no other copy/);
  screen.getByText(/Look for a session file or a rescue copy/);
  expect(screen.queryByText(/other copy has|made again|kept twice/)).toBeNull();
  await press('I have seen this');
  await screen.findByText(/is kept twice/);
  expect(remove).toHaveBeenCalledWith(LOST_SESSION);
});

test('at the desk, too, it is said that something can no longer be read', async () => {
  const id = await startPractice(store);
  const state = vi.spyOn(store, 'state');
  state.mockResolvedValue({ files: 'both', damaged: 3, lost: 3, healed: 'database', trouble: false, full: false });
  await withWords(deskTables);
  const { unmount } = render(<Workshop store={store} route={{ at: 'step', session: id, step: 'check-in' }} />);
  await screen.findByText(/3 parts of what was saved .* can no longer be read/);
  unmount();
  render(<Workshop store={store} route={{ at: 'end', session: id }} />);
  await screen.findByText(/Words may be missing/);
});

/** A browser that has room for a small file, or none. */
function room(is: { there: boolean }) {
  const put = () => (is.there ? Promise.resolve() : Promise.reject(new DOMException('full', 'QuotaExceededError')));
  vi.stubGlobal('caches', { open: () => Promise.resolve({ put }), delete: () => Promise.resolve(true) });
}

test('a tablet that had no room for a small file says so on the list, before any workshop starts', async () => {
  room({ there: false });
  isFull.value = true;
  render(<ListPage store={store} />);
  await screen.findByText(/The tablet may be full/);
  isFull.value = false;
  await waitFor(() => expect(screen.queryByText(/The tablet may be full/)).toBeNull());
  vi.unstubAllGlobals();
});

test('once there is room again, whoever looks at the list or comes back to it is not told that there is none', async () => {
  const sound = { files: 'both', damaged: 0, lost: 0, healed: null, trouble: false, full: false } as const;
  const state = vi.spyOn(store, 'state').mockResolvedValue({ ...sound, full: true });
  const is = { there: false };
  room(is);
  isFull.value = true;
  const { unmount } = render(<ListPage store={store} />);
  await screen.findByText(/The tablet may be full/);
  // Somebody has made room in another app.
  is.there = true;
  state.mockResolvedValue(sound);
  document.dispatchEvent(new Event('visibilitychange'));
  await screen.findByText(/is kept twice/);
  expect(screen.queryByText(/The tablet may be full/)).toBeNull();
  unmount();
  isFull.value = true;
  render(<ListPage store={store} />);
  await screen.findByText(/is kept twice/);
  expect(isFull.value).toBe(false);
  vi.unstubAllGlobals();
});

test('that the tablet may be full hides nothing else of what became of the copies', async () => {
  const state = vi.spyOn(store, 'state');
  for (const [told, words] of [
    [{ files: 'database-only' }, /once and not twice/],
    [{ healed: 'database' }, /made again from the other/],
    [{ damaged: 2 }, /What the other copy has of them is used/],
    [{ trouble: true }, /kept once for now/],
  ] as const) {
    state.mockResolvedValue({ files: 'both', damaged: 0, lost: 0, healed: null, trouble: false, full: true, ...told });
    const { unmount } = render(<ListPage store={store} />);
    await screen.findByText(/The tablet may be full/);
    screen.getByText(words);
    unmount();
  }
});

test('a tablet without room for a workshop says so, and it can be tried again', async () => {
  vi.spyOn(store, 'create').mockRejectedValue(new StoreFault('no-room'));
  render(<ListPage store={store} />);
  await press(/^Try a practice/);
  await press('Start the practice');
  await waitFor(() => expect(ground.value).toEqual({ is: 'fault', reason: 'no-room' }));
  render(<FaultScreen reason="no-room" />);
  await screen.findByText(/The tablet may be full/);
  screen.getByRole('button', { name: 'Try again' });
});

test('a newer version is offered here', async () => {
  newerVersion.value = false;
  render(<ListPage store={store} />);
  await screen.findByText('This tablet');
  expect(screen.queryByRole('button', { name: 'Fetch it now' })).toBeNull();
  newerVersion.value = true;
  await screen.findByRole('button', { name: 'Fetch it now' });
});

test('a workshop that this tablet never handed out is deleted only after the word was typed, and then every row of it', async () => {
  const id = await realWorkshop();
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText(/never sent this workshop nor saved a file of it: it may be nowhere else/);
  await press('Delete');
  await screen.findByText('Nothing was deleted. Type the word delete first.');
  expect(await listed()).toEqual([id]);

  fireEvent.input(screen.getByLabelText(/type: delete/), { target: { value: ' Delete ' } });
  await press('Delete');
  await waitFor(async () => expect(await listed()).toEqual([]));
  expect(await store.load(id)).toBeUndefined();
  await waitFor(() => expect(screen.queryByText('What would help us?')).toBeNull());
});

/** Nothing has taken it from here yet. */
async function onItsWay(id: string): Promise<void> {
  const session = await openSession(store, id);
  const bundle = { session: id, practice: false, entries: session?.entries() ?? [] };
  await new Outbox(store.outbox).queue(bundle, 'tablet', Date.now());
}

test('who deletes a workshop that waits to be sent is told so, and that it stops the sending', async () => {
  const id = await realWorkshop();
  await onItsWay(id);
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText(/^It waits to be sent to the office .* Deleting it stops the sending\.$/);
  fireEvent.input(screen.getByLabelText(/type: delete/), { target: { value: 'delete' } });
  await press('Delete');
  await waitFor(async () => expect(await store.outbox.count()).toBe(0));
});

test('who puts a workshop into the bin that waits to be sent is told so first', async () => {
  const id = await realWorkshop();
  await onItsWay(id);
  await noteHandedOut(id, Date.now() + 1);
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText(/It goes into the bin\. For 7 days/);
  screen.getByText(/Deleting it stops the sending\.$/);
});

test('a workshop in the bin whose file still waits says that it is not sent, and goes on its way once it is put back', async () => {
  const id = await realWorkshop();
  await onItsWay(id);
  await putInBin(id, Date.now());
  render(<ListPage store={store} />);
  await heading('In the bin');
  await screen.findByText(/It lies in the bin, so it is not sent\. Put it back, and it goes\./);
  expect(screen.queryByText('On the way home')).toBeNull();
  await press('Put back');
  await heading('On the way home');
  await waitFor(() => expect(screen.queryByText(/It lies in the bin/)).toBeNull());
  expect(await store.outbox.count()).toBe(1);
});

test('a locked tablet does not promise to send what lies in the bin', async () => {
  const id = await realWorkshop();
  await onItsWay(id);
  expect(await new Outbox(store.outbox).files(new Set([id]))).toBe(0);
  await putInBin(id, Date.now());
  await store.vault.lock();
  sendings.value = [];
  render(<ListPage store={store} />);
  await screen.findByText(/locked/);
  await followOutbox(store);
  expect(screen.queryByText(/waits to be sent/)).toBeNull();
  await takeFromBin(id);
  await followOutbox(store);
  await screen.findByText(/^1 file waits to be sent/);
});

test('a workshop in the bin is put back by opening its own sealed file, and the answer says so', async () => {
  const id = await realWorkshop();
  const session = await openSession(store, id);
  const bundle = { session: id, practice: false, entries: session?.entries() ?? [] };
  const recipient = await identityToRecipient(await generateX25519Identity());
  const sealed = await new Outbox(store.outbox).make(bundle, 'tablet', Date.now(), [{ name: 'Hall', recipient }]);
  await putInBin(id, Date.now());
  render(<ListPage store={store} />);
  await heading('In the bin');
  choose(new File([sealed], 'hall.commonground'));
  await screen.findByText('Already here. It lay in the bin and was put back.');
  expect(await readBin()).toEqual({});
  await waitFor(() => expect(screen.queryByText('In the bin')).toBeNull());
  choose(new File([sealed], 'hall.commonground'));
  await screen.findByText('Already here. Nothing changed.');
});

test('a locked workshop in the bin says that it lies there and for how long, and not what it is', async () => {
  const [binned] = [await realWorkshop(), await realWorkshop()];
  await putInBin(binned, Date.now());
  await store.vault.lock();
  render(<ListPage store={store} />);
  await screen.findByText('1 workshop is locked.');
  screen.getByText('A locked workshop is in the bin. It can be put back for 7 days.');
  screen.getByRole('button', { name: 'Open them' });
  expect(document.body.textContent).not.toContain('What would help us?');
  await removeForGood(store, binned);
});

test('in Welsh and Urdu the word to type is a word of that language', async () => {
  for (const table of [cy, ur]) {
    expect(table['delete.word']).not.toMatch(/delete/i);
    expect(table['delete.word']).toBe(table['delete.word'].toLowerCase());
  }
});

test('what was worked on after its last file still asks for the word', async () => {
  const id = await realWorkshop();
  await noteHandedOut(id, Date.now() - DAY);
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText(/it has been worked on since/);
});

/** It was sent home and read back there. */
async function atTheOffice(id: string): Promise<void> {
  const session = await openSession(store, id);
  const outbox = new Outbox(store.outbox);
  const bundle = { session: id, practice: false, entries: session?.entries() ?? [] };
  const sending = await outbox.queue(bundle, 'tablet', Date.now() + 1);
  if (sending === 'practice') throw new Error('practice');
  await outbox.arrived(sending, 'https://office.example/', Date.now() + 1);
}

test('a workshop that the office has goes into the bin quietly, and can be put back', async () => {
  const id = await realWorkshop();
  await atTheOffice(id);
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText('Sent. The office has it.');
  screen.getByText(/^After that its keys on this tablet are destroyed too/);
  expect(screen.queryByText(/destroyed with it/)).toBeNull();
  await press('Delete');
  await heading('In the bin');
  expect(screen.queryByText('Workshops on this tablet')).toBeNull();
  screen.getByText(/7 days left/);
  await press('Put back');
  await heading('Workshops on this tablet');
  expect(screen.queryByText('In the bin')).toBeNull();
  expect(await listed()).toEqual([id]);
});

test('a file that was handed out is no receipt: the word is asked for, and then there are still days of regret', async () => {
  const id = await realWorkshop();
  await noteHandedOut(id, Date.now() + 1);
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText(/Whether somebody has that file, this tablet cannot know/);
  await press('Delete');
  await screen.findByText('Nothing was deleted. Type the word delete first.');
  expect(await readBin()).toEqual({});
  fireEvent.input(screen.getByLabelText(/type: delete/), { target: { value: 'delete' } });
  await press('Delete');
  await heading('In the bin');
  expect(await listed()).toEqual([id]);
  await takeFromBin(id);
});

test('the list says a week before the limit that it comes, and when it has passed; nothing is removed by that', async () => {
  await withVault(store);
  await atTheOffice('sent');
  const about = { practice: false, place: '', day: '' };
  const row = (id: string, days: number) => ({ ...about, id, question: id, touched: Date.now() - days * DAY });
  vi.spyOn(store, 'sessions').mockResolvedValue([row('fine', 6), row('near', 11.5), row('over', 15), row('sent', 15)]);
  const removed = vi.spyOn(store, 'remove');
  await keepLimit(14);
  render(<ListPage store={store} />);
  const says = (id: string, what: RegExp) =>
    waitFor(() => expect(screen.getByRole('button', { name: new RegExp(`^${id}`) }).textContent).toMatch(what));
  await says('near', /In 3 days it reaches the limit .* Send it home/);
  await says('over', /longer than 14 days, the limit .* Send it home/);
  await says('sent', /longer than 14 days, the limit .* It can be deleted here/);
  await says('fine', /^((?!limit).)*$/);
  await emptyBin(store, Date.now() + 1000 * DAY);
  expect(removed).not.toHaveBeenCalled();
  await keepLimit(30);
});

test('a locked tablet says too that a workshop reaches its limit or has passed it, and nothing more of it', async () => {
  const id = await realWorkshop();
  const { touched } = (await store.sessions())[0] ?? { touched: 0 };
  const list = async (days: number) => {
    vi.spyOn(Date, 'now').mockReturnValue(touched + days * DAY);
    const { unmount } = render(<ListPage store={store} />);
    await screen.findByText(/^1 workshop is locked/);
    const said = screen.queryByText(/the limit of this tablet/)?.textContent ?? '';
    unmount();
    vi.restoreAllMocks();
    return said;
  };
  const { unmount } = render(<ListPage store={store} />);
  await waitFor(async () => expect(await readDevice('oldest-workshop')).toBe(Math.floor(touched / DAY) * DAY));
  unmount();
  await store.vault.lock();
  expect(await list(1)).toBe('');
  expect(await list(26)).toMatch(/^In [34] days a locked workshop reaches the limit of this tablet\. Open the tablet/);
  expect(await list(31)).toMatch(/^A locked workshop has been here longer than 30 days/);
  expect(await list(31)).not.toContain('What would help us?');
  await store.vault.openWith('velvet ladder seven harbour');
  await removeForGood(store, id);
  expect(await readDevice('oldest-workshop')).toBeUndefined();
});

/** Put away on the first of these days, and the app started on each of the others. */
async function inBinOn(id: string, days: readonly number[]): Promise<void> {
  const [first = 0, ...later] = days;
  const today = Date.now();
  await putInBin(id, today + first * DAY);
  for (const day of later) await emptyBin(store, today + day * DAY);
}

test('in the bin the days are counted down, and "now" asks for the word', async () => {
  const id = await realWorkshop();
  await inBinOn(id, [-7, -6, -5, -4, -3, -2, -1, 0]);
  render(<ListPage store={store} />);
  await screen.findByText(/2 days left/);
  await press('Remove now');
  await screen.findByText(/It is removed at once/);
  fireEvent.input(screen.getByLabelText(/type: delete/), { target: { value: 'delete' } });
  await press('Delete');
  await waitFor(async () => expect(await readBin()).toEqual({}));
  expect(await listed()).toEqual([]);
});

test('after seven whole days the next start removes it, and not before', async () => {
  const [early, late, stays] = [await realWorkshop(), await realWorkshop(), await realWorkshop()];
  await putInBin(early, Date.now());
  await putInBin(late, Date.now() + DAY);
  for (let day = 1; day < 9; day += 1) await emptyBin(store, Date.now() + day * DAY);
  expect((await listed()).sort()).toEqual([early, late, stays].sort());
  await emptyBin(store, Date.now() + 9 * DAY);
  expect((await listed()).sort()).toEqual([late, stays].sort());
  expect(Object.keys(await readBin())).toEqual([late]);
  await takeFromBin(late);
});

test.each([
  ['far ahead when it was put away', [31, 0]],
  ['far ahead ever since', [0, 400]],
  [
    'at its beginning at every start, and then set right',
    [0, -20_000, 0, -20_000, 0, -20_000, 0, -20_000, 0, -20_000, 0],
  ],
])('with a clock that was %s there are seven days and no more, and nothing goes early', async (_, days) => {
  const id = await realWorkshop();
  await inBinOn(id, days);
  expect(await listed()).toEqual([id]);
  render(<ListPage store={store} />);
  await screen.findByText(/7 days left/);
  for (let day = 1; day < 7; day += 1) await emptyBin(store, Date.now() + ((days.at(-1) ?? 0) + day) * DAY);
  expect(await listed()).toEqual([id]);
  await takeFromBin(id);
});

test('what an earlier version put into the bin lies there still, for seven days from now at most', async () => {
  const id = await realWorkshop();
  await keepOnDevice('bin', { [id]: Date.now() + 31 * DAY });
  await emptyBin(store, Date.now());
  render(<ListPage store={store} />);
  await screen.findByText(/7 days left/);
  await takeFromBin(id);
});

test('a day counts too when the app was not started on it, only gone back to', async () => {
  const id = await realWorkshop();
  await putInBin(id, Date.now() - DAY);
  const { unmount } = render(<ListPage store={store} />);
  await heading('In the bin');
  await waitFor(async () => expect((await readBin())[id]).toHaveLength(2));
  unmount();
  await takeFromBin(id);
});

test('one whose days are over is on no list, even before it is removed', async () => {
  const id = await realWorkshop();
  await keepOnDevice('bin', { [id]: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });
  render(<ListPage store={store} />);
  await screen.findByText('This tablet');
  expect(screen.queryByText('What would help us?')).toBeNull();
  await takeFromBin(id);
});

test('a file opened here takes its workshop out of the bin', async () => {
  await store.vault.setUp('acorn bridge castle donkey easel');
  const id = await realWorkshop();
  const file = await bundleOf(store, id);
  await putInBin(id, Date.now());
  render(<ListPage store={store} />);
  await heading('In the bin');
  choose(file);
  await heading('Workshops on this tablet');
  expect(await readBin()).toEqual({});
});

test('a practice counts for nothing and goes into the bin without a word', async () => {
  await startPractice(store);
  render(<ListPage store={store} />);
  await press('More');
  await press('Delete');
  await heading('In the bin');
  await press('Put back');
});

test('a trembling finger makes one copy', async () => {
  await realWorkshop();
  const before = (await store.sessions()).length;
  render(<ListPage store={store} />);
  await press('More');
  const copy = await screen.findByRole('button', { name: 'Copy as a new plan' });
  fireEvent.click(copy);
  fireEvent.click(copy);
  await waitFor(() => expect(routeNow().at).toBe('step'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await store.sessions()).toHaveLength(before + 1);
});

test('a copy is a new plan: question, host, settings and order come along, people and place do not', async () => {
  const id = await realWorkshop();
  const before = (await openSession(store, id))?.entries();
  render(<ListPage store={store} />);
  await press('More');
  await press('Copy as a new plan');
  await waitFor(() => expect(routeNow().at).toBe('step'));
  const route = routeNow();
  const copy = 'session' in route ? await openSession(store, route.session) : undefined;
  expect(copy?.id).not.toBe(id);
  const look = copy?.look('prepare');
  const plan = look?.read(prepareModel);
  expect(plan?.about).toEqual({ question: 'What would help us?', host: 'Hall 7', place: '', day: '' });
  expect(plan?.settings.mood).toBe('faces');
  expect(plan?.steps.map((step) => step.id)).not.toContain('causes');
  expect(plan?.practice).toBe(false);
  expect(look && everybody(look.read(peopleModel))).toEqual([]);
  // What came along was not done here: undo leaves it alone.
  expect(copy?.undoes.value).toEqual([]);
  expect((await openSession(store, id))?.entries()).toEqual(before);
});
