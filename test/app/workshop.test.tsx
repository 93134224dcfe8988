// The frame round a workshop: every step a tap away, a PIN before the tablet leaves the desk, the end and what is in it.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { addStep, arrangeSteps, describeSession, setOut } from '../../src/activities/prepare/rules.ts';
import { setAside, writeCard } from '../../src/activities/cards/rules.ts';
import { cardsModel } from '../../src/activities/cards/model.ts';
import { moodModel, openMoodRound } from '../../src/activities/mood/model.ts';
import { openMood } from '../../src/activities/mood/rules.ts';
import { dropBallot, openPractice } from '../../src/activities/votes/rules.ts';
import { App } from '../../src/app/app.tsx';
import { putInBin, readBin, takeFromBin } from '../../src/app/bin.ts';
import { CHANNEL } from '../../src/app/cover-wall.ts';
import { ground, passage } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { locked, unlock } from '../../src/app/lock-state.ts';
import { forgetPlace, openPlace } from '../../src/app/place.ts';
import { goInstead, routeNow } from '../../src/app/route.ts';
import { startPractice, startWorkshop } from '../../src/app/start-session.ts';
import { StepTimer } from '../../src/app/step-timer.tsx';
import { isWorkshopOpen } from '../../src/app/update-flags.ts';
import { words } from '../../src/app/words/table.ts';
import { readBundle } from '../../src/exchange/bundle.ts';
import { type Rule, yes } from '../../src/people/rule.ts';
import { welcome } from '../../src/people/rules.ts';
import { openSession } from '../../src/session/opening.ts';
import { keepOnDevice } from '../../src/store/device.ts';
import { openStore, type Store, StoreFault } from '../../src/store/store.ts';
import { withVault } from '../support/vault.ts';

const PHRASE = 'acorn bridge castle donkey easel';

let store: Store;
let halls = 0;

beforeAll(() => withWords([words]));
beforeEach(async () => {
  halls += 1;
  store = await openStore(`workshop-${halls}`);
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
});

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const order = () => screen.findByRole('navigation', { name: 'Running order' });

async function openAt(session: string, step: string): Promise<void> {
  goInstead({ at: 'step', session, step });
  render(<App />);
  await order();
}

/** A real workshop with a question and three people. */
async function realWorkshop(): Promise<string> {
  const id = await startWorkshop(await withVault(store, PHRASE));
  const session = await openSession(store, id);
  await session!.act('prepare', describeSession, {
    question: 'What would help?',
    host: 'Hall 7',
    place: 'H7',
    day: '2026-05-01',
  });
  await session!.act('prepare', welcome, { count: 3 });
  return id;
}

test('every step of the running order is one tap away, and the place is remembered', async () => {
  const id = await startPractice(store);
  await openAt(id, 'prepare');
  const stops = within(await order()).getAllByRole('link');
  expect(stops.length).toBeGreaterThan(6);
  for (const name of stops.map((stop) => stop.textContent ?? '').slice(0, -1)) {
    const link = within(await order())
      .getAllByRole('link')
      .find((stop) => (stop.textContent ?? '').startsWith(name.replace('Done', '')));
    fireEvent.click(link!);
    await waitFor(() => expect(link!.getAttribute('aria-current') ?? '').toBe('step'));
    screen.getByText('Practice. The people and the words are made up.');
    await title(name.replace('Done', ''));
    expect(screen.getAllByRole('main')).toHaveLength(1);
  }
  const here = routeNow();
  await waitFor(async () => expect(await openPlace()).toEqual(here));
  expect(await isWorkshopOpen()).toBe(true);

  await press('All workshops');
  await screen.findByText('Workshops on this tablet');
  await waitFor(async () => expect(await isWorkshopOpen()).toBe(false));
  expect(await openPlace()).toBeNull();
});

test('which step was on the desk is noted for the next start of a practice, and of a real workshop not even that', async () => {
  const noted = () => localStorage.getItem('common-ground-look') ?? '';
  await openAt(await startPractice(store), 'collect');
  await waitFor(() => expect(noted()).toContain('"activity":"cards"'));
  cleanup();
  await openAt(await realWorkshop(), 'collect');
  await waitFor(() => expect(noted()).toContain('"activity":""'));
});

test('the address of a workshop in the bin says that it lies there, and nothing is taken out without the press', async () => {
  const id = await realWorkshop();
  await putInBin(id, Date.now());
  await forgetPlace();
  const before = await readBin();
  for (const at of ['step', 'wall', 'report'] as const) {
    goInstead(at === 'report' ? { at, session: id } : { at, session: id, step: 'themes' });
    render(<App />);
    await title('This workshop lies in the bin.');
    screen.getByText('What would help?');
    screen.getByText('7 days left');
    expect(screen.queryByRole('navigation', { name: 'Running order' })).toBeNull();
    expect(await readBin()).toEqual(before);
    expect(await openPlace()).toBeNull();
    cleanup();
  }
  render(<App />);
  await press('All workshops');
  await screen.findByRole('heading', { name: 'In the bin' });
  expect(await readBin()).toEqual(before);

  cleanup();
  goInstead({ at: 'step', session: id, step: 'collect' });
  render(<App />);
  await press('Put back');
  await order();
  expect(await readBin()).toEqual({});
  expect(routeNow()).toEqual({ at: 'step', session: id, step: 'collect' });
});

test('what cannot be put back now stays in the bin, and that is said', async () => {
  const id = await startPractice(store);
  await putInBin(id, Date.now());
  goInstead({ at: 'step', session: id, step: 'collect' });
  render(<App />);
  await title('This workshop lies in the bin.');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await press('Put back');
  await screen.findByText('That could not be done. Nothing has changed. Please try again.');
  vi.restoreAllMocks();
  expect(await readBin()).toHaveProperty(id);
  await press('Put back');
  await order();
  expect(await readBin()).toEqual({});
});

test('one whose days in the bin are over is on this tablet no more, even before it is removed', async () => {
  const id = await startPractice(store);
  await keepOnDevice('bin', { [id]: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });
  goInstead({ at: 'step', session: id, step: 'collect' });
  render(<App />);
  await title('This workshop is not on this tablet.');
  await takeFromBin(id);
});

test('an address with a step that the workshop does not have becomes that of the step that is shown', async () => {
  const id = await startPractice(store);
  await openAt(id, 'nonsense');
  await title('Prepare');
  await waitFor(() => expect(routeNow()).toEqual({ at: 'step', session: id, step: 'prepare' }));
  expect(window.location.hash).toBe(`#/session/${id}/prepare`);
  await waitFor(async () => expect(await openPlace()).toEqual({ at: 'step', session: id, step: 'prepare' }));
  cleanup();
  goInstead({ at: 'wall', session: id, step: 'nonsense' });
  render(<App />);
  await waitFor(() => expect(window.location.hash).toBe(`#/session/${id}/wall/prepare`));
});

test('no step begins before there is a question, and Prepare has no tick; what has begun stays open', async () => {
  const id = await startWorkshop(await withVault(store, PHRASE));
  const session = (await openSession(store, id))!;
  await session.act('prepare', welcome, { count: 3 });
  await session.act('collect', writeCard, { category: 'working', words: 'The bus waits.', token: null, by: 'typed' });
  await openAt(id, 'check-in');
  await screen.findByText('First the question');
  await screen.findByRole('button', { name: 'Next: Cards' });
  const buttons = within(screen.getByRole('main')).getAllByRole('button');
  expect(buttons.map((button) => button.textContent)).toEqual(['Go to “Prepare”', 'Next: Cards']);
  const prepared = async () => within(await order()).getAllByRole('link')[0]?.textContent;
  expect(await prepared()).toBe('Prepare');

  goInstead({ at: 'step', session: id, step: 'collect' });
  await title('Cards');
  await waitFor(() => expect(screen.queryByText('First the question')).toBeNull());

  goInstead({ at: 'step', session: id, step: 'check-in' });
  await press('Go to “Prepare”');
  await title('Prepare');
  await session.act('prepare', describeSession, { question: 'What would help?', host: '', place: '', day: '' });
  cleanup();
  await openAt(id, 'check-in');
  expect(screen.queryByText('First the question')).toBeNull();
  expect(await prepared()).toBe('PrepareDone');
});

test('undo names what it would take back before it does, and takes back that; redo brings it again', async () => {
  const id = await realWorkshop();
  await openAt(id, 'prepare');
  await screen.findByText('Undo takes back: Somebody was given a token. (3 times)');
  await press('Undo');
  await screen.findByText('Taken back: Somebody was given a token. (3 times)');
  const session = await openSession(store, id);
  expect(session!.silent().size).toBe(1);
  // The next one before it is named now.
  await screen.findByText('Undo takes back: The question, host, place and date were written down.');
  await press('Redo');
  await screen.findByText('Done again: Somebody was given a token. (3 times)');
});

test('undo and redo name what was changed in the running order: a step put before another, left out, added', async () => {
  const id = await realWorkshop();
  const session = (await openSession(store, id))!;
  const order = () => session.look('prepare').steps.map((step) => step.id);
  const swapped = order();
  swapped.splice(2, 2, ...swapped.slice(2, 4).reverse());
  await session.act('prepare', arrangeSteps, { order: swapped });
  await session.act('prepare', arrangeSteps, { order: swapped.filter((step) => step !== 'causes') });
  await session.act('prepare', arrangeSteps, { order: swapped });
  await openAt(id, 'prepare');
  await screen.findByText('Undo takes back: “Causes” was added.');
  await press('Undo');
  await screen.findByText('Taken back: “Causes” was added.');
  await screen.findByText('Undo takes back: “Causes” was left out.');
  await press('Undo');
  await screen.findByText('Undo takes back: “Themes” was put before “Cards”.');
  await press('Undo');
  await screen.findByText('Taken back: “Themes” was put before “Cards”.');
  await press('Redo');
  await screen.findByText('Done again: “Themes” was put before “Cards”.');
});

test('what was undone in another step says where, and leads there', async () => {
  const id = await realWorkshop();
  await openAt(id, 'themes');
  await press('Undo');
  expect(await screen.findAllByText(/^Taken back in “Prepare”: Somebody was given a token/)).not.toHaveLength(0);
  await press('Go there');
  await title('Prepare');
  expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
});

test('the desk says how long the group is at a step and what was planned; going elsewhere and back does not begin anew', async () => {
  const id = await realWorkshop();
  const minutesAgo = (n: number) => Date.now() - n * 60_000;
  await keepOnDevice(`entered-${id}`, { collect: minutesAgo(12.5), themes: minutesAgo(13 * 60) });
  await openAt(id, 'collect');
  await screen.findByText('12 min here, about 45 planned');
  cleanup();
  // Yesterday does not count.
  await openAt(id, 'themes');
  await screen.findByText('0 min here, about 90 planned');
  cleanup();
  await openAt(id, 'collect');
  await screen.findByText('12 min here, about 45 planned');
  expect(document.querySelector('[role=timer], [aria-live] p')).toBeNull();
  cleanup();
  await openAt(id, 'prepare');
  await title('Prepare');
  expect(screen.queryByText(/min here/)).toBeNull();
});

test('the line of the minutes is there before the minutes are: nothing under it moves when they come', async () => {
  const session = await openSession(store, await realWorkshop());
  const { container } = render(<StepTimer look={session!.look('collect')} />);
  const line = container.querySelector('p');
  expect(line?.style.visibility).toBe('hidden');
  await waitFor(() => expect(line?.style.visibility).toBe(''));
  expect(container.querySelector('p')).toBe(line);
});

test('at a break the file is offered, whatever was said where, and a sealed copy of the whole tablet', async () => {
  const id = await realWorkshop();
  const session = await openSession(store, id);
  await session!.act('collect', writeCard, { category: 'working', words: 'The bus waits.', token: null, by: 'typed' });
  await session!.act('prepare', addStep, { activity: 'break', use: 'break', after: 'collect' });
  const rest = session!.look('prepare').steps.find(({ activity }) => activity === 'break');
  await openAt(id, rest!.id);
  await title('Break');
  await screen.findByRole('button', { name: 'Save the session file now' });
  await screen.findByRole('button', { name: 'Save a rescue copy' });
});

test('a round that people have answered cannot be taken back, and the desk says so before anybody tries', async () => {
  const id = await realWorkshop();
  const session = await openSession(store, id);
  await session!.act('check-in', openMood, undefined);
  await openAt(id, 'check-in');
  await screen.findByText('Undo takes back: A mood round was opened.');
  cleanup();
  const round = openMoodRound(session!.look('check-in').read(moodModel));
  const answer = { round: round!, token: 'a', value: { pick: null } };
  await store.finishTurn({ session: id, turn: 't', draft: 'd', record: null, passing: null, answer });
  await store.endPassing();
  await openAt(id, 'check-in');
  await screen.findByText('People have gone on from this. It cannot be taken back.');
  expect(screen.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
  expect(await (await openSession(store, id))!.undo()).toMatchObject({ reason: 'has-answers' });
});

test('what cannot begin because another private round is open says which one, and leads there', async () => {
  const id = await realWorkshop();
  const session = await openSession(store, id);
  await session!.act('ballot-a', openPractice, { limits: { dots: 3, stacking: 'off' } });
  await openAt(id, 'check-in');
  await press('Open the check-in');
  await screen.findByText(/^Another private round is still open/);
  await press('Go to “Vote: what to look into”');
  await title('Vote: what to look into');
  expect(routeNow()).toMatchObject({ at: 'step', step: 'ballot-a' });
});

test('nothing written in one tap with something permanent is taken back with it', async () => {
  const session = await openSession(store, await realWorkshop());
  const both: Rule = (situation) => {
    const first = setOut(situation, undefined);
    const second = welcome(situation, { count: 1 });
    return first.yes && second.yes ? yes(...first.entries, ...second.entries) : first;
  };
  await session!.act('prepare', both, undefined);
  expect(session!.undoes.value).toEqual([]);
  expect(await session!.undo()).toMatchObject({ reason: 'nothing-to-undo' });
});

test('in a fresh practice undo does not take away the made-up people and cards, but what was done there', async () => {
  const session = await openSession(store, await startPractice(store));
  expect(session!.undoes.value).toEqual([]);
  await session!.act('prepare', welcome, { count: 1 });
  expect((await session!.undo()).yes).toBe(true);
  expect(await session!.undo()).toMatchObject({ yes: false, reason: 'nothing-to-undo' });
  const again = await openSession(store, session!.id);
  expect(again!.undoes.value).toEqual([]);
  expect(again!.look('collect').read(cardsModel).cards.size).toBeGreaterThan(0);
});

test('where a step has been worked on, the file is offered, with when it was last saved; saved, it is offered no more', async () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const id = await realWorkshop();
  const write = async (words: string) => {
    const session = await openSession(store, id);
    await session!.act('collect', writeCard, { category: 'working', words, token: null, by: 'typed' });
  };
  await write('The bus waits.');
  await openAt(id, 'collect');
  await screen.findByText('All of it is only on this tablet so far.');
  await press('Save the session file now');
  await screen.findByText('Handed to the browser as a download, under this name:');
  expect(screen.queryByRole('button', { name: 'Save the session file now' })).toBeNull();
  cleanup();

  await openAt(id, 'themes');
  // Nothing was said in this step.
  await title('Themes');
  expect(screen.queryByRole('button', { name: 'Save the session file now' })).toBeNull();
  cleanup();

  await new Promise((resolve) => setTimeout(resolve, 5));
  await write('The lift works.');
  await openAt(id, 'collect');
  await screen.findByRole('button', { name: 'Save the session file now' });
  screen.getByText(/^Last saved to a file: /);
});

test('before the tablet first leaves the desk of a real workshop a PIN is chosen; a weak one is refused in words', async () => {
  await withVault(store, PHRASE);
  const id = await realWorkshop();
  await openAt(id, 'collect');
  await press(/^Pass the tablet round/);
  await title('Choose a PIN for today');
  const type = (pin: string) => {
    for (const digit of pin) fireEvent.click(screen.getByRole('button', { name: digit }));
  };
  type('123456');
  await screen.findByText('That PIN is too easy to guess. Choose another one.');
  type('402816');
  await title('The same PIN once more');
  type('402817');
  await screen.findByText('The two PINs were not the same. Please start again.');
  type('402816');
  await title('The same PIN once more');
  type('402816');
  await title(/^Pass the tablet to Fish/);
  // And from here on nothing on the tablet opens the desk.
  expect(await store.vault.state()).toMatchObject({ is: 'handed', pin: true });
  await expect(store.load(id)).rejects.toMatchObject({ reason: 'locked' });
});

test('where the tablet has no room to be handed on, the desk says so after the PIN was chosen', async () => {
  await withVault(store, PHRASE);
  const id = await realWorkshop();
  await openAt(id, 'collect');
  await press(/^Pass the tablet round/);
  await title('Choose a PIN for today');
  const full = vi.spyOn(store, 'keepPassing').mockRejectedValue(new StoreFault('no-room'));
  const type = () => {
    for (const digit of '402816') fireEvent.click(screen.getByRole('button', { name: digit }));
  };
  type();
  await title('The same PIN once more');
  type();
  await screen.findByText(/The tablet may be full\. Nothing has changed\./);

  full.mockRestore();
  await press(/^Pass the tablet round/);
  await title(/^Pass the tablet to Fish/);
});

test('thinking better of it leaves the desk as it was: no PIN, no passing', async () => {
  await withVault(store, PHRASE);
  const id = await realWorkshop();
  await openAt(id, 'collect');
  await press(/^Pass the tablet round/);
  await title('Choose a PIN for today');
  await press('Back');
  await order();
  expect(await store.passing()).toBeUndefined();
});

test('whether the screen is on a projector is asked once before each private round, a practice ballot too', async () => {
  const id = await startPractice(store);
  const question = 'Is this screen also on a projector?';
  const session = await openSession(store, id);
  await session!.act('ballot-a', openPractice, { limits: { dots: 1, stacking: 'off' } });
  await openAt(id, 'ballot-a');
  await press(/^Pass the tablet round/);
  await screen.findByText(question);
  await press('Wait');
  expect(await store.passing()).toBeUndefined();
  await press(/^Pass the tablet round/);
  await screen.findByText(question);
  await press('Nobody else can see it');
  await title(/^Pass the tablet to/);
  await press('Facilitator');
  for (const digit of '2468') fireEvent.click(await screen.findByRole('button', { name: digit }));
  await press('Stop here and go to the desk');
  await order();
  await press(/^Pass the tablet round/);
  await title(/^Pass the tablet to/);
  expect(screen.queryByText(question)).toBeNull();
  cleanup();
  passage.value = null;

  const later = await openSession(store, id);
  const round = later!.look('ballot-a').openRound;
  await later!.act('ballot-a', dropBallot, { round: round! });
  await later!.act('check-in', openMood, undefined);
  await openAt(id, 'check-in');
  await press(/^Pass the tablet round/);
  await screen.findByText(question);
  await press('Wait');
});

test('"Lock" covers everything at once', async () => {
  await openAt(await startPractice(store), 'themes');
  await press('Lock');
  await title('Locked');
  expect(locked.value).toEqual({ practice: true });
  expect(screen.queryByRole('navigation')).toBeNull();
  for (const digit of '2468') fireEvent.click(await screen.findByRole('button', { name: digit }));
  await order();
});

test('a desk left for five minutes is locked on coming back; for a moment it is not', async () => {
  await withVault(store, PHRASE);
  await store.vault.setPin('402816');
  await openAt(await realWorkshop(), 'collect');
  const seen = vi.spyOn(document, 'visibilityState', 'get');
  const clock = vi.spyOn(Date, 'now');
  const leaveFor = (ms: number) => {
    const left = Date.now();
    seen.mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    clock.mockReturnValue(left + ms);
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const away: boolean[] = [];
  document.addEventListener('visibilitychange', () => away.push(document.documentElement.hasAttribute('data-away')));
  leaveFor(4 * 60_000);
  // Covered while nobody looks, and not a moment longer.
  expect(away).toEqual([true, false]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(locked.value).toBeNull();
  leaveFor(5 * 60_000);
  await title('Locked');
  expect(await store.vault.state()).toMatchObject({ is: 'locked', pin: true });
  for (const digit of '402816') fireEvent.click(await screen.findByRole('button', { name: digit }));
  await order();
});

test('a desk that nobody touches for five minutes is locked too; a room that looks at the wall is not disturbed', async () => {
  await withVault(store, PHRASE);
  const id = await realWorkshop();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await openAt(id, 'collect');
  vi.advanceTimersByTime(4 * 60_000);
  fireEvent.keyDown(document.body);
  vi.advanceTimersByTime(4 * 60_000);
  expect(locked.value).toBeNull();
  goInstead({ at: 'wall', session: id, step: 'collect' });
  await screen.findByRole('button', { name: 'Back to the desk' });
  vi.advanceTimersByTime(20 * 60_000);
  // Locking takes a moment.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(locked.value).toBeNull();
  goInstead({ at: 'step', session: id, step: 'collect' });
  await order();
  vi.advanceTimersByTime(5 * 60_000);
  await title('Locked');
  vi.useRealTimers();
});

test('the tablet locks after five minutes, and the group may talk about its wall for fifteen more; “Lock” covers the wall at once', async () => {
  await withVault(store, PHRASE);
  const id = await realWorkshop();
  await store.vault.setPin('402816');
  const wall = new BroadcastChannel(CHANNEL);
  const heard: unknown[] = [];
  wall.onmessage = ({ data }: MessageEvent<unknown>) => heard.push(data);
  const covered = { type: 'cover' };
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 200));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await openAt(id, 'collect');
  vi.advanceTimersByTime(5 * 60_000);
  await title('Locked');
  vi.advanceTimersByTime(14 * 60_000);
  await aMoment();
  expect(heard).not.toContainEqual(covered);
  vi.advanceTimersByTime(60_000);
  await waitFor(() => expect(heard).toContainEqual(covered));
  vi.useRealTimers();

  for (const digit of '402816') fireEvent.click(await screen.findByRole('button', { name: digit }));
  await order();
  heard.length = 0;
  fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
  await title('Locked');
  await waitFor(() => expect(heard).toContainEqual(covered));
  wall.close();
});

test('a practice is never locked by waiting; what is real on the tablet is, all the same', async () => {
  await withVault(store, PHRASE);
  const real = await realWorkshop();
  const practice = await startPractice(store);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await openAt(practice, 'themes');
  vi.advanceTimersByTime(5 * 60_000);
  vi.useRealTimers();
  await waitFor(async () => expect(await store.vault.state()).toMatchObject({ is: 'locked' }));
  await order();
  expect(locked.value).toBeNull();
  await expect(store.load(real)).rejects.toMatchObject({ reason: 'locked' });
});

test('the bundle of a practice says so in its name and inside, and holds the whole workshop', async () => {
  const id = await startPractice(store);
  goInstead({ at: 'end', session: id });
  const files: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  render(<App />);
  await press('Save the session file');
  await screen.findByText('Handed to the browser as a download, under this name:');
  expect(names[0]).toMatch(/^PRACTICE-.*\.commonground$/);
  const read = await readBundle(files[0]!);
  const session = await openSession(store, id);
  expect(read.ok && read.bundle.practice).toBe(true);
  expect(read.ok && read.bundle.entries).toEqual(session!.entries());
});

test('the end says which round nobody has seen the answers of, and its step is not done', async () => {
  const id = await startPractice(store);
  const session = await openSession(store, id);
  await session!.act('check-in', openMood, undefined);
  goInstead({ at: 'end', session: id });
  render(<App />);
  await screen.findByText('“Check-in” is still open');
  const stop = within(await screen.findByRole('navigation', { name: 'Running order' })).getByRole('link', {
    name: /^Check-in/,
  });
  expect(stop.closest('li')?.dataset['state']).toBe('to-do');
  await press('Go to “Check-in”');
  await title('Check-in');
});

test('a workshop that nobody can seal says so before its file is made, and a practice does not', async () => {
  await withVault(store, PHRASE);
  goInstead({ at: 'end', session: await realWorkshop() });
  render(<App />);
  await screen.findByText(/^It will not be sealed/);
  cleanup();
  goInstead({ at: 'end', session: await startPractice(store) });
  render(<App />);
  await screen.findByText(/^The whole practice in one file/);
  expect(screen.queryByText(/^It will not be sealed/)).toBeNull();
});

test('the story tells each thing in a sentence, the undone ones struck through', async () => {
  const id = await realWorkshop();
  const session = await openSession(store, id);
  await session!.act('collect', writeCard, { category: 'working', words: 'Secret words', token: null, by: 'typed' });
  await session!.undo();
  goInstead({ at: 'story', session: id });
  render(<App />);
  await title('The story of the day');
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent ?? '');
  expect(lines).toHaveLength(session!.entries().length);
  expect(lines.join()).not.toMatch(/kind\.|\w+\/\w+|Secret words/);
  const struck = document.querySelectorAll('s');
  expect(struck).toHaveLength(1);
});

test('what was set aside for the lead is on no screen until somebody asks once more', async () => {
  const id = await realWorkshop();
  const session = await openSession(store, id);
  await session!.act('collect', writeCard, {
    category: 'working',
    words: 'Somebody hurts me',
    token: null,
    by: 'typed',
  });
  const [card] = [...session!.look('collect').read(cardsModel).cards].map(([id]) => id);
  await session!.act('collect', setAside, { card: card! });
  goInstead({ at: 'lead', session: id });
  render(<App />);
  await title('For the safeguarding lead');
  await screen.findByRole('button', { name: 'Show 1 note' });
  expect(screen.queryByText('Somebody hurts me')).toBeNull();
  await press('Show 1 note');
  screen.getByText('Somebody hurts me');
});

test('a workshop that is not on this tablet is named as such', async () => {
  goInstead({ at: 'step', session: 'elsewhere', step: 'themes' });
  render(<App />);
  await title('This workshop is not on this tablet.');
});
