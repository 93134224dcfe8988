// A store over HTTP in memory, and an outbox without a disk: thousands of answers in a second.

import { Drain } from '../../src/exchange/drain.ts';
import { deliver } from '../../src/exchange/deliver.ts';
import { sha256 } from '../../src/exchange/hash.ts';
import { Outbox, type Sending } from '../../src/exchange/outbox.ts';
import { openTarget } from '../../src/exchange/targets/open-target.ts';
import { placeOf, type TargetSettings } from '../../src/exchange/targets/settings.ts';
import type { Json } from '../../src/journal/json.ts';
import type { OutboxRows } from '../../src/store/store.ts';
import { PretendTime } from './pretend.ts';

type Files = Map<string, Uint8Array<ArrayBuffer>>;
type Ask = (address: string, request: RequestInit) => Promise<Response>;

export class MemoryOutbox implements OutboxRows {
  readonly rows = new Map<string, Json>();
  readonly files: Files = new Map();
  all = async () => [...this.rows.values()];
  file = async (key: string) => this.files.get(key);
  count = async () => this.files.size;
  add = async (key: string, _: string, known: unknown, file: Uint8Array) => {
    this.rows.set(key, known as Json);
    this.files.set(key, new Uint8Array(file));
  };
  change = async (key: string, known: unknown, file: 'keep' | 'drop') => {
    this.rows.set(key, known as Json);
    if (file === 'drop') this.files.delete(key);
    return true;
  };
}

/** A store that does all it should: what is put is kept, and given back. */
export class PretendOffice {
  /** By address. */
  readonly files: Files = new Map();

  readonly answer: Ask = async (address, { method = 'GET', body, headers, mode }) => {
    if (mode === 'no-cors') return new Response(null);
    const file = this.files.get(address);
    if (method === 'PUT') {
      if (new Headers(headers).get('if-none-match') === '*' && file) return new Response(null, { status: 412 });
      this.files.set(address, (body as Uint8Array<ArrayBuffer>).slice());
      return new Response(null, { status: 201 });
    }
    if (!file) return new Response(null, { status: 404 });
    return new Response(method === 'HEAD' ? null : file);
  };
}

/** A tablet with files in its outbox, and a way to the office that answers as it is told. */
export class SendingTablet {
  readonly rows = new MemoryOutbox();
  readonly outbox = new Outbox(this.rows);
  readonly time = new PretendTime();
  /** How often it was tried: each outcome is one. */
  tries = 0;
  readonly drain: Drain;

  constructor(to: TargetSettings, ask: Ask) {
    this.time.fetch = ask;
    const target = openTarget(to, this.time);
    this.drain = new Drain(
      this.outbox,
      async () => ({ address: placeOf(to), deliver: (parcel) => deliver(target, parcel) }),
      this.time,
      {
        changed: async () => {
          this.tries += 1;
        },
        underWay: () => undefined,
      },
    );
  }

  /** Bytes that stand for a bundle. */
  async put(file: Uint8Array<ArrayBuffer>): Promise<Sending> {
    const key = await sha256(file);
    const since = this.time.now();
    const name = `tablet/${key}.commonground`;
    const sending = { key, session: key, name, size: file.length, since, tried: null, why: null, sent: null, to: null };
    await this.rows.add(key, key, sending, file);
    return sending;
  }

  /** Lets so much time go by, with every try that falls into it. */
  async pass(ms: number): Promise<void> {
    const end = this.time.now() + ms;
    await this.drain.kick();
    for (let { next } = this.time; next !== null && this.time.now() + next <= end; { next } = this.time) {
      this.time.pass(next);
      // It is running: asking again waits for it.
      await this.drain.kick();
    }
  }
}
