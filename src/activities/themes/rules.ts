// What may be done with piles, at the desk and in a turn: the only place that says no to it. No rule ever removes a card.

import * as v from 'valibot';
import type { NewEntry } from '../../journal/entry.ts';
import type { Json, JsonObject } from '../../journal/json.ts';
import type { TurnRecord, TurnRule } from '../../people/brief.ts';
import { hasRefused, peopleModel } from '../../people/model.ts';
import { type Look, no, type No, type Rule, type Situation, yes } from '../../people/rule.ts';
import type { Handing } from '../activity.ts';
import { type Card, cardById, cardsModel, pictureOf, wordsOf } from '../cards/model.ts';
import { CATEGORIES, type Category, categoryShape } from '../prepare/model.ts';
import { write } from './entries.ts';
import {
  byOrder,
  cardsOfTheme,
  chosenThemes,
  headlineOf,
  liveTheme,
  type Pile,
  pileOf,
  placeOf,
  sorted,
  themesModel,
} from './model.ts';
import { LOOSE, type Put, putShape, shareAt, type SortTask, UNSURE } from './task.ts';

/** Long enough for any sentence a group agrees on; it is kept whole. */
export const MOST_LETTERS = 400;

const read = (situation: Situation) => ({
  themes: situation.read(themesModel),
  cards: situation.read(cardsModel),
});

/**
 * Ballot A is about not-working piles. Once one is open, or its outcome was used, merging, splitting and breaking up ask
 * first (C23). Dots are never lost by it: a ballot's options are frozen with their words.
 */
function asksFirst(situation: Situation, category: Category, sure: boolean | undefined): No | null {
  if (sure || category !== 'not-working') return null;
  return isVotedOn(situation) || chosenThemes(situation.read(themesModel)).length > 0 ? no('was-voted-on') : null;
}

/** A mood round that is open is about no pile. */
function isVotedOn(situation: Situation): boolean {
  const on = situation.votedOn();
  return [...situation.read(themesModel).themes.values()].some(({ id }) => on.has(id));
}

export interface BeginWish {
  readonly category: Category;
  readonly card?: string;
  /** Cards that come with the first one; one undo takes all of it back. */
  readonly along?: readonly string[];
}

/** A new pile, with cards in it or empty. Refuses `no-such-card`, `other-category`. */
export const beginTheme: Rule<BeginWish> = (situation, { category, card, along = [] }) => {
  const { cards } = read(situation);
  const theme = situation.newId();
  if (card === undefined) return yes(write('themes/begun', { theme, category }));
  for (const one of [card, ...along]) {
    const found = cardById(cards, one);
    if (!found) return no('no-such-card');
    if (found.category !== category) return no('other-category');
  }
  return yes(
    write('themes/begun', { theme, category, card }),
    ...along.map((one) => write('themes/placed', { card: one, place: theme })),
    ...emptiedBy(situation, [card, ...along])
      .filter((pile) => mayGo(situation, pile))
      .map(brokenUp),
  );
};

const brokenUp = ({ theme: { id, wordings } }: Pick<Pile, 'theme'>): NewEntry =>
  write('themes/dissolved', { theme: id, wordings: [...wordings] });

/** The piles that nothing is left of when these cards are taken away, and that nobody gave words to. */
function emptiedBy(situation: Situation, wanted: readonly string[], into?: string): Pile[] {
  const { themes, cards } = read(situation);
  const gone = new Set(wanted);
  const from = new Set<string>();
  for (const one of gone) {
    const card = cardById(cards, one);
    if (card) from.add(placeOf(themes, card));
  }
  return [...from].flatMap((id) => {
    const pile = id === into ? undefined : pileOf(themes, cards, id);
    const hasWords = !pile || pile.theme.words !== '' || pile.theme.earlier.length > 0;
    return hasWords || pile.cards.some((card) => !gone.has(card.id)) ? [] : [pile];
  });
}

/** What a ballot may be about is not broken up unasked; a voice on its own was on none, unless it was chosen by hand. */
function mayGo(situation: Situation, { theme, cards }: Pile): boolean {
  if (!asksFirst(situation, theme.category, false)) return true;
  const chosen = chosenThemes(situation.read(themesModel));
  return cards.length === 1 && !isVotedOn(situation) && !chosen.some(({ id }) => id === theme.id);
}

/**
 * Puts cards on a pile, aside as `unsure`, or back as `loose`; all or none, and one undo takes them all back. A pile that
 * is moved with all its cards has become one with the other: nothing empty stays behind that nobody gave words to.
 */
export const placeCards: Rule<{ readonly cards: readonly string[]; readonly place: string }> = (situation, wish) => {
  const { themes, cards } = read(situation);
  const { place } = wish;
  const theme = place === UNSURE || place === LOOSE ? null : liveTheme(themes, place);
  if (theme === undefined) return no('no-such-pile');
  const emptied = emptiedBy(situation, wish.cards, theme?.id);
  const leaving = emptied.filter((pile) => (theme && pile.cards.length === 1) || mayGo(situation, pile));
  const joined = new Set(theme ? leaving.flatMap((pile) => pile.cards) : []);
  const entries: NewEntry[] = [];
  for (const card of new Set(wish.cards)) {
    const found = cardById(cards, card);
    if (!found) return no('no-such-card');
    if (theme && theme.category !== found.category) return no('other-category');
    if (!joined.has(found) && placeOf(themes, found) !== (theme?.id ?? place))
      entries.push(write('themes/placed', { card, place: theme?.id ?? place }));
  }
  if (wish.cards.length === 0) return no('no-cards-ticked');
  for (const pile of leaving)
    entries.push(theme ? write('themes/merged', { from: pile.theme.id, into: theme.id }) : brokenUp(pile));
  return entries.length === 0 ? no('already-there') : yes(...entries);
};

/** One card, as `placeCards`. */
export const placeCard: Rule<{ readonly card: string; readonly place: string }> = (situation, { card, place }) =>
  placeCards(situation, { cards: [card], place });

export interface MergeWish {
  readonly from: string;
  readonly into: string;
  readonly sure?: boolean;
}

/** Refuses `no-such-pile`, `same-pile`, `other-category`, and `was-voted-on` unless `sure`. */
export const mergeThemes: Rule<MergeWish> = (situation, wish) => {
  const { themes } = read(situation);
  const from = liveTheme(themes, wish.from);
  const into = liveTheme(themes, wish.into);
  if (!from || !into) return no('no-such-pile');
  if (from.id === into.id) return no('same-pile');
  if (from.category !== into.category) return no('other-category');
  return (
    asksFirst(situation, from.category, wish.sure) ?? yes(write('themes/merged', { from: from.id, into: into.id }))
  );
};

export interface SplitWish {
  readonly from: string;
  readonly cards: readonly string[];
  readonly sure?: boolean;
}

/** The ticked cards become a pile of their own. Refuses `no-cards-ticked`, `all-cards-ticked`, `not-in-this-pile`. */
export const splitTheme: Rule<SplitWish> = (situation, wish) => {
  const { themes, cards } = read(situation);
  const from = liveTheme(themes, wish.from);
  if (!from) return no('no-such-pile');
  const inside = new Set(cardsOfTheme(themes, cards, from.id).map(({ id }) => id));
  const ticked = [...new Set(wish.cards)];
  if (ticked.length === 0) return no('no-cards-ticked');
  if (ticked.some((card) => !inside.has(card))) return no('not-in-this-pile');
  if (ticked.length === inside.size) return no('all-cards-ticked');
  const { category } = from;
  return (
    asksFirst(situation, category, wish.sure) ??
    yes(write('themes/split', { from: from.id, theme: situation.newId(), category, cards: ticked }))
  );
};

export interface WordWish {
  readonly theme: string;
  readonly words: string;
  readonly language: string;
}

/** Refuses `blank` (C25) and `too-long`. First person is advised on the screen, never forced. */
export const wordTheme: Rule<WordWish> = (situation, wish) => {
  const theme = liveTheme(read(situation).themes, wish.theme);
  const words = wish.words.trim();
  if (!theme) return no('no-such-pile');
  if (words === '') return no('blank');
  if (Array.from(words).length > MOST_LETTERS) return no('too-long', { most: MOST_LETTERS });
  return yes(write('themes/worded', { theme: theme.id, words, language: wish.language }));
};

/** The group's yes to the statement as it stands, or the yes taken back. Refuses `no-statement-yet`. */
export const agreeTheme: Rule<{ readonly theme: string; readonly agreed: boolean }> = (situation, wish) => {
  const theme = liveTheme(read(situation).themes, wish.theme);
  if (!theme) return no('no-such-pile');
  if (theme.words === '') return no('no-statement-yet');
  return yes(
    wish.agreed
      ? write('themes/agreed', { theme: theme.id, words: theme.words })
      : write('themes/unagreed', { theme: theme.id }),
  );
};

/** The pile goes, its cards stay: they are loose again (C21). */
export const dissolveTheme: Rule<{ readonly theme: string; readonly sure?: boolean }> = (situation, wish) => {
  const theme = liveTheme(read(situation).themes, wish.theme);
  if (!theme) return no('no-such-pile');
  return asksFirst(situation, theme.category, wish.sure) ?? yes(brokenUp({ theme }));
};

/** What a passing of the sorting is about, where the desk chose it; else whatever still has cards to sort. */
export const aboutShape = v.object({ category: categoryShape });

const shown = (card: Card) => ({
  words: wordsOf(card),
  ...pictureOf(card),
  ...(card.language ? { language: card.language } : {}),
});

/**
 * The next loose cards of a category, shared out among everybody of this passing. Refuses `nobody`, `said-no`, and
 * `all-sorted` when none is left for this person.
 */
export function briefSort(situation: Situation, token: string, handing?: Handing): SortTask | No {
  const people = situation.read(peopleModel);
  if (!people.persons.has(token)) return no('nobody');
  if (hasRefused(people, token)) return no('said-no');
  const { themes, cards } = read(situation);
  const { tokens, about } = handing ?? { tokens: [token], about: null };
  const category = v.is(aboutShape, about)
    ? about.category
    : (CATEGORIES.find((one) => sorted(themes, cards, one).loose.length > 0) ?? 'working');
  const { loose, piles } = sorted(themes, cards, category);
  const { from, count } = shareAt(loose.length, tokens.length, Math.max(0, tokens.indexOf(token)));
  const mine = loose.slice(from, from + count);
  if (mine.length === 0) return no('all-sorted');
  return {
    category,
    cards: mine.map((card) => ({
      id: card.id,
      ...shown(card),
      ...(card.by === 'best-guess' && !card.checked ? { guess: true as const } : {}),
      ...(card.translations.length > 0
        ? { translations: card.translations.map(({ words, language, by }) => ({ words, language, by })) }
        : {}),
    })),
    piles: [...piles]
      .sort((a, b) => byOrder(a.theme, b.theme))
      .map((pile) => ({ id: pile.theme.id, ...headlineOf(pile), cards: pile.cards.length })),
    left: loose.length - mine.length,
  };
}

/** The end of a turn of sorting. Refuses `nothing-placed`. Cards left over go back on the table. */
export const handInSort: TurnRule<SortTask, { readonly puts: readonly Put[] }> = ({ task }, { puts }) =>
  puts.length === 0
    ? no('nothing-placed')
    : { yes: true, done: { category: task.category, puts: puts.map((put): JsonObject => ({ ...put })) } };

const doneShape = v.object({ category: categoryShape, puts: v.array(v.unknown()) });

/**
 * A finished turn on the table, from the record alone, so that two tablets that absorb it write the same. What the desk
 * did with a card meanwhile stands in the journal before it; the later place holds, and a pile that was merged leads on.
 */
export function absorbSort(_: Situation, { turn, token, done }: TurnRecord): NewEntry[] {
  const puts = putsIn(done, turn);
  return [write('themes/heard', { token, passed: puts.length === 0 }), ...puts];
}

function putsIn(done: Json, turn: string): NewEntry[] {
  if (!v.is(doneShape, done)) return [];
  const begun = new Set<number>();
  return done.puts
    .filter((put) => v.is(putShape, put))
    .map(({ card, place }) => {
      if (typeof place === 'string') return write('themes/placed', { card, place });
      const theme = `${turn}-${place}`;
      if (begun.has(place)) return write('themes/placed', { card, place: theme });
      begun.add(place);
      return write('themes/begun', { theme, category: done.category, card });
    });
}

/** Whoever had a turn of sorting, passed ones too. */
export function heardOf(look: Look): ReadonlySet<string> {
  return new Set([...look.read(themesModel).heard].map(([token]) => token));
}
