// What opens a tablet beside its words, and what it can hand out while nobody can: through the whole app.

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { cardsModel } from '../../src/activities/cards/model.ts';
import { describeSession, startSession } from '../../src/activities/prepare/rules.ts';
import { App } from '../../src/app/app.tsx';
import { ground } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { asking } from '../../src/app/lock/vault-now.ts';
import { goInstead } from '../../src/app/route.ts';
import { startPractice, startWorkshop } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { welcome } from '../../src/people/rules.ts';
import { openSession } from '../../src/session/opening.ts';
import { openStore, type Store } from '../../src/store/store.ts';

const PHRASE = 'acorn bridge castle donkey easel';
const SHORT = 'aco bri cas don eas';
const QUESTION = 'What would help?';
const secret = await generateX25519Identity();
const recipient = await identityToRecipient(secret);

const stores: Store[] = [];
let tablets = 0;
/** What was handed to the browser, by name. */
const handed = new Map<string, Blob>();

beforeAll(() => withWords([words]));
beforeEach(() => {
  handed.clear();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    handed.set('', file as Blob);
    return 'blob:handed';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = handed.get('');
    if (file) handed.set(this.download, file);
    handed.delete('');
  });
});
afterEach(() => {
  leave();
  for (const store of stores.splice(0)) store.close();
  vi.restoreAllMocks();
});

function leave(): void {
  asking.peek()?.answer(false);
  cleanup();
  goInstead({ at: 'list' });
}

/** Another tablet in somebody's hands, with its vault open. */
async function tablet(phrase?: string): Promise<Store> {
  tablets += 1;
  const store = await openStore(`keys-${tablets}`);
  stores.push(store);
  if (phrase !== undefined) await store.vault.setUp(phrase);
  return store;
}

function sitAt(store: Store): void {
  leave();
  ground.value = { is: 'ready', store };
  render(<App />);
}

async function workshop(store: Store): Promise<string> {
  const id = await startWorkshop(store);
  const session = await openSession(store, id);
  await session?.act('prepare', startSession, { practice: false });
  await session?.act('prepare', describeSession, { question: QUESTION, host: 'Hall', place: 'H7', day: '2026-05-01' });
  return id;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const field = (label: string) => screen.findByLabelText(label);
const write = async (label: string, text: string) => fireEvent.input(await field(label), { target: { value: text } });

async function give(label: string, file: Blob, name = 'given.commonground'): Promise<void> {
  await button(label);
  const input = screen.getAllByLabelText(label).find((element) => element instanceof HTMLInputElement);
  if (!(input instanceof HTMLInputElement)) throw new Error('nowhere to give a file');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([file], name)] });
  fireEvent.change(input);
}

const giveCopy = (file: Blob) => give('Open a session file', file);
const copyOf = async (store: Store) => new Blob([await store.rescue()]);

test('the office’s key is set up in the settings; what is no key, or its secret half, is refused in words', async () => {
  const store = await tablet(PHRASE);
  goInstead({ at: 'settings' });
  ground.value = { is: 'ready', store };
  render(<App />);
  await screen.findByText('No key of the office is set up.');
  await write(
    'The public key',
    recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')),
  );
  await press('Set up this key');
  await screen.findByText('A letter of this key is wrong or missing. Copy it once more.');
  await write('The public key', secret);
  await screen.findByText(/This is the secret half/);
  expect(await field('The public key')).toHaveProperty('value', '');
  await write('The public key', recipient);
  await press('Set up this key');
  await screen.findByText(/Say whose key it is/);
  await write('Whose key is it?', 'Town hall');
  await press('Set up this key');
  await screen.findByText(/^It is set up\./);
  await screen.findByText(recipient);
  await screen.findByText(/^\d{5} \d{5} \d{5} \d{5}$/);
  expect(await store.vault.office()).toEqual({ keys: [{ name: 'Town hall', recipient }], changed: false });
  await give('Open a file with the key', new Blob([`# twice\n${recipient}\n`]), 'office.txt');
  await screen.findByText('This key is set up already.');
  const other = await identityToRecipient(await generateX25519Identity());
  await give('Open a file with the key', new Blob([`${other}\n`]), 'The lawyer.txt');
  await screen.findByText('The lawyer');

  fireEvent.click((await screen.findAllByRole('button', { name: 'Remove' }))[0]!);
  const asked = await screen.findByRole('alertdialog', { name: /^Remove the key “.Town hall.”\?$/ });
  fireEvent.click(within(asked).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByText('Town hall')).toBeNull());
  expect((await store.vault.office()).keys).toEqual([{ name: 'The lawyer', recipient: other }]);
});

test('while the tablet is locked its keys are read and not changed', async () => {
  const store = await tablet(PHRASE);
  await store.vault.setOffice([{ name: 'Town hall', recipient }]);
  await store.vault.lock();
  goInstead({ at: 'settings' });
  ground.value = { is: 'ready', store };
  render(<App />);
  await screen.findByText('Town hall');
  expect(screen.queryByLabelText('The public key')).toBeNull();
  await press('Open the tablet to change this');
  await write('The words that open this tablet', SHORT);
  await press('Open');
  await field('The public key');
});

test('words forgotten: the office’s key opens the tablet, new words are chosen, and the old ones open it no more', async () => {
  const store = await tablet(PHRASE);
  await workshop(store);
  await store.vault.setOffice([{ name: 'Town hall', recipient }]);
  await store.vault.lock();
  sitAt(store);
  await press('Open it');
  await press('I cannot open it');
  await title('If you cannot open it');
  await screen.findByText(/With the secret key of: .Town hall/);
  await write('The office’s secret key', recipient);
  await press('Open with this key');
  await screen.findByText(/This is the public half/);
  await write('The office’s secret key', await generateX25519Identity());
  await press('Open with this key');
  await screen.findByText('This key does not open it.');
  expect(await store.vault.state()).toMatchObject({ is: 'locked' });
  await give('Open the key file', new Blob([`# created\n# public key: ${recipient}\n${secret}\n`]), 'key.txt');
  await title('Words to write down');
  await screen.findByText('If these words are lost, only the office can open this tablet.');
  const phrase = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  await press('I have written them down');
  fireEvent.input(await screen.findByRole('textbox'), { target: { value: phrase.join(' ') } });
  await press('These are the words');
  await screen.findByText(QUESTION);
  await store.vault.lock();
  expect(await store.vault.openWith(PHRASE)).toMatchObject({ open: false });
  expect(await store.vault.openWith(phrase.join(' '))).toEqual({ open: true });
});

test('without a key of the office a locked tablet says what is left, and hands out its rescue copy all the same', async () => {
  const store = await tablet(PHRASE);
  await workshop(store);
  await store.vault.lock();
  sitAt(store);
  await press('Open it');
  await press('I cannot open it');
  await screen.findByText(/No key of the office is set up on this tablet now/);
  expect(screen.queryByLabelText('The office’s secret key')).toBeNull();
  await press('Save a rescue copy');
  await screen.findByText(/^rescue-\d{4}-\d\d-\d\d-\d{4}\.commonground$/);
  const [[name, copy]] = [...handed] as [[string, Blob]];
  expect(name).toMatch(/^rescue-.*\.commonground$/);
  expect(await copy.text()).not.toContain(QUESTION);

  const elsewhere = await tablet('other words of another tablet');
  sitAt(elsewhere);
  await giveCopy(copy);
  await title('Open a rescue copy');
  await screen.findByText('It holds 1 workshop, sealed.');
  expect(screen.queryByRole('button', { name: 'Use the office’s key instead' })).toBeNull();
  await write('The words of the tablet that it came from', 'other words of another tablet');
  await press('Open');
  await screen.findByText('These are not the words of that tablet.');
  expect(await elsewhere.sessions()).toEqual([]);
  await write('The words of the tablet that it came from', SHORT);
  await press('Open');
  await screen.findByText(/^Opened\. 1 workshop is on this tablet now/);
  await screen.findByText(QUESTION);
  await elsewhere.vault.lock();
  // Under this tablet's own words.
  expect(await elsewhere.sealedSessions()).toHaveLength(1);
  expect(await elsewhere.sessions()).toEqual([]);
});

test('what is already there changes nothing; a copy that knows more adds it, with a turn that nobody had taken up', async () => {
  const [store, elsewhere] = [await tablet(PHRASE), await tablet('other words of another tablet')];
  const id = await workshop(store);
  await store.vault.setOffice([{ name: 'Town hall', recipient }]);
  const open = async (copy: Blob) => {
    sitAt(elsewhere);
    await giveCopy(copy);
    await press('Use the office’s key instead');
    await write('The office’s secret key', secret);
    await press('Open with this key');
  };
  await open(await copyOf(store));
  await screen.findByText(/^Opened/);
  await open(await copyOf(store));
  await screen.findByText('Already here. Nothing changed.');

  const session = await openSession(store, id);
  await session?.act('prepare', welcome, { count: 1 });
  const [person] = everybody(session!.look('prepare').read(peopleModel));
  await store.vault.handOver();
  await store.finishTurn({
    session: id,
    turn: 'turn-1',
    draft: 'turn:collect:a',
    passing: {},
    record: {
      turn: 'turn-1',
      session: id,
      step: 'collect',
      activity: 'cards',
      token: person?.token.id ?? '',
      consent: { taking: true, quoting: true },
      helped: false,
      done: { cards: [{ category: 'working', words: 'The bus comes every hour.', by: 'self' }] },
    },
  });
  await open(await copyOf(store));
  await screen.findByText(/entries were new here\.$/);
  const there = await openSession(elsewhere, id);
  const cards = [...there!.look('collect').read(cardsModel).cards.values()];
  expect(cards.map((card) => card.words)).toEqual(['The bus comes every hour.']);
  await open(await copyOf(store));
  await screen.findByText('Already here. Nothing changed.');
});

test('a copy that is damaged is refused before anybody is asked for words; one that is put off changes nothing', async () => {
  const [store, elsewhere] = [await tablet(PHRASE), await tablet('other words of another tablet')];
  await workshop(store);
  const copy = await copyOf(store);
  sitAt(elsewhere);
  await giveCopy(copy.slice(0, -1));
  await screen.findByText('This rescue copy was not opened. Nothing on this tablet has changed.');
  await screen.findByText(/damaged or was cut off/);
  await giveCopy(copy);
  await press('Not now');
  await screen.findByText(/It needs its words, or the office’s key/);
  expect(await elsewhere.sessions()).toEqual([]);
});

test('a workshop that cannot be kept is not called opened', async () => {
  const [store, elsewhere] = [await tablet(PHRASE), await tablet('other words of another tablet')];
  await workshop(store);
  const copy = await copyOf(store);
  sitAt({ ...elsewhere, create: () => Promise.reject(new Error('no room')) });
  await giveCopy(copy);
  await write('The words of the tablet that it came from', SHORT);
  await press('Open');
  await screen.findByText(/The tablet could not keep it/);
  expect(await elsewhere.sessions()).toEqual([]);
});

test('before the first real workshop it is said plainly what is lost with the words, and that the office can have a key', async () => {
  sitAt(await tablet());
  await press(/^Prepare a workshop/);
  await title('Words to write down');
  await screen.findByText('There is no other key yet');
  await screen.findByText(/nobody can read the workshops again.*A key of the office can be set up/);
});

test('a practice alone has nothing to rescue: the settings offer the words first', async () => {
  const store = await tablet();
  await startPractice(store);
  goInstead({ at: 'settings' });
  ground.value = { is: 'ready', store };
  render(<App />);
  await button('Make the words now');
  expect(screen.queryByRole('button', { name: 'Save a rescue copy' })).toBeNull();
});
