// The tablet in people's hands: one person's turn, nothing of the last one's, and a kill at any moment.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { findPassage, ground, passage } from '../../src/app/ground.ts';
import { showLanguageOnPage, withWords } from '../../src/app/language.ts';
import { tables } from '../../src/app/passing-page.tsx';
import { followAddress, go, goInstead, type Route, ROUND, routeNow } from '../../src/app/route.ts';
import { choose, showSettingsOnPage } from '../../src/app/settings.ts';
import { startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { cardsModel } from '../../src/activities/cards/model.ts';
import { type Passport, USUAL_PASSPORT } from '../../src/people/passport.ts';
import { everybody, hasRefused, peopleModel } from '../../src/people/model.ts';
import { openSession } from '../../src/session/opening.ts';
import { openPassage } from '../../src/session/passage.ts';
import { plainBytes } from '../../src/exchange/bundle.ts';
import { openStore, type Store, StoreFault } from '../../src/store/store.ts';
import { announce } from '../../src/ui/announcer.tsx';
import type { PictureData } from '../../src/ui/picture-data.ts';
import * as camera from '../../src/ui/take-photo.ts';
import { trapModels } from '../support/trap.ts';

let store: Store;
let session: string;
let halls = 0;
let stopFollowing = () => {};

beforeAll(async () => {
  showLanguageOnPage();
  showSettingsOnPage();
  await withWords([words, ...tables]);
});

/** A practice in which the tablet has just been handed to the last four people, who have no cards yet. */
beforeEach(async () => {
  halls += 1;
  store = await openStore(`hall-${halls}`);
  session = await startPractice(store);
  const desk = await openSession(store, session);
  const tokens = everybody(desk!.look('collect').read(peopleModel)).map(({ token }) => token.id);
  expect(await desk!.hand('collect', tokens.slice(8))).toEqual({ yes: true });
  ground.value = { is: 'ready', store };
  await findPassage(store);
  goInstead({ at: 'step', session, step: 'collect' });
  stopFollowing = followAddress(() => {
    const now = passage.peek()?.passing.peek();
    return now ? { at: 'step', session: now.session, step: now.step } : null;
  });
});

afterEach(async () => {
  cleanup();
  stopFollowing();
  passage.value = null;
  ground.value = { is: 'starting' };
  await choose({ locale: 'en' });
  store.close();
  vi.useRealTimers();
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

const FIRST = 'Pass the tablet to Moon, blue';
const SECOND = 'Pass the tablet to Sun, green';
const CANARY = 'A canary in the mine sang on Tuesday';

/** Up to the first question, with these words in the field. */
async function write(text: string): Promise<HTMLElement> {
  await press('This is me');
  await press(/I write it/);
  const field = await screen.findByRole('textbox');
  fireEvent.input(field, { target: { value: text } });
  return field;
}

/** What a kill leaves: the store. Everything in memory is gone. */
async function kill(): Promise<void> {
  const at = passage.peek();
  await waitFor(() => expect(at?.saved.value.state).toBe('saved'));
  cleanup();
  passage.value = null;
  await findPassage(store);
  render(<App />);
}

test('a whole turn: this is me, the words, finished, and the next person is called by name', async () => {
  render(<App />);
  await title(FIRST);
  await write('My neighbour waters my plants.');
  await press('Add this card');
  for (let n = 0; n < 3; n += 1) await press(/That’s all for this|Pass this one/);
  await press('I’m finished');
  await title(SECOND);
  screen.getByText('Thank you.');
  expect(passage.peek()?.passing.peek().done).toBe(1);

  const desk = await openSession(store, session);
  expect(await desk!.absorb()).toBe(1);
  const cards = [...desk!.look('collect').read(cardsModel).cards.values()];
  expect(cards.filter((card) => JSON.stringify(card).includes('waters my plants'))).toHaveLength(1);
});

test('C29: nothing of the last person is left: words, choices, language, size, speech, focus, title, address, history', async () => {
  render(<App />);
  await title(FIRST);
  const before = { history: window.history.length, address: window.location.hash };
  await write(CANARY);
  announce(`${CANARY} was written`);
  await press('Help');
  await press('Bigger words');
  await press(/Cymraeg/);
  await waitFor(() => expect(document.documentElement.lang).toBe('cy'));
  expect(document.documentElement.style.fontSize).toBe('125%');
  await press('Dal ati');
  await passage.peek()?.pass();

  const heading = await title(SECOND);
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  expect(document.documentElement.style.fontSize).toBe('');
  expect(document.documentElement.outerHTML).not.toContain('canary');
  expect(document.title).toBe('Common Ground');
  expect(JSON.stringify(window.history.state)).not.toContain('canary');
  expect(window.history.length).toBe(before.history);
  expect(window.location.hash).toBe(before.address);
  await press('This is me');
  await button(/I write it/);
  expect(document.documentElement.outerHTML).not.toContain('canary');
  await press('Help');
  expect((await button('Someone is helping me')).getAttribute('aria-pressed')).toBe('false');
  expect((await button('Bigger words')).getAttribute('aria-pressed')).toBe('false');
});

test('C36: killed in the middle of a word, the same person comes back to the same words, and nobody sees them before', async () => {
  render(<App />);
  await title(FIRST);
  await write(CANARY);
  await kill();
  await title(FIRST);
  expect(document.documentElement.outerHTML).not.toContain('canary');
  await press('This is me');
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe(CANARY);
});

test('killed between two people, the next one is still the next one (G-3)', async () => {
  render(<App />);
  await press('This is me');
  await press('Pass');
  await title(SECOND);
  await kill();
  await title(SECOND);
});

test('C58: the language changes in the middle of a word, and the word is still there', async () => {
  render(<App />);
  await title(FIRST);
  await write('The bus dri');
  await press('Help');
  await press(/اردو/);
  await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
  await press('جاری رکھیں');
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox');
  expect(field.value).toBe('The bus dri');
  // And it is that person's own: after a kill it comes back with them.
  await kill();
  await title(FIRST);
  expect(document.documentElement.lang).toBe('en');
  await press('This is me');
  await waitFor(() => expect(document.documentElement.lang).toBe('ur'));
});

/** What of a person's needs shows on the page. */
const worn = () => {
  const { contrast, targets, pictures, tapDelay } = document.documentElement.dataset;
  return { contrast, targets, pictures, tapDelay, size: document.documentElement.style.fontSize };
};
const BARE = { contrast: undefined, targets: undefined, pictures: undefined, tapDelay: undefined, size: '' };
const NEEDS: Passport = {
  ...USUAL_PASSPORT,
  language: 'cy',
  size: 'largest',
  contrast: 'high',
  targets: 'large',
  pictures: false,
  delay: 800,
};

test('C32, G-13: what a person needs comes on with “This is me”, survives the facilitator and a kill, and is gone for the next', async () => {
  const moon = passage.peek()!.passing.peek().briefs[0]!.token.id;
  const desk = (await openSession(store, session))!;
  desk.passport(moon).keep(NEEDS);
  await desk.settled();
  await desk.hand(
    'collect',
    passage
      .peek()!
      .passing.peek()
      .briefs.map(({ token }) => token.id),
  );
  passage.value = null;
  await findPassage(store);
  const seen = render(<App />);
  await title(FIRST);
  // Nothing of it before it is known whose hand it is.
  expect(worn()).toEqual(BARE);
  expect(document.documentElement.lang).toBe('en');
  const on = { contrast: 'high', targets: 'large', pictures: 'off', tapDelay: '800', size: '150%' };
  await press(/^This is me/);
  await waitFor(() => expect(document.documentElement.lang).toBe('cy'));
  expect(worn()).toEqual(on);

  // The facilitator steps in, sees the desk's own look, and changes something without seeing the turn.
  await press('Help');
  await press('Fi yw’r hwylusydd');
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  expect(worn()).toEqual(BARE);
  for (const digit of '2468') fireEvent.click(await button(digit));
  await press('How the tablet fits Moon, blue');
  await press('Large words');
  await press('Done');
  await press('Go on passing the tablet');
  await title(FIRST);
  await press(/^This is me/);
  await waitFor(() => expect(worn()).toEqual({ ...on, size: '125%' }));
  seen.unmount();
  await kill();
  await title(FIRST);
  expect(worn()).toEqual(BARE);
  await press(/^This is me/);
  await waitFor(() => expect(worn()).toEqual({ ...on, size: '125%' }));

  await passage.peek()?.pass();
  await title(SECOND);
  expect(worn()).toEqual(BARE);
  await waitFor(() => expect(document.documentElement.lang).toBe('en'));
  await press(/^This is me/);
  await button(/I write it/);
  expect(worn()).toEqual(BARE);

  // It stays with the token for the day, and is in no journal and no record.
  await passage.peek()?.end();
  const after = (await openSession(store, session))!;
  await after.absorb();
  expect(after.passport(moon).value).toEqual({ ...NEEDS, size: 'large' });
  expect(JSON.stringify(after.entries())).not.toMatch(/passport|largest|tapDelay|choicesAloud/);
  await after.hand('collect', [moon]);
  expect(await store.passing()).toMatchObject({ briefs: [{ passport: { size: 'large', language: 'cy' } }] });
});

test('a person changes how the tablet fits in the middle of a word, and the word stays (G35)', async () => {
  render(<App />);
  await write('The bus dri');
  await press('Help');
  await press('How the tablet fits me');
  await press('Strong black and white');
  await press('Largest words');
  await waitFor(() => expect(worn()).toEqual({ ...BARE, contrast: 'high', size: '150%' }));
  await press('All as usual');
  await waitFor(() => expect(worn()).toEqual(BARE));
  await press('Done');
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('The bus dri');
});

test('back, links and addresses show the ceremony and nothing else (G-1, G-5)', async () => {
  render(<App />);
  await title(FIRST);
  const length = window.history.length;
  for (const link of ['#/', '#/settings', `#/session/${session}/report`, `#/session/${session}/wall/themes`]) {
    window.history.replaceState(null, '', link);
    window.dispatchEvent(new Event('hashchange'));
    window.dispatchEvent(new Event('popstate'));
    await title(FIRST);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(routeNow()).toEqual({ at: 'step', session, step: 'collect' });
  }
  expect(window.history.length).toBe(length);
});

/** As the browser's own buttons do it; answers once nothing moves any more. */
async function travel(by: number): Promise<void> {
  window.history.go(by);
  await new Promise((resolve) => setTimeout(resolve, 60));
}

const step = (id: string): Route => ({ at: 'step', session, step: id });

/** The desk on one step and then on another, from which the tablet was handed over; answers how long the way was there. */
function onTheWay(): number {
  const inHands = passage.peek();
  passage.value = null;
  go({ at: 'list' });
  go(step('themes'));
  go(step('collect'));
  passage.value = inHands;
  return window.history.length;
}

async function stopHere(): Promise<void> {
  await press('Facilitator');
  for (const digit of '2468') fireEvent.click(await button(digit));
  await press('Stop here and go to the desk');
  await title('Cards');
}

test('whoever goes back in a round stays in it, however often, and the way is no longer for it (G-1)', async () => {
  const length = onTheWay();
  render(<App />);
  await title(FIRST);
  expect(window.history.length).toBe(length + 1);
  // Twice at once, faster than it comes forward again.
  for (const by of [-1, -1, -1, -2]) {
    await travel(by);
    await title(FIRST);
    expect([routeNow(), window.history.state, window.history.length]).toEqual([step('collect'), ROUND, length + 1]);
  }
  await stopHere();
  await travel(-1);
  expect(routeNow()).toEqual(step('themes'));
  await travel(-1);
  expect(routeNow()).toEqual({ at: 'list' });
});

test('after a round one step back at the desk is one, and one forward leads into nothing of the round', async () => {
  onTheWay();
  render(<App />);
  await title(FIRST);
  // Somebody typed an address, and another.
  for (const link of ['#/settings', '#/']) {
    window.location.hash = link;
    await waitFor(() => expect(window.history.state).toBe(ROUND));
  }
  await stopHere();
  expect(window.history.state).not.toBe(ROUND);
  await travel(1);
  expect([routeNow(), window.history.state === ROUND]).toEqual([step('collect'), false]);
  await travel(-1);
  expect(routeNow()).toEqual(step('themes'));
});

test('"This is not me": another of those still to come goes first, and nobody who has finished can be picked', async () => {
  render(<App />);
  await press('This is me');
  await press('Pass');
  await title(SECOND);
  await press('This is not me');
  await title('Which one is me?');
  expect(screen.queryByRole('button', { name: /Moon/ })).toBeNull();
  await press('Book, purple');
  await title('Pass the tablet to Book, purple');
});

test('a turn that was left half-way is opened for its own person only: whoever takes the tablet instead begins with nothing', async () => {
  render(<App />);
  await title(FIRST);
  await write(CANARY);
  await waitFor(() => expect(passage.peek()?.saved.value.state).toBe('saved'));
  await passage.peek()?.cover();
  await title(FIRST);
  await press('This is not me');
  await press('Book, purple');
  await title('Pass the tablet to Book, purple');
  await press('This is me');
  await press(/I write it/);
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('');
  expect(document.documentElement.outerHTML).not.toContain('canary');
});

test('when the app is left, the turn is covered at once and its words are kept for the same person (G-9, G-17)', async () => {
  render(<App />);
  await title(FIRST);
  await write(CANARY);
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await title(FIRST);
  expect(document.documentElement.outerHTML).not.toContain('canary');
  seen.mockRestore();
  await press('This is me');
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe(CANARY);
});

test('whoever takes a picture for a card with the tablet’s camera has not left; two minutes later they have', async () => {
  render(<App />);
  await title(FIRST);
  const field = await write(CANARY);
  await waitFor(() => expect(passage.peek()?.saved.value.state).toBe('saved'));
  vi.useFakeTimers({ toFake: ['performance'] });
  await press('Take a photo');
  const go = (state: 'hidden' | 'visible') => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    fireEvent(document, new Event('visibilitychange'));
  };
  go('hidden');
  // Nothing of it stands in the list of apps meanwhile.
  expect(document.body.hidden).toBe(true);
  go('visible');
  expect(document.body.hidden).toBe(false);
  expect(field.isConnected).toBe(true);
  await press('Take a photo');
  go('hidden');
  vi.advanceTimersByTime(2 * 60_000 + 1);
  go('visible');
  await title(FIRST);
  expect(document.body.textContent).not.toContain(CANARY);
  expect(document.body.hidden).toBe(false);
  vi.restoreAllMocks();
  await press('This is me');
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe(CANARY);
});

/** A photograph for a card; the tablet needs as long to make it small as the test says. */
async function takePhoto(): Promise<() => void> {
  let made: (photo: PictureData) => void = () => {};
  vi.spyOn(camera, 'takePhoto').mockReturnValueOnce(new Promise((resolve) => (made = resolve)));
  await button('Take a photo');
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const photo = new File(['x'], 'me.jpg', { type: 'image/jpeg' });
  if (field) fireEvent.change(field, { target: { files: [photo] } });
  return () => made({ is: 'chosen', data: 'home' });
}

test('a photograph that is still being made when the facilitator steps in is a card when its person comes back', async () => {
  render(<App />);
  await title(FIRST);
  await write(CANARY);
  const isReady = await takePhoto();
  await press('Help');
  await press('I am the facilitator');
  await title('For the facilitator');
  await new Promise((resolve) => setTimeout(resolve, 100));
  isReady();
  for (const digit of '2468') fireEvent.click(await button(digit));
  await press('Go on passing the tablet');
  await title(FIRST);
  expect(document.documentElement.outerHTML).not.toContain('canary');
  await press('This is me');
  await button(`Take out: ${CANARY}`);
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('');
});

test('a photograph that was still being made when the tablet locked itself takes nothing from what was written since', async () => {
  render(<App />);
  await title(FIRST);
  await write(CANARY);
  const isReady = await takePhoto();
  await press('Help');
  await press('I am the facilitator');
  await title('For the facilitator');
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  fireEvent(document, new Event('visibilitychange'));
  // At once, and not when the photograph is given up.
  await waitFor(() => expect(passage.peek()?.draft.peek()).toBeNull(), { timeout: 4000 });
  seen.mockRestore();
  for (const digit of '2468') fireEvent.click(await button(digit));
  await press('Go on passing the tablet');
  await press('This is me');
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox');
  fireEvent.input(field, { target: { value: 'Written since' } });
  isReady();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(field.isConnected).toBe(true);
  expect(passage.peek()?.draft.peek()?.work).toMatchObject({ typing: 'Written since', cards: [] });
});

test('a tablet that nobody touches for five minutes covers itself (G-16)', async () => {
  render(<App />);
  await title(FIRST);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await write(CANARY);
  vi.advanceTimersByTime(4 * 60_000);
  fireEvent.keyDown(screen.getByRole('textbox'));
  vi.advanceTimersByTime(4 * 60_000);
  expect(screen.queryByRole('textbox')).not.toBeNull();
  vi.advanceTimersByTime(61_000);
  await title(FIRST);
  expect(document.documentElement.outerHTML).not.toContain('canary');
});

test('C31, C32: who steps into a turn sees that something is there and how the tablet is set, and nothing of what', async () => {
  render(<App />);
  await title(FIRST);
  await write(CANARY);
  await press('Help');
  await press('Bigger words');
  await waitFor(() => expect(document.documentElement.style.fontSize).toBe('125%'));
  await press('I am the facilitator');
  await title('For the facilitator');
  // The facilitator's own screens look as the desk does.
  await waitFor(() => expect(document.documentElement.style.fontSize).toBe(''));
  for (const digit of '2468') fireEvent.click(await button(digit));
  await title('4 people have not finished their turn yet.');
  screen.getByText(/^Is in the middle of a turn: Moon, blue\./);
  screen.getByText('Set for this person: Large words');
  expect(document.documentElement.outerHTML).not.toContain('canary');
  await press('Go on passing the tablet');
  await title(FIRST);
  expect(document.documentElement.outerHTML).not.toContain('canary');
  expect(passage.peek()?.passing.peek().briefs[0]?.passport?.size).toBe('large');
  await press('This is me');
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe(CANARY);
});

test('a facilitator who stepped in and went away leaves nothing open: after five minutes it takes the PIN again', async () => {
  render(<App />);
  await press('Facilitator');
  for (const digit of '2468') fireEvent.click(await button(digit));
  await title('4 people have not finished their turn yet.');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await press('How the tablet fits Moon, blue');
  fireEvent.pointerDown(document.body);
  vi.advanceTimersByTime(5 * 60_000 - 1000);
  expect(screen.queryByRole('dialog')).not.toBeNull();
  vi.advanceTimersByTime(2000);
  await title(FIRST);
  vi.useRealTimers();
  await press('Facilitator');
  for (const digit of '2468') fireEvent.click(await button(digit));
  await title('4 people have not finished their turn yet.');
  // Nor is a sheet open that was left open before.
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a passport is in no entry, no turn that was handed in and no session file', async () => {
  const move = ['Passport-Canary-Key'];
  await passage.peek()?.itIsMe();
  await passage
    .peek()
    ?.carry({ size: 'largest', switches: { mode: 'two', move, take: ['x'], pace: 1600, delay: 250 } });
  expect(JSON.stringify(passage.peek()?.passing.peek())).toContain('Passport-Canary');
  await passage.peek()?.pass();
  await passage.peek()?.end();
  passage.value = null;
  const desk = await openSession(store, session);
  expect(await desk!.absorb()).toBe(1);
  const entries = desk!.entries();
  expect(entries.length).toBeGreaterThan(10);
  const file = new TextDecoder().decode(plainBytes({ session, practice: true, entries }));
  for (const kept of [JSON.stringify(entries), file]) expect(kept).not.toMatch(/Passport-Canary|largest|switches/);
});

test('the way to the desk leads past the PIN, and says how many are still to come', async () => {
  render(<App />);
  await press('Facilitator');
  await title('For the facilitator');
  for (const digit of '1357') fireEvent.click(await button(digit));
  await screen.findByText('That was not the right number.');
  for (const digit of '2468') fireEvent.click(await button(digit));
  await title('4 people have not finished their turn yet.');
  await press('Go on passing the tablet');
  await title(FIRST);

  await press('Facilitator');
  for (const digit of '2468') fireEvent.click(await button(digit));
  await press('Stop here and go to the desk');
  await waitFor(() => expect(passage.value).toBeNull());
  expect(await store.passing()).toBeUndefined();
  expect(routeNow()).toEqual({ at: 'step', session, step: 'collect' });
});

test('on a full tablet the facilitator comes to the desk all the same', async () => {
  render(<App />);
  await press('Facilitator');
  for (const digit of '2468') fireEvent.click(await button(digit));
  const full = vi.spyOn(store, 'endPassing').mockRejectedValue(new StoreFault('no-room'));
  await press('Stop here and go to the desk');
  await title('Cards');
  expect(full).toHaveBeenCalled();
  expect(passage.value).toBeNull();
});

test('who has not been asked is asked before their first words; no is kept as no, and nothing else of them', async () => {
  const [moon] = passage.peek()!.passing.peek().briefs;
  await store.keepPassing(session, { ...passage.peek()!.passing.peek(), briefs: [{ ...moon, askConsent: true }] });
  await findPassage(store);
  render(<App />);
  await press('This is me');
  await title('Your words help decide what should change.');
  await press('Next');
  await title('Your name is not on it.');
  await kill();
  await press('This is me');
  // The page they were on comes back too.
  await title('Your name is not on it.');
  await press('Next');
  await press('Next');
  await press('Next');

  await press('I’m not sure yet');
  await press('OK');
  await title(FIRST);
  await press('This is me');
  await title('Your words help decide what should change.');
  for (let n = 0; n < 4; n += 1) await press('Next');
  await press('No, I do not want to');
  await press('OK');
  await title('Give the tablet to the facilitator');
  const desk = await openSession(store, session);
  expect(await desk!.absorb()).toBe(1);
  expect(hasRefused(desk!.look('collect').read(peopleModel), moon!.token.id)).toBe(true);
  expect(desk!.entries().at(-1)).toMatchObject({
    kind: 'people/agreed',
    data: { consent: { taking: false, quoting: false } },
  });
});

test('the tablet of who is not sure yet goes on to the next person, and the facilitator is told by token', async () => {
  const [moon, ...others] = passage.peek()!.passing.peek().briefs;
  const briefs = [{ ...moon, askConsent: true }, ...others];
  await store.keepPassing(session, { ...passage.peek()!.passing.peek(), briefs });
  await findPassage(store);
  render(<App />);
  await title(FIRST);
  await press('This is me');
  for (let n = 0; n < 4; n += 1) await press('Next');
  await press('I’m not sure yet');
  await press('OK');
  await title(SECOND);
  await press('Facilitator');
  expect(document.body.textContent).not.toContain('not sure');
  for (const digit of '2468') fireEvent.click(await button(digit));
  await title('4 people have not finished their turn yet.');
  screen.getByText('Moon, blue: was not sure about taking part. Was told to ask you.');
  await press('Stop here and go to the desk');
  await title('Cards');
  expect((await openSession(store, session))?.wasUnsure(moon!.token.id)).toBe(true);
});

test('while the tablet is in people’s hands no model is read: with every model a trap, the turn passes', async () => {
  const restore = trapModels();
  try {
    expect(() => peopleModel.start).toThrow('trap');
    passage.value = null;
    await findPassage(store);
    render(<App />);
    await title(FIRST);
    await write('My neighbour waters my plants.');
    await press('Add this card');
    for (let n = 0; n < 3; n += 1) await press(/That’s all for this|Pass this one/);
    await press('I’m finished');
    await title(SECOND);
    for (let n = 0; n < 3; n += 1) {
      await press('This is me');
      await press('Pass');
    }
    await title('Give the tablet to the facilitator');
  } finally {
    restore();
  }
});

test('started with everybody through, the screen that asks for the facilitator never stands there without the mark of a practice', async () => {
  await store.keepPassing(session, { ...passage.peek()!.passing.peek(), briefs: [] });
  await findPassage(store);
  const unmarked: string[] = [];
  const watch = new MutationObserver(() => {
    const at = document.querySelector('h1')?.textContent;
    if (at && !document.body.textContent?.includes('Practice')) unmarked.push(at);
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  render(<App />);
  await title('Give the tablet to the facilitator');
  await screen.findByText(/Practice/);
  watch.disconnect();
  expect(unmarked).toEqual([]);
});

test('a card held up fills the screen and is counted for the desk; who held it is nowhere', async () => {
  render(<App />);
  for (const card of ['Stop', 'Stop', 'I want to speak']) {
    await press('This is me');
    await press('Cards');
    await press(card);
    await screen.findByRole('heading', { level: 2, name: card });
    await press('Put the card down');
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('Pass');
    await screen.findByRole('button', { name: /This is me|I am the facilitator/ });
  }
  await waitFor(async () => expect(await store.passing()).toMatchObject({ heldUp: { stop: 2, again: 0, speak: 1 } }));
  const before = (await openSession(store, session))!;
  expect(before.heldUp).toEqual({ stop: 0, again: 0, speak: 0 });
  const turns = await store.records(session);
  expect(turns).toHaveLength(3);
  expect(JSON.stringify(turns)).not.toMatch(/stop|speak/);

  const kept = await openPassage(store);
  await passage.peek()?.end();
  // A kill between the adding up and the end: the same passing is ended again, and counts once.
  await kept?.end();
  const desk = (await openSession(store, session))!;
  await desk.absorb();
  expect(desk.heldUp).toEqual({ stop: 2, again: 0, speak: 1 });
  expect(JSON.stringify(desk.entries())).not.toContain('heldUp');
  const [sums] = [...(await store.deskDrafts(session))].filter(([key]) => key.endsWith(':pace'));
  expect(JSON.stringify(sums)).not.toMatch(/"p\d|token/);
});

test('by two switches the way back from the lock is reached, and 1 and 2 are no tries at the number', async () => {
  render(<App />);
  await title(FIRST);
  await press('Facilitator');
  await title('For the facilitator');
  const key = (name: string) => fireEvent.keyDown(document.body, { key: name, timeStamp: 0 });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
  for (let n = 0; n < 5; n += 1) {
    key('1');
    await pause();
  }
  expect(document.querySelectorAll('[data-full]')).toHaveLength(0);
  expect((await button('Back')).dataset['scan']).toBe('one');
  key('2');
  await title(FIRST);
});

test('whoever has come to the keys of the lock types its number as ever, after a turn too', async () => {
  render(<App />);
  await title(FIRST);
  await press('Facilitator');
  await title('For the facilitator');
  const nine = await button('9');
  fireEvent.keyDown(document.body, { key: '9' });
  expect(document.querySelectorAll('[data-full]')).toHaveLength(0);
  nine.focus();
  fireEvent.focusIn(nine);
  await waitFor(() => expect(nine.closest('[data-scan-off]')).toBeTruthy());
  fireEvent.keyDown(nine, { key: '1' });
  fireEvent.keyDown(nine, { key: '9' });
  await waitFor(() => expect(document.querySelectorAll('[data-full]')).toHaveLength(2));
});
