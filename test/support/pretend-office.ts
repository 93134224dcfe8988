// A store over HTTP in memory, and a tablet that sends to it: thousands of answers in a second.

import { Drain } from '../../src/exchange/drain.ts';
import { deliver } from '../../src/exchange/deliver.ts';
import { Outbox, type Sending } from '../../src/exchange/outbox.ts';
import { openTarget } from '../../src/exchange/targets/open-target.ts';
import { placeOf, type TargetSettings } from '../../src/exchange/targets/settings.ts';
import { MemoryOutbox } from './memory-outbox.ts';
import { PretendTime } from './pretend.ts';

type Files = Map<string, Uint8Array<ArrayBuffer>>;
type Ask = (address: string, request: RequestInit) => Promise<Response>;

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
  put(file: Uint8Array<ArrayBuffer>): Promise<Sending> {
    return this.rows.wait(file, 'tablet', this.time.now());
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
