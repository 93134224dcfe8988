// The files that were made to leave this tablet, and the list of those on their way: a file is written and sealed once, and
// these very bytes are kept, so that what is sent, shared and saved is the same file however often it is done.

import * as v from 'valibot';
import type { OutboxRows } from '../store/store.ts';
import type { OfficeKey } from '../vault/age-keys.ts';
import { type Bundle, writeBundle } from './bundle.ts';
import { sha256 } from './hash.ts';
import { sealBundle } from './sealed.ts';
import { type Why, WHYS } from './target.ts';

const moment = v.number();

const stoodShape = v.object({
  /** Of its row in the list: another one after each write, so that only being the same or not says anything. */
  touched: moment,
  entries: v.number(),
});
/** A state of a session: whether there is more by now is never asked of a clock, which may have been set in between. */
export type Stood = Readonly<v.InferOutput<typeof stoodShape>>;

const sendingShape = v.object({
  /** SHA-256 of the file: the same content is the same sending. */
  key: v.string(),
  session: v.string(),
  /** Under which it is put at the target. */
  name: v.string(),
  size: v.number(),
  /** When it was handed to the outbox. */
  since: moment,
  /** The last try. */
  tried: v.nullable(moment),
  /** Why it has not arrived, as of the last try; null before the first. */
  why: v.nullable(v.picklist(WHYS)),
  /** When it was read back whole; null while it waits. */
  sent: v.nullable(moment),
  /** Where it was read back. */
  to: v.nullable(v.string()),
  /** What was made into it: SHA-256 of the packed bundle, and the keys it was sealed to. Not there in older rows. */
  of: v.optional(v.object({ packed: v.string(), recipients: v.array(v.string()) })),
  /** Saved or shared by hand only: nobody asked for it to be sent. */
  byHand: v.optional(v.boolean()),
  /** As what the session lay here when it was handed to the outbox. Not there in older rows. */
  stood: v.optional(stoodShape),
});
export type Sending = Readonly<v.InferOutput<typeof sendingShape>>;
type MadeOf = NonNullable<Sending['of']>;

/** Who makes the bytes: a worker, where there is one. */
export interface Making {
  pack(this: void, bundle: Bundle): Promise<Uint8Array<ArrayBuffer>>;
  seal(this: void, packed: Uint8Array<ArrayBuffer>, office: readonly OfficeKey[]): Promise<Uint8Array<ArrayBuffer>>;
}

interface Noted {
  readonly sending: Sending;
  readonly file: 'keep' | 'rest' | 'drop';
}

export class Outbox {
  readonly #rows: OutboxRows;
  readonly #making: Making;
  /** What came of a try and found no room: true for as long as this page lives, and written as soon as there is some. */
  readonly #unnoted = new Map<string, Noted>();

  constructor(rows: OutboxRows, making: Making = { pack: writeBundle, seal: sealBundle }) {
    this.#rows = rows;
    this.#making = making;
  }

  /**
   * The file of this bundle for these keys of the office: the very one that was made before, or a new one, which is kept.
   * What nobody can seal is not kept: a practice, and all of a tablet that knows no office. It comes out the same each time.
   * Where nothing can be looked up or kept it comes out all the same (G5), and another one the next time. `device`: this
   * tablet's name; null where that cannot be known now, and then nothing is kept either.
   */
  async make(
    bundle: Bundle,
    device: string | null,
    now: number,
    office: readonly OfficeKey[],
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { file, of, isKept } = await this.#fileOf(bundle, office);
    if (of && !isKept && device !== null) await this.#keepByHand(bundle, device, now, file, of).catch(() => undefined);
    return file;
  }

  async #fileOf(
    bundle: Bundle,
    office: readonly OfficeKey[],
  ): Promise<{ readonly file: Uint8Array<ArrayBuffer>; readonly of?: MadeOf; readonly isKept?: boolean }> {
    const packed = await this.#making.pack(bundle);
    if (bundle.practice || office.length === 0) return { file: packed };
    const of = await this.#madeOf(packed, office);
    const kept = await this.#keptOf(bundle.session, of).catch(() => undefined);
    return kept ? { file: kept, of, isKept: true } : { file: await this.#making.seal(packed, office), of };
  }

  async #keptOf(session: string, of: MadeOf): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const made = (await this.#all()).find((one) => one.session === session && isOf(one, of));
    return made && this.#rows.file(made.key);
  }

  async #keepByHand(
    { session }: Bundle,
    device: string,
    now: number,
    file: Uint8Array<ArrayBuffer>,
    of: MadeOf,
  ): Promise<void> {
    const sending = { ...newSending(await sha256(file), session, device, file.length, now), of, byHand: true };
    await this.#add(sending, file, await this.#all(), (one) => one.byHand === true);
  }

  /**
   * Written once, and these very bytes are sent however often it takes. The same content again is the same sending.
   * An older bundle of the session that still waits makes room: this one holds all of it but what was since taken out.
   * A practice is never sent (behaviours C35, C46). `at`: as what the session stood, its row read before its entries were.
   */
  async queue(
    bundle: Bundle,
    device: string,
    now: number,
    office: readonly OfficeKey[] = [],
    at?: Stood,
  ): Promise<Sending | 'practice'> {
    if (bundle.practice) return 'practice';
    const { file, of } = await this.#fileOf(bundle, office);
    const key = await sha256(file);
    const all = await this.#all();
    const known = all.find((sending) => sending.key === key);
    const stood = at && { stood: at };
    if (known && !known.byHand) {
      // Written to since, and yet the same to the letter: nothing is missing over there.
      const same = { ...known, ...stood };
      const file = known.sent === null ? 'keep' : known.of ? 'rest' : 'drop';
      if (same.stood?.touched !== known.stood?.touched) {
        await this.#rows.change(key, same, file);
        this.#unnoted.delete(key);
      }
      return same;
    }
    const fresh = { ...newSending(key, bundle.session, device, file.length, now), ...(of && { of }) };
    const { byHand: _, ...asMade } = known ?? fresh;
    const sending = { ...asMade, ...stood, since: now };
    await this.#add(sending, file, all, (one) => one.sent === null);
    return sending;
  }

  /** The session of this very file, where it was made here and the session lies here still. */
  async made(key: string): Promise<string | undefined> {
    return (await this.#all()).find((one) => one.key === key)?.session;
  }

  /** With it go the rows of its session for which `goes` holds; of those that were sent only their files go. */
  async #add(
    sending: Sending,
    file: Uint8Array<ArrayBuffer>,
    all: readonly Sending[],
    goes: (one: Sending) => boolean,
  ): Promise<void> {
    const { key, session } = sending;
    const others = all.filter((one) => one.session === session && one.key !== key);
    const [gone, sent] = [others.filter(goes), others.filter((one) => one.sent !== null && !goes(one))];
    const keys = (list: readonly Sending[]) => list.map((one) => one.key);
    await this.#rows.add(key, session, sending, file, keys(gone), {
      bare: keys(sent),
      rests: sending.byHand === true,
    });
    for (const one of [key, ...keys(gone)]) this.#unnoted.delete(one);
  }

  async #madeOf(packed: Uint8Array<ArrayBuffer>, office: readonly OfficeKey[]): Promise<MadeOf> {
    return { packed: await sha256(packed), recipients: office.map(({ recipient }) => recipient).sort() };
  }

  /** All that was ever handed to the outbox, the oldest first. */
  async all(): Promise<Sending[]> {
    return (await this.#all()).filter(({ byHand }) => !byHand);
  }

  async #all(): Promise<Sending[]> {
    const rows = await this.#rows.all();
    return rows
      .filter((row): row is typeof row & Sending => v.is(sendingShape, row))
      .map((row) => this.#unnoted.get(row.key)?.sending ?? row)
      .sort((a, b) => a.since - b.since);
  }

  async waiting(): Promise<Sending[]> {
    return (await this.all()).filter(({ sent }) => sent === null);
  }

  /** How many files wait, whether what is known of them can be read now or not; those of `held` sessions not counted. */
  files(held: ReadonlySet<string> = new Set()): Promise<number> {
    return this.#rows.count([...held]);
  }

  file(sending: Sending): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#rows.file(sending.key);
  }

  /** Never rejects: what cannot be noted is known here until it can (`noteLate`). */
  async didNotArrive(sending: Sending, why: Why, now: number): Promise<void> {
    await this.#note({ sending: { ...sending, tried: now, why }, file: 'keep' });
  }

  /**
   * Only after the read-back. A sealed file stays while it is the newest of its session: saved once more, it is the same.
   * Any other goes: it can be made again. Never rejects, as `didNotArrive`: the office has it, whatever the tablet can note.
   */
  async arrived(sending: Sending, to: string, now: number): Promise<void> {
    const known: Sending = { ...sending, tried: now, why: null, sent: now, to };
    await this.#note({ sending: known, file: sending.of ? 'rest' : 'drop' });
  }

  /** Writes what found no room before; what is then left is only known here. Never rejects. */
  async noteLate(): Promise<void> {
    for (const noted of [...this.#unnoted.values()]) await this.#note(noted);
  }

  /** Of these it was read back that they arrived, and the tablet could not note it: after the next start they wait again. */
  get unnoted(): ReadonlySet<string> {
    return new Set([...this.#unnoted.values()].flatMap(({ sending }) => (sending.sent === null ? [] : [sending.key])));
  }

  async #note(noted: Noted): Promise<void> {
    const { key } = noted.sending;
    try {
      await this.#rows.change(key, noted.sending, noted.file);
      this.#unnoted.delete(key);
    } catch {
      this.#unnoted.set(key, noted);
    }
  }
}

function newSending(key: string, session: string, device: string, size: number, now: number): Sending {
  const name = `${device}/${key}.commonground`;
  return { key, session, name, size, since: now, tried: null, why: null, sent: null, to: null };
}

function isOf({ of }: Sending, { packed, recipients }: MadeOf): boolean {
  return of?.packed === packed && of.recipients.join() === recipients.join();
}
