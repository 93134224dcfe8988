// Every turn passes with nothing but its brief: while the tablet is in people's hands each model is a trap.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { allCards, cardsModel } from '../../src/activities/cards/model.ts';
import { activities } from '../../src/activities/index.ts';
import { moodAt, moodModel } from '../../src/activities/mood/model.ts';
import { openMood, revealMood } from '../../src/activities/mood/rules.ts';
import { sorted, themesModel } from '../../src/activities/themes/model.ts';
import { beginTheme, wordTheme } from '../../src/activities/themes/rules.ts';
import { openBallot, revealBallot } from '../../src/activities/votes/rules.ts';
import { App } from '../../src/app/app.tsx';
import { findPassage, ground, passage } from '../../src/app/ground.ts';
import { withWords } from '../../src/app/language.ts';
import { tables } from '../../src/app/passing-page.tsx';
import { startPractice } from '../../src/app/start-session.ts';
import { words } from '../../src/app/words/table.ts';
import { isObject } from '../../src/journal/json.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { openSession } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { trapModels } from '../support/trap.ts';

let store: Store;
let desk: Session;
let tokens: readonly string[];
let halls = 0;

beforeAll(async () => {
  await withWords([words, ...tables]);
});

beforeEach(async () => {
  halls += 1;
  store = await openStore(`brief-${halls}`);
  const opened = await openSession(store, await startPractice(store));
  if (!opened) throw new Error('no practice');
  desk = opened;
  tokens = everybody(desk.look('collect').read(peopleModel)).map(({ token }) => token.id);
  ground.value = { is: 'ready', store };
});

afterEach(() => {
  cleanup();
  passage.value = null;
  ground.value = { is: 'starting' };
  store.close();
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const press = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);

/** What each activity's turn is prepared with at the desk, and how a person goes through it. */
const TURNS: Readonly<
  Record<
    string,
    {
      prepare(this: void): Promise<string>;
      play(this: void): Promise<void>;
      after?(this: void): Promise<void>;
    }
  >
> = {
  mood: {
    async prepare() {
      expect((await desk.act('check-in', openMood, undefined)).yes).toBe(true);
      return 'check-in';
    },
    async play() {
      await press('Grazing');
      await press('Next');
      await press('I’m finished');
    },
    async after() {
      const round = moodAt(desk.look('check-in').read(moodModel), 'check-in')?.round ?? '';
      expect((await desk.act('check-in', revealMood, { round, sure: true }, [round])).yes).toBe(true);
      const totals = JSON.stringify(desk.entries().at(-1)?.data);
      expect(totals).toContain('{"option":"sheep-4","people":2}');
      for (const token of tokens) expect(totals).not.toContain(token);
    },
  },
  cards: {
    prepare: async () => 'collect',
    async play() {
      await press(/I write it/);
      fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'My neighbour waters my plants.' } });
      await press('Add this card');
      for (let n = 0; n < 3; n += 1) await press(/That’s all for this|Pass this one/);
      await press('I’m finished');
    },
    async after() {
      const said = desk.entries().filter(({ data }) => JSON.stringify(data).includes('waters my plants'));
      expect(said).toHaveLength(2);
    },
  },
  themes: {
    prepare: async () => 'themes',
    async play() {
      await press('Start');
      await press('New pile');
      await press('Not sure');
      await press('That’s enough');
      await press('I’m finished');
    },
    async after() {
      const table = sorted(desk.look('themes').read(themesModel), desk.look('themes').read(cardsModel), 'working');
      expect(table.piles.map(({ cards }) => cards.length)).toEqual([1, 1]);
      expect(table.unsure).toHaveLength(2);
    },
  },
  votes: {
    async prepare() {
      const notWorking = allCards(desk.look('themes').read(cardsModel)).filter(
        ({ category }) => category === 'not-working',
      );
      for (const [n, card] of notWorking.slice(0, 4).entries()) {
        const begun = await desk.act('themes', beginTheme, { category: 'not-working', card: card.id });
        const theme = begun.yes ? textOf(begun.entries[0]?.data['theme']) : '';
        await desk.act('themes', wordTheme, { theme, words: `I wait for number ${n}.`, language: 'en' });
      }
      const options = desk
        .entries()
        .filter(({ kind }) => kind === 'themes/worded')
        .map(({ data }) => (data as { theme: string }).theme);
      const opened = await desk.act('ballot-a', openBallot, { options, limits: { dots: 2, stacking: 'two' } });
      expect(opened).toMatchObject({ yes: true });
      return 'ballot-a';
    },
    async play() {
      await press('Start');
      await press(/^Add a dot: A,/);
      await press(/^Add a dot: A,/);
      await press(/^Look at my dots?$/);
      await press('I’m finished');
    },
    async after() {
      const opened = desk.entries().find(({ kind }) => kind === 'votes/opened');
      const round = opened && isObject(opened.data) ? textOf(opened.data['round']) : '';
      expect((await desk.act('ballot-a', revealBallot, { round, sure: true }, [round])).yes).toBe(true);
      const revealed = desk.entries().filter(({ kind }) => kind === 'votes/revealed');
      expect(revealed[0]?.data).toMatchObject({ count: { ballots: 2, used: 4, unused: 0, spoiled: 0 } });
    },
  },
};

test.each(activities.filter(({ turn }) => turn).map(({ name }) => name))(
  'two people take their turn with the %s while every model is a trap, and the desk finds what they did',
  async (name) => {
    const { prepare, play, after } = TURNS[name] ?? {};
    if (!prepare || !play) throw new Error(`say here how a person goes through the turn of ${name}`);
    const step = await prepare();
    expect(await desk.hand(step, tokens.slice(8, 10))).toEqual({ yes: true });
    const restore = trapModels();
    try {
      await findPassage(store);
      render(<App />);
      for (let n = 0; n < 2; n += 1) {
        await press('This is me');
        await play();
      }
      await screen.findByRole('heading', { level: 1, name: 'Give the tablet to the facilitator' });
    } finally {
      restore();
    }
    expect(await desk.absorb()).toBe(2);
    expect(await desk.absorb()).toBe(0);
    await after?.();
  },
);
