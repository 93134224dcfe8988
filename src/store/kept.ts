// What is kept, as the page says it and the writer writes it: plain data that travels between the two.

import type { Entry } from '../journal/entry.ts';
import type { Json } from '../journal/json.ts';
import type { VaultDoor } from './vault-door.ts';

/** What the list of sessions shows. */
export interface SessionRow {
  readonly id: string;
  readonly practice: boolean;
  readonly question: string;
  readonly place: string;
  readonly day: string;
  /** When it was last written to: milliseconds, for reading only. */
  readonly touched: number;
  /** When something was last done in it, where that was before it was last written to: it came in with a file. */
  readonly worked?: number;
}

export interface LeadNote {
  readonly entry: string;
  readonly words: Json;
}

export interface Commit {
  readonly session: string;
  /** The head that the rule was judged against. */
  readonly head: number;
  readonly entries: readonly Entry[];
  /** Entries that lose their words; what is here replaces what is there. */
  readonly redacted?: readonly Entry[];
  /** Entries as they stood before, kept on this tablet for the lead. */
  readonly aside?: readonly Entry[];
  /** Rounds whose answers are destroyed. */
  readonly shred?: readonly string[];
  /** Single answers destroyed unseen, so that they can be given again. */
  readonly voids?: readonly { readonly round: string; readonly token: string }[];
  /** Turn records that the entries have taken up. */
  readonly absorbed?: readonly string[];
  readonly about: SessionRow;
}

export interface FinishedTurn {
  readonly session: string;
  readonly turn: string;
  /** The key of the draft that ends with it. */
  readonly draft: string;
  readonly record: unknown;
  readonly answer?: { readonly round: string; readonly token: string; readonly value: Json };
  /** The passing as it stands after this turn. */
  readonly passing: unknown;
}

export interface Loaded {
  readonly head: number;
  readonly entries: readonly Entry[];
  /** Rows that could not be read: counted, left alone, and said. */
  readonly damaged: number;
}

/** A turn that the store took, or why it did not. */
export type TurnOutcome = 'done' | 'already-answered' | 'round-closed';

/** What waits to be sent elsewhere. */
export interface OutboxRows {
  /** What is known of every sending; rows that cannot be read are passed over. */
  all(): Promise<Json[]>;
  file(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** How many files wait to be sent, whether they can be read now or not; those of the sessions `but` are not counted. */
  count(but?: readonly string[]): Promise<number>;
  /**
   * One more, in the place of these: all of it or none. `bare`: those that go on without their files. `rests`: nobody asked
   * for it to be sent.
   */
  add(
    key: string,
    session: string,
    known: unknown,
    file: Uint8Array,
    instead: readonly string[],
    more?: { readonly bare?: readonly string[]; readonly rests?: boolean },
  ): Promise<void>;
  /**
   * Writes what is known now; without its file where that is no longer needed, or with a file that rests here and waits no
   * more. False where it is no longer there.
   */
  change(key: string, known: unknown, file: 'keep' | 'rest' | 'drop'): Promise<boolean>;
}

/** How what is kept is standing, for the facilitator. */
export interface StoreState {
  /** `database-only`: this browser has no files for the app, so there is one copy and not two. */
  readonly files: 'both' | 'database-only';
  /** Records of the file that could not be read; the database has all of them, but for those that are `lost`. */
  readonly damaged: number;
  /** Parts that could not be read, and no other copy of them is known: until `remove(LOST_SESSION)`. */
  readonly lost: number;
  /** Which of the two was found empty at the start and was filled from the other. */
  readonly healed: 'file' | 'database' | null;
  /** Acts stand in one of the two only: the other does not take them just now. */
  readonly trouble: boolean;
  /** The place that the browser gives the app is used up. */
  readonly full: boolean;
}

/** Every write is whole or not at all; what a promise here resolves to is on the disk. Rejects with a `StoreFault`. */
export interface Store {
  /** Called once when another version of the app needs the database: this window writes no more. */
  onClosed: (() => void) | null;
  readonly outbox: OutboxRows;
  readonly vault: VaultDoor;
  close(): void;
  state(): Promise<StoreState>;
  /** This tablet's own name: the one that is kept in both stores, or else this one from now on. */
  tablet(made: string): Promise<string>;
  /** Those that can be read now. */
  sessions(): Promise<SessionRow[]>;
  /** The ids of those that are locked. What else is asked of one of them rejects with a `StoreFault('locked')`. */
  sealedSessions(): Promise<string[]>;
  /** Undefined where there is no such session. */
  load(session: string): Promise<Loaded | undefined>;
  /** What was written after `head`: new entries and redacted ones. */
  since(session: string, head: number): Promise<Loaded | undefined>;
  /**
   * A new session with what is already known of it. Rejects where the id is taken, and with a `StoreFault('locked')` where
   * it is no practice and there is no open vault. Whether it is a practice is said here and never changes.
   */
  create(about: SessionRow, entries: readonly Entry[]): Promise<void>;
  /** Writes nothing and answers `behind` when the session's head is no longer the one judged against. */
  commit(commit: Commit): Promise<{ readonly head: number } | 'behind'>;
  /** The answers in a round's box, by token. Asked for only by a reveal. */
  box(round: string): Promise<Map<string, Json>>;
  /** Who has answered, by round; what they answered is not looked at. */
  answered(session: string): Promise<Map<string, Set<string>>>;
  /**
   * A turn is over: its record, its answer, the end of its draft and the next person, all or nothing.
   * Refused: `already-answered` (one answer per round and token), `round-closed` (its answers were counted and destroyed).
   */
  finishTurn(turn: FinishedTurn): Promise<TurnOutcome>;
  records(session: string): Promise<Json[]>;
  passing(): Promise<Json | undefined>;
  keepPassing(session: string, passing: unknown): Promise<void>;
  /** The tablet is back at the desk. Drafts of turns not finished stay for when those people have it next. */
  endPassing(): Promise<void>;
  draft(key: string): Promise<Json | undefined>;
  keepDraft(session: string, key: string, value: unknown): Promise<void>;
  dropDraft(key: string): Promise<void>;
  /** The desk's drafts of a session, by key. Those of turns are not among them: the desk never draws one. */
  deskDrafts(session: string): Promise<Map<string, Json>>;
  /**
   * Takes a session off this tablet: all of it, or nothing. What stays is the ids of its closed rounds, so that a session
   * opened again from its file finds them closed.
   */
  remove(session: string): Promise<void>;
  forTheLead(session: string): Promise<LeadNote[]>;
  /** What was kept under this name and is no session's. Rejects with a `StoreFault('locked')` where it cannot be opened now. */
  secret(name: string): Promise<Json | undefined>;
  /** Sealed, and in both stores. Rejects with a `StoreFault('locked')` unless the vault is open. */
  keepSecret(name: string, value: Json): Promise<void>;
  /** All journals of this tablet, sealed as they lie here: a file that the passphrase opens elsewhere. Needs no key. */
  rescue(): Promise<Uint8Array<ArrayBuffer>>;
}
