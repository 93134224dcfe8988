// The tablet with the participants. It knows the briefs and one open draft, and nothing of the workshop.

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { isObject, type Json } from '../journal/json.ts';
import type { Brief, TurnRecord, TurnRule, TurnYes } from '../people/brief.ts';
import type { Consent } from '../people/entries.ts';
import {
  NO_TURNS,
  NONE_HELD_UP,
  type PaceCard,
  paceCountsIn,
  sumOfPace,
  sumOfTurns,
  turnTimeIn,
} from '../people/pace.ts';
import { type Passport, passportIn } from '../people/passport.ts';
import { type No, no } from '../people/rule.ts';
import { type Store, StoreFault } from '../store/store.ts';
import { LatestWrites } from './drafts.ts';
import {
  PACE_KEY,
  type Passing,
  passportKey,
  type Sums,
  tokensIn,
  type TurnDraft,
  TURNS_KEY,
  UNSURE_KEY,
} from './passing.ts';
import type { Saved } from './session.ts';
import { isNotedShort, noteShort, shortKey } from './was-short.ts';

/** Longer than this the tablet lay on a table: it tells nothing of how long turns take. */
const LONGEST_TURN = 20 * 60_000;

/** Between two tries to tell the desk that there was no room: nobody waits for it. */
const TELL_AGAIN_MS = 10_000;

export class Passage {
  readonly #store: Store;
  readonly #passing: ReturnType<typeof signal<Passing>>;
  readonly #draft = signal<TurnDraft | null>(null);
  readonly #saved = signal<Saved>({ state: 'saved', at: null });
  readonly #writes: LatestWrites;
  readonly #now: () => number;
  #finishing = false;
  /** There was no room, and the desk does not know of it yet. */
  #wasShort: boolean;
  #tellAgain: ReturnType<typeof setTimeout> | undefined;
  /** When the tablet came out of the last hand, as far as this page knows. */
  #since: number;
  /** The passing on its way to the disk: written after the next person's, it would bring this one back. */
  #beside: Promise<void> = Promise.resolve();

  constructor(store: Store, passing: Passing, now: () => number = () => Date.now()) {
    this.#store = store;
    this.#now = now;
    this.#since = now();
    this.#passing = signal(passing);
    // Of this passing, before the app was started again.
    this.#wasShort = isNotedShort(passing.id);
    this.#hasRoom();
    this.#writes = new LatestWrites(async (key, value) => {
      try {
        await store.keepDraft(passing.session, key, value ?? null);
        // While somebody types on, what is on the screen is not all kept yet.
        if (!this.#writes.isBehind) this.#saved.value = { state: 'saved', at: this.#now() };
        this.#hasRoom();
      } catch (fault) {
        // The words stay on the screen; the frame says that they could not be kept.
        this.#failed(fault);
      }
    });
  }

  readonly passing: ReadonlySignal<Passing> = computed(() => this.#passing.value as Passing);
  /** The open turn's; null while the tablet is between two people. */
  readonly draft: ReadonlySignal<TurnDraft | null> = computed(() => this.#draft.value);
  readonly saved: ReadonlySignal<Saved> = computed(() => this.#saved.value);

  /**
   * "This is me": opens what this person had begun, or begins. `locked`: they had begun, and the key to it is no longer in
   * memory; nothing is opened until the facilitator has opened the vault and the desk is shut again.
   */
  async itIsMe(): Promise<'open' | 'locked'> {
    const brief = this.#brief();
    if (!brief) return 'open';
    try {
      const kept = await this.#store.draft(keyOf(brief));
      if (!isDraft(kept)) await this.#store.vault.endPeriod();
      this.#draft.value = isDraft(kept) ? resumed(kept, brief) : freshDraft(brief);
    } catch (fault) {
      if (fault instanceof StoreFault && fault.reason === 'locked') return 'locked';
      throw fault;
    }
    return 'open';
  }

  /**
   * The tablet goes into the participants' hands: from here on no key opens what the desk has. What the next person had
   * begun goes with them: the key of their own turn stays, so that "This is me" opens it, after a crash and without room too.
   */
  async shutDesk(): Promise<void> {
    // What was typed last may still be on its way, and under another key.
    await Promise.all([this.#writes.settled(), this.#beside]);
    const brief = this.#brief();
    await this.#store.vault.handOver(brief && keyOf(brief));
  }

  /** "This is not me": another of those still to come goes first. Nothing of anybody's draft is opened. */
  async another(token: string): Promise<void> {
    const { briefs } = this.passing.peek();
    const chosen = briefs.find((brief) => brief.token.id === token);
    if (!chosen) return;
    this.#draft.value = null;
    await this.#store.vault.endPeriod();
    this.#passing.value = { ...this.passing.peek(), briefs: [chosen, ...briefs.filter((brief) => brief !== chosen)] };
    await this.#keepBeside();
  }

  /** Saves the draft; call it on every input. */
  keep(part: Partial<Omit<TurnDraft, 'turn'>>): void {
    const draft = this.#draft.peek();
    const brief = this.#brief();
    if (!draft || !brief || this.#finishing) return;
    const kept = { ...draft, ...part };
    this.#draft.value = kept;
    this.#saved.value = { ...this.#saved.value, state: 'saving' };
    this.#writes.put(keyOf(brief), { ...kept });
  }

  /**
   * "I'm finished": judged by the turn's rule and the brief alone, then one record, and the next person. Refuses with the
   * rule's reason, `already-answered`, `round-closed`, or `not-saved`; the turn then goes on.
   */
  async finish<T extends Brief['task'], W>(rule: TurnRule<T, W>, wish: W): Promise<TurnYes | No> {
    const brief = this.#brief();
    if (!brief) return no('no-turn');
    const verdict = rule(brief as Brief<T>, wish);
    if (!verdict.yes) return verdict;
    return (await this.#leave(brief, verdict)) ?? verdict;
  }

  /** "Pass": a record with nothing in it. */
  async pass(): Promise<No | null> {
    const brief = this.#brief();
    return brief ? this.#leave(brief, null) : null;
  }

  /**
   * Consent was asked and refused: the record says that, and holds nothing else. Until it is kept it was not said: who said no
   * must come to no turn.
   */
  async saidNo(): Promise<No | null> {
    const brief = this.#brief();
    return brief ? this.#leave(brief, null, { taking: false, quoting: false }) : null;
  }

  /**
   * Not sure about taking part: not asked, so the next time it begins at the beginning. The others come first, and the
   * facilitator is told by token; of the turn no key is left.
   */
  async notSureYet(): Promise<void> {
    const brief = this.#brief();
    const draft = this.#draft.peek();
    if (!brief || !draft || this.#finishing) return;
    const key = keyOf(brief);
    if (draft.work !== null) this.#writes.put(key, { ...draft, consentPage: 0 });
    const before = this.passing.peek();
    const unsure = [...(before.unsure ?? []).filter((id) => id !== brief.token.id), brief.token.id];
    // In memory at once, and together: nobody sees this person's draft under another's name.
    batch(() => {
      this.#draft.value = null;
      this.#passing.value = { ...before, briefs: [...before.briefs.slice(1), brief], unsure };
    });
    void this.#keepBeside();
    // What comes next waits for this: done late, it would take the key of the next person.
    this.#beside = Promise.all([this.#writes.settled(), this.#beside])
      // Left under a key that goes, it would need the facilitator to begin again: only what was done is worth that.
      .then(() => (draft.work === null ? this.#store.dropDraft(key) : undefined))
      .catch(() => undefined)
      .then(() => this.#store.vault.endPeriod())
      .catch(() => undefined);
    await this.#beside;
  }

  /**
   * Back to "Pass the tablet to ...", with everything kept for the same person. `lock`: the turn's key goes too, and the
   * facilitator is needed before it goes on.
   */
  async cover({ lock = false }: { readonly lock?: boolean } = {}): Promise<void> {
    await Promise.all([this.#writes.settled(), this.#beside]);
    this.#draft.value = null;
    if (lock) await this.#store.vault.endPeriod();
  }

  /** A card fills the screen. Only how often is kept; a count that could not be is no reason to disturb anybody. */
  async heldUp(card: PaceCard): Promise<void> {
    if (this.#finishing) return;
    const before = this.passing.peek();
    const heldUp = sumOfPace(before.heldUp ?? NONE_HELD_UP, { ...NONE_HELD_UP, [card]: 1 });
    // In memory first: two cards held up quickly are two.
    this.#passing.value = { ...before, heldUp };
    await this.#keepBeside();
  }

  /** What this person needs of the tablet has changed: for this turn, and for each one of theirs in this session. */
  async carry(part: Partial<Passport>): Promise<void> {
    const brief = this.#brief();
    if (!brief || this.#finishing) return;
    const passport = { ...passportIn(brief.passport), ...part };
    const before = this.passing.peek();
    const briefs = before.briefs.map((one) => (one.token.id === brief.token.id ? { ...one, passport } : one));
    this.#passing.value = { ...before, briefs };
    await this.#keepBeside({ key: passportKey(brief.session, brief.token.id), value: passport });
  }

  /** The facilitator has the tablet again; those still to come have not had their turn. */
  async end(): Promise<void> {
    this.#hasRoom();
    await this.cover();
    const { step, heldUp, turns, unsure = [] } = this.passing.peek();
    if (unsure.length > 0) await this.#tellUnsure(unsure).catch(() => undefined);
    // Sums that could not be kept are no reason to keep anybody from the desk.
    if (heldUp) await this.#addUp(PACE_KEY, (kept) => sumOfPace(paceCountsIn(kept), heldUp)).catch(() => undefined);
    if (turns) {
      const key = `${step}:${TURNS_KEY}`;
      await this.#addUp(key, (kept) => sumOfTurns(turnTimeIn(kept), turns)).catch(() => undefined);
    }
    await this.#store.endPassing();
  }

  /** The passing as it is now, and one row more. What could not be kept stays as it is on the screen. */
  #keepBeside(row?: { readonly key: string; readonly value: unknown }): Promise<void> {
    const { session } = this.passing.peek();
    this.#beside = this.#beside
      .then(() => this.#store.keepPassing(session, this.passing.peek()))
      .then(() => row && this.#store.keepDraft(session, row.key, row.value))
      .catch(() => undefined);
    return this.#beside;
  }

  /** Adds this passing to the desk's sums; the one that was added last is not added again. */
  async #addUp<T extends object>(key: string, add: (kept: unknown) => T): Promise<void> {
    const { id, session } = this.passing.peek();
    const whole = `desk:${session}:${key}`;
    const kept = await this.#store.draft(whole);
    if (isObject(kept) && kept['upTo'] === id) return;
    await this.#store.keepDraft(session, whole, { ...add(kept), upTo: id } satisfies Sums<T>);
  }

  /** The desk names them until they have said yes or no. */
  async #tellUnsure(unsure: readonly string[]): Promise<void> {
    const { session } = this.passing.peek();
    const key = `desk:${session}:${UNSURE_KEY}`;
    await this.#store.keepDraft(session, key, [...new Set([...tokensIn(await this.#store.draft(key)), ...unsure])]);
  }

  #brief(): Brief | undefined {
    return this.passing.peek().briefs[0];
  }

  #failed(fault: unknown): void {
    this.#saved.value = { ...this.#saved.value, state: 'failed' };
    if (!(fault instanceof StoreFault && fault.reason === 'no-room')) return;
    this.#wasShort = true;
    noteShort(this.passing.peek().id);
    this.#tellLater();
  }

  /** Something was kept. Where that was not so for a while, the desk is told, as soon as there is room for telling it. */
  #hasRoom(): void {
    if (this.#wasShort) this.#beside = this.#beside.then(() => this.#tellShort());
  }

  /** Until it lies on the disk it is not told: what there was room for a moment ago there may be none for now. */
  async #tellShort(): Promise<void> {
    if (!this.#wasShort) return;
    const { session } = this.passing.peek();
    try {
      await this.#store.keepDraft(session, shortKey(session), true);
      this.#wasShort = false;
      noteShort(null);
      clearTimeout(this.#tellAgain);
    } catch (fault) {
      // A store that was closed takes nothing any more; the next start tells it.
      if (fault instanceof StoreFault && fault.reason === 'no-room') this.#tellLater();
    }
  }

  /** Nobody may touch the tablet again before it is back at the desk. */
  #tellLater(): void {
    clearTimeout(this.#tellAgain);
    this.#tellAgain = setTimeout(() => this.#hasRoom(), TELL_AGAIN_MS);
  }

  /** Null when the turn is over; otherwise why it is not. Two fast taps on "I'm finished" finish one turn, not two. */
  async #leave(brief: Brief, verdict: TurnYes | null, said?: Consent): Promise<No | null> {
    if (this.#finishing) return no('one-moment');
    this.#finishing = true;
    try {
      await Promise.all([this.#writes.settled(), this.#beside]);
      const { consent = null, helped = false } = this.#draft.peek() ?? {};
      const { turn, session, step, activity, token } = brief;
      const record: TurnRecord = {
        turn,
        session,
        step,
        activity,
        token: token.id,
        consent: said ?? consent,
        helped,
        done: verdict?.done ?? null,
      };
      const before = this.passing.peek();
      const took = this.#now() - this.#since;
      const turns = sumOfTurns(
        before.turns ?? NO_TURNS,
        took > 0 && took < LONGEST_TURN ? { count: 1, ms: took } : NO_TURNS,
      );
      const passing = { ...before, briefs: before.briefs.slice(1), done: before.done + 1, turns };
      const answer = verdict?.answer && { ...verdict.answer, token: token.id };
      // What failed before is tried again: should it fail once more, that is said once more, and comes into sight.
      if (this.#saved.peek().state === 'failed') this.#saved.value = { ...this.#saved.peek(), state: 'saving' };
      const outcome = await this.#store.finishTurn({
        session,
        turn,
        draft: keyOf(brief),
        record,
        passing,
        ...(answer && { answer }),
      });
      this.#saved.value = { state: 'saved', at: this.#now() };
      if (outcome !== 'done') return no(outcome);
      this.#draft.value = null;
      this.#passing.value = passing;
      this.#since = this.#now();
      this.#hasRoom();
      // What this person said opens for nobody from here on, until the tablet is back at the desk.
      await this.#store.vault.endPeriod().catch(() => undefined);
      return null;
    } catch (fault) {
      this.#failed(fault);
      return no('not-saved');
    } finally {
      this.#finishing = false;
    }
  }
}

/**
 * A draft belongs to the person and the round (or the step, where there is no round), not to one hand-over: when the
 * facilitator takes the tablet in the middle of a turn, the words are there again when this person has it next.
 * The store destroys the drafts of a round together with its answers.
 */
function keyOf({ session, step, task, token }: Brief): string {
  const round = task['round'];
  return `turn:${typeof round === 'string' ? round : `${session}/${step}`}:${token.id}`;
}

function freshDraft(brief: Brief): TurnDraft {
  return { turn: brief.turn, consentPage: brief.askConsent ? 0 : null, consent: null, helped: false, work: null };
}

/** Consent may have been said aloud at the desk in the meantime. A "no" that ended no turn, as of an older version, is asked again. */
function resumed(draft: TurnDraft, brief: Brief): TurnDraft {
  const consent = draft.consent?.taking ? draft.consent : null;
  const asking = brief.askConsent && consent === null;
  return { ...draft, turn: brief.turn, consent, consentPage: asking ? (draft.consentPage ?? 0) : null };
}

function isDraft(value: Json | undefined): value is Json & TurnDraft {
  return isObject(value) && typeof value['turn'] === 'string';
}

function isPassing(value: Json | undefined): value is Json & Passing {
  return isObject(value) && typeof value['session'] === 'string' && Array.isArray(value['briefs']);
}

/** The passing that this tablet is on, after a kill too; null when it lies at the desk. */
export async function openPassage(store: Store): Promise<Passage | null> {
  const kept = await store.passing();
  return isPassing(kept) ? new Passage(store, kept) : null;
}
