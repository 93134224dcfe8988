// The tablet had no room for a while as it went round: at the desk that is said, of nobody in particular, until it was seen.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { findPassage, ground, passage } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { unlock } from '../../src/app/lock-state.ts';
import { tables } from '../../src/app/passing-page.tsx';
import { goInstead } from '../../src/app/route.ts';
import { startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import type { Passage } from '../../src/session/passage.ts';
import { openSession } from '../../src/session/opening.ts';
import { wasShort } from '../../src/session/was-short.ts';
import { openStore, type Store, StoreFault } from '../../src/store/store.ts';

let store: Store;
let session = '';

beforeAll(() => withWords([words]));
beforeEach(async () => {
  store = await openStore(`was-short-${crypto.randomUUID()}`);
  session = await startPractice(store);
  ground.value = { is: 'ready', store };
});
afterEach(() => {
  cleanup();
  passage.value = null;
  ground.value = { is: 'starting' };
  unlock();
  goInstead({ at: 'list' });
  store.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
  window.localStorage.clear();
});

async function handed(): Promise<Passage> {
  const desk = await openSession(store, session);
  const people = everybody(desk!.look('prepare').read(peopleModel)).map(({ token }) => token.id);
  expect(await desk!.hand('collect', people.slice(-2))).toMatchObject({ yes: true });
  await findPassage(store);
  const round = passage.value!;
  await round.itIsMe();
  return round;
}

async function isKnown(): Promise<boolean> {
  return wasShort((await openSession(store, session))!).value;
}

async function backAtDesk(round: Passage): Promise<void> {
  await round.end();
  passage.value = null;
  goInstead({ at: 'step', session, step: 'collect' });
  render(<App />);
  await screen.findByRole('navigation', { name: 'Running order' });
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const noRoom = () => Promise.reject(new StoreFault('no-room'));
const told = () => screen.queryByText(/For a while the tablet could not keep/);

test('words that found no room stay, are kept once there is some, and the desk hears of it until it was seen', async () => {
  const round = await handed();
  const full = vi.spyOn(store, 'keepDraft').mockImplementation(noRoom);
  round.keep({ work: { words: 'The quetzal' } });
  await waitFor(() => expect(round.saved.value.state).toBe('failed'));
  expect(round.draft.value?.work).toEqual({ words: 'The quetzal' });
  full.mockRestore();
  round.keep({ work: { words: 'The quetzal sings' } });
  await waitFor(() => expect(round.saved.value.state).toBe('saved'));
  await backAtDesk(round);
  await screen.findByText(/For a while the tablet could not keep/);
  expect(told()?.closest('[data-tone]')?.textContent).not.toMatch(/Fish|Bird|Sun/i);
  fireEvent.click(screen.getByRole('button', { name: 'I have seen this' }));
  await waitFor(() => expect(told()).toBeNull());
  await waitFor(async () => expect(await isKnown()).toBe(false));
});

test('a finished turn that found no room is told of too, even where the page ended before the tablet came back', async () => {
  const round = await handed();
  const full = vi.spyOn(store, 'finishTurn').mockImplementation(noRoom);
  expect(await round.pass()).toMatchObject({ reason: 'not-saved' });
  full.mockRestore();
  expect(await round.pass()).toBeNull();
  await round.cover();
  expect(await isKnown()).toBe(true);
});

test('restarted while it is still full, the tablet tells the desk all the same once there is room', async () => {
  const round = await handed();
  vi.spyOn(store, 'keepDraft').mockImplementation(noRoom);
  round.keep({ work: { words: 'The quetzal' } });
  await waitFor(() => expect(round.saved.value.state).toBe('failed'));
  // Killed here: nothing of it was on the disk. What starts again knows only what a full tablet could note.
  vi.restoreAllMocks();
  passage.value = null;
  await findPassage(store);
  expect(passage.value).not.toBe(round);
  await passage.value!.end();
  expect(await isKnown()).toBe(true);
});

test('a tablet that nobody touches again tells the desk as soon as there is room, and where telling fails it tries once more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const round = await handed();
  const full = vi.spyOn(store, 'keepDraft').mockImplementation(noRoom);
  vi.spyOn(store, 'finishTurn').mockImplementationOnce(noRoom);
  expect(await round.pass()).toMatchObject({ reason: 'not-saved' });
  // Room for a moment, and none any more for what is to be told.
  expect(await round.pass()).toBeNull();
  await round.cover();
  full.mockRestore();
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  await waitFor(async () => expect(await isKnown()).toBe(true));
});

test('what failed for another reason, and a round without any trouble, are not called a want of room', async () => {
  const round = await handed();
  const failing = vi.spyOn(store, 'keepDraft').mockRejectedValue(new Error('anything'));
  round.keep({ work: { words: 'The quetzal' } });
  await waitFor(() => expect(round.saved.value.state).toBe('failed'));
  failing.mockRestore();
  round.keep({ work: { words: 'The quetzal sings' } });
  await waitFor(() => expect(round.saved.value.state).toBe('saved'));
  await backAtDesk(round);
  expect(await isKnown()).toBe(false);
  expect(told()).toBeNull();
});

test('“This is not me” on a full tablet calls the next one all the same', async () => {
  const round = await handed();
  await round.cover();
  vi.spyOn(store, 'keepPassing').mockImplementation(noRoom);
  const [, other] = round.passing.value.briefs;
  await round.another(other!.token.id);
  expect(round.passing.value.briefs[0]?.token.id).toBe(other!.token.id);
});

test('a finished turn that finds no room: said once, over the turn, each time it is tried; the words stay, and it is done again once', async () => {
  await handed();
  passage.value = null;
  await findPassage(store);
  await withWords(tables);
  render(<App />);
  await press('This is me');
  await press(/I write it/);
  fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'The quetzal sings' } });
  await press('Add this card');
  for (let n = 0; n < 3; n += 1) await press(/That’s all for this|Pass this one/);
  const full = vi.spyOn(store, 'finishTurn').mockImplementation(noRoom);
  await press('I’m finished');
  const said = () => screen.findByText('The tablet could not keep this. It may be full. Please call the facilitator.');
  const first = await said();
  expect(document.querySelectorAll('[data-tone="bad"]')).toHaveLength(1);
  expect(screen.queryByText(/Please try again/)).toBeNull();
  screen.getByText('The quetzal sings');
  // Under the strip by then, somebody tries once more: it is told anew, and so comes into sight.
  await press('I’m finished');
  await waitFor(() => expect(first.isConnected).toBe(false));
  await said();
  expect(document.querySelectorAll('[data-tone="bad"]')).toHaveLength(1);
  full.mockRestore();
  await press('I’m finished');
  await screen.findByRole('heading', { level: 1, name: /^Pass the tablet to/ });
  const desk = await openSession(store, session);
  expect(await desk!.absorb()).toBe(1);
  expect(desk!.entries().filter(({ data }) => JSON.stringify(data).includes('The quetzal sings'))).toHaveLength(1);
});
