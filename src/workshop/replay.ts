// A journal replayed once, then stepped: a new act costs the same at entry 5,000 as at entry 50.

import { byStamp, type Entry } from '../journal/entry.ts';
import { merge } from '../journal/merge.ts';
import { type AnyModel, passByModel, stepModel } from '../journal/model.ts';
import { asKept, isRedacted } from '../journal/mark.ts';
import { type MayUndo, nextRedo, nextUndo, silentActs, targetOf } from '../journal/undo.ts';

export type States = Readonly<Record<string, unknown>>;

interface Checkpoint {
  readonly length: number;
  readonly states: States;
}

/** Between two checkpoints of older history; recent ones are closer. */
const STRIDE = 200;
const RECENT = 64;

export class Replay {
  readonly #ownerOf = new Map<string, AnyModel>();
  #entries: Entry[] = [];
  #ids = new Set<string>();
  /** Where each act stands first, down to entry `#looked`: looked up for what was done here, and not for a whole journal from elsewhere. */
  #firstOf = new Map<string, number>();
  #looked = 0;
  #silent = new Set<string>();
  #states: States;
  /** States that nobody was given yet: they may still be changed, and a long journal is not copied at each of its entries. */
  #own: Record<string, unknown> | null = null;
  #checkpoints: Checkpoint[];

  constructor(models: readonly AnyModel[], entries: readonly Entry[] = []) {
    for (const model of models) {
      for (const kind of Object.keys(model.kinds)) this.#ownerOf.set(kind, model);
    }
    this.#states = Object.fromEntries(models.map((model) => [model.name, model.start]));
    this.#checkpoints = [{ length: 0, states: this.#states }];
    this.add(entries);
  }

  /** Sorted by stamp. Do not change it; it grows in place. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The state of each model by its name; another object after each change. */
  get states(): States {
    this.#own = null;
    return this.#states;
  }

  get silent(): ReadonlySet<string> {
    return this.#silent;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Adds entries, new or known, in any order: what is after it depends only on the set of all that was added. */
  add(more: readonly Entry[]): void {
    const last = this.#entries.at(-1);
    const fresh = rises(more) ? more : [...more].sort(byStamp);
    const [first] = fresh;
    const follows = !first || !last || byStamp(last, first) < 0;
    const joined = follows ? this.#withNew(fresh) : null;
    if (!joined) return this.#join(more);
    this.#ids = joined;
    for (let at = 0; at < fresh.length; at += 1) {
      const entry = fresh[at];
      if (entry) this.#push(asKept(entry), fresh.length - at - 1);
    }
  }

  /** All ids with these: null where one of them is known here, or there twice. */
  #withNew(entries: readonly Entry[]): Set<string> | null {
    const ids = new Set<string>();
    for (const { id } of entries) {
      if (this.#ids.has(id)) return null;
      ids.add(id);
    }
    if (ids.size < entries.length) return null;
    // A whole journal that is opened is looked at once.
    if (this.#ids.size === 0) return ids;
    for (const id of ids) this.#ids.add(id);
    return this.#ids;
  }

  /** Replaces entries by redacted ones, wherever they stand. */
  replace(changed: readonly Entry[]): void {
    this.#join(changed);
  }

  nextUndo(may: MayUndo): string | null {
    return nextUndo(this.#entries, this.#silent, (entry) => {
      const answer = may(entry);
      return answer !== 'skip' && isRedacted(entry) ? 'skip' : answer;
    });
  }

  nextRedo(may: MayUndo): string | null {
    return nextRedo(this.#entries, this.#silent, may);
  }

  entriesOf(act: string): Entry[] {
    const first = this.#first(act);
    return first === undefined ? [] : this.#entries.slice(first).filter((entry) => entry.act === act);
  }

  #first(act: string): number | undefined {
    for (; this.#looked < this.#entries.length; this.#looked += 1) {
      const entry = this.#entries[this.#looked];
      if (entry && !this.#firstOf.has(entry.act)) this.#firstOf.set(entry.act, this.#looked);
    }
    return this.#firstOf.get(act);
  }

  /** `coming`: how many are pushed after it at once. */
  #push(entry: Entry, coming: number): void {
    const at = this.#entries.length;
    this.#entries.push(entry);
    const target = targetOf(entry);
    if (target) {
      if (target.silent) this.#silent.add(target.act);
      else this.#silent.delete(target.act);
      this.#stepFrom(this.#first(target.act) ?? at);
    } else {
      this.#states = this.#step(this.#states, entry);
      // A whole journal that is opened needs few of them, and each holds on to much that would else be gone.
      if (coming < RECENT || (at + 1) % STRIDE === 0) this.#keepCheckpoint(at + 1);
    }
  }

  #join(more: readonly Entry[]): void {
    const before = this.#entries;
    // Where the joined list first differs from the old one; everything before keeps its checkpoints.
    const joined = merge(before, more);
    let same = 0;
    while (same < before.length && before[same] === joined[same]) same += 1;
    for (const { id } of more) this.#ids.add(id);
    this.#entries = joined;
    this.#firstOf = new Map();
    this.#looked = 0;
    const silentBefore = this.#silent;
    this.#silent = silentActs(joined);
    for (const act of new Set([...silentBefore, ...this.#silent])) {
      if (silentBefore.has(act) !== this.#silent.has(act)) same = Math.min(same, this.#first(act) ?? same);
    }
    this.#stepFrom(same);
  }

  /** Steps again from entry `at` on, from the nearest checkpoint before it. */
  #stepFrom(at: number): void {
    while (this.#checkpoints.length > 1 && (this.#checkpoints.at(-1)?.length ?? 0) > at) this.#checkpoints.pop();
    const start = this.#checkpoints.at(-1);
    if (!start) return;
    this.#states = start.states;
    for (let n = start.length; n < this.#entries.length; n += 1) {
      const entry = this.#entries[n];
      if (entry) this.#states = this.#step(this.#states, entry);
      if ((n + 1) % STRIDE === 0 || n + RECENT > this.#entries.length) this.#keepCheckpoint(n + 1);
    }
  }

  #step(states: States, entry: Entry): States {
    const model = this.#ownerOf.get(entry.kind);
    if (!model) return states;
    const before = states[model.name];
    const silent = this.#silent.size > 0 && this.#silent.has(entry.act);
    const after: unknown = silent ? passByModel(model, before, entry, 'undone') : stepModel(model, before, entry);
    if (after === before) return states;
    const own = states === this.#own ? this.#own : { ...states };
    own[model.name] = after;
    this.#own = own;
    return own;
  }

  #keepCheckpoint(length: number): void {
    this.#checkpoints.push({ length, states: this.states });
    // Thinned now and then rather than each time, so that the cost of an act stays level.
    if (this.#checkpoints.length % (4 * RECENT) !== 0) return;
    const recent = length - RECENT;
    this.#checkpoints = this.#checkpoints.filter((point) => point.length > recent || point.length % STRIDE === 0);
  }
}

/** Sorted already, as a journal of this tablet's own is kept. */
function rises(entries: readonly Entry[]): boolean {
  for (let at = 1; at < entries.length; at += 1) {
    const [before, entry] = [entries[at - 1], entries[at]];
    if (before && entry && !(before.stamp < entry.stamp) && byStamp(before, entry) > 0) return false;
  }
  return true;
}
