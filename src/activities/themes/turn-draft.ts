// A turn of sorting in progress: every tap in its order, so that each can be taken back, also after a kill.

import * as v from 'valibot';
import { type CardToSort, type Put, putShape, type SortTask } from './task.ts';

const draftShape = v.object({
  page: v.picklist(['start', 'sort', 'look']),
  /** A card tapped twice stands here twice; the later place is where it lies. */
  taps: v.array(putShape),
  /** A card taken up again; null: the first that has no place yet. */
  picked: v.nullable(v.string()),
});
export type SortDraft = v.InferOutput<typeof draftShape>;

export const START: SortDraft = { page: 'start', taps: [], picked: null };

/** A draft of another version's shape cannot be gone on with; the turn starts anew. */
export function draftFrom(draft: unknown): SortDraft {
  return v.is(draftShape, draft) ? draft : START;
}

/** Card -> where it lies now, in the order in which they came there. */
export function placesOf({ taps }: Pick<SortDraft, 'taps'>): ReadonlyMap<string, Put['place']> {
  const places = new Map<string, Put['place']>();
  for (const { card, place } of taps) {
    places.delete(card);
    places.set(card, place);
  }
  return places;
}

/** What is handed in. Cards of an earlier passing that was broken off are among them: nothing that was done is lost. */
export function putsOf(draft: SortDraft): Put[] {
  return [...placesOf(draft)].map(([card, place]) => ({ card, place }));
}

/** The card that is asked about; undefined when all have a place. */
export function currentOf(task: SortTask, draft: SortDraft): CardToSort | undefined {
  const places = placesOf(draft);
  return task.cards.find(({ id }) => id === draft.picked) ?? task.cards.find(({ id }) => !places.has(id));
}

export function unplacedOf(task: SortTask, draft: SortDraft): CardToSort[] {
  const places = placesOf(draft);
  return task.cards.filter(({ id }) => !places.has(id));
}

export interface BegunPile {
  readonly place: number;
  /** The card that it is called by. */
  readonly first: CardToSort;
  readonly cards: number;
}

/** The piles begun in this turn that hold a card; one that was left again is no pile. */
export function begunIn(task: SortTask, draft: SortDraft): BegunPile[] {
  const begun = new Map<number, BegunPile>();
  for (const [id, place] of placesOf(draft)) {
    const card = typeof place === 'number' ? task.cards.find((one) => one.id === id) : undefined;
    if (!card || typeof place !== 'number') continue;
    const pile = begun.get(place);
    begun.set(place, { place, first: pile?.first ?? card, cards: (pile?.cards ?? 0) + 1 });
  }
  return [...begun.values()].sort((a, b) => a.place - b.place);
}

/** A pile of the table with what was put on it in this turn; one without words is called by the first card on it. */
export function pileNow(draft: SortDraft, task: SortTask, pile: SortTask['piles'][number]): SortTask['piles'][number] {
  const own = task.cards.filter(({ id }) => placesOf(draft).get(id) === pile.id);
  const named = pile.words ? pile : own[0];
  return {
    ...pile,
    words: named?.words ?? '',
    ...(named?.language ? { language: named.language } : {}),
    cards: pile.cards + own.length,
  };
}

export function nextNew({ taps }: SortDraft): number {
  return 1 + Math.max(-1, ...taps.map(({ place }) => (typeof place === 'number' ? place : -1)));
}

export function withPut(draft: SortDraft, put: Put): SortDraft {
  return { ...draft, taps: [...draft.taps, put], picked: null };
}

/** Before the last tap: that card is asked about again. */
export function withoutLast(draft: SortDraft): SortDraft {
  const last = draft.taps.at(-1);
  return last ? { page: 'sort', taps: draft.taps.slice(0, -1), picked: last.card } : draft;
}
