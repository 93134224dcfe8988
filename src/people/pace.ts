// Three cards that anybody may hold up in a turn (method.md 6.2), and how often each was: never by whom.

export const PACE_CARDS = ['stop', 'again', 'speak'] as const;
export type PaceCard = (typeof PACE_CARDS)[number];

/**
 * How often each card was held up. It is kept on this tablet for the desk alone, as sums over the whole day: it is in no
 * journal, file or report, because an entry stands between two turns and so would say whose it was.
 */
export type PaceCounts = Readonly<Record<PaceCard, number>>;

export const NONE_HELD_UP: PaceCounts = { stop: 0, again: 0, speak: 0 };

/** Each count of what was kept; 0 where there is none that can be read. */
export function paceCountsIn(kept: unknown): PaceCounts {
  const of = (card: PaceCard): number => {
    const n: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, card) : 0;
    return typeof n === 'number' && Number.isInteger(n) && n > 0 ? n : 0;
  };
  return { stop: of('stop'), again: of('again'), speak: of('speak') };
}

export function sumOfPace(one: PaceCounts, other: PaceCounts): PaceCounts {
  return { stop: one.stop + other.stop, again: one.again + other.again, speak: one.speak + other.speak };
}

/** How many turns a step has had and how long they took together, passing the tablet on included: nobody's own time. */
export type TurnTime = { readonly count: number; readonly ms: number };

export const NO_TURNS: TurnTime = { count: 0, ms: 0 };

export function turnTimeIn(kept: unknown): TurnTime {
  const of = (name: 'count' | 'ms'): number => {
    const n: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : 0;
    return typeof n === 'number' && Number.isFinite(n) && n > 0 ? n : 0;
  };
  return { count: of('count'), ms: of('ms') };
}

export function sumOfTurns(one: TurnTime, other: TurnTime): TurnTime {
  return { count: one.count + other.count, ms: one.ms + other.ms };
}
