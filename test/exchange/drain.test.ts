// The outbox is emptied with patience: what waits, how long it waits, and what only a person can mend.

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBundle } from '../../src/exchange/bundle.ts';
import { deliver } from '../../src/exchange/deliver.ts';
import { Drain, pause, type UnderWay } from '../../src/exchange/drain.ts';
import { sha256 } from '../../src/exchange/hash.ts';
import { Outbox, type Sending } from '../../src/exchange/outbox.ts';
import { type Target, trouble, type Trouble, type Why, WHYS } from '../../src/exchange/target.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { forget } from '../support/bare-database.ts';
import { PretendTime } from '../support/pretend.ts';
import { Tablet } from '../support/tablet.ts';
import { practiceRow } from '../support/vault.ts';

/** A store in memory that can be told what to answer, and counts how often it was asked. */
class Office implements Target {
  readonly address = 'https://office.example/in/';
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  asked = 0;
  puts = 0;
  fault: Trouble | null = null;
  /** Names that are refused, each for its own reason. */
  readonly faultOf = new Map<string, Trouble>();

  #judge(name: string): Trouble | null {
    return this.fault ?? this.faultOf.get(name) ?? null;
  }
  async list() {
    return { is: 'untold' as const };
  }
  async head(name: string) {
    this.asked += 1;
    const fault = this.#judge(name);
    return fault ?? (this.files.has(name) ? { is: 'there' as const } : { is: 'absent' as const });
  }
  async put(name: string, file: Uint8Array<ArrayBuffer>) {
    this.puts += 1;
    this.files.set(name, file);
    return { is: 'stored' as const };
  }
  async get(name: string) {
    const file = this.files.get(name);
    return this.#judge(name) ?? (file ? { is: 'got' as const, file, isPage: false } : { is: 'absent' as const });
  }
}

let store: Store;
let outbox: Outbox;
let office: Office;
let time: PretendTime;
let drain: Drain;
let rooms = 0;
let told: UnderWay[];

beforeEach(async () => {
  rooms += 1;
  store = await openStore(`outbox-${rooms}`);
  outbox = new Outbox(store.outbox);
  office = new Office();
  time = new PretendTime();
  told = [];
  held = new Set();
  drain = newDrain();
});
afterEach(async () => {
  store.close();
  await forget(`outbox-${rooms}`);
});

let held: Set<string>;

const newDrain = () =>
  new Drain(
    outbox,
    () => Promise.resolve({ address: office.address, deliver: (parcel) => deliver(office, parcel) }),
    time,
    { changed: () => Promise.resolve(), underWay: (now) => told.push(now), held: async () => held },
  );

async function queue(session = 's', cards = 1, practice = false): Promise<Sending> {
  const tablet = new Tablet('a', 1_800_000_000_000);
  for (let n = 0; n < cards; n += 1) tablet.write('cards/written', { words: `Card ${n}`, category: 'working' });
  const entries = tablet.journal.map((entry) => ({ ...entry, session }));
  if (!(await store.load(session))) await store.create(practiceRow(session), []);
  const sending = await outbox.queue({ session, practice, entries }, 'tablet-1', time.now());
  if (sending === 'practice') throw new Error('practice');
  return sending;
}

/** Lets the planned try happen and says how long it was waited for. */
async function nextTry(): Promise<number | null> {
  const wait = time.next;
  if (wait === null) return null;
  time.pass(wait);
  // It is running: asking again waits for it.
  await drain.kick();
  return wait;
}

describe('what is queued', () => {
  test('survives a restart, and the very same bytes are sent', async () => {
    const { key, name } = await queue();
    store.close();
    store = await openStore(`outbox-${rooms}`);
    outbox = new Outbox(store.outbox);
    drain = newDrain();
    await drain.kick();
    const arrived = office.files.get(name);
    expect(name).toBe(`tablet-1/${key}.commonground`);
    expect(arrived && (await sha256(arrived))).toBe(key);
    expect(arrived && (await readBundle(arrived)).ok).toBe(true);
  });

  test('is one thing however often it is queued and sent', async () => {
    const { since } = await queue();
    time.pass(1000);
    await queue();
    expect(await outbox.all()).toMatchObject([{ since }]);
    await drain.kick();
    const sent = time.now();
    time.pass(1000);
    await queue();
    await drain.kick('person');
    expect(await outbox.all()).toMatchObject([{ since, sent }]);
    expect(office.files.size).toBe(1);
    expect(office.puts).toBe(1);
  });

  test('gives way to a later bundle of the same session while it waits, and stays once it has arrived', async () => {
    await queue('s', 1);
    await queue('other', 1);
    const second = await queue('s', 2);
    expect((await outbox.waiting()).map(({ session }) => session).sort()).toEqual(['other', 's']);
    await drain.kick();
    expect(office.files.size).toBe(2);
    expect(office.files.has(second.name)).toBe(true);
    await queue('s', 3);
    expect(await outbox.all()).toHaveLength(3);
  });

  test('is not sent any more once somebody takes words back', async () => {
    const about = practiceRow('s');
    const tablet = new Tablet('a', 1_800_000_000_000);
    const { id } = tablet.write('cards/written', { words: 'Too much', category: 'working' });
    await store.create(about, tablet.journal);
    const sending = await queue('s');
    await queue('other');
    tablet.redact(id);
    await store.commit({ session: 's', head: 1, entries: [], redacted: tablet.journal, about });
    expect(await outbox.file(sending)).toBeUndefined();
    await drain.kick();
    expect([...office.files.keys()]).not.toContain(sending.name);
    expect((await outbox.waiting()).map(({ session, why }) => [session, why])).toEqual([['s', 'withdrawn']]);
    expect(time.next).toBeNull();
  });

  test('stays here while its session lies in the bin, whoever asks, and goes once it is put back', async () => {
    const other = await queue('other');
    time.pass(1);
    const binned = await queue('binned');
    held.add('binned');
    office.fault = trouble('not-there');
    await drain.kick();
    expect(new Map((await outbox.waiting()).map(({ session, why }) => [session, why]))).toEqual(
      new Map([
        ['binned', null],
        ['other', 'not-there'],
      ]),
    );
    office.fault = null;
    await drain.kick();
    await drain.kick('person');
    expect([...office.files.keys()]).toEqual([other.name]);
    expect((await outbox.waiting()).map(({ session, why }) => [session, why])).toEqual([['binned', null]]);
    expect(time.next).toBeNull();
    held.clear();
    await drain.kick();
    expect(office.files.has(binned.name)).toBe(true);
  });

  test('stays here when its session is put into the bin while another one is on its way', async () => {
    const first = await queue('first');
    await queue('second');
    const head = office.head.bind(office);
    office.head = async (name) => {
      held.add('second');
      return head(name);
    };
    await drain.kick();
    expect([...office.files.keys()]).toEqual([first.name]);
  });

  test('a practice is never queued', async () => {
    const bundle = { session: 's', practice: true, entries: [] };
    expect(await outbox.queue(bundle, 'tablet-1', 0)).toBe('practice');
    expect(await outbox.all()).toEqual([]);
  });

  test('keeps its file until it was read back, and lets it go after', async () => {
    const sending = await queue();
    office.fault = trouble('not-there');
    await drain.kick();
    expect((await outbox.file(sending))?.length).toBe(sending.size);
    office.fault = null;
    await nextTry();
    expect(await outbox.file(sending)).toBeUndefined();
    expect((await outbox.all())[0]).toMatchObject({ sent: time.now(), to: office.address, why: null });
  });
});

describe('the ladder', () => {
  test('waits 1, 2, 4 seconds and so on up to five minutes, and stops once it has arrived', async () => {
    await queue();
    office.fault = trouble('not-there');
    await drain.kick();
    const waits: (number | null)[] = [];
    for (let n = 0; n < 12; n += 1) waits.push(await nextTry());
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300].map((s) => s * 1000));
    expect((await outbox.all())[0]).toMatchObject({ why: 'not-there', sent: null, tried: time.now() });
    office.fault = null;
    await nextTry();
    expect((await outbox.all())[0]?.sent).toBe(time.now());
    expect(time.next).toBeNull();
  });

  test('is never longer than five minutes and never shorter than three quarters', () => {
    for (let failures = 0; failures < 40; failures += 1) {
      const full = Math.min(300_000, 1000 * 2 ** failures);
      expect(pause(failures, 0)).toBe(full);
      expect(pause(failures, 0.999)).toBeGreaterThanOrEqual(full * 0.75);
    }
  });

  test('begins anew after a success', async () => {
    await queue();
    office.fault = trouble('server-trouble');
    await drain.kick();
    for (let n = 0; n < 5; n += 1) await nextTry();
    office.fault = null;
    await nextTry();
    await queue('s', 2);
    office.fault = trouble('server-trouble');
    await drain.kick();
    expect(time.next).toBe(1000);
  });

  test('begins anew where at least one arrived', async () => {
    const [first, second] = [await queue('first'), await queue('second')];
    office.fault = trouble('not-there');
    await drain.kick();
    for (let n = 0; n < 5; n += 1) await nextTry();
    office.fault = null;
    office.faultOf.set(second.name, trouble('not-stored'));
    await nextTry();
    expect(office.files.has(first.name)).toBe(true);
    expect(time.next).toBe(1000);
  });

  test('what was planned is called off once it has arrived otherwise', async () => {
    await queue();
    office.fault = trouble('not-there');
    await drain.kick();
    office.fault = null;
    await drain.kick();
    expect((await outbox.all())[0]?.sent).not.toBeNull();
    expect(time.next).toBeNull();
  });

  test('with nothing to send nobody is asked and nothing is planned', async () => {
    await drain.kick();
    await drain.kick('person');
    expect(office.asked).toBe(0);
    expect(time.next).toBeNull();
  });

  test('a network that seems to be back is tried at once, without a second ladder', async () => {
    await queue();
    office.fault = trouble('not-there');
    await drain.kick();
    for (let n = 0; n < 6; n += 1) await nextTry();
    const { asked } = office;
    await drain.kick();
    await drain.kick();
    expect(office.asked).toBe(asked + 2);
    const wait = time.next ?? 0;
    time.pass(wait);
    await drain.kick();
    expect(office.asked).toBe(asked + 3);
  });

  test('where the server says how long, nobody asks before, but for a person', async () => {
    await queue();
    office.fault = trouble('busy', 90_000);
    await drain.kick();
    expect(time.next).toBe(90_000);
    const { asked } = office;
    time.pass(89_000);
    await drain.kick();
    expect(office.asked).toBe(asked);
    await drain.kick('person');
    expect(office.asked).toBe(asked + 1);
    office.fault = null;
    time.pass(90_000);
    await drain.kick();
    expect((await outbox.all())[0]?.sent).not.toBeNull();
  });

  test('a full store is not asked again before five minutes are over', async () => {
    await queue();
    office.fault = trouble('full');
    await drain.kick();
    expect(time.next).toBe(300_000);
  });
});

describe('what only a person can mend', () => {
  test.each<Why>(['refused', 'blocked', 'changed'])(
    '%s: no further try, even after a restart, until somebody presses',
    async (why) => {
      await queue('s');
      await queue('t');
      office.fault = trouble(why);
      await drain.kick();
      const { asked } = office;
      expect(time.next).toBeNull();
      drain = newDrain();
      for (let n = 0; n < 3; n += 1) await drain.kick();
      expect(office.asked).toBe(asked);
      expect((await outbox.waiting()).map((one) => one.why)).toEqual([why, why]);
      office.fault = null;
      await drain.kick('person');
      expect(await outbox.waiting()).toEqual([]);
    },
  );

  test('every other trouble is tried again', async () => {
    await queue();
    for (const why of WHYS.filter((one) => !['refused', 'blocked', 'changed', 'withdrawn'].includes(one))) {
      office.fault = trouble(why);
      await drain.kick('person');
      expect(time.next, why).not.toBeNull();
    }
  });

  test('one file that lies there otherwise does not keep the others, and only the rest is sent again', async () => {
    const odd = await queue('odd');
    time.pass(1);
    const late = await queue('late');
    time.pass(1);
    await queue('good');
    office.faultOf.set(odd.name, trouble('changed'));
    office.faultOf.set(late.name, trouble('not-stored'));
    await drain.kick();
    expect((await outbox.waiting()).map(({ session, why }) => [session, why])).toEqual([
      ['odd', 'changed'],
      ['late', 'not-stored'],
    ]);
    office.faultOf.delete(late.name);
    const { puts } = office;
    await nextTry();
    expect(office.puts).toBe(puts + 1);
    expect((await outbox.waiting()).map(({ session }) => session)).toEqual(['odd']);
  });
});

test('a network that comes while a try is still failing for want of it is not missed; a full store is not asked twice', async () => {
  const { name } = await queue();
  let comes: (() => void) | undefined;
  const head = office.head.bind(office);
  office.head = async (of) => {
    comes?.();
    return head(of);
  };
  for (const [why, tries] of [
    ['not-there', 2],
    ['full', 1],
  ] as const) {
    const { asked } = office;
    office.fault = trouble(why);
    comes = () => {
      comes = undefined;
      void drain.kick('network');
    };
    await drain.kick('person');
    expect(office.asked - asked, why).toBe(tries);
  }
  office.fault = null;
  await drain.kick('network');
  expect(office.files.has(name)).toBe(true);
});

test('two windows: while the other one is at it this one waits its turn', async () => {
  await queue();
  time.otherWindow = true;
  await drain.kick();
  expect(office.asked).toBe(0);
  time.otherWindow = false;
  await nextTry();
  expect((await outbox.all())[0]?.sent).not.toBeNull();
});

test('asked many times at once, it goes once', async () => {
  await queue();
  await Promise.all([drain.kick(), drain.kick(), drain.kick('person'), drain.kick()]);
  expect(office.puts).toBe(1);
  expect(office.files.size).toBe(1);
});
