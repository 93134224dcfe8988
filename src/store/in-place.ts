// What is overwritten where it lies, because its order would be the order of the turns: answers until their round is
// revealed, text being typed, and the tablet on its way round. What nobody owns any more looks like what somebody owns.

import { isObject, type Json } from '../journal/json.ts';
import { join, random, toHex, utf8 } from '../vault/bytes.ts';
import { decoyPeriod, SEALED_PERIOD } from '../vault/key-pair.ts';
import { PERIOD_ID, periodOf, SEALED } from '../vault/row.ts';
import type { Vault } from '../vault/vault.ts';
import type { SlotRow } from './database.ts';
import { StoreFault } from './fault.ts';
import type { Reading } from './reading.ts';
import { fromRow, toRow } from './rows.ts';
import { asStoreFault, type Sealing } from './sealing.ts';
import { type Slot, SLOT_HEAD } from './slot-file.ts';
import {
  freeTag,
  SLOT_SIZES,
  type SlotAt,
  type SlotChange,
  type SlotFileName,
  type SlotIndex,
  type Who,
} from './slot-index.ts';

const ROOM = SLOT_SIZES.sealed - SLOT_HEAD;
/** In a sealed place: the sealed period, the row that says whose, the row that says what. */
const WHO = 557;
const WHAT = ROOM - SEALED_PERIOD - WHO;
/** How much of a sealed row is not its content: 45 bytes of sealing, 4 of length. */
const OVERHEAD = 49;
/** Places are made by the boxful, so that how many there are says nothing. */
const BOXFUL = 64;
const FEW = 16;

export class InPlace {
  readonly #index: SlotIndex;
  readonly #read: <T>(task: (kept: Reading) => Promise<T>) => Promise<T>;
  readonly #vault: Vault;
  readonly #sealing: Sealing;
  readonly #salt: Uint8Array;
  /** Whether all that is sealed was looked at: only then is it known which places are nobody's. */
  #isLearnt = false;

  constructor(
    index: SlotIndex,
    read: <T>(task: (kept: Reading) => Promise<T>) => Promise<T>,
    vault: Vault,
    sealing: Sealing,
    salt: Uint8Array,
  ) {
    this.#index = index;
    this.#read = read;
    this.#vault = vault;
    this.#sealing = sealing;
    this.#salt = salt;
  }

  async has(who: Who): Promise<boolean> {
    return this.#index.find(await tagOf(this.#salt, who)) !== undefined;
  }

  /** Those of whom it is known that they have something here. */
  owners(test: (who: Who) => boolean): Who[] {
    return this.#index.owned().flatMap(({ who }) => (test(who) ? [who] : []));
  }

  /** Adds to `changes` what keeps this. */
  async keep(changes: SlotChange[], who: Who, value: unknown): Promise<void> {
    const tag = await tagOf(this.#salt, who);
    const { file, bytes } = await this.#written(who, tag, value);
    const at = this.#index.find(tag);
    if (at && at.file !== file) changes.push(await this.#nobodys(at));
    const n = at?.file === file ? at.n : await this.#free(changes, file);
    // Of those that were added to the file just now the newer writing counts.
    const fresh = changes.find((change) => change.file === file && change.slot.n === n);
    const seq = (fresh?.slot.seq ?? this.#index.seqOf({ file, n })) + 1;
    const change: SlotChange = { file, slot: { n, seq, tag, bytes }, under: fresh?.under ?? null, who };
    if (fresh) changes.splice(changes.indexOf(fresh), 1, change);
    else changes.push(change);
  }

  /** Adds to `changes` what leaves nothing of this, in either half. */
  async drop(changes: SlotChange[], who: Who): Promise<void> {
    const at = this.#index.find(await tagOf(this.#salt, who));
    if (at) changes.push(await this.#nobodys(at));
  }

  /** Undefined where there is nothing. Rejects with `StoreFault('locked')` where its key is not in memory. */
  async value(who: Who): Promise<Json | undefined> {
    const row = await this.#rowOf(who);
    if (!row) return undefined;
    try {
      return await this.#opened(row, 'what', who.kind);
    } catch (fault) {
      throw asStoreFault(fault);
    }
  }

  /** The period, in hex, that this lies under; undefined where there is nothing, or nothing sealed. Of an answer it says nothing. */
  async periodOf(who: Who): Promise<string | undefined> {
    const row = await this.#rowOf(who);
    return row && periodOf(row.file === 'sealed' ? row.bytes.subarray(SEALED_PERIOD) : row.bytes);
  }

  async #rowOf(who: Who): Promise<SlotRow | undefined> {
    const at = this.#index.find(await tagOf(this.#salt, who));
    return at && (await this.#read((kept) => kept.slot(at)));
  }

  /** At the start, and whenever the vault was opened: looks at what could not be read before. */
  async learn(): Promise<void> {
    const isOpen = (await this.#vault.state()).is === 'open';
    const known = new Set(this.#index.owned().map(nameAt));
    const rows = (await this.#read((kept) => kept.slots())).filter((row) => !known.has(nameAt(row)));
    await Promise.all(
      rows.map(async (row) => {
        if (row.tag === freeTag(row)) return;
        // What cannot be opened is a decoy, or damaged, or locked.
        const who = await this.#opened(row, 'who').catch(() => undefined);
        if (isWho(who) && (await tagOf(this.#salt, who)) === row.tag) this.#index.learn(row, who);
      }),
    );
    this.#isLearnt ||= isOpen;
  }

  /** Adds to `changes` a boxful of places, unless there are enough that nobody owns: before they are needed. */
  async makeRoom(changes: SlotChange[]): Promise<void> {
    if (this.#isLearnt && this.#index.unowned('sealed').length < FEW) await this.#grow(changes);
  }

  async #written(who: Who, tag: string, value: unknown): Promise<{ file: SlotFileName; bytes: Uint8Array }> {
    const [whose, what] = await Promise.all([toRow({ ...who }), toRow(value)]);
    if (this.#sealing.isPlain(who.session)) {
      const bytes = await toRow({ who, value });
      return { file: bytes.length <= ROOM ? 'plain' : 'large', bytes };
    }
    // The whole room's briefs never fit, and how many there are is no secret.
    if (who.kind === 'passing' || whose.length > WHO - OVERHEAD || what.length > WHAT - OVERHEAD)
      return { file: 'large', bytes: await this.#vault.seal(inside(tag, 'whole'), await toRow({ who, value })) };
    const rows = [
      { place: inside(tag, 'who'), content: whose, size: WHO },
      { place: inside(tag, 'what'), content: what, size: WHAT },
    ];
    if (who.kind === 'answer') {
      const { wrap, rows: sealed } = await this.#vault.sealApart(rows);
      return { file: 'sealed', bytes: join(wrap, ...sealed) };
    }
    const sealed = [];
    for (const row of rows) sealed.push(await this.#vault.seal(row.place, row.content, row.size));
    const period = new Uint8Array(sealed[0]?.subarray(1, 1 + PERIOD_ID) ?? []);
    return { file: 'sealed', bytes: join(await decoyPeriod(period), ...sealed) };
  }

  async #opened(row: SlotRow, part: 'who' | 'what', kind?: Who['kind']): Promise<Json | undefined> {
    if (row.file !== 'sealed') {
      const isSealed = row.bytes[0] === SEALED;
      const content = isSealed ? await this.#vault.open(inside(row.tag, 'whole'), row.bytes) : row.bytes;
      const whole = await fromRow(content);
      return isObject(whole) ? whole[part === 'who' ? 'who' : 'value'] : undefined;
    }
    const from = SEALED_PERIOD + (part === 'who' ? 0 : WHO);
    const bytes = row.bytes.slice(from, from + (part === 'who' ? WHO : WHAT));
    const sealed = { place: inside(row.tag, part), bytes };
    if (kind !== 'answer') {
      const [content] = await this.#vault.openAll([sealed]);
      if (typeof content === 'object') return fromRow(content);
      if (kind && content === 'locked') throw new StoreFault('locked');
      if (kind) return undefined;
      // Looked at from outside it may still be an answer.
    }
    const [content] = await this.#vault.openApart(row.bytes.slice(0, SEALED_PERIOD), [sealed]);
    return content && fromRow(content);
  }

  /** One that nobody owns, by chance. */
  async #free(changes: SlotChange[], file: SlotFileName): Promise<number> {
    const taken = new Set(changes.filter((change) => change.file === file && change.who).map(({ slot }) => slot.n));
    const free = () =>
      this.#index.unowned(file).filter((n) => !taken.has(n) && (file === 'sealed' || this.#index.isFree({ file, n })));
    if (file !== 'sealed') return anyOf(free()) ?? this.#size(changes, file);
    const known = this.#isLearnt ? free() : [];
    if (known.length > 0) return anyOf(known) ?? 0;
    // Not one of those that may be somebody's: new ones, which are nobody's for certain.
    return anyOf(await this.#grow(changes)) ?? 0;
  }

  async #grow(changes: SlotChange[]): Promise<number[]> {
    const from = this.#size(changes, 'sealed');
    const places = Array.from({ length: BOXFUL }, (_, n) => from + n);
    for (const change of await Promise.all(places.map((n) => this.#decoy(n, chance(2 ** 31) + 1))))
      changes.push(change);
    return places;
  }

  #size(changes: readonly SlotChange[], file: SlotFileName): number {
    const added = changes.filter((change) => change.file === file).map(({ slot }) => slot.n + 1);
    return Math.max(this.#index.sizeOf(file), ...added);
  }

  async #nobodys(at: SlotAt): Promise<SlotChange> {
    const seq = this.#index.seqOf(at) + 2;
    if (at.file === 'sealed') return this.#decoy(at.n, seq);
    const slot: Slot = { n: at.n, seq, tag: '', bytes: new Uint8Array() };
    return { file: at.file, slot, under: { ...slot, seq: seq - 1 }, who: null };
  }

  /** Like one that is somebody's, and like one that was somebody else's before. */
  async #decoy(n: number, seq: number): Promise<SlotChange> {
    const [slot, under] = await Promise.all([decoySlot(n, seq), decoySlot(n, seq - 1)]);
    return { file: 'sealed', slot, under, who: null };
  }
}

async function decoySlot(n: number, seq: number): Promise<Slot> {
  const id = random(PERIOD_ID);
  const row = (length: number) => join(Uint8Array.of(SEALED), id, random(length - 1 - PERIOD_ID));
  return { n, seq, tag: toHex(random(16)), bytes: join(await decoyPeriod(id), row(WHO), row(WHAT)) };
}

/** Salted: who knows a token and not the salt finds nothing, and the same person has another tag in every round. */
export async function tagOf(salt: Uint8Array, { kind, key, round = '' }: Who): Promise<string> {
  const named = utf8(JSON.stringify([toHex(salt), kind, round, key]));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', named)).subarray(0, 16));
}

function inside(tag: string, part: 'who' | 'what' | 'whole') {
  return { table: 'slots', session: '', key: `${tag} ${part}` };
}

function nameAt({ file, n }: SlotAt): string {
  return `${file} ${n}`;
}

function isWho(value: Json | undefined): value is Json & Who {
  return isObject(value) && ['kind', 'session', 'key'].every((key) => typeof value[key] === 'string');
}

/** From 0 up to below `below`. */
function chance(below: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;
}

function anyOf(places: readonly number[]): number | undefined {
  return places[chance(places.length || 1)];
}
