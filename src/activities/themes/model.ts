// Where every card lies, and what the piles are called. A card is in exactly one place, whatever was written in whatever
// order (C20): its place is looked up from the last placement, and a place that is not there counts as "loose".

import * as v from 'valibot';
import type { NewEntry } from '../../journal/entry.ts';
import type { Model } from '../../journal/model.ts';
import {
  differ,
  type Settled,
  settle,
  settleAsBefore,
  standingIds,
  standingValues,
  unsettled,
} from '../../journal/settled.ts';
import { Table } from '../../journal/table.ts';
import type { Look } from '../../people/rule.ts';
import { allCards, type Card, type Cards, cardsModel, countPeople, mayQuote, wordsOf } from '../cards/model.ts';
import type { Category } from '../prepare/model.ts';
import { kinds, write } from './entries.ts';
import { LOOSE, UNSURE } from './task.ts';

export interface Wording {
  readonly words: string;
  readonly language: string;
}

export interface Theme {
  readonly id: string;
  readonly category: Category;
  /** The statement; empty until the group has one. */
  readonly words: string;
  readonly language: string;
  /** Every earlier statement, and those of piles merged into it, oldest first. */
  readonly earlier: readonly Wording[];
  /** The group said yes to these words. */
  readonly agreed: boolean;
  /** The pile that this one was merged into. */
  readonly into: string | null;
  /** `for-good` by an entry that does not say which wordings it knew of. */
  readonly dissolved: boolean | 'for-good';
  /** Ids of the entries that gave words to it and to piles merged into it. */
  readonly wordings: readonly string[];
  /** Where it stands in the order of beginning, from 0. */
  readonly order: number;
}

/** The place a card was put last. */
interface Put {
  readonly place: string;
  /** Running, from 0: what was put down first has the smallest. */
  readonly at: number;
}

export interface Themes {
  readonly themes: Table<Theme>;
  /** Card -> the place it was last put; ask `placeOf`, which knows what became of that place. */
  readonly placed: Table<Put>;
  /** How often a card was put anywhere. */
  readonly puts: number;
  /** Which piles the group goes on with: one list, or several where two tablets chose without knowing of each other. */
  readonly chosen: Settled<readonly string[]>;
  /** Who has had a turn of sorting: true where it was passed. */
  readonly heard: Table<boolean>;
}

function begin(themes: Themes, id: string, category: Category): Themes {
  if (themes.themes.has(id) || id === UNSURE || id === LOOSE) return themes;
  const theme: Theme = {
    id,
    category,
    words: '',
    language: '',
    earlier: [],
    agreed: false,
    into: null,
    dissolved: false,
    wordings: [],
    order: themes.themes.size,
  };
  return { ...themes, themes: themes.themes.set(id, theme) };
}

function change(themes: Themes, id: string, changed: (theme: Theme) => Partial<Theme>): Themes {
  const theme = themes.themes.get(id);
  return theme ? { ...themes, themes: themes.themes.set(id, { ...theme, ...changed(theme) }) } : themes;
}

function place(themes: Themes, card: string, to: string): Themes {
  const { placed, puts } = themes;
  // Put where it lies already it has not come later.
  if (placed.get(card)?.place === to) return themes;
  return { ...themes, placed: placed.set(card, { place: to, at: puts }), puts: puts + 1 };
}

const wordingOf = ({ words, language }: Wording): Wording[] => (words === '' ? [] : [{ words, language }]);

export const themesModel: Model<Themes, typeof kinds> = {
  name: 'themes',
  kinds,
  start: {
    themes: Table.of<Theme>(),
    placed: Table.of<Put>(),
    puts: 0,
    chosen: unsettled(),
    heard: Table.of<boolean>(),
  },
  steps: {
    'themes/begun': (themes, { data }) => {
      const begun = begin(themes, data.theme, data.category);
      return data.card === undefined ? begun : place(begun, data.card, data.theme);
    },
    'themes/placed': (themes, { data }) => place(themes, data.card, data.place),
    'themes/merged': (themes, { data }) => {
      const from = liveTheme(themes, data.from);
      const into = liveTheme(themes, data.into);
      // Merged both ways round on two tablets: the second finds them one pile already, so no chain ever closes to a ring.
      if (!from || !into || from.id === into.id || from.category !== into.category) return themes;
      const joined = change(themes, into.id, ({ earlier, wordings }) => ({
        earlier: [...earlier, ...from.earlier, ...wordingOf(from)],
        wordings: [...wordings, ...from.wordings],
      }));
      return change(joined, from.id, () => ({ into: into.id }));
    },
    'themes/split': (themes, { data }) =>
      data.cards.reduce((so, card) => place(so, card, data.theme), begin(themes, data.theme, data.category)),
    'themes/worded': (themes, { id, data }) => {
      const worded = change(themes, data.theme, (theme) =>
        theme.words === data.words
          ? { language: data.language }
          : {
              words: data.words,
              language: data.language,
              agreed: false,
              earlier: [...theme.earlier, ...wordingOf(theme)],
            },
      );
      // Whoever broke the pile up, or merged it into another, did not know of these words: they are still to be read.
      return change(worded, wholePile(themes, data.theme)?.id ?? '', ({ id: whole, earlier, wordings, dissolved }) => ({
        earlier: whole === data.theme ? earlier : [...earlier, ...wordingOf(data)],
        wordings: [...wordings, id],
        dissolved: dissolved === 'for-good' ? dissolved : false,
      }));
    },
    'themes/agreed': (themes, { data }) =>
      change(themes, data.theme, ({ words, agreed }) => ({ agreed: agreed || (words !== '' && words === data.words) })),
    'themes/unagreed': (themes, { data }) => change(themes, data.theme, () => ({ agreed: false })),
    // A pile that lies in another already cannot be broken up on its own: its cards are the other's now.
    // One with words that were not known where it was broken up stays.
    'themes/dissolved': (themes, { data }) =>
      change(themes, data.theme, ({ into, dissolved, wordings }) => {
        if (into !== null) return {};
        if (!data.wordings) return { dissolved: 'for-good' };
        return { dissolved: dissolved || wordings.every((id) => data.wordings?.includes(id)) };
      }),
    'themes/chosen': (themes, { id, data }) => ({
      ...themes,
      chosen: settle(themes.chosen, id, [data.themes], data.replaces ?? standingIds(themes.chosen)),
    }),
    'themes/heard': (themes, { data }) => ({ ...themes, heard: themes.heard.set(data.token, data.passed) }),
  },
  passBy: (themes, { id, kind, data }) =>
    kind === 'themes/chosen' && v.is(kinds[kind], data)
      ? { ...themes, chosen: settleAsBefore(themes.chosen, id, data.replaces) }
      : themes,
};

/** The pile in which `id` lies, broken up or not: itself, where it was merged into none. */
function wholePile(themes: Themes, id: string): Theme | undefined {
  let theme = themes.themes.get(id);
  while (theme && theme.into !== null) theme = themes.themes.get(theme.into);
  return theme;
}

/** The pile that `id` now is: itself, or what it was merged into; undefined when it is gone or never was. */
export function liveTheme(themes: Themes, id: string): Theme | undefined {
  const theme = wholePile(themes, id);
  return theme?.dissolved ? undefined : theme;
}

/** A pile's id, `unsure` or `loose`: always one of them. */
export function placeOf(themes: Themes, card: Pick<Card, 'id' | 'category'>): string {
  const put = themes.placed.get(card.id)?.place;
  if (put === undefined || put === LOOSE) return LOOSE;
  if (put === UNSURE) return UNSURE;
  const theme = liveTheme(themes, put);
  return theme && theme.category === card.category ? theme.id : LOOSE;
}

/** One category as it lies on the table. */
export interface Sorted {
  /** Most cards first; the same number in the order of beginning. */
  readonly piles: readonly Pile[];
  readonly loose: readonly Card[];
  readonly unsure: readonly Card[];
}

export interface Pile {
  readonly theme: Theme;
  readonly cards: readonly Card[];
  /** The card put here first of those that lie here: it stands for a pile without a statement, whatever comes in later. */
  readonly lead: Card | undefined;
  /** How many different people these cards come from: two cards of one person count once. */
  readonly people: number;
}

type Table3 = Readonly<Record<Category, Sorted>>;

/** The last table laid out, and of what. States are never changed, so it holds for as long as they are asked about. */
let last: { readonly themes: Themes; readonly cards: Cards; readonly table: Table3 } | undefined;

/**
 * The whole table in one pass: every act asks for it, and a board may hold thousands of cards. A pile that is as it was
 * stays the same object, so that a screen draws only what an act has changed.
 */
function layOut(themes: Themes, cards: Cards): Table3 {
  if (last?.themes === themes && last.cards === cards) return last.table;
  const before = last?.table;
  const held = (category: Category) => ({
    category,
    piles: new Map<string, Growing>(),
    loose: [] as Card[],
    unsure: [] as Card[],
  });
  const on = { working: held('working'), 'not-working': held('not-working'), future: held('future') };
  for (const theme of themes.themes.values())
    if (theme.into === null && !theme.dissolved)
      on[theme.category].piles.set(theme.id, { theme, cards: [], lead: undefined, since: Infinity });
  /** Where cards were put -> the pile that this is now; null for none. */
  const now = new Map<string, Growing | null>();
  const pileNow = (put: string): Growing | null => {
    const theme = liveTheme(themes, put);
    const pile = (theme && on[theme.category].piles.get(theme.id)) ?? null;
    now.set(put, pile);
    return pile;
  };
  for (const card of allCards(cards)) {
    const put = themes.placed.get(card.id);
    const place = put?.place ?? LOOSE;
    const pile = now.get(place) ?? (now.has(place) ? null : pileNow(place));
    if (put && pile?.theme.category === card.category) lay(pile, card, put.at, place);
    else on[card.category][place === UNSURE ? 'unsure' : 'loose'].push(card);
  }
  const table = {
    working: sortedAs(on.working, before?.working),
    'not-working': sortedAs(on['not-working'], before?.['not-working']),
    future: sortedAs(on.future, before?.future),
  };
  last = { themes, cards, table };
  return table;
}

interface Growing {
  readonly theme: Theme;
  readonly cards: Card[];
  lead: Card | undefined;
  since: number;
}

/** What came along with a pile that was merged into this one does not lead it. */
const FROM_ANOTHER = 1e9;

function lay(pile: Growing, card: Card, at: number, place: string): void {
  pile.cards.push(card);
  const since = place === pile.theme.id ? at : at + FROM_ANOTHER;
  if (since >= pile.since) return;
  pile.lead = card;
  pile.since = since;
}

interface Held {
  readonly piles: ReadonlyMap<string, Readonly<Growing>>;
  readonly loose: readonly Card[];
  readonly unsure: readonly Card[];
}

function sortedAs(held: Held, was: Sorted | undefined): Sorted {
  const old = new Map(was?.piles.map((pile) => [pile.theme.id, pile]));
  const piles = [...held.piles.values()].map(({ theme, cards, lead }): Pile => {
    const known = old.get(theme.id);
    const isAsBefore = known?.theme === theme && known.lead === lead && isSame(known.cards, cards);
    return isAsBefore ? known : { theme, cards, lead, people: countPeople(cards) };
  });
  piles.sort((a, b) => b.cards.length - a.cards.length || byOrder(a.theme, b.theme));
  return {
    piles: kept(piles, was?.piles),
    loose: kept(held.loose, was?.loose),
    unsure: kept(held.unsure, was?.unsure),
  };
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

function kept<T>(list: readonly T[], was: readonly T[] | undefined): readonly T[] {
  return was && isSame(list, was) ? was : list;
}

/** Everything of one category; the second time it is asked for, it is there already. */
export function sorted(themes: Themes, cards: Cards, category: Category): Sorted {
  return layOut(themes, cards)[category];
}

/** As they were begun: two tablets may have begun their n-th at once. */
export function byOrder(a: Theme, b: Theme): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** One card and no statement: a voice on its own, shown as such and never hidden (method.md, step 3). */
export function isOnItsOwn({ theme, cards }: Pick<Pile, 'theme' | 'cards'>): boolean {
  return cards.length === 1 && theme.words === '';
}

export function pileOf(themes: Themes, cards: Cards, id: string): Pile | undefined {
  const theme = liveTheme(themes, id);
  return theme && sorted(themes, cards, theme.category).piles.find((pile) => pile.theme.id === theme.id);
}

export function cardsOfTheme(themes: Themes, cards: Cards, id: string): readonly Card[] {
  return pileOf(themes, cards, id)?.cards ?? [];
}

/** Cards that nobody has put anywhere yet, by category: the numbers on the tabs. */
export function countLoose(themes: Themes, cards: Cards): Readonly<Record<Category, number>> {
  const { working, 'not-working': notWorking, future } = layOut(themes, cards);
  return { working: working.loose.length, 'not-working': notWorking.loose.length, future: future.loose.length };
}

/** What stands for a pile where one line is wanted: its statement, or the words of the card that was put there first. */
export function headlineOf({ theme, lead }: Pick<Pile, 'theme' | 'lead'>): {
  readonly words: string;
  readonly language?: string;
} {
  if (theme.words !== '') return { words: theme.words, ...(theme.language === '' ? {} : { language: theme.language }) };
  return lead ? { words: wordsOf(lead), ...(lead.language ? { language: lead.language } : {}) } : { words: '' };
}

/** What a pile is called where others than those in the room may read it too. */
export interface PileName {
  readonly words: string;
  readonly language?: string;
  /** The card that it is named by, until it has a statement. */
  readonly card?: Card;
  /** Nobody in it wants to be quoted: the words are for the room alone. */
  readonly isForTheRoom?: true;
}

/** By its statement, or else by the card put there first of those whose words may be quoted. */
export function nameOf(look: Pick<Look, 'read'>, pile: Pick<Pile, 'theme' | 'lead' | 'cards'>): PileName {
  if (pile.theme.words !== '') return headlineOf(pile);
  const { placed } = look.read(themesModel);
  const since = ({ id }: Card): number => {
    const put = placed.get(id);
    return (put?.at ?? 0) + (put?.place === pile.theme.id ? 0 : FROM_ANOTHER);
  };
  const named = [...pile.cards].sort((a, b) => since(a) - since(b)).find((card) => mayQuote(look, card));
  const lead = named ?? pile.lead;
  if (!lead) return { words: '' };
  return { ...headlineOf({ theme: pile.theme, lead }), card: lead, ...(named ? {} : { isForTheRoom: true }) };
}

export interface ThemeOption extends PileName {
  readonly id: string;
}

/**
 * What ballot A may be about: every not-working pile that holds a card, in the order of the board. A card on its own is
 * left out until the group gives it a statement: then it is a theme like any other.
 */
export function notWorkingThemes(look: Pick<Look, 'read'>): ThemeOption[] {
  return sorted(look.read(themesModel), look.read(cardsModel), 'not-working')
    .piles.filter((pile) => pile.cards.length > 0 && !isOnItsOwn(pile))
    .map((pile) => ({ id: pile.theme.id, ...nameOf(look, pile) }));
}

function liveOnes(themes: Themes, ids: readonly string[]): Theme[] {
  const found = new Map<string, Theme>();
  for (const id of ids) {
    const theme = liveTheme(themes, id);
    if (theme) found.set(theme.id, theme);
  }
  return [...found.values()];
}

/**
 * The piles that the group goes on with, in the order chosen. What was merged since stands once. Where two tablets chose
 * differently it is all that either of them chose: nobody loses a theme before the group has settled it.
 */
export function chosenThemes(themes: Themes): Theme[] {
  return liveOnes(themes, standingValues(themes.chosen).flat());
}

/** Two tablets chose without knowing of each other, and not the same. */
export function areChosenDifferently(themes: Themes): boolean {
  return differ(standingValues(themes.chosen).map((ids) => liveOnes(themes, ids).map(({ id }) => id)));
}

/**
 * For ballot A's outcome, or a choice made by hand: which piles the group goes on with. `themes`: where it is chosen; what is
 * chosen there until now, this takes the place of.
 */
export function chooseThemes(ids: readonly string[], themes?: Themes): NewEntry {
  return write('themes/chosen', { themes: [...ids], ...(themes && { replaces: standingIds(themes.chosen) }) });
}
