// Deleting a workshop: what is said before of words that are nowhere else, and what the list says after.
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { describeSession } from '../../src/activities/prepare/rules.ts';
import { putInBin, readBin, takeFromBin } from '../../src/app/bin.ts';
import { noteHandedOut } from '../../src/app/handed-out.ts';
import { tables } from '../../src/app/fault-screens.tsx';
import { withWords } from '../../src/app/language.ts';
import { ListPage } from '../../src/app/list-page.tsx';
import { goInstead, routeNow } from '../../src/app/route.ts';
import { startPractice, startWorkshop } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { Outbox } from '../../src/exchange/outbox.ts';
import type { Rule } from '../../src/people/rule.ts';
import { openSession } from '../../src/session/opening.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { withVault } from '../support/vault.ts';

let store: Store;
let rooms = 0;

beforeAll(() => withWords([words, ...tables]));
beforeEach(async () => {
  rooms += 1;
  store = await openStore(`deleting-${rooms}`);
});
afterEach(async () => {
  for (const id of Object.keys(await readBin())) await takeFromBin(id);
  store.close();
  goInstead({ at: 'list' });
});

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { name });
const listed = async () => (await store.sessions()).map(({ id }) => id);
const typeTheWord = async () =>
  fireEvent.input(await screen.findByLabelText(/type: delete/), { target: { value: 'delete' } });
const removed = 'The workshop was removed from this tablet for good.';

const setAside: Rule<readonly string[]> = (_, ids) => ({ yes: true, entries: [], redact: ids, forTheLead: ids });

async function sessionOf(id: string) {
  const session = await openSession(store, id);
  if (!session) throw new Error('no session');
  return session;
}

async function realWorkshop(): Promise<string> {
  const id = await startWorkshop(await withVault(store));
  await describe(id, 'What would help us?');
  return id;
}

async function describe(id: string, question: string): Promise<void> {
  await (await sessionOf(id)).act('prepare', describeSession, { question, host: '', place: '', day: '' });
}

/** Words of this workshop are set aside: they are in no file from here on. */
async function wordsForTheLead(id: string, count = 1): Promise<void> {
  for (let n = 0; n < count; n += 1) await describe(id, `My uncle hits me ${n}`);
  await describe(id, 'What would help us?');
  const session = await sessionOf(id);
  const said = session.entries().filter(({ data }) => JSON.stringify(data).includes('My uncle'));
  await session.act(
    'prepare',
    setAside,
    said.map((entry) => entry.id),
  );
  expect(await store.forTheLead(id)).toHaveLength(count);
}

async function fileOf(id: string): Promise<File> {
  const session = await sessionOf(id);
  const bytes = await writeBundle({ session: id, practice: session.practice, entries: session.entries() });
  return new File([bytes], 'hall.commonground');
}

function choose(file: File): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no place for a file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}

async function atTheOffice(id: string): Promise<void> {
  const bundle = { session: id, practice: false, entries: (await sessionOf(id)).entries() };
  const outbox = new Outbox(store.outbox);
  const sending = await outbox.queue(bundle, 'tablet', Date.now() + 1);
  if (sending === 'practice') throw new Error('practice');
  await outbox.arrived(sending, 'https://office.example/', Date.now() + 1);
}

test('who deletes a workshop whose file is saved is told first that notes for the lead are in no file, and can go there', async () => {
  const id = await realWorkshop();
  await wordsForTheLead(id, 2);
  await noteHandedOut(id, Date.now() + 1000);
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText(/^It has 2 notes for the safeguarding lead\. They are on this tablet only and in no file/);
  await press('Go to the notes for the safeguarding lead');
  expect(routeNow()).toEqual({ at: 'lead', session: id });
  expect(await readBin()).toEqual({});
});

test('"Remove now" says once more that a note for the lead goes with the workshop', async () => {
  const id = await realWorkshop();
  await wordsForTheLead(id);
  await putInBin(id, Date.now());
  render(<ListPage store={store} />);
  await press('Remove now');
  await screen.findByText(/^It has 1 note for the safeguarding lead\./);
});

test('a workshop that the office has is not deleted by one press while notes for the lead are only here', async () => {
  const id = await realWorkshop();
  await wordsForTheLead(id);
  await atTheOffice(id);
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText(/^It has 1 note for the safeguarding lead\./);
  screen.getByText('Sent. The office has it.');
  await press('Delete');
  await screen.findByText('Nothing was deleted. Type the word delete first.');
  expect(await readBin()).toEqual({});
  await typeTheWord();
  await press('Delete');
  await heading('In the bin');
  expect(await listed()).toEqual([id]);
});

test('where nothing was set aside nothing is said of notes', async () => {
  await realWorkshop();
  render(<ListPage store={store} />);
  await press('More');
  await screen.findByText(/never sent this workshop/);
  expect(screen.queryByText(/safeguarding lead/)).toBeNull();
});

test('that a file was opened is said no longer once its workshop lies in the bin, and a removal is said to be one', async () => {
  const id = await realWorkshop();
  const file = await fileOf(id);
  await noteHandedOut(id, Date.now() + 1000);
  await putInBin(id, Date.now());
  render(<ListPage store={store} />);
  await heading('In the bin');
  choose(file);
  await screen.findByText('Already here. It lay in the bin and was put back.');
  await press('More');
  await typeTheWord();
  await press('Delete');
  await heading('In the bin');
  await waitFor(() => expect(screen.queryByText(/Already here/)).toBeNull());
  await press('Remove now');
  await typeTheWord();
  await press('Delete');
  await screen.findByText(removed);
  expect(await listed()).toEqual([]);
});

test('a practice that came in by a file and is deleted is not said to have been opened', async () => {
  const elsewhere = await openStore(`deleting-elsewhere-${rooms}`);
  const id = await startPractice(elsewhere);
  const session = await openSession(elsewhere, id);
  const bytes = await writeBundle({ session: id, practice: true, entries: session?.entries() ?? [] });
  render(<ListPage store={store} />);
  await screen.findByRole('button', { name: 'Open a session file' });
  choose(new File([bytes], 'hall.commonground'));
  await screen.findByText(/^Opened\./);
  await press('More');
  await press('Delete');
  await heading('In the bin');
  await waitFor(() => expect(screen.queryByText(/^Opened\./)).toBeNull());
  elsewhere.close();
});
