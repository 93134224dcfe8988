// A turn with the cards in progress: what was written so far and what is being typed, all of it kept on every input.

import * as v from 'valibot';
import type { PictureData } from '../../ui/picture-data.ts';
import {
  ASKED,
  type Asked,
  type CardsTask,
  faultOfWords,
  handedCardShape,
  type Hand,
  HANDS,
  type HandedCard,
  isBlank,
  isTooLong,
} from './task.ts';

const placeShape = v.picklist(['who', ...ASKED, 'look-over']);
export type PlaceInTurn = v.InferOutput<typeof placeShape>;

const draftShape = v.object({
  place: placeShape,
  by: v.nullable(v.picklist(HANDS)),
  /** The text in the field of the question that is open. */
  typing: v.string(),
  cards: v.array(handedCardShape),
  /** A card that is being changed, by its place in `cards`. */
  editing: v.nullable(v.object({ at: v.number(), words: v.string() })),
  /** A drawing that is being made, as it is kept; null or missing while none is. */
  drawing: v.optional(v.nullable(v.string())),
  /** Drawings that were left without being made a card, each at the question it answers. */
  asides: v.optional(v.record(v.string(), v.string())),
  /** The card taken out last, and where it stood: undo puts it back. */
  removed: v.nullable(v.object({ at: v.number(), card: handedCardShape })),
});

// A type, not an interface: a draft must be plain data.
export type CardsDraft = v.InferOutput<typeof draftShape>;

export const START: CardsDraft = { place: 'who', by: null, typing: '', cards: [], editing: null, removed: null };

/** A draft of another version's shape cannot be gone on with; the turn starts anew. */
export function draftFrom(draft: unknown): CardsDraft {
  return v.is(draftShape, draft) ? draft : START;
}

export function cardsOf(draft: CardsDraft, category: Asked): { readonly card: HandedCard; readonly at: number }[] {
  return draft.cards.map((card, at) => ({ card, at })).filter(({ card }) => card.category === category);
}

/** All that this person has written in this turn. */
export function wordsOfAll(draft: CardsDraft): string {
  return draft.cards.map(({ words, wordless }) => (wordless ? '' : words)).join(' ');
}

export function leftIn(draft: CardsDraft, task: CardsTask, category: Asked): number {
  return Math.max(0, task.left[category] - cardsOf(draft, category).length);
}

/** The questions that this person is asked: those where they may still write. */
export function askedOf(task: CardsTask): Asked[] {
  return ASKED.filter((category) => task.left[category] > 0);
}

/** One screen on (`1`) or back (`-1`). */
export function neighbour(task: CardsTask, place: PlaceInTurn, by: 1 | -1): PlaceInTurn {
  const places: PlaceInTurn[] = ['who', ...askedOf(task), 'look-over'];
  return places[Math.min(places.length - 1, Math.max(0, places.indexOf(place) + by))] ?? 'look-over';
}

/** What cannot be a card stays in the field, with the reason. */
export interface Tried {
  readonly draft: CardsDraft;
  readonly fault: 'no-words' | 'too-long' | 'enough-cards' | null;
}

/** The draft with what is being typed made a card. */
export function withTyped(draft: CardsDraft, task: CardsTask, category: Asked, language: string): Tried {
  const words = draft.typing.trim();
  // A card put back while another was being typed can have taken the last place.
  const fault = faultOfWords(words) ?? (leftIn(draft, task, category) > 0 ? null : 'enough-cards');
  if (fault !== null) return { draft, fault };
  const by: Hand = draft.by ?? 'self';
  const cards = [...draft.cards, { category, words, by, language }];
  return { draft: { ...draft, cards, typing: '', removed: null }, fault };
}

/** The draft with a picture made a card; what stands in the field is its words. */
export function withPicture(
  draft: CardsDraft,
  task: CardsTask,
  { category, language, picture, name }: Pictured,
): Tried {
  const typed = draft.typing.trim();
  if (leftIn(draft, task, category) === 0) return { draft, fault: 'enough-cards' };
  if (isTooLong(typed)) return { draft, fault: 'too-long' };
  const said = isBlank(typed) ? { words: name, wordless: true as const } : { words: typed };
  const card: HandedCard = { category, ...said, picture, by: draft.by ?? 'self', language };
  return { draft: { ...draft, cards: [...draft.cards, card], typing: '', drawing: null, removed: null }, fault: null };
}

/** What was drawn at a question and not yet made a card; empty where nothing was. */
export function drawnAside(draft: CardsDraft, category: Asked): string {
  return draft.asides?.[category] ?? '';
}

/** The draft with the drawing that was left at this question made a card, and what stands in the field as its words. */
export function withDrawnAside(
  draft: CardsDraft,
  task: CardsTask,
  { category, ...said }: Omit<Pictured, 'picture'>,
): Tried {
  const picture = { is: 'drawing' as const, data: drawnAside(draft, category) };
  const { draft: next, fault } = withPicture(draft, task, { category, ...said, picture });
  return fault === null ? { draft: withDrawing(next, category, null, ''), fault } : { draft, fault };
}

export interface Pictured {
  readonly category: Asked;
  readonly language: string;
  readonly picture: PictureData;
  /** What it is called where nothing was said. */
  readonly name: string;
}

/** The draft with a drawing being made, or left (`null`) with what is on it so far. */
export function withDrawing(draft: CardsDraft, category: Asked, drawing: string | null, aside: string): CardsDraft {
  return { ...draft, drawing, asides: { ...draft.asides, [category]: aside } };
}

export function withoutCard(draft: CardsDraft, at: number): CardsDraft {
  const card = draft.cards[at];
  if (!card) return draft;
  return { ...draft, cards: draft.cards.filter((_, n) => n !== at), editing: null, removed: { at, card } };
}

export function withRemovedBack(draft: CardsDraft): CardsDraft {
  if (!draft.removed) return draft;
  const { at, card } = draft.removed;
  return { ...draft, cards: [...draft.cards.slice(0, at), card, ...draft.cards.slice(at)], removed: null };
}

/** Whether undoing the removal would not put this person over what they may write: they may have written another since. */
export function mayPutBack(draft: CardsDraft, task: CardsTask): boolean {
  return draft.removed !== null && leftIn(draft, task, draft.removed.card.category) > 0;
}

/** The card being changed, with its new words. */
export function withChange(draft: CardsDraft): Tried {
  const { editing } = draft;
  if (!editing) return { draft, fault: null };
  const words = editing.words.trim();
  const before = draft.cards[editing.at];
  // A picture needs no words: it stays as it was.
  if (before?.wordless && isBlank(words)) return { draft: { ...draft, editing: null }, fault: null };
  const fault = faultOfWords(words);
  if (fault !== null) return { draft, fault };
  const cards = draft.cards.map((card, n): HandedCard => {
    if (n !== editing.at) return card;
    const { wordless: _, ...said } = card;
    return { ...said, words };
  });
  return { draft: { ...draft, cards, editing: null }, fault };
}
