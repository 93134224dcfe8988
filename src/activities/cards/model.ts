// The cards that lie on the table, in the order in which they came, with every version of their words.

import * as v from 'valibot';
import type { Entry } from '../../journal/entry.ts';
import { isRedacted } from '../../journal/mark.ts';
import type { EntryOf, Model } from '../../journal/model.ts';
import { Table } from '../../journal/table.ts';
import { mayQuoteWordsOf, peopleModel } from '../../people/model.ts';
import type { Look } from '../../people/rule.ts';
import type { Category } from '../prepare/model.ts';
import { kinds } from './entries.ts';
import type { Translator } from './task.ts';

export interface Version {
  /** Id of the entry that holds these words. */
  readonly entry: string;
  readonly words: string;
  readonly reason: string;
}

export interface Card {
  readonly id: string;
  readonly category: Category;
  /** As they were first written down. `wordsOf` gives those that hold now. */
  readonly words: string;
  readonly language?: string;
  readonly picture?: { readonly is: string; readonly data: string };
  /** Nothing was said: `words` is what the picture is called. `isWordless` says whether that still holds. */
  readonly wordless: boolean;
  readonly by: 'self' | 'typed' | 'best-guess' | 'import';
  readonly way: 'turn' | 'desk' | 'import';
  readonly token: string | null;
  readonly source: string | null;
  /** Whose view it is, where that was asked for and kept. */
  readonly perspective?: string;
  readonly helped: boolean;
  /** Over what was agreed for one person, and not kept anyway: no later activity sees it. */
  readonly over: boolean;
  /** A best guess that the person has said yes to. */
  readonly checked: boolean;
  readonly versions: readonly Version[];
  /** One of each language, in the order in which they came. */
  readonly translations: readonly Translation[];
  /** Entries with translations that no longer hold: their words go with the card. */
  readonly outdated: readonly string[];
  /** Id of the entry that holds the first words. */
  readonly entry: string;
  readonly stamp: string;
}

export interface Translation {
  /** Id of the entry that holds these words. */
  readonly entry: string;
  readonly words: string;
  readonly language: string;
  readonly by: Translator;
}

type Correction = (Version | Translation) & { readonly written: string | undefined };

interface Shadow {
  readonly entry: string;
  /** Of a correction: the entry it corrects. */
  readonly written: string | undefined;
}

export interface Cards {
  readonly cards: Table<Card>;
  /** Ids in the order in which the cards came, in lists of so many: one more card copies one list, not all of them. */
  readonly came: readonly (readonly string[])[];
  /** By token: the ids of that person's cards. Each act asks how many there are, and must not walk through all of them. */
  readonly ofToken: Table<readonly string[]>;
  /** By card: entries with its words that have no effect (undone, or written twice). The words go with the card. */
  readonly shadows: Table<readonly Shadow[]>;
  /** By card: corrections of cards that are not here. */
  readonly strays: Table<readonly Correction[]>;
  /** Ids of the entries whose card was taken back or set aside; which of the two, nobody can tell. */
  readonly gone: Table<true>;
  /** Entries that wrote a card and were undone; true where their words are gone as well, and nothing brings them back. */
  readonly undone: Table<boolean>;
  /** Who has had a turn: true where it was passed. */
  readonly heard: Table<boolean>;
}

function add<V>(table: Table<readonly V[]>, key: string, row: V): Table<readonly V[]> {
  return table.set(key, [...(table.get(key) ?? []), row]);
}

/** Both a list and the lists of a long day are short then. */
const IN_A_LIST = 48;

function comesAfter(came: Cards['came'], id: string): Cards['came'] {
  const last = came.at(-1) ?? [];
  return last.length < IN_A_LIST ? [...came.slice(0, -1), [...last, id]] : [...came, [id]];
}

function change(cards: Cards, id: string, changed: (card: Card) => Partial<Card>): Cards {
  const card = cards.cards.get(id);
  return card ? { ...cards, cards: cards.cards.set(id, { ...card, ...changed(card) }) } : cards;
}

function shadow(cards: Cards, card: string, entry: string, written?: string): Cards {
  return { ...cards, shadows: add(cards.shadows, card, { entry, written }) };
}

function written(cards: Cards, entry: EntryOf<typeof kinds, 'cards/written'>): Cards {
  const { data } = entry;
  const strays = cards.strays.get(data.card) ?? [];
  if (cards.cards.has(data.card)) return shadow(cards, data.card, entry.id);
  const versions = strays.filter((one) => 'reason' in one);
  const { translations, outdated } = withTranslations(
    [],
    [],
    strays.filter((one) => 'by' in one),
  );
  const card: { -readonly [K in keyof Card]: Card[K] } = {
    id: data.card,
    category: data.category,
    words: data.words,
    wordless: data.picture !== undefined && data.wordless === true,
    by: data.by,
    way: data.way ?? (data.by === 'import' || data.source !== undefined ? 'import' : 'desk'),
    token: data.token ?? null,
    source: data.source ?? null,
    helped: data.helped ?? false,
    over: data.over ?? false,
    checked: false,
    versions,
    translations,
    outdated,
    entry: entry.id,
    stamp: entry.stamp,
  };
  if (data.language !== undefined) card.language = data.language;
  if (data.picture !== undefined) card.picture = data.picture;
  if (data.perspective !== undefined) card.perspective = data.perspective;
  return {
    ...cards,
    cards: cards.cards.set(data.card, card),
    came: comesAfter(cards.came, data.card),
    ofToken: card.token === null ? cards.ofToken : add(cards.ofToken, card.token, card.id),
    strays: cards.strays.delete(data.card),
  };
}

function corrected(cards: Cards, entry: EntryOf<typeof kinds, 'cards/corrected'>): Cards {
  const { card: id, words, reason, written } = entry.data;
  const version = { entry: entry.id, words, reason };
  if (!cards.cards.has(id)) return { ...cards, strays: add(cards.strays, id, { ...version, written }) };
  return change(cards, id, (card) => ({ versions: [...card.versions, version] }));
}

function withTranslations(known: readonly Translation[], outdated: readonly string[], more: readonly Translation[]) {
  let [translations, gone] = [known, outdated];
  for (const one of more) {
    gone = [...gone, ...translations.filter(({ language }) => language === one.language).map(({ entry }) => entry)];
    translations = [...translations.filter(({ language }) => language !== one.language), one];
  }
  return { translations, outdated: gone };
}

function translated(cards: Cards, entry: EntryOf<typeof kinds, 'cards/translated'>): Cards {
  const { card: id, words, language, by, written } = entry.data;
  const translation = { entry: entry.id, words, language, by };
  if (!cards.cards.has(id)) return { ...cards, strays: add(cards.strays, id, { ...translation, written }) };
  return change(cards, id, (card) => withTranslations(card.translations, card.outdated, [translation]));
}

const shadowShape = v.object({ card: v.string(), written: v.optional(v.string()) });
const holdsWords: ReadonlySet<string> = new Set(['cards/written', 'cards/corrected', 'cards/translated']);

function passBy(cards: Cards, entry: Entry, why: 'undone' | 'redacted'): Cards {
  if (!holdsWords.has(entry.kind)) return cards;
  if (why === 'redacted') {
    return entry.kind === 'cards/written' ? { ...cards, gone: cards.gone.set(entry.id, true) } : cards;
  }
  const known =
    entry.kind === 'cards/written' ? { ...cards, undone: cards.undone.set(entry.id, isRedacted(entry)) } : cards;
  return v.is(shadowShape, entry.data) ? shadow(known, entry.data.card, entry.id, entry.data.written) : known;
}

export const cardsModel: Model<Cards, typeof kinds> = {
  name: 'cards',
  kinds,
  start: {
    cards: Table.of<Card>(),
    came: [],
    ofToken: Table.of<readonly string[]>(),
    shadows: Table.of<readonly Shadow[]>(),
    strays: Table.of<readonly Correction[]>(),
    gone: Table.of<true>(),
    undone: Table.of<boolean>(),
    heard: Table.of<boolean>(),
  },
  steps: {
    'cards/written': written,
    'cards/corrected': corrected,
    'cards/translated': translated,
    'cards/checked': (cards, { data }) => change(cards, data.card, () => ({ checked: true })),
    'cards/kept': (cards, { data }) => change(cards, data.card, () => ({ over: false })),
    // Said once for the record; the cards themselves come beside it.
    'cards/imported': (cards) => cards,
    'cards/heard': (cards, { data }) => ({ ...cards, heard: cards.heard.set(data.token, data.passed) }),
  },
  passBy,
};

interface Sorted {
  readonly all: readonly Card[];
  readonly over: readonly Card[];
  readonly of: Readonly<Record<Category, readonly Card[]>>;
}

function byArrival(a: Card, b: Card): number {
  return a.stamp === b.stamp ? (a.id < b.id ? -1 : 1) : a.stamp < b.stamp ? -1 : 1;
}

/** Sorting is done once for each state; states are never changed. */
const sorted = new WeakMap<Cards, Sorted>();

function sort(cards: Cards): Sorted {
  const known = sorted.get(cards);
  if (known) return known;
  const made = {
    all: [] as Card[],
    over: [] as Card[],
    of: { working: [] as Card[], 'not-working': [] as Card[], future: [] as Card[] },
  };
  for (const id of cards.came.flat()) {
    const card = cards.cards.get(id);
    if (card?.over) made.over.push(card);
    else if (card) {
      made.all.push(card);
      made.of[card.category].push(card);
    }
  }
  sorted.set(cards, made);
  return made;
}

/** Every card on the table, in the order in which they came. Those over the limit are not among them. */
export function allCards(cards: Cards): readonly Card[] {
  return sort(cards).all;
}

/** Cards that arrived over what was agreed for one person: shown at the desk, in nobody's way. */
export function cardsOverTheLimit(cards: Cards): readonly Card[] {
  return sort(cards).over;
}

export function cardsIn(cards: Cards, category: Category): readonly Card[] {
  return sort(cards).of[category];
}

export function cardById(cards: Cards, id: string): Card | undefined {
  const card = cards.cards.get(id);
  return card?.over ? undefined : card;
}

/** The words that hold now: the last version's. */
export function wordsOf(card: Card): string {
  return card.versions.at(-1)?.words ?? card.words;
}

/** Id of the entry that holds the words of now. */
export function entryOfWords(card: Card): string {
  return card.versions.at(-1)?.entry ?? card.entry;
}

/** The words as this entry has them: those of now where it is undone, or is none of this card's. */
export function wordsIn(card: Card, entry: string): string {
  if (entry === card.entry) return card.words;
  return card.versions.find((version) => version.entry === entry)?.words ?? wordsOf(card);
}

/** A picture that nobody has put words to yet: what it is called is for ears and lists, and nobody's view. */
export function isWordless(card: Card): boolean {
  return card.wordless && card.versions.length === 0;
}

/** What a screen is given of a card's picture, as data: nothing where it has none. */
export function pictureOf(card: Card): Pictured {
  if (!card.picture) return {};
  return { picture: card.picture, ...(isWordless(card) ? { wordless: true as const } : {}) };
}

// A type, not an interface: it goes into briefs and onto the wall.
export type Pictured = {
  readonly picture?: { readonly is: string; readonly data: string };
  readonly wordless?: true;
};

/** Whether its words may leave the room: agreed to take part is not agreed to be quoted (method.md 7.2). */
export function mayQuote(look: Pick<Look, 'read'>, { token }: Card): boolean {
  return token === null || mayQuoteWordsOf(look.read(peopleModel), token);
}

/** Whose card it is, for counting distinct people and nothing else; null where nobody knows. */
export function personOf(card: Card): string | null {
  return card.token ?? card.source;
}

/** How many different people are behind these cards, at the least: a card that nobody can place may be from any of them. */
export function countPeople(cards: Iterable<Card>): number {
  const persons = new Set([...cards].map(personOf));
  return persons.size > 1 && persons.has(null) ? persons.size - 1 : persons.size;
}

/** Whether there may be more people behind these cards than are counted. */
export function maybeMorePeople(cards: Iterable<Card>): boolean {
  return [...cards].some((card) => personOf(card) === null);
}

export function cardsOfToken(cards: Cards, token: string): readonly Card[] {
  const theirs = (cards.ofToken.get(token) ?? []).flatMap((id) => cardById(cards, id) ?? []);
  return theirs.sort(byArrival);
}

/** Best guesses that nobody has checked with the person yet (method.md step 2: before they are acted on). */
export function uncheckedGuesses(cards: Cards): readonly Card[] {
  return allCards(cards).filter(({ by, checked }) => by === 'best-guess' && !checked);
}

/** Ids of every entry that holds this card's words, undone ones too. */
export function entriesWithWordsOf(cards: Cards, card: Card): string[] {
  return [
    card.entry,
    ...card.versions.map(({ entry }) => entry),
    ...card.translations.map(({ entry }) => entry),
    ...card.outdated,
    ...(cards.shadows.get(card.id) ?? []).map(({ entry }) => entry),
  ];
}

/** Ids of corrections that came in from elsewhere after their card was taken back here, or undone for good: their words must go too. */
export function leftoversOf(cards: Cards): string[] {
  const shadows = [...cards.shadows].filter(([card]) => !cards.cards.has(card)).flatMap(([, rows]) => rows);
  return [...[...cards.strays.values()].flat(), ...shadows]
    .filter(({ written }) => written !== undefined && (cards.gone.has(written) || cards.undone.get(written) === true))
    .map(({ entry }) => entry)
    .sort();
}

/** Ids of corrections from elsewhere whose card was undone (`by`: by one of these entries): they are seen nowhere. */
export function hiddenIn(cards: Cards, by?: ReadonlySet<string>): string[] {
  return [...cards.strays.values()]
    .flat()
    .filter(({ written }) => written !== undefined && cards.undone.has(written) && (!by || by.has(written)))
    .map(({ entry }) => entry);
}

/** How many cards were taken back or set aside, in all. */
export function countGone(cards: Cards): number {
  return cards.gone.size;
}
