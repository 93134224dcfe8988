// Where cards lie: exactly one place each, whatever was done, undone, redone and joined, in whatever order.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCards, cardsModel } from '../../../src/activities/cards/model.ts';
import { write } from '../../../src/activities/themes/entries.ts';
import {
  chooseThemes,
  chosenThemes,
  countLoose,
  headlineOf,
  isOnItsOwn,
  notWorkingThemes,
  sorted,
  themesModel,
} from '../../../src/activities/themes/model.ts';
import { nextStamp } from '../../../src/journal/clock.ts';
import type { Entry, NewEntry } from '../../../src/journal/entry.ts';
import type { Model } from '../../../src/journal/model.ts';
import { write as writeUndo } from '../../../src/journal/undo.ts';
import { Replay } from '../../../src/workshop/replay.ts';
import { law } from '../../support/laws.ts';
import { tableWith, written } from './table.ts';

const CATEGORIES = ['working', 'not-working', 'future'] as const;
const CARDS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const THEMES = ['t1', 't2', 't3', 't4'];

const card = fc.constantFrom(...CARDS, 'nobody');
const theme = fc.constantFrom(...THEMES, 'nowhere');
const category = fc.constantFrom(...CATEGORIES);

/** Anything that could be in a journal, sensible or not. */
const anything: fc.Arbitrary<NewEntry> = fc.oneof(
  fc
    .tuple(theme, category, fc.option(card, { nil: undefined }))
    .map(([t, c, first]) =>
      write('themes/begun', { theme: t, category: c, ...(first === undefined ? {} : { card: first }) }),
    ),
  fc
    .tuple(card, fc.oneof(theme, fc.constantFrom('unsure', 'loose')))
    .map(([c, p]) => write('themes/placed', { card: c, place: p })),
  fc.tuple(theme, theme).map(([from, into]) => write('themes/merged', { from, into })),
  fc
    .tuple(theme, theme, category, fc.array(card, { maxLength: 4 }))
    .map(([from, t, c, cards]) => write('themes/split', { from, theme: t, category: c, cards })),
  theme.map((t) => write('themes/dissolved', { theme: t })),
  theme.map((t) => write('themes/dissolved', { theme: t, wordings: [] })),
  fc.tuple(theme, fc.string()).map(([t, words]) => write('themes/worded', { theme: t, words, language: 'en' })),
  fc.array(theme, { maxLength: 3 }).map((ids) => chooseThemes(ids)),
  fc.nat(60).map((n) => writeUndo('journal/undone', { act: `a${n}` })),
  fc.nat(60).map((n) => writeUndo('journal/redone', { act: `a${n}` })),
);

const start: NewEntry[] = CARDS.map((id, at) => written(id, CATEGORIES[at % 3] ?? 'working'));

function journal(news: readonly NewEntry[], tablet: string): Entry[] {
  let stamp: string | null = null;
  return news.map((entry, at) => {
    stamp = nextStamp(stamp, 1_000_000 + at, tablet);
    return {
      id: `${tablet}${at}`,
      session: 's',
      step: 'themes',
      act: tablet === 'cards' ? 'cards' : `a${at}`,
      stamp,
      at: 0,
      kind: entry.kind,
      data: entry.data,
    };
  });
}

/** Every place of the table, by card. */
function placesOf(replay: Replay): Map<string, string[]> {
  const read = <M>(model: Model<M, never>) => replay.states[model.name] as M;
  const themes = read(themesModel as never) as typeof themesModel.start;
  const cards = read(cardsModel as never) as typeof cardsModel.start;
  const places = new Map(allCards(cards).map(({ id }) => [id, [] as string[]]));
  for (const one of CATEGORIES) {
    const { piles, loose, unsure } = sorted(themes, cards, one);
    for (const pile of piles)
      for (const { id } of pile.cards) places.get(id)?.push(`pile ${pile.theme.id} of ${pile.theme.category}`);
    for (const { id } of loose) places.get(id)?.push(`loose in ${one}`);
    for (const { id } of unsure) places.get(id)?.push(`unsure in ${one}`);
  }
  return places;
}

describe('C20 every card is in exactly one place', () => {
  test('after any sequence of begin, place, merge, split, break up, undo and redo, on two tablets joined in any order', () => {
    law(
      500,
      [fc.array(anything, { maxLength: 40 }), fc.array(anything, { maxLength: 20 }), fc.boolean()],
      (here, there, thereFirst) => {
        const laid = journal(start, 'cards');
        const [a, b] = [journal(here, 'here'), journal(there, 'there')];
        const replay = new Replay([cardsModel, themesModel], laid);
        replay.add(thereFirst ? b : a);
        replay.add(thereFirst ? a : b);
        const places = placesOf(replay);
        for (const [id, found] of places) expect([id, found.length]).toEqual([id, 1]);
        expect(places.size).toBe(CARDS.length);
        const other = new Replay([cardsModel, themesModel], [...b, ...laid, ...a]);
        expect(placesOf(other)).toEqual(places);
      },
    );
  });

  test('and never among cards about something else', () => {
    law(300, [fc.array(anything, { maxLength: 40 })], (news) => {
      const replay = new Replay([cardsModel, themesModel], [...journal(start, 'cards'), ...journal(news, 'here')]);
      const themes = replay.states['themes'] as typeof themesModel.start;
      const cards = replay.states['cards'] as typeof cardsModel.start;
      for (const one of CATEGORIES)
        for (const { theme: pile, cards: held } of sorted(themes, cards, one).piles)
          for (const { category: of } of held) expect(of).toBe(pile.category);
      const left = countLoose(themes, cards);
      for (const one of CATEGORIES) expect(left[one]).toBe(sorted(themes, cards, one).loose.length);
    });
  });

  test('a card put on a pile that is not there counts as not sorted', () => {
    const table = tableWith(written('c1', 'working'), write('themes/placed', { card: 'c1', place: 'nowhere' }));
    expect(table.sorted('working').loose.map(({ id }) => id)).toEqual(['c1']);
    expect(countLoose(table.themes(), table.cards())).toEqual({ working: 1, 'not-working': 0, future: 0 });
  });

  test('two piles merged into each other on two tablets are one pile', () => {
    const table = tableWith(
      written('c1', 'working'),
      written('c2', 'working'),
      write('themes/begun', { theme: 't1', category: 'working', card: 'c1' }),
      write('themes/begun', { theme: 't2', category: 'working', card: 'c2' }),
      write('themes/merged', { from: 't1', into: 't2' }),
      write('themes/merged', { from: 't2', into: 't1' }),
    );
    expect(table.piles('working')).toEqual([['c1', 'c2']]);
  });

  test('a card placed on one tablet on a pile that another had merged lies on the merged pile', () => {
    const table = tableWith(
      written('c1', 'working'),
      written('c2', 'working'),
      write('themes/begun', { theme: 't1', category: 'working', card: 'c1' }),
      write('themes/begun', { theme: 't2', category: 'working' }),
      write('themes/merged', { from: 't1', into: 't2' }),
      write('themes/placed', { card: 'c2', place: 't1' }),
    );
    expect(table.piles('working')).toEqual([['c1', 'c2']]);
  });
});

describe('counting', () => {
  test('a person with two cards on one pile counts twice by cards and once by people', () => {
    const table = tableWith(
      written('c1', 'working', 'one', 'ann'),
      written('c2', 'working', 'two', 'ann'),
      written('c3', 'working', 'three', 'bob'),
      write('themes/begun', { theme: 't1', category: 'working', card: 'c1' }),
      write('themes/placed', { card: 'c2', place: 't1' }),
      write('themes/placed', { card: 'c3', place: 't1' }),
    );
    const [pile] = table.sorted('working').piles;
    expect([pile?.cards.length, pile?.people]).toEqual([3, 2]);
  });

  test('the pile with most cards comes first, and among equals the one begun first', () => {
    const table = tableWith(
      ...['c1', 'c2', 'c3', 'c4'].map((id) => written(id, 'working')),
      write('themes/begun', { theme: 'z', category: 'working', card: 'c1' }),
      write('themes/begun', { theme: 'a', category: 'working', card: 'c2' }),
      write('themes/begun', { theme: 'm', category: 'working', card: 'c3' }),
      write('themes/placed', { card: 'c4', place: 'm' }),
    );
    expect(table.sorted('working').piles.map((pile) => pile.theme.id)).toEqual(['m', 'z', 'a']);
  });
});

describe('what a pile without a statement is called', () => {
  const put = (card: string, place: string) => write('themes/placed', { card, place });
  const begun = (theme: string, card: string) => write('themes/begun', { theme, category: 'working', card });
  const onTable = (...entries: readonly NewEntry[]) => {
    const table = tableWith(...CARDS.map((id) => written(id, 'working')), ...entries);
    const called = (theme: string) => {
      const pile = table.sorted('working').piles.find((one) => one.theme.id === theme);
      return pile && headlineOf(pile).words;
    };
    return { ...table, called };
  };

  test('by the card that began it, however many come in after it and whenever those were written', () => {
    const { called, write: lay } = onTable(begun('t', 'c4'));
    for (const card of ['c6', 'c1', 'c5', 'c2']) {
      lay([put(card, 't')]);
      expect(called('t')).toBe('words of c4');
    }
  });

  test('when that card is taken out, by the one that came next; put back, it comes last', () => {
    const { called, write: lay } = onTable(begun('t', 'c4'), put('c6', 't'), put('c1', 't'), put('c4', 'unsure'));
    expect(called('t')).toBe('words of c6');
    lay([put('c4', 't')]);
    expect(called('t')).toBe('words of c6');
    lay([put('c6', 't')]);
    expect(called('t')).toBe('words of c6');
  });

  test('as before when another pile is put onto it, even an older one', () => {
    const { called, write: lay } = onTable(begun('older', 'c1'), begun('t', 'c4'), put('c2', 'older'));
    lay([write('themes/merged', { from: 'older', into: 't' })]);
    expect(called('t')).toBe('words of c4');
    lay([put('c4', 'loose')]);
    expect(called('t')).toBe('words of c1');
  });
});

describe('what the ballot may be about', () => {
  const lying = () =>
    tableWith(
      ...['n1', 'n2', 'n3', 'n4'].map((id) => written(id, 'not-working')),
      written('w1', 'working'),
      write('themes/begun', { theme: 'two', category: 'not-working', card: 'n1' }),
      write('themes/placed', { card: 'n2', place: 'two' }),
      write('themes/begun', { theme: 'alone', category: 'not-working', card: 'n3' }),
      write('themes/begun', { theme: 'empty', category: 'not-working' }),
      write('themes/begun', { theme: 'other', category: 'working', card: 'w1' }),
    );

  test('not-working piles with cards in them, called by their first card until they have a statement', () => {
    const table = lying();
    expect(notWorkingThemes(table.look())).toMatchObject([{ id: 'two', words: 'words of n1', card: { id: 'n1' } }]);
  });

  test('C22 a pile of one card keeps its statement, and with it stands on the ballot', () => {
    const table = lying();
    const alone = () => table.sorted('not-working').piles.find((pile) => pile.theme.id === 'alone');
    expect(isOnItsOwn(alone() ?? { theme: {} as never, cards: [] })).toBe(true);
    table.write([write('themes/worded', { theme: 'alone', words: 'I am left waiting.', language: 'en' })]);
    const pile = alone();
    expect(pile && isOnItsOwn(pile)).toBe(false);
    expect(pile && headlineOf(pile)).toEqual({ words: 'I am left waiting.', language: 'en' });
    expect(notWorkingThemes(table.look()).map(({ id }) => id)).toEqual(['two', 'alone']);
  });

  test('C23 chosen piles that are merged afterwards stay chosen, as one', () => {
    const table = lying();
    table.write([chooseThemes(['two', 'alone', 'gone'])]);
    expect(chosenThemes(table.themes()).map(({ id }) => id)).toEqual(['two', 'alone']);
    table.write([write('themes/merged', { from: 'alone', into: 'two' })]);
    expect(chosenThemes(table.themes()).map(({ id }) => id)).toEqual(['two']);
  });
});

describe('statements', () => {
  test('can all be read on some pile, whatever was merged, broken up, undone and redone, but for those known to whoever broke one up', () => {
    const one = fc.constantFrom(...THEMES);
    const act: fc.Arbitrary<NewEntry> = fc.oneof(
      { weight: 3, arbitrary: one.map((t) => write('themes/worded', { theme: t, words: '', language: 'en' })) },
      fc.tuple(one, one).map(([from, into]) => write('themes/merged', { from, into })),
      fc
        .tuple(one, fc.array(fc.nat(30)))
        .map(([t, known]) => write('themes/dissolved', { theme: t, wordings: known.map((n) => `here${n}`) })),
      fc.nat(30).map((n) => writeUndo('journal/undone', { act: `a${n}` })),
      fc.nat(30).map((n) => writeUndo('journal/redone', { act: `a${n}` })),
    );
    const begun = journal(
      THEMES.map((t) => write('themes/begun', { theme: t, category: 'working' })),
      'begun',
    ).map((entry) => ({ ...entry, act: 'begun' }));
    law(500, [fc.array(act, { minLength: 4, maxLength: 30, size: 'max' })], (news) => {
      const acts = journal(news, 'here').map((entry) =>
        entry.kind === 'themes/worded' ? { ...entry, data: { ...(entry.data as object), words: entry.id } } : entry,
      );
      const replay = new Replay(
        [themesModel],
        [...begun, ...acts.map((entry) => ({ ...entry, stamp: `1${entry.stamp.slice(1)}` }))],
      );
      const done = replay.entries.filter(({ act: of }) => !replay.silent.has(of));
      const known = done.flatMap(({ kind, data }) =>
        kind === 'themes/dissolved' ? (data as { wordings: string[] }).wordings : [],
      );
      const read = [...(replay.states['themes'] as typeof themesModel.start).themes.values()]
        .filter(({ into, dissolved }) => into === null && !dissolved)
        .flatMap(({ words, earlier }) => [words, ...earlier.map((wording) => wording.words)]);
      for (const { id, kind } of done) if (kind === 'themes/worded' && !known.includes(id)) expect(read).toContain(id);
    });
  });

  const begun = () =>
    tableWith(
      written('c1', 'working'),
      write('themes/begun', { theme: 't', category: 'working', card: 'c1' }),
      write('themes/worded', { theme: 't', words: 'I feel safe.', language: 'en' }),
    );
  const theme = (table: ReturnType<typeof begun>) => table.themes().themes.get('t');

  test('a change of words takes the yes back and keeps the earlier ones', () => {
    const table = begun();
    table.write([write('themes/agreed', { theme: 't', words: 'I feel safe.' })]);
    expect(theme(table)?.agreed).toBe(true);
    table.write([write('themes/worded', { theme: 't', words: 'I feel safe at home.', language: 'en' })]);
    expect(theme(table)).toMatchObject({ agreed: false, earlier: [{ words: 'I feel safe.', language: 'en' }] });
  });

  test('a yes said on another tablet to older words does not pass for one to the newer', () => {
    const table = begun();
    table.write([write('themes/worded', { theme: 't', words: 'I feel safe at home.', language: 'en' })]);
    table.write([write('themes/agreed', { theme: 't', words: 'I feel safe.' })]);
    expect(theme(table)?.agreed).toBe(false);
  });

  test('a pile merged into another leaves its statement there as an earlier wording', () => {
    const table = begun();
    table.write([
      write('themes/begun', { theme: 'u', category: 'working' }),
      write('themes/merged', { from: 't', into: 'u' }),
    ]);
    expect(table.themes().themes.get('u')?.earlier).toEqual([{ words: 'I feel safe.', language: 'en' }]);
  });
});
