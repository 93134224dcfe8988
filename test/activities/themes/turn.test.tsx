// A turn of sorting, by tapping what stands on the screen; and what becomes of it when the tablet is back at the desk.

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { examples } from '../../../src/activities/themes/examples.ts';
import { translateCard } from '../../../src/activities/cards/rules.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import {
  beginTheme,
  briefSort,
  dissolveTheme,
  handInSort,
  mergeThemes,
  placeCard,
} from '../../../src/activities/themes/rules.ts';
import { LOOSE, shareAt, type SortTask, UNSURE } from '../../../src/activities/themes/task.ts';
import { SortTurn } from '../../../src/activities/themes/turn.tsx';
import type { SortDraft } from '../../../src/activities/themes/turn-draft.ts';
import { words } from '../../../src/activities/themes/words/table.ts';
import { words as handoverWords } from '../../../src/handover/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import type { Json } from '../../../src/journal/json.ts';
import type { Brief, TurnRecord, TurnRule } from '../../../src/people/brief.ts';
import { agree } from '../../../src/people/rules.ts';
import { Announcer } from '../../../src/ui/announcer.tsx';
import { spokenOn } from '../../../src/ui/spoken.ts';
import { sitAt } from '../../support/sit-at.tsx';
import { tableWith, written } from './table.ts';

beforeAll(() => Promise.all([words.load('en'), words.load('cy'), words.load('ur'), handoverWords.load('en')]));
beforeEach(() => {
  locale.value = 'en';
});

const turns = examples.flatMap((example) => (example.shows === 'turn' ? [example] : []));
const given = turns[0]?.brief as Brief<SortTask>;
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const tap = (name: RegExp | string) => fireEvent.click(button(name));
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const piles = () => within(screen.getByRole('group', { name: words.say('sort.piles') })).queryAllByRole('button');
const cardNow = () => screen.getByRole('article').textContent;

function open(draft: SortDraft | null = null, task: Partial<SortTask> = {}) {
  const kept: { draft: SortDraft | null } = { draft };
  const brief = { ...given, task: { ...given.task, ...task } };
  const finish = vi.fn(async (rule: TurnRule<SortTask, unknown>, wish: unknown) => rule(brief, wish));
  const pass = vi.fn(() => Promise.resolve());
  render(
    <>
      <Announcer />
      <SortTurn brief={brief} draft={draft} keep={(next) => (kept.draft = next)} finish={finish as never} pass={pass} />
    </>,
  );
  return { kept, finish, pass };
}

describe('ten cards in somebody’s hands', () => {
  test('whoever went down to a pile sees the next one begin; who has the card in sight stays where they are', () => {
    const seen = vi.fn();
    Element.prototype.scrollIntoView = seen;
    open(null);
    tap('Start');
    tap(/cards?: I don’t know who is coming/);
    expect(seen).not.toHaveBeenCalled();
    const held = screen.getByRole('article').parentElement!;
    held.getBoundingClientRect = () => new DOMRect(0, -300, 500, 200);
    tap(/cards?: I don’t know who is coming/);
    expect(seen.mock.contexts).toEqual([held]);
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  test('are placed one by one, looked over and handed in', async () => {
    const { finish } = open(null, { cards: given.task.cards.slice(0, 3) });
    expect(title()).toBe('I have 3 cards to sort.');
    tap('Start');
    expect(cardNow()).toContain('The bus waits for me.');
    tap(/cards?: I don’t know who is coming/);
    expect(cardNow()).toContain('The bench is too far');
    tap('New pile');
    expect(piles().at(-1)?.textContent).toContain('I began this pile of 1 card: The bench is too far from my flat.');
    tap(/: The bench is too far/);
    expect(title()).toBe('My cards went here.');
    tap('I’m finished');
    await waitFor(() =>
      expect(finish).toHaveBeenCalledExactlyOnceWith(handInSort, {
        puts: [
          { card: 'card1', place: 'told' },
          { card: 'card2', place: 0 },
          { card: 'card3', place: 0 },
        ],
      }),
    );
    expect(await finish.mock.results[0]?.value).toMatchObject({ yes: true });
  });

  test('each tap is said, and can be taken back in its order, a card moved twice included', () => {
    const { kept } = open();
    tap('Start');
    tap(/cards?: I don’t know who is coming/);
    // Their words in it are an element of their own, with their own language.
    expect(screen.getByRole('status').textContent).toMatch(
      /Placed: I don’t know who is coming, or when. 9 cards left to sort. Next card: The bench/,
    );
    tap('Not sure');
    tap('That’s enough');
    tap(/The bus waits for me/);
    tap(/: It is too far/);
    expect(kept.draft?.taps.map(({ place }) => place)).toEqual(['told', UNSURE, 'far']);
    tap('Undo');
    expect(cardNow()).toContain('The bus waits for me.');
    tap('That’s enough');
    // Not back on the table, but where it lay before.
    expect(screen.getAllByRole('article').map((card) => card.textContent)).toEqual([
      expect.stringMatching(/The bus.*I don’t know who is coming/),
      expect.stringMatching(/The bench.*Not sure/),
    ]);
    screen.getByText('8 cards go back on the table.');
  });

  test('a pile says that it is one, and of how many cards, what was put there just now among them', () => {
    const empty = { id: 'empty', words: '', cards: 0 };
    open(null, { piles: [...given.task.piles.slice(0, 1), empty] });
    tap('Start');
    const said = () => piles().map(({ textContent }) => textContent);
    const [told] = given.task.piles;
    expect(said()).toEqual([`A pile of ${told!.cards} cards: ${told!.words}`, 'A pile with no cards yet']);
    for (const pile of [0, 1]) fireEvent.click(piles()[pile]!);
    tap('New pile');
    expect(said()).toEqual([
      `A pile of ${told!.cards + 1} cards: ${told!.words}`,
      'A pile of 1 card: The bench is too far from my flat.',
      'I began this pile of 1 card: The market was closed when I came.',
    ]);
    const { parts } = spokenOn(document.body, { secret: false, chosen: '', off: '' });
    const heard = parts.map((part) => part.words).join(' ');
    for (const pile of said()) expect(heard).toContain(pile);
  });

  test('two fast taps place one card', () => {
    const { kept } = open();
    tap('Start');
    const unsure = button('Not sure');
    unsure.click();
    unsure.click();
    expect(kept.draft?.taps).toEqual([{ card: 'card1', place: UNSURE }]);
  });

  test('are placed with keys only: each pile is a stop, and the arrows go from one to the next', () => {
    const { kept } = open();
    tap('Start');
    piles()[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(piles()[1]);
    (document.activeElement as HTMLElement).click();
    expect(kept.draft?.taps).toEqual([{ card: 'card1', place: 'far' }]);
    // The pile stays under the finger for the next card.
    expect(document.activeElement).toBe(piles()[1]);
  });

  test('are there again after a kill, in the same place', () => {
    const { kept } = open();
    tap('Start');
    tap('New pile');
    cleanup();
    open(JSON.parse(JSON.stringify(kept.draft)) as SortDraft);
    expect(cardNow()).toContain('The bench is too far');
    expect(piles().at(-1)?.textContent).toContain('The bus waits for me.');
  });

  test('of an earlier hand-over that was broken off are handed in too', async () => {
    const { finish } = open({ page: 'look', taps: [{ card: 'earlier', place: 'told' }], picked: null });
    tap('I’m finished');
    await waitFor(() =>
      expect(finish).toHaveBeenCalledWith(handInSort, { puts: [{ card: 'earlier', place: 'told' }] }),
    );
  });

  test('can be passed at once, and at the end when nothing was placed', async () => {
    const { pass, finish } = open();
    tap('Pass');
    await waitFor(() => expect(pass).toHaveBeenCalledTimes(1));
    tap('Start');
    tap('That’s enough');
    expect(title()).toBe('I have not placed a card.');
    await waitFor(() => tap('Pass'));
    await waitFor(() => expect(pass).toHaveBeenCalledTimes(2));
    expect(finish).not.toHaveBeenCalled();
  });

  test('a draft of another version is begun anew, and does not break the screen', () => {
    open({ page: 'look', cards: [] } as never);
    expect(title()).toBe('I have 10 cards to sort.');
  });

  for (const language of ['en', 'cy', 'ur'] as const)
    for (const example of turns)
      test(`${example.name}, ${language}: is drawn without a raw key`, () => {
        locale.value = language;
        open(example.draft as SortDraft | null, example.brief.task);
        expect(document.body.textContent).not.toMatch(/\b(sort|turn|refused|category)\.[a-z]/);
        expect(screen.getAllByRole('button').every((one) => (one.textContent ?? '').trim() !== '')).toBe(true);
      });
});

/** A record as a turn leaves it. */
function record(token: string, done: Json, turn = 'turn1'): TurnRecord {
  return { turn, session: 's', step: 'themes', activity: 'themes', token, consent: null, helped: false, done };
}
const done = (...puts: readonly (readonly [string, string | number])[]): Json => ({
  category: 'working',
  puts: puts.map(([card, place]) => ({ card, place })),
});

describe('sharing out', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => written(`c${at}`, 'working'));

  test.each([
    [640, 40, Array.from({ length: 40 }, () => 10)],
    [35, 9, [4, 4, 4, 4, 4, 4, 4, 4, 3]],
    [13, 12, [2, ...Array.from({ length: 11 }, () => 1)]],
    [217, 40, [...Array.from({ length: 17 }, () => 6), ...Array.from({ length: 23 }, () => 5)]],
    [3, 9, [1, 1, 1, 0, 0, 0, 0, 0, 0]],
    [0, 4, [0, 0, 0, 0]],
    [7, 0, []],
  ])('%i cards among %i people go round, and all that can be is given out once', (loose, people, counts) => {
    const shares = Array.from({ length: people }, (_, at) => shareAt(loose, people, at));
    expect(shares.map(({ count }) => count)).toEqual(counts);
    const given = shares.flatMap(({ from, count }) => Array.from({ length: count }, (_, n) => from + n));
    expect(given).toEqual(Array.from({ length: given.length }, (_, n) => n));
  });

  test('nobody gets a card that another one has, and each knows how many are left', () => {
    const table = tableWith(...many(25));
    const tokens = table.welcome(2);
    table.go('themes');
    const tasks = tokens.map(
      (token) => briefSort(table.situation(), token, { tokens, about: { category: 'working' } }) as SortTask,
    );
    expect(tasks.map(({ cards, left }) => [cards.length, left])).toEqual([
      [10, 15],
      [10, 15],
    ]);
    expect(new Set(tasks.flatMap(({ cards }) => cards.map(({ id }) => id))).size).toBe(20);
  });

  test('a brief holds the words of cards and piles, and no token of anybody', () => {
    const table = tableWith(
      written('c1', 'working', 'I like the bus.', 'secret-person'),
      written('c2', 'working', 'Me.'),
    );
    table.act(beginTheme, { category: 'working', card: 'c1' });
    const [token = ''] = table.welcome(1);
    table.go('themes');
    const task = briefSort(table.situation(), token) as SortTask;
    expect(task).toMatchObject({
      cards: [{ id: 'c2', words: 'Me.' }],
      piles: [{ words: 'I like the bus.', cards: 1 }],
    });
    expect(JSON.stringify(task)).not.toMatch(/secret-person/);
    expect(JSON.stringify(task)).not.toContain(`"${token}"`);
  });

  test('a card that was put into another language has both in a turn, and says who put it so', async () => {
    const table = tableWith(written('c1', 'working', 'The last bus goes at six.'));
    const wish = { card: 'c1', words: 'آخری بس چھ بجے جاتی ہے۔', language: 'ur', by: 'interpreter' } as const;
    expect(table.act(translateCard, wish).yes).toBe(true);
    const [token = ''] = table.welcome(1);
    table.go('themes');
    const task = briefSort(table.situation(), token) as SortTask;
    open(null, task);
    tap('Start');
    const put = await screen.findByText(wish.words);
    expect(put.getAttribute('lang')).toBe('ur');
    screen.getByText('The last bus goes at six.');
    screen.getByText(words.say('turn.put.helper'));
  });

  test('is refused to whoever is not here, said no, or would get no card', () => {
    const table = tableWith(written('c1', 'working'));
    const tokens = table.welcome(2);
    const [first = '', second = ''] = tokens;
    table.go('themes');
    expect(briefSort(table.situation(), 'stranger')).toMatchObject({ reason: 'nobody' });
    expect(briefSort(table.situation(), second, { tokens, about: null })).toMatchObject({ reason: 'all-sorted' });
    table.act(agree, { token: first, consent: { taking: false, quoting: false } });
    expect(briefSort(table.situation(), first)).toMatchObject({ reason: 'said-no' });
  });

  test('the desk hands the tablet to as many as there are cards for, and says what is left', async () => {
    const table = tableWith(...many(2));
    const tokens = table.welcome(3);
    table.go('themes');
    const desk = await sitAt(table, themes, new Map([['view', 'turns']]));
    screen.getByText('2 cards left to sort');
    tap(/^Pass the tablet round/);
    await waitFor(() => expect(desk.handed).toEqual([tokens.slice(0, 2)]));
  });
});

describe('a finished turn at the desk', () => {
  function sorting() {
    const table = tableWith(...['c1', 'c2', 'c3', 'c4'].map((card) => written(card, 'working')));
    const [token = ''] = table.welcome(1);
    table.go('themes');
    table.act(beginTheme, { category: 'working', card: 'c1' });
    return { table, token, pile: table.pileWith('c1') };
  }

  test('places its cards, begins its piles, and says that this person was heard', () => {
    const { table, token, pile } = sorting();
    table.absorb(themes, record(token, done(['c2', 0], ['c3', 0], ['c4', pile])));
    expect(table.piles('working').map(String).sort()).toEqual(['c1,c4', 'c2,c3']);
    expect(themes.heard?.(table.look())).toEqual(new Set([token]));
  });

  test('absorbed twice, or on two tablets, is the same to the letter', () => {
    const { table, token, pile } = sorting();
    const left = record(token, done(['c2', 0], ['c3', UNSURE], ['c4', pile]));
    expect(themes.absorb?.(table.situation(), left)).toEqual(themes.absorb?.(tableWith().situation(), left));
    table.absorb(themes, left);
    const before = [table.piles('working'), table.replay.entries.length];
    table.absorb(themes, left);
    expect([table.piles('working'), table.replay.entries.length]).toEqual(before);
  });

  test('passed leaves nothing but having been asked', () => {
    const { table, token } = sorting();
    expect(themes.absorb?.(table.situation(), record(token, null))).toEqual([
      { kind: 'themes/heard', data: { token, passed: true } },
    ]);
  });

  test('a card that the desk placed meanwhile lies where the later hand put it; one that was left alone stays', () => {
    const { table, token, pile } = sorting();
    table.act(placeCard, { card: 'c2', place: UNSURE });
    table.act(placeCard, { card: 'c3', place: UNSURE });
    table.absorb(themes, record(token, done(['c2', pile])));
    expect(table.piles('working')).toEqual([['c1', 'c2']]);
    expect(table.sorted('working').unsure.map(({ id }) => id)).toEqual(['c3']);
  });

  test('a pile that was merged meanwhile leads on, and one that was broken up leaves the cards on the table', () => {
    const { table, token, pile } = sorting();
    table.act(beginTheme, { category: 'working', card: 'c2' });
    const other = table.pileWith('c2');
    table.act(mergeThemes, { from: pile, into: other });
    table.absorb(themes, record(token, done(['c3', pile])));
    expect(table.piles('working')).toEqual([['c1', 'c2', 'c3']]);
    table.act(dissolveTheme, { theme: other });
    table.absorb(themes, record(token, done(['c4', other]), 'turn2'));
    expect(table.sorted('working').loose.length).toBe(4);
  });

  test('of any shape is taken in without a word, and loses no card', () => {
    const { table, token } = sorting();
    for (const [at, odd] of [7, [], { puts: 3 }, done(['gone', 'nowhere'], ['c2', -1]), done(['c2', 1.5])].entries())
      table.absorb(themes, record(token, odd, `odd${at}`));
    const { loose, unsure, piles: all } = table.sorted('working');
    expect(loose.length + unsure.length + all.flatMap(({ cards }) => cards).length).toBe(4);
    expect(table.themes().placed.get('c2')?.place ?? LOOSE).toBe(LOOSE);
  });
});
