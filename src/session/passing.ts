// The tablet on its way round the room: whose turn it is, and who comes after. Needs no model and no key.

import type { Json } from '../journal/json.ts';
import type { Brief } from '../people/brief.ts';
import type { Consent } from '../people/entries.ts';
import type { PaceCounts, TurnTime } from '../people/pace.ts';

/** Frozen by the desk at the hand-over; kept in the store, so that a kill comes back to the same person. */
export interface Passing {
  readonly id: string;
  readonly session: string;
  readonly step: string;
  readonly activity: string;
  /** Those who have not finished yet, the next person first. Empty: the tablet goes back to the facilitator. */
  readonly briefs: readonly Brief[];
  /** How many have finished or passed. */
  readonly done: number;
  /**
   * The languages that any token of this session has in its passport, in no order that tells whose: the screens between two
   * turns speak them all. The same for the whole round, whoever is next and whatever anybody sets meanwhile; without it none.
   */
  readonly languages?: readonly string[];
  /** Tokens of those who were not sure about taking part and were told to ask the facilitator; without it nobody. */
  readonly unsure?: readonly string[];
  /** Cards held up in this passing, by everybody together; without it none. */
  readonly heldUp?: PaceCounts;
  /** How long the turns of this passing took so far, all together; without it nobody has finished. */
  readonly turns?: TurnTime;
}

/** Where the desk keeps what a person needs of the tablet: beside its drafts, so that it is sealed as they are. */
export function passportKey(session: string, token: string): string {
  return `desk:${session}:passport:${token}`;
}

/** The desk's sums of the cards held up lie beside its drafts, under this name. */
export const PACE_KEY = 'pace';

/** Who was not sure about taking part when last asked lies beside the desk's drafts, under this name, as tokens. */
export const UNSURE_KEY = 'unsure';

/** What was kept under it, whatever that is. */
export function tokensIn(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((token): token is string => typeof token === 'string') : [];
}

/** How long turns take in a step, under this name beside the step's own drafts. */
export const TURNS_KEY = 'turn-time';

/** Sums, and the passing that was added last: added twice, it counts once. */
export type Sums<T> = T & { readonly upTo: string };

/** What one person has done so far of their turn. Sealed as it is typed; the desk never draws it. */
export interface TurnDraft {
  readonly turn: string;
  /** The consent page they are on; null when consent is not (or no longer) being asked. */
  readonly consentPage: number | null;
  readonly consent: Consent | null;
  /** "Somebody is helping me"; never who. */
  readonly helped: boolean;
  /** The activity's own draft. */
  readonly work: Json;
}
