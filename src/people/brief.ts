// A turn runs on a brief: what the desk froze for it. A turn needs no model and no key, and leaves one record.

import type { Json, JsonObject } from '../journal/json.ts';
import type { Consent } from './entries.ts';
import type { Passport } from './passport.ts';
import type { No } from './rule.ts';
import type { Token } from './token.ts';

export interface Brief<T extends JsonObject = JsonObject> {
  /** The id of the turn, and of the record it leaves. */
  readonly turn: string;
  readonly session: string;
  readonly practice: boolean;
  readonly step: string;
  readonly activity: string;
  readonly token: Token;
  /** What this person needs of the tablet; on with "This is me", gone with the turn. Without it the usual. */
  readonly passport?: Passport;
  /** Consent has not been asked of this person: the ceremony asks before the first real words. */
  readonly askConsent: boolean;
  /** The workshop's question, as the host put it. */
  readonly question: string;
  /** What the activity froze: options, what is left of each cap. */
  readonly task: T;
}

/** What a finished turn leaves for the desk. Private answers are not in it: they lie in the box. */
export interface TurnRecord<D extends Json = Json> {
  readonly turn: string;
  readonly session: string;
  readonly step: string;
  readonly activity: string;
  readonly token: string;
  readonly consent: Consent | null;
  /** Somebody helped; never who. */
  readonly helped: boolean;
  /** Null when the person passed, or said no to taking part. */
  readonly done: D | null;
}

export interface TurnYes {
  readonly yes: true;
  readonly done: Json;
  /** One whole answer for the round's box; the store takes one per token and round. */
  readonly answer?: { readonly round: string; readonly value: Json };
}

/** A turn rule knows the brief and the wish, and nothing else. */
export type TurnRule<T extends JsonObject, W> = (brief: Brief<T>, wish: W) => TurnYes | No;
