// What may be done with cards, and why not: the only place that says no to it.

import * as v from 'valibot';
import type { NewEntry } from '../../journal/entry.ts';
import type { Json, JsonObject } from '../../journal/json.ts';
import type { TurnRecord, TurnRule } from '../../people/brief.ts';
import { faultOfWriting, hasRefused, peopleModel } from '../../people/model.ts';
import { type Look, type No, no, type Rule, type Situation, yes } from '../../people/rule.ts';
import { type Category, prepareModel } from '../prepare/model.ts';
import { type PictureData, readPicture } from '../../ui/picture-data.ts';
import { write } from './entries.ts';
import { type Card, type Cards, cardsModel, cardsOfToken, entriesWithWordsOf, wordsOf } from './model.ts';
import {
  ASKED,
  type CardsTask,
  faultOfWords,
  handedCardShape,
  type Hand,
  type HandedCard,
  MOST_CHARACTERS,
  type Translator,
} from './task.ts';

function refuseWords(words: string): No | null {
  const fault = faultOfWords(words);
  if (fault === null) return null;
  return fault === 'too-long' ? no(fault, { most: MOST_CHARACTERS }) : no(fault);
}

function mostOf(look: Look, category: Category): number {
  return look.read(prepareModel).settings.cards[category];
}

/** How many more this person may have in each category. */
function leftOf(look: Look, token: string): CardsTask['left'] {
  const theirs = cardsOfToken(look.read(cardsModel), token);
  const left = (category: Category) =>
    Math.max(0, mostOf(look, category) - theirs.filter((card) => card.category === category).length);
  return { working: left('working'), 'not-working': left('not-working'), future: left('future') };
}

export interface WriteCard {
  readonly category: Category;
  readonly words: string;
  /** Null where nobody knows whose card it is; no limit is kept then. */
  readonly token: string | null;
  readonly by: Hand;
  readonly language?: string;
  /** An id made beforehand, so that asking twice writes once. */
  readonly card?: string;
  readonly picture?: PictureData;
  /** Nothing was said: `words` is only what the picture is called. */
  readonly wordless?: boolean;
}

/** Why no card can be written down for this person, or null. */
export function faultOfPerson(look: Look, token: string): No | null {
  return faultOfWriting(look.read(peopleModel), token);
}

/** Why this card cannot be written now, or null: asked while typing, and again by `writeCard`. */
export function faultOfCard(
  look: Look,
  { category, words, token }: Pick<WriteCard, 'category' | 'words' | 'token'>,
): No | null {
  const refused = refuseWords(words);
  if (refused || token === null) return refused;
  const unable = faultOfPerson(look, token);
  if (unable) return unable;
  return leftOf(look, token)[category] > 0 ? null : no('enough-cards', { most: mostOf(look, category) });
}

/**
 * One card, put in at the desk. Refuses `no-words`, `too-long`, `nobody`, `not-asked`, `said-no`, `enough-cards`,
 * `bad-picture`, `already-there`.
 */
export const writeCard: Rule<WriteCard> = (situation, wish) => {
  const { category, words, token, by, language, card, picture, wordless } = wish;
  const id = card ?? situation.newId();
  // Before anything else: a card sent twice was fine the first time, whatever holds now.
  if (situation.read(cardsModel).cards.has(id)) return no('already-there');
  const refused = faultOfCard(situation, wish);
  if (refused) return refused;
  if (!canBeDrawn(picture)) return no('bad-picture');
  return yes(
    write('cards/written', {
      card: id,
      category,
      words,
      by,
      way: 'desk',
      ...(language ? { language } : {}),
      ...(token === null ? {} : { token }),
      ...(picture ? { picture, ...(wordless ? { wordless } : {}) } : {}),
    }),
  );
};

/** `rule(card, cards)` where the card is there, on the table or over the limit; else `no-card`. */
function about(situation: Situation, id: string): { readonly cards: Cards; readonly card: Card } | No {
  const cards = situation.read(cardsModel);
  const card = cards.cards.get(id);
  return card ? { cards, card } : no('no-card');
}

/** Adds a version; the first words stay. Refuses `no-card`, `no-words`, `too-long`, `same-words`, `no-reason`. */
export const correctCard: Rule<{ readonly card: string; readonly words: string; readonly reason: string }> = (
  situation,
  { card: id, words, reason },
) => {
  const found = about(situation, id);
  if ('yes' in found) return found;
  const refused = refuseWords(words);
  if (refused) return refused;
  if (words === wordsOf(found.card)) return no('same-words');
  const fault = faultOfWords(reason);
  if (fault !== null) return fault === 'no-words' ? no('no-reason') : no('too-long', { most: MOST_CHARACTERS });
  return yes(write('cards/corrected', { card: id, words, reason, written: found.card.entry }));
};

export interface TranslateCard {
  readonly card: string;
  readonly words: string;
  readonly language: string;
  readonly by: Translator;
}

/** Words in another language beside the first ones, which stay. Refuses `no-card`, `no-words`, `too-long`, `same-language`. */
export const translateCard: Rule<TranslateCard> = (situation, { card: id, words, language, by }) => {
  const found = about(situation, id);
  if ('yes' in found) return found;
  const refused = refuseWords(words);
  if (refused) return refused;
  if (language === found.card.language) return no('same-language');
  return yes(write('cards/translated', { card: id, words, language, by, written: found.card.entry }));
};

/** The person said yes to somebody's best guess. Refuses `no-card`, `not-a-guess`. */
export const checkCard: Rule<{ readonly card: string }> = (situation, { card: id }) => {
  const found = about(situation, id);
  if ('yes' in found) return found;
  const { by, checked } = found.card;
  return by === 'best-guess' && !checked ? yes(write('cards/checked', { card: id })) : no('not-a-guess');
};

/** A card over the limit comes onto the table after all. Refuses `no-card`, `not-over`. */
export const keepCard: Rule<{ readonly card: string }> = (situation, { card: id }) => {
  const found = about(situation, id);
  if ('yes' in found) return found;
  return found.card.over ? yes(write('cards/kept', { card: id })) : no('not-over');
};

/** All the words of this card go, for good. Nothing is written: neither when nor why may be seen. Refuses `no-card`. */
export const takeBack: Rule<{ readonly card: string }> = (situation, { card: id }) => {
  const found = about(situation, id);
  if ('yes' in found) return found;
  return { yes: true, entries: [], redact: entriesWithWordsOf(found.cards, found.card) };
};

/** As `takeBack`, and the words stay on this tablet for the safeguarding lead alone (method.md 7.6). Refuses `no-card`. */
export const setAside: Rule<{ readonly card: string }> = (situation, { card: id }) => {
  const found = about(situation, id);
  if ('yes' in found) return found;
  const ids = entriesWithWordsOf(found.cards, found.card);
  return { yes: true, entries: [], redact: ids, forTheLead: ids };
};

/** Refuses `nobody`, `said-no`, and `all-cards-written` when this person has as many as agreed. */
export function briefCards(situation: Situation, token: string): CardsTask | No {
  const people = situation.read(peopleModel);
  if (!people.persons.has(token)) return no('nobody');
  if (hasRefused(people, token)) return no('said-no');
  const left = leftOf(situation, token);
  if (ASKED.every((category) => left[category] === 0)) return no('all-cards-written');
  return { left, already: cardsOfToken(situation.read(cardsModel), token).length };
}

/** What cannot be drawn is not written down: it would be an empty card for ever. */
function canBeDrawn(picture: PictureData | undefined): boolean {
  return picture === undefined || readPicture(picture) !== null;
}

/** The end of a turn. Refuses `no-cards`, `no-words`, `too-long`, `bad-picture`, `enough-cards`. */
export const handInCards: TurnRule<CardsTask, { readonly cards: readonly HandedCard[] }> = (brief, { cards }) => {
  if (cards.length === 0) return no('no-cards');
  for (const { words, picture } of cards) {
    const refused = refuseWords(words);
    if (refused) return refused;
    if (!canBeDrawn(picture)) return no('bad-picture');
  }
  for (const category of ASKED) {
    const most = brief.task.left[category];
    if (cards.filter((card) => card.category === category).length > most) return no('enough-cards', { most });
  }
  return { yes: true, done: { cards: cards.map((card): JsonObject => ({ ...card })) } };
};

const doneShape = v.object({ cards: v.array(v.unknown()) });

function handed(done: Json): HandedCard[] {
  if (!v.is(doneShape, done)) return [];
  return done.cards
    .filter((card) => v.is(handedCardShape, card))
    .filter(({ words }) => faultOfWords(words) !== 'no-words');
}

/**
 * A finished turn on the table. What is over the cap by now is marked, never dropped. Ids follow from the record, so that
 * two tablets that absorb it write the same. Whoever said no in that same turn leaves nothing but having been asked.
 */
export function absorbCards(situation: Situation, record: TurnRecord): NewEntry[] {
  const { token, turn, helped, consent } = record;
  const heard = (passed: boolean) => write('cards/heard', { token, passed });
  const saidNo = consent ? !consent.taking : hasRefused(situation.read(peopleModel), token);
  const cards = record.done === null || saidNo ? [] : handed(record.done);
  const left: Record<Category, number> = { ...leftOf(situation, token) };
  const entries = cards.map(({ category, words, by, language, picture, wordless }, n) => {
    left[category] -= 1;
    return write('cards/written', {
      card: `${turn}-${n}`,
      category,
      words,
      ...(picture && canBeDrawn(picture) ? { picture, ...(wordless ? { wordless } : {}) } : {}),
      by,
      way: 'turn',
      token,
      ...(language ? { language } : {}),
      ...(left[category] < 0 ? { over: true as const } : {}),
      ...(helped ? { helped: true as const } : {}),
    });
  });
  return [heard(cards.length === 0), ...entries];
}

/** Whoever had a turn, passed ones too, or has a card from the desk. */
export function heardOf(look: Look): ReadonlySet<string> {
  const { heard, ofToken } = look.read(cardsModel);
  return new Set([...heard, ...ofToken].map(([token]) => token));
}

/** One row of a file, ready to become a card. */
export interface ImportRow {
  readonly category: Category;
  /** To the letter. */
  readonly words: string;
  readonly by: Hand | 'import';
  readonly language?: string;
  /** As the file has it; nothing of it is written down. */
  readonly contributor?: string;
  /** Whose view; written down only where the settings say so. */
  readonly perspective?: string;
}

export const MOST_IMPORTED = 5000;

/** Lots drawn for the people of a file: the same person the same number, and the number says nothing about the file. */
function drawLots(situation: Situation, rows: readonly ImportRow[]): ReadonlyMap<string, number> {
  const people = [...new Set(rows.flatMap(({ contributor }) => contributor ?? []))];
  for (let last = people.length - 1; last > 0; last -= 1) {
    const drawn = Math.floor(situation.chance() * (last + 1));
    const [a, b] = [people[last], people[drawn]];
    if (a !== undefined && b !== undefined) [people[last], people[drawn]] = [b, a];
  }
  return new Map(people.map((person, n) => [person, n + 1]));
}

/**
 * Every row a card, all in one act: one undo takes them all back. No cap is kept: a review may hold more than two.
 * `rows` is how many the file had. Refuses `nothing-to-import`, `too-many-cards`, `no-words`, `too-long`.
 */
export const importCards: Rule<{ readonly rows: number; readonly take: readonly ImportRow[] }> = (
  situation,
  { rows, take },
) => {
  if (take.length === 0) return no('nothing-to-import');
  if (take.length > MOST_IMPORTED) return no('too-many-cards', { most: MOST_IMPORTED });
  for (const { words } of take) {
    const refused = refuseWords(words);
    if (refused) return refused;
  }
  const lots = drawLots(situation, take);
  // Two files may both have a person 1.
  const file = situation.newId();
  const keepsViews = situation.read(prepareModel).settings.perspectives === true;
  const entries = take.map(({ category, words, by, language, contributor, perspective }) => {
    const lot = contributor === undefined ? undefined : lots.get(contributor);
    return write('cards/written', {
      card: situation.newId(),
      category,
      words,
      by,
      way: 'import',
      ...(language ? { language } : {}),
      ...(keepsViews && perspective ? { perspective } : {}),
      ...(lot === undefined ? {} : { source: `${file}-${lot}` }),
    });
  });
  return yes(write('cards/imported', { rows, taken: take.length, people: lots.size }), ...entries);
};
