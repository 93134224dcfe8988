// A real workshop on a tablet with a vault, through the whole app: what costs an unlock, what does not, and what stays shut.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openMood } from '../../src/activities/mood/rules.ts';
import { describeSession } from '../../src/activities/prepare/rules.ts';
import { App } from '../../src/app/app.tsx';
import { findPassage, ground, held, passage, passageIsLocked } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { locked, readLock, unlock } from '../../src/app/lock-state.ts';
import { tables } from '../../src/app/passing-page.tsx';
import { followAddress, go, goInstead, ROUND, routeNow } from '../../src/app/route.ts';
import { startPractice, startWorkshop } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { USUAL_PASSPORT } from '../../src/people/passport.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { welcome } from '../../src/people/rules.ts';
import { openSession } from '../../src/session/opening.ts';
import { keepOnDevice, readDevice } from '../../src/store/device.ts';
import { allText } from '../support/bare-database.ts';
import { openStore, type Store } from '../../src/store/store.ts';

const PHRASE = 'acorn bridge castle donkey easel';
const PIN = '402816';
const CANARY = 'A canary in the mine sang on Tuesday';

let store: Store;
let tablets = 0;

beforeAll(() => withWords([words, ...tables]));
beforeEach(async () => {
  tablets += 1;
  store = await openStore(`tablet-${tablets}`);
  ground.value = { is: 'ready', store };
});
afterEach(() => {
  leave();
  store.close();
  vi.restoreAllMocks();
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const write = async (text: string) => fireEvent.input(await screen.findByRole('textbox'), { target: { value: text } });
const typePin = async (pin = PIN) => {
  for (const digit of pin) fireEvent.click(await button(digit));
};
const openWithWords = async () => {
  await write('aco bri cas don eas');
  await press('Open');
};

function leave(): void {
  cleanup();
  passage.value = null;
  passageIsLocked.value = false;
  unlock();
  goInstead({ at: 'list' });
}

/** What a kill leaves: the disk. The worker and every key in it are gone. */
async function killed(): Promise<void> {
  cleanup();
  passage.value = null;
  store.close();
  // The stand-in is one process: it is dead when what opens anew knows no key.
  await waitFor(async () => {
    store = await openStore(`tablet-${tablets}`);
    const state = await store.vault.state();
    if (state.is !== 'locked' || state.pin) store.close();
    expect(state).toEqual({ is: 'locked', pin: false, wait: 0 });
  });
  ground.value = { is: 'ready', store };
  await Promise.all([findPassage(store), readLock()]);
}

async function realWorkshop(people = 3): Promise<string> {
  await store.vault.setUp(PHRASE);
  const id = await startWorkshop(store);
  const session = (await openSession(store, id))!;
  const about = { question: 'What would help?', host: 'Hall 7', place: 'H7', day: '2026-05-01' };
  await session.act('prepare', describeSession, about);
  await session.act('prepare', welcome, { count: people });
  const tokens = everybody(session.look('prepare').read(peopleModel)).map(({ token }) => token.id);
  const { agree } = await import('../../src/people/rules.ts');
  for (const token of tokens) await session.act('prepare', agree, { token, consent: { taking: true, quoting: true } });
  return id;
}

/** At the desk, with a PIN for the day, on the step where cards are written. */
async function atCollect(people?: number): Promise<string> {
  const session = await realWorkshop(people);
  await store.vault.setPin(PIN);
  goInstead({ at: 'step', session, step: 'collect' });
  render(<App />);
  return session;
}

const FIRST = 'Pass the tablet to Fish, blue';

async function beginTurn(text: string): Promise<void> {
  await press('This is me');
  await press(/I write it/);
  await write(text);
  await waitFor(() => expect(passage.peek()?.saved.value.state).toBe('saved'));
}

function hide(): void {
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  seen.mockRestore();
}

test('before the first real workshop the words are shown and typed back; before the second nothing is asked', async () => {
  render(<App />);
  await press(/^Prepare a workshop/);
  await title('Words to write down');
  const phrase = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  await press('I have written them down');
  await write(phrase.map((word) => word.slice(0, 3)).join(' '));
  await press('These are the words');
  await title('Prepare');
  expect(await store.vault.state()).toEqual({ is: 'open', pin: false });
  goInstead({ at: 'list' });
  await press(/^Prepare a workshop/);
  await title('Prepare');
  await waitFor(async () => expect(await store.sessions()).toHaveLength(2));
});

test('who thinks better of it is back at the list, and nothing was made', async () => {
  render(<App />);
  await press(/^Prepare a workshop/);
  await press('Not now');
  await title('Common Ground');
  expect(await store.vault.state()).toEqual({ is: 'none' });
  expect(await store.sessions()).toEqual([]);
});

test('a practice asks for nothing, before the vault is there and while it is locked', async () => {
  await startPractice(store);
  expect(await store.vault.state()).toEqual({ is: 'none' });
  await realWorkshop();
  await killed();
  render(<App />);
  await press(/^Try a practice workshop/);
  await press('Start the practice');
  await title('Check-in');
  await waitFor(async () => expect(await store.sessions()).toHaveLength(2));
  expect(await store.sealedSessions()).toHaveLength(1);
});

test('a started tablet says how many workshops are locked, and opens them with the words', async () => {
  await realWorkshop();
  await killed();
  render(<App />);
  await screen.findByText('1 workshop is locked.');
  expect(document.documentElement.outerHTML).not.toContain('What would help?');
  await press('Open it');
  await openWithWords();
  await screen.findByText('What would help?');
  expect(screen.queryByText('1 workshop is locked.')).toBeNull();
});

test('the address of a locked workshop asks for the words and then leads there; the list is a tap away', async () => {
  const session = await realWorkshop();
  await killed();
  goInstead({ at: 'step', session, step: 'collect' });
  render(<App />);
  await title('Locked');
  expect(document.documentElement.outerHTML).not.toContain('What would help?');
  await press('All workshops');
  await screen.findByText('1 workshop is locked.');
  goInstead({ at: 'step', session, step: 'collect' });
  await openWithWords();
  await title('Cards');
});

test('a locked desk shows nothing under any address; a practice can be begun from there', async () => {
  const session = await atCollect();
  await title('Cards');
  await press('Lock');
  await title('Locked');
  for (const hash of ['#/', '#/settings', `#/session/${session}/wall/themes`, `#/session/${session}/report`]) {
    window.location.hash = hash;
    window.dispatchEvent(new Event('hashchange'));
    await title('Locked');
    expect(document.documentElement.outerHTML).not.toContain('What would help?');
  }
  await press('To the list');
  await screen.findByText('1 workshop is locked.');
});

test('where the store does not answer, what is on the screen is covered all the same', async () => {
  await atCollect();
  await title('Cards');
  const hangs = vi.spyOn(store.vault, 'state').mockReturnValue(new Promise(() => {}));
  await press('Lock');
  await title('Locked');
  expect(document.documentElement.outerHTML).not.toContain('What would help?');
  hangs.mockRestore();
});

test('C33: a wrong PIN stays locked, the right one opens, and it locks again', async () => {
  await atCollect();
  await press('Lock');
  await typePin('402817');
  await screen.findByText('That was not the right number.');
  await typePin();
  await title('Cards');
  await press('Lock');
  await title('Locked');
});

test('the practice PIN opens a practice only: what is real stays shut after it', async () => {
  await realWorkshop();
  const session = await startPractice(store);
  goInstead({ at: 'step', session, step: 'themes' });
  render(<App />);
  await press('Lock');
  await screen.findByText('This is a practice. The PIN is 2468.');
  await typePin('2468');
  await screen.findByRole('navigation', { name: 'Running order' });
  expect(await store.vault.state()).toMatchObject({ is: 'locked' });
  expect(await store.sealedSessions()).toHaveLength(1);
});

test('while the tablet goes round nothing of the desk can be read, and a turn only in itself', async () => {
  const session = await atCollect();
  await press(/^Pass the tablet round/);
  await title(FIRST);
  await expect(store.load(session)).rejects.toMatchObject({ reason: 'locked' });
  await beginTurn(CANARY);
  await press('Add this card');
  for (let n = 0; n < 3; n += 1) await press(/That’s all for this|Pass this one/);
  await press('I’m finished');
  await title(/^Pass the tablet to (?!Fish)/);
  await expect(store.records(session)).rejects.toMatchObject({ reason: 'locked' });
});

test('hidden in a turn it is covered and locked at once; the facilitator opens it once, and sees no word of it', async () => {
  await atCollect();
  await press(/^Pass the tablet round/);
  await title(FIRST);
  await beginTurn(CANARY);
  hide();
  await title(FIRST);
  await press('This is me');
  await title('For the facilitator');
  await screen.findByText(/What was written is safe/);
  await typePin();
  await title(FIRST);
  expect(document.documentElement.outerHTML).not.toContain('canary');
  expect(await store.vault.state()).toMatchObject({ is: 'handed' });
  await press('This is me');
  expect(await screen.findByRole('textbox')).toHaveProperty('value', CANARY);
});

test('hidden before anything was written, the turn goes on without the facilitator', async () => {
  await atCollect();
  await press(/^Pass the tablet round/);
  await press('This is me');
  await button(/I write it/);
  hide();
  await title(FIRST);
  await press('This is me');
  await button(/I write it/);
});

test('going back at the lock after a crash in a turn stays at it, and leaves nothing to go back through at the desk', async () => {
  const session = await atCollect();
  await press(/^Pass the tablet round/);
  await beginTurn(CANARY);
  await killed();
  // As the app is opened: at a place that nothing was kept with.
  window.history.replaceState(null, '', `#/session/${session}/themes`);
  window.history.pushState(null, '', `#/session/${session}/collect`);
  const stop = followAddress(held);
  render(<App />);
  await title('For the facilitator');
  for (let times = 0; times < 2; times += 1) {
    expect(window.history.state).toBe(ROUND);
    window.history.back();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await title('For the facilitator');
  }
  expect(window.location.hash).toBe(`#/session/${session}/collect`);
  await openWithWords();
  await press('Facilitator');
  await openWithWords();
  await press('Stop here and go to the desk');
  await screen.findByRole('navigation', { name: 'Running order' });
  expect(window.history.state).not.toBe(ROUND);
  stop();
});

test('going back at a locked desk stays in the app, and what opens it comes to the same step', async () => {
  const session = await realWorkshop();
  await store.vault.setPin(PIN);
  const stop = followAddress(held);
  go({ at: 'list' });
  go({ at: 'step', session, step: 'themes' });
  go({ at: 'step', session, step: 'collect' });
  render(<App />);
  await press('Lock');
  for (const by of [-1, -1, -2]) {
    await button('To the list');
    await waitFor(() => expect(window.history.state).toBe(ROUND));
    window.history.go(by);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await typePin();
  await screen.findByRole('navigation', { name: 'Running order' });
  expect(routeNow()).toEqual({ at: 'step', session, step: 'collect' });
  window.history.back();
  await waitFor(() => expect(routeNow()).toEqual({ at: 'step', session, step: 'themes' }));

  await press('Lock');
  await press('To the list');
  await waitFor(() => expect(routeNow()).toEqual({ at: 'list' }));
  window.history.back();
  await waitFor(() => expect(routeNow()).toEqual({ at: 'step', session, step: 'themes' }));
  expect(window.history.state).not.toBe(ROUND);
  stop();
});

test('a crash in a turn costs one unlock: the words, the same person, the same step, the same words', async () => {
  const session = await atCollect();
  await press(/^Pass the tablet round/);
  await title(FIRST);
  await beginTurn(CANARY);
  await killed();
  render(<App />);
  await title('For the facilitator');
  await screen.findByText(/it goes on where it was/);
  expect(screen.queryByRole('group', { name: 'PIN' })).toBeNull();
  await openWithWords();
  await title(FIRST);
  expect(document.documentElement.outerHTML).not.toContain('canary');
  await expect(store.load(session)).rejects.toMatchObject({ reason: 'locked' });
  await press('This is me');
  expect(await screen.findByRole('textbox')).toHaveProperty('value', CANARY);
});

test('a crash at the desk costs one unlock and leads back to the step', async () => {
  const session = await atCollect();
  await title('Cards');
  await killed();
  goInstead({ at: 'step', session, step: 'collect' });
  render(<App />);
  await title('Locked');
  await openWithWords();
  await title('Cards');
});

test('a session of thirty people costs one unlock for each time the tablet comes back, and none between them', async () => {
  const [openWith, openWithPin] = [vi.spyOn(store.vault, 'openWith'), vi.spyOn(store.vault, 'openWithPin')];
  const session = await atCollect(30);
  await (await openSession(store, session))!.act('check-in', openMood, undefined);
  const rounds = ['collect', 'check-in'];
  for (const step of rounds) {
    cleanup();
    goInstead({ at: 'step', session, step });
    render(<App />);
    await press(/^Pass the tablet round/);
    // Asked once for a private round.
    if (step === 'collect') await press('Nobody else can see it');
    for (let n = 0; n < 30; n += 1) {
      await press('This is me');
      await waitFor(() => expect(passage.peek()?.draft.value).not.toBeNull());
      await passage.peek()?.pass();
    }
    await title('Give the tablet to the facilitator');
    await press('I am the facilitator');
    await typePin();
    await screen.findByRole('navigation', { name: 'Running order' });
  }
  const unlocks = openWith.mock.calls.length + openWithPin.mock.calls.length;
  console.log(`30 people, the tablet round ${rounds.length} times: ${unlocks} unlocks, none between two people`);
  expect(unlocks).toBe(rounds.length);
  expect((await openSession(store, session))?.entries().length).toBeGreaterThan(30);
});

test('nothing that the device keeps could be guessed from, and what an earlier version kept is taken away', async () => {
  await keepOnDevice('pin', { pin: { salt: '00', hash: '00' } });
  await atCollect();
  await press('Lock');
  await title('Locked');
  await killed();
  await waitFor(async () => expect(await readDevice('pin')).toBeUndefined());
  expect(await store.vault.state()).toEqual({ is: 'locked', pin: false, wait: 0 });
  expect(locked.value).toBeNull();
});

test('what a person needs of the tablet is not to be read on it: it is sealed at the desk, on its way round and after', async () => {
  const id = await realWorkshop();
  const session = (await openSession(store, id))!;
  const tokens = everybody(session.look('prepare').read(peopleModel)).map(({ token }) => token.id);
  const switches = { mode: 'two', move: ['Passport-Canary'], take: ['x'], pace: 1600, delay: 250 } as const;
  session.passport(tokens[0] ?? '').keep({ ...USUAL_PASSPORT, size: 'largest', switches });
  await session.settled();
  const onDisk = () => allText(`tablet-${tablets}`);
  expect(await onDisk()).not.toMatch(/Passport-Canary|largest/);
  expect(await session.hand('collect', tokens)).toEqual({ yes: true });
  await findPassage(store);
  expect(passage.peek()?.passing.peek().briefs[0]?.passport?.switches?.move).toEqual(['Passport-Canary']);
  await passage.peek()?.itIsMe();
  await passage.peek()?.carry({ contrast: 'high' });
  await passage.peek()?.cover();
  expect(await onDisk()).not.toMatch(/Passport-Canary|largest/);
  // Nothing else of that disk could be read either, and something is there: the test looks at the right place.
  expect((await onDisk()).length).toBeGreaterThan(1000);
});
