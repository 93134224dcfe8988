// One workshop, running: the one door through which all writing goes.

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from '../activities/activity.ts';
import { prepareModel } from '../activities/prepare/model.ts';
import { nextStamp } from '../journal/clock.ts';
import type { Entry, NewEntry } from '../journal/entry.ts';
import { isObject, type Json } from '../journal/json.ts';
import { hasLostMore, isRedacted, lost, redact, thin } from '../journal/mark.ts';
import { oneOf } from '../journal/merge.ts';
import { targetOf, write as writeUndo } from '../journal/undo.ts';
import type { Brief, TurnRecord } from '../people/brief.ts';
import { peopleModel, type Person } from '../people/model.ts';
import { type PaceCounts, paceCountsIn, type TurnTime, turnTimeIn } from '../people/pace.ts';
import { type Passport, passportIn } from '../people/passport.ts';
import { type Look, type No, no, type Rule, type Situation, type Verdict, type Yes, yes } from '../people/rule.ts';
import type { Commit, Loaded, SessionRow, Store } from '../store/store.ts';
import type { Replay } from '../workshop/replay.ts';
import {
  activityOf,
  copiesOf,
  hiddenOf,
  leftoversOf,
  overRounds,
  lookAt,
  readState,
  replay as replayOf,
} from '../workshop/workshop.ts';
import { DeskDrafts } from './drafts.ts';
import { absorbing, isRecord } from './absorbing.ts';
import { aboutOf, lastDone } from './about.ts';
import type { Outside } from './ids.ts';
import { PACE_KEY, type Passing, passportKey, tokensIn, TURNS_KEY, UNSURE_KEY } from './passing.ts';
import { actOfTurn, isAway, isHeld, isOfTurn, reachOf, undoneInVain } from './undo-reach.ts';

export interface Saved {
  readonly state: 'saved' | 'saving' | 'failed';
  /** Milliseconds; null before the first save of this opening. */
  readonly at: number | null;
}

/** What the store holds of a session when it is opened. */
export interface Kept {
  readonly id: string;
  readonly store: Store;
  readonly tablet: string;
  readonly loaded: Loaded;
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>;
  readonly drafts: ReadonlyMap<string, Json>;
}

interface Untaken {
  readonly turn: string;
  /** As they will be written. */
  readonly entries: readonly Entry[];
}

/** How often a write may find that another window was faster before it gives up. */
const TRIES = 8;

export class Session {
  readonly id: string;
  readonly #store: Store;
  readonly #outside: Outside;
  readonly #tablet: string;
  /** Who opened a round never changes, and the whole journal is long. */
  readonly #away = new Map<string, boolean>();
  readonly #replay: Replay;
  readonly #drafts: DeskDrafts;
  readonly #version = signal(0);
  readonly #answered = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  readonly #saved = signal<Saved>({ state: 'saved', at: null });
  #head: number;
  /** Finished turns that there was no room to take up. */
  #untaken: readonly Untaken[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(kept: Kept, outside: Outside) {
    this.id = kept.id;
    this.#store = kept.store;
    this.#tablet = kept.tablet;
    this.#outside = outside;
    this.#head = kept.loaded.head;
    this.#replay = replayOf(kept.loaded.entries);
    this.#answered.value = kept.answered;
    this.#drafts = new DeskDrafts(kept.store, kept.id, kept.drafts, () => this.#failed());
  }

  get practice(): boolean {
    return readState(this.#replay.states, prepareModel).practice;
  }

  readonly saved: ReadonlySignal<Saved> = computed(() => this.#saved.value);

  /** What undo would take back now, so that it can be named before; empty where there is nothing. */
  readonly undoes: ReadonlySignal<readonly Entry[]> = computed(() => {
    void this.#version.value;
    return this.entriesOf(this.#replay.nextUndo(this.#may));
  });

  /** What undo would take back has answers or words of people on it: it will be refused, and can say so before. */
  readonly undoIsHeld: ReadonlySignal<boolean> = computed(() =>
    isHeld(this.undoes.value, this.#replay, this.#answered.value, this.#tablet),
  );

  /** What redo would bring back now. */
  readonly redoes: ReadonlySignal<readonly Entry[]> = computed(() => {
    void this.#version.value;
    return this.entriesOf(this.#replay.nextRedo(this.#may));
  });

  /** The workshop seen from a step. Reads a signal: a component that calls it is drawn again after each act. */
  look(step: string): Look {
    void this.#version.value;
    const answered = this.#answered.value;
    const of = (round: string) => answered.get(round) ?? new Set<string>();
    return lookAt(this.id, this.#replay.states, step, of, (round) => of(round).size === 0 && this.#isAway(round));
  }

  /** All that happened, sorted; for the story, the bundle and nothing else. Reads the same signal. */
  entries(): readonly Entry[] {
    void this.#version.value;
    return this.#replay.entries;
  }

  /** What a file carries: all of it but words that were undone. They may come back here, and go out when they have. */
  toHandOut(): readonly Entry[] {
    const silent = this.silent();
    const all = this.entries();
    if (silent.size === 0) return all;
    const hidden = new Set(hiddenOf(this.look('')));
    return all.filter((entry) => !hidden.has(entry.id) && !(silent.has(entry.act) && saysWords(entry)));
  }

  entriesOf(act: string | null): readonly Entry[] {
    return act === null ? [] : this.#replay.entriesOf(act);
  }

  /** Acts that undo has silenced. */
  silent(): ReadonlySet<string> {
    void this.#version.value;
    return this.#replay.silent;
  }

  /**
   * The one door. The rule is asked about the workshop as it stands in the store; when another window was faster it is
   * asked again. Refuses with the rule's reason, or `not-saved` when the store could not keep it (nothing has changed then).
   * `opens` names the rounds whose boxes the rule may read: a reveal.
   */
  act<W>(step: string, rule: Rule<W>, wish: W, opens: readonly string[] = []): Promise<Verdict> {
    return this.#inTurn(() => this.#judge(step, (situation) => rule(situation, wish), opens));
  }

  /**
   * Takes back what was done last at this desk. `only`: the act that it must be; refuses `something-since` where it is
   * another by now, `has-answers` where people stand on it, `nothing-to-undo`, and `not-saved`.
   */
  undo(only?: string): Promise<Verdict> {
    return this.#inTurn(async () => {
      const act = this.#replay.nextUndo(this.#may);
      if (only !== undefined && act !== only) return no('something-since');
      return this.#silence(act, 'journal/undone', 'nothing-to-undo');
    });
  }

  redo(): Promise<Verdict> {
    return this.#inTurn(() => {
      const act = this.#replay.nextRedo(this.#may);
      return this.#silence(act, 'journal/redone', 'nothing-to-redo');
    });
  }

  draft<T extends Json>(step: string, name: string, empty: T): Draft<T> {
    return this.#drafts.of(`desk:${this.id}:${step}:${name}`, empty);
  }

  /** What this person needs of the tablet; edited at the desk, and frozen into each of their briefs. */
  passport(token: string): Draft<Passport> {
    const kept = this.#drafts.of<Json>(passportKey(this.id, token), null);
    return {
      get value() {
        return passportIn(kept.value);
      },
      keep: (passport) => kept.keep(passport),
      clear: () => kept.clear(),
    };
  }

  /**
   * Of everybody who was ever here, whoever is in the round: a language that goes with one person, or comes with one, would
   * say whose it is.
   */
  #languagesOf(persons: readonly Person[]): readonly string[] {
    const languages = new Set(persons.map(({ token }) => this.passport(token.id).value.language));
    return [...languages].filter((language) => language !== null).sort();
  }

  /** How long turns of this step took so far, all together. */
  turnTime(step: string): TurnTime {
    return turnTimeIn(this.#drafts.of<Json>(`desk:${this.id}:${step}:${TURNS_KEY}`, null).value);
  }

  /** When last asked whether they take part they were not sure. */
  wasUnsure(token: string): boolean {
    return tokensIn(this.#drafts.of<Json>(`desk:${this.id}:${UNSURE_KEY}`, null).value).includes(token);
  }

  /** How often cards were held up in turns of this session, all people together. */
  get heldUp(): PaceCounts {
    return paceCountsIn(this.#drafts.of<Json>(`desk:${this.id}:${PACE_KEY}`, null).value);
  }

  /**
   * Freezes a brief for each of these people, in this order, and starts the passing of the tablet. From then on nothing
   * of the workshop is needed until the tablet is back. Refuses `nobody-chosen`, `round-away`, or what the activity's `brief`
   * refuses.
   */
  hand(step: string, tokens: readonly string[], about: Json = null): Promise<No | { readonly yes: true }> {
    return this.#inTurn(async () => {
      await this.#catchUp();
      const situation = this.#situation(step, new Map());
      const activity = activityOf(situation.step.activity);
      const persons = situation.read(peopleModel).persons;
      const briefs: Brief[] = [];
      for (const id of tokens) {
        const person = persons.get(id);
        const task = activity?.brief?.(situation, id, { tokens, about });
        if (!person || !task) continue;
        if (isNo(task)) return task;
        const { round } = task;
        if (typeof round === 'string' && situation.isAway(round)) return no('round-away');
        briefs.push({
          turn: situation.newId(),
          session: this.id,
          practice: situation.practice,
          step: situation.step.id,
          activity: situation.step.activity,
          token: person.token,
          passport: this.passport(id).value,
          askConsent: person.consent === null,
          question: situation.read(prepareModel).about.question,
          task,
        });
      }
      if (briefs.length === 0) return no('nobody-chosen');
      const passing: Passing = {
        id: situation.newId(),
        session: this.id,
        step: situation.step.id,
        activity: situation.step.activity,
        briefs,
        done: 0,
        languages: this.#languagesOf([...persons.values()]),
      };
      try {
        await this.#store.keepPassing(this.id, passing);
      } catch {
        return no('not-saved');
      }
      return { yes: true };
    });
  }

  /**
   * Takes finished turns into the journal under ids that come from the record, so that twice is harmless. Answers how many.
   * A record of an activity that this version does not have stays where it is. Where the store has no room, the turns are
   * shown and handed out as they will stand, and go to the disk with the next thing that does.
   * `found`: the records, where they were read already. `elsewhere`: those of another tablet, which this store does not have.
   */
  absorb(found?: readonly Json[], from: 'here' | 'elsewhere' = 'here'): Promise<number> {
    return this.#inTurn(async () => {
      let taken = 0;
      await this.#catchUp();
      await this.#clearCopies();
      for (const value of found ?? (await this.#store.records(this.id))) {
        if (!isRecord(value)) continue;
        const ask = (situation: Situation) => absorbing(situation, value);
        const act = actOfTurn(value.turn);
        const verdict = await this.#judge(value.step, ask, [], { act, absorbed: [value.turn] });
        if (verdict.yes) taken += 1;
        else if (from === 'here' && verdict.reason === 'not-saved') this.#showUntaken(value, ask, act);
      }
      return taken;
    });
  }

  /**
   * Joins entries from elsewhere (a bundle, another tablet); answers how many were new or lost their words. Rejects when the
   * store could not keep them: nothing has changed then.
   */
  join(others: readonly Entry[]): Promise<number> {
    return this.#inTurn(async () => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        await this.#catchUp();
        const known = new Map(this.#replay.entries.map((entry) => [entry.id, entry]));
        const fresh = others.filter(({ id }) => !known.has(id));
        const redacted = others.filter((entry) => {
          const mine = known.get(entry.id);
          return mine && hasLostMore(entry, mine);
        });
        if (fresh.length + redacted.length === 0) return 0;
        const worked = lastDone([...this.#replay.entries, ...fresh], this.#outside.now());
        const written = await this.#write(
          { entries: fresh, redacted: redacted.map((entry) => oneOf(known.get(entry.id) ?? entry, entry)) },
          worked,
        );
        if (written === 'kept') {
          await this.#clearCopies();
          return fresh.length + redacted.length;
        }
        if (written === 'failed') break;
      }
      this.#failed();
      throw new Error('not-saved');
    });
  }

  /**
   * Words that were taken back stand in some entry again, where an older version copied them or another tablet changed them
   * meanwhile, or answers lie here of a round that was closed elsewhere. Absorbing takes them out.
   */
  get holdsCopies(): boolean {
    const look = this.look('');
    const others = this.#overWithAnswers().length + undoneInVain(this.#replay).length;
    return copiesOf(look).length + leftoversOf(look).length + others > 0;
  }

  /** Rounds that another tablet brought to their end: nobody will look into the answers that lie here. */
  #overWithAnswers(): string[] {
    const { states } = this.#replay;
    return overRounds(states).filter((round) => this.#answered.peek().has(round));
  }

  /** Resolves when every draft is on the disk. */
  settled(): Promise<void> {
    return this.#drafts.settled();
  }

  #isAway(round: string): boolean {
    const known = this.#away.get(round) ?? isAway(round, this.#replay, this.#tablet);
    this.#away.set(round, known);
    return known;
  }

  #may = (entry: Entry) => reachOf(entry, this.#replay, this.#tablet);

  async #silence(act: string | null, kind: 'journal/undone' | 'journal/redone', none: string): Promise<Verdict> {
    if (act === null) return no(none);
    const entries = this.#replay.entriesOf(act);
    const step = entries[0]?.step ?? '';
    const ask = () =>
      kind === 'journal/undone' && isHeld(entries, this.#replay, this.#answered.value, this.#tablet)
        ? no('has-answers')
        : yes(writeUndo(kind, { act }));
    return this.#judge(step, ask, []);
  }

  /** Null where they could not be read now: nothing is counted then, and it can be asked for again. */
  async #boxes(rounds: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Json>> | null> {
    try {
      return new Map(await Promise.all(rounds.map(async (round) => [round, await this.#store.box(round)] as const)));
    } catch {
      return null;
    }
  }

  async #judge(
    step: string,
    ask: (situation: Situation) => Verdict,
    opens: readonly string[],
    more: { readonly act?: string; readonly absorbed?: readonly string[] } = {},
  ): Promise<Verdict> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const boxes = await this.#boxes(opens);
      if (!boxes) break;
      const situation = this.#situation(step, boxes);
      const verdict = ask(situation);
      if (!verdict.yes) {
        if (tries > 0) this.#saved.value = { ...this.#saved.value, state: 'saved' };
        return verdict;
      }
      const written = await this.#keep(situation, verdict, more);
      if (written === 'kept') return verdict;
      if (written === 'failed') break;
      await this.#catchUp();
    }
    this.#failed();
    return no('not-saved');
  }

  async #keep(
    situation: Situation,
    verdict: Yes,
    more: { readonly act?: string; readonly absorbed?: readonly string[] },
  ): Promise<'kept' | 'behind' | 'failed'> {
    const entries = this.#stamped(situation, verdict.entries, more.act ?? situation.newId());
    const gone = new Set([...(verdict.redact ?? []), ...leftoversOf(situation)]);
    const aside = new Set(verdict.forTheLead);
    const losing = gone.size > 0 ? this.#replay.entries.filter(({ id }) => gone.has(id)) : [];
    const copies = new Set(copiesOf(situation, [...gone]));
    const thinned = copies.size > 0 ? this.#replay.entries.filter(({ id }) => copies.has(id) && !gone.has(id)) : [];
    const commit = {
      entries,
      redacted: [
        ...losing.map(redact),
        ...this.#beyondRedo(entries)
          .filter(({ id }) => !gone.has(id))
          .map(emptied),
        ...thinned.map(thin),
      ],
      aside: losing.filter((entry) => aside.has(entry.id) && !isRedacted(entry)),
      shred: [...(verdict.shred ?? []), ...this.#overWithAnswers()],
      voids: verdict.voids ?? [],
      absorbed: more.absorbed ?? [],
    };
    const idle = Object.values(commit).every((list) => list.length === 0);
    return idle ? 'kept' : this.#write(commit);
  }

  /** What nobody can bring back once these are written, and what was said in it: its words go with the same commit. */
  #beyondRedo(coming: readonly Entry[]): readonly Entry[] {
    const { silent, entries } = this.#replay;
    if (silent.size === 0 || !coming.some((entry) => endsRedo(entry))) return [];
    const going = entries.filter((entry) => silent.has(entry.act) && saysWords(entry) && this.#may(entry) !== 'skip');
    const about = new Set(hiddenOf(this.look(''), new Set(going.map(({ id }) => id))));
    return about.size > 0 ? [...going, ...entries.filter(({ id }) => about.has(id))] : going;
  }

  /** The record stays in the store; what it comes to is there for everybody who looks, and not yet on the disk. */
  #showUntaken({ turn, step }: TurnRecord, ask: (situation: Situation) => Verdict, act: string): void {
    const situation = this.#situation(step, new Map());
    const verdict = ask(situation);
    if (!verdict.yes) return;
    const entries = this.#stamped(situation, verdict.entries, act);
    if (entries.length === 0) return;
    this.#untaken = [...this.#untaken, { turn, entries }];
    this.#took(this.#head, entries, []);
  }

  /**
   * With the turns that had no room so far: what this commit takes the words from goes to the disk without them. It is named as
   * redacted all the same, for the record of the turn has these words too, and lies in the file until that is written anew.
   */
  #withUntaken<C extends Pick<Commit, 'entries' | 'redacted' | 'absorbed'>>(commit: C): C {
    const held = this.#untaken.flatMap(({ entries }) => entries);
    if (held.length === 0) return commit;
    const redacted = new Map((commit.redacted ?? []).map((entry) => [entry.id, entry]));
    return {
      ...commit,
      entries: [...held.map((entry) => redacted.get(entry.id) ?? entry), ...commit.entries],
      absorbed: [...new Set([...(commit.absorbed ?? []), ...this.#untaken.map(({ turn }) => turn)])],
    };
  }

  /** Each act does so; this one does nothing else. */
  async #clearCopies(): Promise<void> {
    if (!this.holdsCopies) return;
    const back = undoneInVain(this.#replay).map((act) => writeUndo('journal/redone', { act }));
    await this.#judge('', () => yes(...back), []);
  }

  /** `worked`: when something was last done, where that is not now. */
  async #write(
    commit: Omit<Commit, 'session' | 'head' | 'about'>,
    worked?: number,
  ): Promise<'kept' | 'behind' | 'failed'> {
    this.#saved.value = { ...this.#saved.value, state: 'saving' };
    try {
      const outcome = await this.#store.commit({
        ...this.#withUntaken(commit),
        session: this.id,
        head: this.#head,
        about: { ...this.#about(commit.entries), ...(worked !== undefined && { worked }) },
      });
      if (outcome === 'behind') return 'behind';
      this.#untaken = [];
      // Said as soon as it is true, and not after all of the desk was drawn anew. Turns are taken in many at a time, by nobody's press.
      this.#saved.value = { state: 'saved', at: this.#outside.now() };
      await (commit.absorbed?.length ? undefined : this.#outside.shown?.());
      this.#took(outcome.head, commit.entries, commit.redacted ?? []);
    } catch {
      if (!(await this.#stands(commit))) return 'failed';
      this.#saved.value = { state: 'saved', at: this.#outside.now() };
      return 'kept';
    }
    if (commit.shred?.length || commit.voids?.length) await this.#countAnswers();
    return 'kept';
  }

  /**
   * A commit that reported failure may be on the disk all the same (trust.md F6): look before saying that it is lost. Words that
   * were taken out are out before the file is written anew without them, and that may find no room.
   */
  async #stands({ entries, redacted = [] }: Pick<Commit, 'entries' | 'redacted'>): Promise<boolean> {
    try {
      await this.#catchUp();
    } catch {
      return false;
    }
    const known = new Map(this.#replay.entries.map((entry) => [entry.id, entry]));
    const isOut = (entry: Entry) => !hasLostMore(entry, known.get(entry.id) ?? entry);
    return entries.length + redacted.length > 0 && entries.every(({ id }) => known.has(id)) && redacted.every(isOut);
  }

  #took(head: number, entries: readonly Entry[], redacted: readonly Entry[]): void {
    this.#head = head;
    if (entries.length > 0) this.#replay.add(entries);
    if (redacted.length > 0) this.#replay.replace(redacted);
    this.#version.value += 1;
  }

  async #catchUp(): Promise<void> {
    const newer = await this.#store.since(this.id, this.#head);
    if (newer && newer.head !== this.#head) {
      const there = new Set(newer.entries.map(({ id }) => id));
      this.#untaken = this.#untaken.filter(({ entries }) => !entries.every(({ id }) => there.has(id)));
      this.#took(
        newer.head,
        newer.entries,
        newer.entries.filter((entry) => lost(entry) !== 'nothing'),
      );
    }
    await this.#countAnswers();
  }

  async #countAnswers(): Promise<void> {
    this.#answered.value = await this.#store.answered(this.id);
  }

  #situation(step: string, boxes: ReadonlyMap<string, ReadonlyMap<string, Json>>): Situation {
    return {
      ...this.look(step),
      now: this.#outside.now(),
      newId: () => this.#outside.newId(),
      chance: () => this.#outside.chance(),
      box: (round) => boxes.get(round) ?? new Map(),
    };
  }

  #stamped(situation: Situation, entries: readonly NewEntry[], act: string): Entry[] {
    let last = this.#replay.entries.at(-1)?.stamp ?? null;
    return entries
      .filter(({ id }) => id === undefined || !this.#replay.has(id))
      .map((entry) => {
        last = nextStamp(last, situation.now, this.#tablet);
        const { kind, data } = entry;
        const id = entry.id ?? situation.newId();
        return {
          id,
          session: this.id,
          step: entry.step ?? situation.step.id,
          act,
          stamp: last,
          at: situation.now,
          kind,
          data,
        };
      });
  }

  /** The row of the list, as it will be after these entries. */
  #about(entries: readonly Entry[]): SessionRow {
    const described = entries.filter(({ kind }) => kind.startsWith('prepare/'));
    let states = this.#replay.states;
    if (described.length > 0)
      states = replayOf([
        ...this.#replay.entries.filter(({ kind }) => kind.startsWith('prepare/')),
        ...described,
      ]).states;
    return aboutOf(this.id, states, this.#outside.now());
  }

  #failed(): void {
    this.#saved.value = { ...this.#saved.value, state: 'failed' };
  }

  /** One after the other: two fast taps are judged one after the other, the second against what the first left. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(task);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}

/** A turn does not, nor does undo itself. */
function endsRedo(entry: Entry): boolean {
  return targetOf(entry) === null && !isOfTurn(entry.act);
}

/** What people said or the desk wrote down stands under these, or is a picture, in every kind and at any depth: a ballot says words again. */
const WRITTEN: readonly string[] = ['words', 'question', 'host', 'place'];

function saysWords({ data }: Pick<Entry, 'data'>): boolean {
  if (Array.isArray(data)) return data.some((part: Json) => saysWords({ data: part }));
  if (!isObject(data)) return false;
  return Object.entries(data).some(
    ([key, part]) =>
      (typeof part === 'string' ? part !== '' && WRITTEN.includes(key) : key === 'picture') ||
      saysWords({ data: part }),
  );
}

/** Of a ballot all but the words: another tablet may have decided by its dots. */
function emptied(entry: Entry): Entry {
  return isObject(entry.data) && Array.isArray(entry.data['options']) ? thin(entry) : redact(entry);
}

function isNo(task: object): task is No {
  return 'yes' in task && task.yes === false;
}
