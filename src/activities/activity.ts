// The contract: what an activity gives to the house, and what its screens are given.

import type { ComponentType } from 'preact';
import type { Entry, NewEntry } from '../journal/entry.ts';
import type { Json, JsonObject } from '../journal/json.ts';
import type { AnyModel } from '../journal/model.ts';
import type { AnyWords } from '../i18n/words.ts';
import type { Brief, TurnRecord, TurnRule } from '../people/brief.ts';
import type { Passport } from '../people/passport.ts';
import type { Look, No, Rule, Situation, Step, Verdict } from '../people/rule.ts';

/** Text or choices being made, saved on every change and there again after a kill. */
export interface Draft<T extends Json> {
  readonly value: T;
  keep(this: void, value: T): void;
  clear(this: void): void;
}

export interface DeskProps {
  /** Asks the workshop; a new one comes after each act, so a screen that reads it is drawn again. */
  readonly look: Look;
  /** The one door. `opens` names the rounds whose boxes the rule may read: only a reveal does. */
  act<W>(this: void, rule: Rule<W>, wish: W, opens?: readonly string[]): Promise<Verdict>;
  /**
   * Takes back the last thing done at the desk, as the frame's own undo does: where a slip shows at once, so does the way back.
   * `only`: the act that a button speaks of; refused with `something-since` where undo would take back another by now.
   */
  undo(this: void, only?: string): Promise<No | { readonly yes: true }>;
  /** Whether there is anything to take back: a button for it shows that before it is pressed. */
  readonly mayUndo: boolean;
  /** What undo would take back now: a button that speaks of one act stands only while these are its entries. */
  readonly undoes: readonly Entry[];
  /** A draft of this step under a name (`headline-<theme>`); read it in render, it is a signal below. */
  draft<T extends Json>(this: void, name: string, empty: T): Draft<T>;
  /**
   * Freezes a brief for each of these people and starts the passing of the tablet. Refused with what `brief` refuses.
   * `about`: what was chosen for this passing alone; `brief` is given it.
   */
  hand(this: void, tokens: readonly string[], about?: Json): Promise<No | { readonly yes: true }>;
  /** What this person needs of the tablet: kept with the token on this tablet, in no journal. Read it in render. */
  passport(this: void, token: string): Draft<Passport>;
  /** When last asked whether they take part they were not sure; whoever has said yes or no since is past that. */
  wasUnsure(this: void, token: string): boolean;
  /** To the step of the private round that is open, where that is another than this one: only one may be. */
  readonly openElsewhere: { readonly label: string; go(this: void): void } | null;
  /** Shows `share` of this step full screen, where the activity has a wall. */
  showWall(this: void): void;
}

/** One passing as `brief` sees it: everybody who gets the tablet in it, in that order, and what it is about. */
export interface Handing {
  readonly tokens: readonly string[];
  readonly about: Json;
}

export interface TurnProps<T extends JsonObject = JsonObject, D extends Json = Json> {
  readonly brief: Brief<T>;
  /** What this same person had done of it before an interruption; null at the start. */
  readonly draft: D | null;
  /** Saves the draft; call it on every input. */
  keep(this: void, draft: D): void;
  /** Judges and, on yes, leaves the record and draws the curtain. On no the turn goes on: show why, but for what `isSaidAbove`. */
  finish<W>(this: void, rule: TurnRule<T, W>, wish: W): Promise<Verdict | { readonly yes: true }>;
  /** "Pass": leaves a record with nothing in it. As big as the rest. */
  pass(this: void): Promise<void>;
}

export interface WallProps {
  /** What `share` gave: shared content only, never a private answer or a token. */
  readonly shared: JsonObject;
}

/** What the report says, as data: screen, print and files all draw it from this. Words are in the reader's language already. */
export type ReportPart =
  | { readonly is: 'heading'; readonly words: string }
  | { readonly is: 'text'; readonly words: string }
  | { readonly is: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly is: 'picture-counts';
      readonly caption: string;
      readonly note?: string;
      readonly rows: readonly { readonly picture: string; readonly label: string; readonly people: number }[];
    }
  | {
      readonly is: 'bars';
      readonly caption: string;
      readonly note?: string;
      readonly rows: readonly {
        readonly label: string;
        readonly value: number;
        /** What is to be known beside the number, which is written before it. */
        readonly note?: string;
        readonly lang?: string;
      }[];
    }
  | {
      readonly is: 'theme';
      readonly category: 'working' | 'not-working' | 'future';
      readonly words: string;
      readonly language?: string;
      readonly agreed: boolean;
      readonly note: string;
      readonly cards: readonly ReportCard[];
    }
  | { readonly is: 'tree'; readonly words: string; readonly language?: string; readonly nodes: readonly ReportNode[] };

export interface ReportCard {
  readonly words: string;
  readonly language?: string;
  /** "best guess", "corrected": said beside the words. */
  readonly note?: string;
  readonly picture?: { readonly is: string; readonly data: string };
  /** The words are only what the picture is called. */
  readonly wordless?: true;
  readonly translations?: readonly { readonly words: string; readonly language: string; readonly note: string }[];
}
export interface ReportNode {
  readonly words: string;
  readonly language?: string;
  readonly note?: string;
  readonly picture?: ReportCard['picture'];
  readonly wordless?: true;
  readonly nodes: readonly ReportNode[];
}

export interface Activity {
  /** The folder's name; kinds begin with it. */
  readonly name: string;
  readonly model: AnyModel;
  /** Kinds that cannot be undone, nor anything before them: a reveal. The screen says so before. */
  readonly permanent: readonly string[];
  readonly words: AnyWords;
  /** Title of a step, in the language of now. */
  title(step: Step): string;
  /** The private round that is open now in any step: nobody has seen its answers, and no report or file has them. */
  openRound?(state: unknown): { readonly round: string; readonly step: string } | undefined;
  /** Private rounds whose answers nobody will look into any more; the reveal, or the closing, destroyed them where it was done. */
  overRounds?(state: unknown): readonly string[];
  /** Ids of what was put to the vote so far: activities that came before the vote say so beside it. */
  votedOn?(state: unknown): ReadonlySet<string>;
  /**
   * Ids of entries that say again, in words of their choices, what was taken out of others or goes now (`going`: entries that
   * lose their words). They lose these too (`thin`, journal/mark.ts).
   */
  copies?(look: Look, going: ReadonlySet<string>): readonly string[];
  /** Ids of entries that came in from another tablet with words of what is gone here already: they go too, whole (`redact`). */
  leftovers?(look: Look): readonly string[];
  /**
   * Ids of entries of another tablet about words that were undone (`by`: that these entries said). They go out in no file, and
   * go when nothing can bring those words back.
   */
  hidden?(look: Look, by?: ReadonlySet<string>): readonly string[];
  /** What the desk freezes for one person's turn, or why there is none now. Options and caps, never an answer of anyone. */
  brief?(situation: Situation, token: string, handing?: Handing): JsonObject | No;
  /** What a finished turn becomes. It never refuses: over a cap is marked as such. Ids are derived from the record by the door. */
  absorb?(situation: Situation, record: TurnRecord): readonly NewEntry[];
  /** Which of the people have had this step's turn; the desk offers the others. */
  heard?(look: Look): ReadonlySet<string>;
  /** What the projector may show of a step: null when there is nothing. */
  share?(look: Look): JsonObject | null;
  report(look: Look): readonly ReportPart[];
  readonly desk: () => Promise<ComponentType<DeskProps>>;
  readonly turn?: () => Promise<ComponentType<TurnProps<never, never>>>;
  readonly wall?: () => Promise<ComponentType<WallProps>>;
}

/** A named state, for tests, axe and pictures: entries written by rules from an empty workshop, or a turn on a brief. */
export type Example =
  | {
      readonly name: string;
      readonly shows: 'desk';
      readonly step: Step;
      readonly entries: readonly NewEntry[];
      readonly answered?: Readonly<Record<string, readonly string[]>>;
      /** What is being typed or chosen at the desk, by the draft's name. */
      readonly drafts?: Readonly<Record<string, Json>>;
    }
  | { readonly name: string; readonly shows: 'turn'; readonly brief: Brief; readonly draft: Json }
  | { readonly name: string; readonly shows: 'wall'; readonly shared: JsonObject };
