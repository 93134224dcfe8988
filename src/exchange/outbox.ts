// The list of bundles on their way: kept on the disk until the other side was seen to have them.

import * as v from 'valibot';
import type { OutboxRows } from '../store/store.ts';
import { type Bundle, writeBundle } from './bundle.ts';
import { sha256 } from './hash.ts';
import { type Why, WHYS } from './target.ts';

const moment = v.number();

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
});
export type Sending = Readonly<v.InferOutput<typeof sendingShape>>;

export class Outbox {
  readonly #rows: OutboxRows;

  constructor(rows: OutboxRows) {
    this.#rows = rows;
  }

  /**
   * Written once, and these very bytes are sent however often it takes. The same content again is the same sending.
   * An older bundle of the session that still waits makes room: this one holds all of it but what was since taken out.
   * A practice is never sent (behaviours C35, C46).
   */
  async queue(bundle: Bundle, device: string, now: number): Promise<Sending | 'practice'> {
    if (bundle.practice) return 'practice';
    const file = await writeBundle(bundle);
    const key = await sha256(file);
    const all = await this.all();
    const known = all.find((sending) => sending.key === key);
    if (known) return known;
    const { session } = bundle;
    const older = all.filter((sending) => sending.session === session && sending.sent === null);
    const sending: Sending = {
      key,
      session,
      name: `${device}/${key}.commonground`,
      size: file.length,
      since: now,
      tried: null,
      why: null,
      sent: null,
      to: null,
    };
    await this.#rows.add(
      key,
      session,
      sending,
      file,
      older.map((one) => one.key),
    );
    return sending;
  }

  /** The oldest first. */
  async all(): Promise<Sending[]> {
    const rows = await this.#rows.all();
    return rows.filter((row): row is typeof row & Sending => v.is(sendingShape, row)).sort((a, b) => a.since - b.since);
  }

  async waiting(): Promise<Sending[]> {
    return (await this.all()).filter(({ sent }) => sent === null);
  }

  /** How many files wait, whether what is known of them can be read now or not. */
  files(): Promise<number> {
    return this.#rows.count();
  }

  file(sending: Sending): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#rows.file(sending.key);
  }

  async didNotArrive(sending: Sending, why: Why, now: number): Promise<void> {
    await this.#rows.change(sending.key, { ...sending, tried: now, why }, 'keep');
  }

  /** Only after the read-back. The file goes: the journal is still here, and the other side has this copy. */
  async arrived(sending: Sending, to: string, now: number): Promise<void> {
    const known: Sending = { ...sending, tried: now, why: null, sent: now, to };
    await this.#rows.change(sending.key, known, 'drop');
  }
}
