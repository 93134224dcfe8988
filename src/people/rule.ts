// What a rule is given and what it answers. A rule is pure: it says yes with entries, or no with a reason. Only the door writes.

import type { NewEntry } from '../journal/entry.ts';
import type { Json } from '../journal/json.ts';
import type { Kinds, Model } from '../journal/model.ts';

/** One step of the running order. */
export interface Step {
  readonly id: string;
  readonly activity: string;
  /** Which of its uses this is, where an activity has several: `check-in`, `check-out`, `themes`, `causes`. */
  readonly use: string;
}

/** What may be asked of the workshop: by rules, by desk screens, by reports. */
export interface Look {
  readonly session: string;
  readonly practice: boolean;
  /** The step that is looked at. */
  readonly step: Step;
  /** The running order. */
  readonly steps: readonly Step[];
  read<M, S extends Kinds>(model: Model<M, S>): M;
  /** Tokens whose answer lies in the round's box. What they answered, nobody can ask. */
  answered(round: string): ReadonlySet<string>;
  /** The private round that is open now, in any step; only one may be. */
  readonly openRound: string | null;
  /** The step that this round belongs to. */
  readonly openStep: string | null;
  /** The private round was opened on another tablet: who has answered is known there alone, and here nobody can answer. */
  readonly isAway: (round: string) => boolean;
  /** Ids of all that stood among the choices of a ballot of any step that was opened, and was not closed uncounted. */
  votedOn(): ReadonlySet<string>;
}

export interface Situation extends Look {
  /** Milliseconds, wall time, for labels. */
  readonly now: number;
  newId(): string;
  /** A number from 0 up to 1, as Math.random gives it. */
  chance(): number;
  /**
   * The answers in a round's box, by token. Empty unless the act said that it opens this box (a reveal);
   * the entries that come of it must not hold a token.
   */
  box(round: string): ReadonlyMap<string, Json>;
}

export interface Yes {
  readonly yes: true;
  readonly entries: readonly NewEntry[];
  /** Ids of entries whose words go for good. */
  readonly redact?: readonly string[];
  /** Of those, the ones to keep on this tablet for the safeguarding lead: never in the journal, never in a bundle. */
  readonly forTheLead?: readonly string[];
  /** Rounds whose answers are destroyed in the same act. */
  readonly shred?: readonly string[];
  /** Single answers destroyed unseen in the same act, so that these people may give theirs again. */
  readonly voids?: readonly Given[];
}

/** That somebody has answered: who and in which round, never what. */
export interface Given {
  readonly round: string;
  readonly token: string;
}

export interface No {
  readonly yes: false;
  /** A short hyphenated key; the words for it stand under `refused.<reason>`. */
  readonly reason: string;
  readonly about?: Readonly<Record<string, string | number>>;
}

export type Verdict = Yes | No;
export type Rule<W = undefined> = (situation: Situation, wish: W) => Verdict;

export function yes(...entries: readonly NewEntry[]): Yes {
  return { yes: true, entries };
}

export function no(reason: string, about?: No['about']): No {
  return about ? { yes: false, reason, about } : { yes: false, reason };
}

/** The tablet could not keep it: the strip over every turn says so, once, with what to do (turn-bar.tsx), and nothing else does. */
export function isSaidAbove({ reason }: Pick<No, 'reason'>): boolean {
  return reason === 'not-saved';
}
