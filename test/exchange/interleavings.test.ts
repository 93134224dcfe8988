// Two windows and three tablets that send the same files at once, in every order that chance finds: the server has each file of
// each tablet once, and nothing is called sent that is not there (trust.md, D11 and G12). SEED=... plays a run again.

import { expect, test } from 'vitest';
import { deliver } from '../../src/exchange/deliver.ts';
import { Drain } from '../../src/exchange/drain.ts';
import { Outbox } from '../../src/exchange/outbox.ts';
import { UploadFault } from '../../src/exchange/outward.ts';
import { openTarget } from '../../src/exchange/targets/open-target.ts';
import { placeOf, type TargetSettings } from '../../src/exchange/targets/settings.ts';
import { told } from '../servers/table.ts';
import { chanceFrom } from '../support/chance.ts';
import { likeABundle, MemoryOutbox } from '../support/memory-outbox.ts';
import { PretendOffice } from '../support/pretend-office.ts';
import { PretendTime } from '../support/pretend.ts';

/** All of them behind `npm run test:servers`. */
const RUNS = process.env['LONG'] ? 1000 : 30;
const FILES = [300, 400, 500].map(likeABundle);
const TO: TargetSettings = { kind: 'put', address: 'https://plain.example/', token: '' };
const TABLETS = ['one', 'two', 'three'];

/** What is on its way to the server or back; chance says which goes next. */
class Line {
  readonly #next: () => number;
  readonly #waiting: (() => void)[] = [];

  constructor(next: () => number) {
    this.#next = next;
  }

  pass(): Promise<void> {
    return new Promise((go) => this.#waiting.push(go));
  }

  /** False where nothing waits. */
  letOneGo(): boolean {
    const [go] = this.#waiting.splice(Math.floor(this.#next() * this.#waiting.length), 1);
    go?.();
    return go !== undefined;
  }
}

/** As the browser's: one window of a tablet at a time; a window that dies lets go of it. */
class Lock {
  holder: Window | null = null;
}

/** A store that all of them write to. It looks for a condition only where it knows one. */
class Store extends PretendOffice {
  puts = 0;
}

class Window {
  isDead = false;
  readonly time = new PretendTime();
  readonly drain: Drain;

  constructor(rows: MemoryOutbox, lock: Lock | null, line: Line, store: Store, next: () => number, knows: boolean) {
    const never = new Promise<never>(() => undefined);
    this.time.fetch = async (address, request) => {
      await line.pass();
      if (this.isDead) return never;
      const headers = new Headers(request.headers);
      if (!knows) headers.delete('if-none-match');
      if (request.method === 'PUT') store.puts += 1;
      const answer = await store.answer(address, { ...request, headers });
      await line.pass();
      if (this.isDead) return never;
      // Now and then an answer is lost, when all was done.
      if (next() < 0.1) throw new UploadFault(true);
      return answer;
    };
    if (lock) {
      this.time.alone = async (task) => {
        if (lock.holder) return 'busy';
        lock.holder = this;
        await task();
        if (lock.holder === this) lock.holder = null;
        return 'done';
      };
    }
    const outbox = new Outbox(rows);
    const target = openTarget(TO, this.time);
    const way = { address: placeOf(TO), deliver: (parcel: Parameters<typeof deliver>[1]) => deliver(target, parcel) };
    const changed = async () => {
      for (const { name, sent, size } of await outbox.all())
        if (sent !== null) expect(store.files.get(placeOf(TO) + name)?.length, name).toBe(size);
    };
    this.drain = new Drain(outbox, () => Promise.resolve(way), this.time, { changed, underWay: () => undefined });
  }
}

async function play(seed: number): Promise<number> {
  const next = chanceFrom(seed);
  const [line, store, knows] = [new Line(next), new Store(), next() < 0.5];
  const tablets = await Promise.all(
    TABLETS.map(async (name) => {
      const rows = new MemoryOutbox();
      for (const [n, file] of FILES.entries()) await rows.wait(file, name, n);
      // A browser without locks lets both windows at it.
      const lock = next() < 0.8 ? new Lock() : null;
      const windows = [1, 2].map(() => new Window(rows, lock, line, store, next, knows));
      return { name, rows, lock, windows };
    }),
  );
  const isDone = () => tablets.every(({ rows }) => rows.files.size === 0);
  for (let step = 0; !isDone(); step += 1) {
    expect(step, `seed ${seed}: it never ends`).toBeLessThan(20_000);
    const tablet = tablets[Math.floor(next() * tablets.length)];
    // Who is dead does nothing more.
    const window = tablet?.windows.filter(({ isDead }) => !isDead)[Math.floor(next() * 2)];
    const what = next();
    if (what < 0.15) void window?.drain.kick(next() < 0.3 ? 'person' : 'app');
    else if (what < 0.25) window?.time.pass(window.time.next ?? 1000);
    else if (what < 0.26 && tablet && window && tablet.windows.every(({ isDead }) => !isDead)) {
      window.isDead = true;
      if (tablet.lock?.holder === window) tablet.lock.holder = null;
    } else line.letOneGo();
    // What was let go runs to where it waits again.
    await new Promise((resolve) => setImmediate(resolve));
  }
  // What is still on its way arrives late, and changes nothing.
  while (line.letOneGo()) await new Promise((resolve) => setImmediate(resolve));
  const expected = tablets.flatMap(({ name, rows }) => [...rows.rows.keys()].map((key) => `${name}/${key}`));
  expect(
    [...store.files.keys()].map((address) => address.slice(placeOf(TO).length).replace('.commonground', '')).sort(),
    `seed ${seed}`,
  ).toEqual(expected.sort());
  for (const [address, bytes] of store.files)
    expect(
      FILES.some((file) => Buffer.from(file).equals(bytes)),
      `seed ${seed}: ${address}`,
    ).toBe(true);
  return store.puts;
}

test(`${RUNS} interleavings of two windows and three tablets: each file of each tablet is at the server once`, async () => {
  const first = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  let puts = 0;
  for (let run = 0; run < RUNS; run += 1) puts += await play(first + run);
  const distinct = FILES.length * TABLETS.length;
  told(
    'G12',
    `${RUNS} interleavings of 2 windows and 3 tablets`,
    `${distinct} of ${distinct} there each time, 0 more; ${puts - RUNS * distinct} puts of what was there already, none of them seen; first seed ${first}`,
  );
}, 600_000);
