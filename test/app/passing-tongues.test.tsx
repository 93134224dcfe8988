// Which languages the tablet speaks between two turns: those of everybody's passports, as the desk froze them for the round.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { findPassage, ground, passage } from '../../src/app/ground.ts';
import { showLanguageOnPage, withWords } from '../../src/app/language.ts';
import { tables } from '../../src/app/passing-page.tsx';
import { goInstead } from '../../src/app/route.ts';
import { choose, showSettingsOnPage } from '../../src/app/settings.ts';
import { startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { plainBytes } from '../../src/exchange/bundle.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { USUAL_PASSPORT } from '../../src/people/passport.ts';
import { openSession } from '../../src/session/opening.ts';
import type { Passing } from '../../src/session/passing.ts';
import { openStore, type Store } from '../../src/store/store.ts';

let store: Store;
let session: string;
let tokens: readonly string[];
let halls = 0;

beforeAll(async () => {
  showLanguageOnPage();
  showSettingsOnPage();
  await withWords([words, ...tables]);
});

beforeEach(async () => {
  halls += 1;
  store = await openStore(`tongues-${halls}`);
  session = await startPractice(store);
  const desk = (await openSession(store, session))!;
  tokens = everybody(desk.look('collect').read(peopleModel)).map(({ token }) => token.id);
  ground.value = { is: 'ready', store };
  goInstead({ at: 'step', session, step: 'collect' });
});

afterEach(async () => {
  cleanup();
  passage.value = null;
  ground.value = { is: 'starting' };
  await choose({ locale: 'en' });
  store.close();
});

/** The language of each of the people, by their place in the room; the tablet goes to the last four. */
async function hand(languages: Readonly<Record<number, string>>, to = tokens.slice(8)) {
  const desk = (await openSession(store, session))!;
  for (const [n, language] of Object.entries(languages))
    desk.passport(tokens[Number(n)] ?? '').keep({ ...USUAL_PASSPORT, language });
  await desk.settled();
  expect(await desk.hand('collect', to)).toEqual({ yes: true });
  passage.value = null;
  await findPassage(store);
  return desk;
}

/** What a kill leaves: the store. */
async function kill(): Promise<void> {
  cleanup();
  passage.value = null;
  await findPassage(store);
  render(<App />);
}

const press = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const tonguesHere = () => [...document.querySelectorAll('main [lang]')].map((one) => (one as HTMLElement).lang);

const FIRST = 'Pass the tablet to Moon, blue';
const SECOND = 'Pass the tablet to Sun, green';
const IN_URDU = 'ٹیبلیٹ اِن کو دیں: چاند، نیلا رنگ';

test('somebody’s language stands on everybody’s call, also where that person is not in the round', async () => {
  await hand({ 2: 'ur' });
  render(<App />);
  await title(FIRST);
  screen.getByText(IN_URDU);
  // With the first drawing: what came later would push a button from under a finger.
  expect(tonguesHere()).toEqual(['ur', 'ur']);
  await passage.peek()?.pass();
  await title(SECOND);
  expect(tonguesHere()).toEqual(['ur', 'ur']);
});

test('it is the same after a kill, and to the end of the round', async () => {
  await hand({ 9: 'ur', 10: 'cy' }, tokens.slice(9, 11));
  render(<App />);
  await title(SECOND);
  const before = document.body.innerHTML;
  await kill();
  await title(SECOND);
  expect(document.body.innerHTML).toBe(before);
  await passage.peek()?.pass();
  await passage.peek()?.pass();
  await title('Give the tablet to the facilitator');
  screen.getByText('ٹیبلیٹ سہولت کار کو دے دیں');
  await kill();
  await title('Give the tablet to the facilitator');
  screen.getByText('Rhowch y llechen i’r hwylusydd');
});

test('a language that somebody chooses in their turn is not seen by whoever comes next; the next round has it', async () => {
  await hand({});
  render(<App />);
  await title(FIRST);
  expect(tonguesHere()).toEqual([]);
  await press(/^This is me$/);
  await press(/^Help$/);
  await press(/Cymraeg/);
  await waitFor(() => expect(document.documentElement.lang).toBe('cy'));
  await passage.peek()?.pass();
  await title(SECOND);
  expect(tonguesHere()).toEqual([]);
  await passage.peek()?.end();
  const desk = (await openSession(store, session))!;
  await desk.absorb();
  await desk.hand('collect', tokens.slice(9, 10));
  expect((await store.passing()) as unknown as Passing).toMatchObject({ languages: ['cy'] });
});

test('where the desk speaks Urdu, its call comes first and English under it', async () => {
  await choose({ locale: 'ur' });
  await hand({ 3: 'en', 4: 'ur' });
  render(<App />);
  await title(IN_URDU);
  expect(tonguesHere()).toEqual(['en', 'en']);
  screen.getByText(FIRST);
});

test('the languages of a room are in no entry and no session file, and gone when the tablet is back', async () => {
  const desk = await hand({ 1: 'ur', 8: 'cy' });
  expect(await store.passing()).toMatchObject({ languages: ['cy', 'ur'] });
  expect(JSON.stringify(desk.entries())).not.toContain('languages');
  expect(new TextDecoder().decode(plainBytes({ session, practice: true, entries: desk.entries() }))).not.toMatch(
    /languages|"ur"|"cy"/,
  );
  await passage.peek()?.end();
  expect(await store.passing()).toBeUndefined();
});
