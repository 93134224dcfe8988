// Whatever a server says: nothing is called sent that is not there, nothing is lost, and nobody is asked more often than makes sense (trust.md, G10 and G11).

import { describe, expect, test } from 'vitest';
import type { Why } from '../../src/exchange/target.ts';
import type { TargetSettings } from '../../src/exchange/targets/settings.ts';
import { likeABundle } from '../support/memory-outbox.ts';
import { told } from '../servers/table.ts';
import { PretendOffice, SendingTablet } from '../support/pretend-office.ts';

const WEBDAV: TargetSettings = { kind: 'webdav', address: 'https://office.example/in/', user: 'u', password: 'p' };
const S3: TargetSettings = {
  kind: 's3',
  address: 'https://store.example/',
  bucket: 'b',
  region: '',
  prefix: '',
  key: 'k',
  secret: 's',
  style: 'path',
};
const AZURE: TargetSettings = { kind: 'azure', address: 'https://blob.example/c/?sig=x' };
const PLAIN: TargetSettings = { kind: 'put', address: 'https://plain.example/', token: '' };

type Ask = PretendOffice['answer'];
/** What happens to one question; `on` gives what a sound store says to it. */
type Behaviour = (on: () => Promise<Response>, method: string, tablet: SendingTablet) => Promise<Response>;

const HTML = '<!doctype html><h1>Welcome to the hotel</h1>';
const HOUR = 3_600_000;
const file = likeABundle(5000);

const always =
  (status: number, headers: Record<string, string> = {}, body: string | null = null): Behaviour =>
  async (_, method) =>
    new Response(method === 'HEAD' || [204, 304].includes(status) ? null : body, { status, headers });
const onPut =
  (behaviour: Behaviour): Behaviour =>
  (on, method, tablet) =>
    method === 'PUT' ? behaviour(on, method, tablet) : on();
const noAnswer: Behaviour = () => Promise.reject(new TypeError('Failed to fetch'));

/** 1 + 2 + ... + 256 seconds are nine tries after the first; then one each five minutes. */
const LADDER = 20;
const EACH_FIVE_MINUTES = 13;

interface Case {
  readonly does: string;
  readonly behaves: Behaviour;
  /** `sent`: it ends well. */
  readonly why: Why | 'sent';
  /** In an hour. */
  readonly tries: number;
  readonly to?: TargetSettings;
  /** What lies there already: our own file, or another. */
  readonly before?: 'ours' | 'other';
}

const twice = (first: Behaviour, then: Behaviour): Behaviour => {
  let asked = 0;
  return (on, method, tablet) => {
    asked += 1;
    return asked === 1 ? first(on, method, tablet) : then(on, method, tablet);
  };
};
const fine: Behaviour = (on) => on();

const CASES: readonly Case[] = [
  {
    does: 'a portal’s page for everything',
    behaves: always(200, { 'content-type': 'text/html' }, HTML),
    why: 'portal',
    tries: LADDER,
  },
  {
    does: 'a portal’s redirect',
    behaves: always(302, { location: 'https://portal.example/' }),
    why: 'portal',
    tries: LADDER,
  },
  { does: '511, log in first', behaves: always(511), why: 'portal', tries: LADDER },
  {
    does: 'moved to another host',
    behaves: always(301, { location: 'https://elsewhere.example/' }),
    why: 'portal',
    tries: LADDER,
  },
  { does: 'no answer at all', behaves: noAnswer, why: 'not-there', tries: LADDER },
  { does: 'an upload that breaks off', behaves: onPut(noAnswer), why: 'cut', tries: LADDER },
  {
    does: 'stores it and loses the answer',
    behaves: onPut(async (on) => {
      await on();
      throw new TypeError('Failed to fetch');
    }),
    why: 'sent',
    tries: 2,
  },
  {
    does: 'breaks off while it is read back',
    behaves: async (on, method) => {
      const answer = await on();
      if (method !== 'GET' || !answer.ok) return answer;
      const cut = new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) });
      return new Response(cut);
    },
    why: 'cut',
    tries: LADDER,
  },
  { does: '401', behaves: always(401), why: 'refused', tries: 1 },
  { does: '403', behaves: always(403), why: 'refused', tries: 1 },
  { does: '401 in the middle, the log-in having run out', behaves: onPut(always(401)), why: 'refused', tries: 1 },
  { does: '412 for our own file', behaves: onPut(always(412)), before: 'ours', why: 'sent', tries: 1 },
  {
    does: '409 for our own file, put by another window just now',
    behaves: onPut(async (on) => {
      await on();
      return new Response(null, { status: 409 });
    }),
    to: PLAIN,
    why: 'sent',
    tries: 1,
  },
  { does: '412 for another file under our name', behaves: fine, before: 'other', why: 'changed', tries: 1 },
  { does: '413', behaves: onPut(always(413)), why: 'full', tries: EACH_FIVE_MINUTES },
  { does: '507', behaves: onPut(always(507)), why: 'full', tries: EACH_FIVE_MINUTES },
  {
    does: '403, and says that the quota is used up',
    behaves: onPut(always(403, {}, '<Error><Code>QuotaExceeded</Code></Error>')),
    to: S3,
    why: 'full',
    tries: EACH_FIVE_MINUTES,
  },
  {
    does: '403, and says that our clock is wrong',
    behaves: onPut(always(403, {}, '<Error><Code>RequestTimeTooSkewed</Code></Error>')),
    to: S3,
    why: 'wrong-clock',
    tries: EACH_FIVE_MINUTES,
  },
  { does: '423', behaves: always(423), why: 'busy', tries: LADDER },
  { does: '425', behaves: always(425), why: 'busy', tries: LADDER },
  { does: '429, ten minutes', behaves: always(429, { 'retry-after': '600' }), why: 'busy', tries: 7 },
  {
    does: '429, until a date in ten minutes',
    behaves: async (_, __, { time }) =>
      new Response(null, { status: 429, headers: { 'retry-after': new Date(time.now() + 600_000).toUTCString() } }),
    why: 'busy',
    tries: 7,
  },
  { does: '429, and rubbish', behaves: always(429, { 'retry-after': 'soon' }), why: 'busy', tries: LADDER },
  { does: '429, a negative time', behaves: always(429, { 'retry-after': '-60' }), why: 'busy', tries: LADDER },
  { does: '429, a hundred years', behaves: always(429, { 'retry-after': '3153600000' }), why: 'busy', tries: 2 },
  { does: '503, five minutes', behaves: always(503, { 'retry-after': '300' }), why: 'busy', tries: EACH_FIVE_MINUTES },
  { does: '500', behaves: always(500), why: 'server-trouble', tries: LADDER },
  { does: '502', behaves: always(502), why: 'server-trouble', tries: LADDER },
  {
    does: 'never answers',
    behaves: (_, __, { time }) => {
      queueMicrotask(() => time.pass(60_000));
      return new Promise((_resolve, reject) => setTimeout(() => reject(new TypeError('aborted')), 0));
    },
    why: 'slow',
    // Each try takes a minute of the hour.
    tries: 17,
  },
  { does: 'says 201 and keeps nothing', behaves: onPut(always(201)), why: 'not-stored', tries: LADDER },
  { does: '404', behaves: onPut(always(404)), why: 'wrong-place', tries: LADDER },
  { does: '410', behaves: always(410), why: 'wrong-place', tries: LADDER },
  { does: '426', behaves: always(426), why: 'wrong-place', tries: LADDER },
  { does: 'a second try after one bad minute', behaves: twice(always(503), fine), why: 'sent', tries: 2 },
];

async function tabletWith({ behaves, to = WEBDAV, before }: Case) {
  const office = new PretendOffice();
  const ask: Ask = (address, request) => {
    const on = () => office.answer(address, request);
    // The question that wants no answer goes to the same server: where that is silent, so is this.
    if (request.mode === 'no-cors') return behaves === noAnswer ? noAnswer(on, 'GET', tablet) : on();
    return behaves(on, request.method ?? 'GET', tablet);
  };
  const tablet = new SendingTablet(to, ask);
  const sending = await tablet.put(file);
  if (before) {
    const address = `https://office.example/in/${sending.name}`;
    office.files.set(address, before === 'ours' ? file.slice() : new TextEncoder().encode('somebody else was here'));
  }
  return { office, tablet, sending };
}

describe('a server in an hour', () => {
  test.each(CASES)('$does: "$why" after $tries tries', async (one) => {
    const { tablet } = await tabletWith(one);
    await tablet.pass(HOUR);
    const [known] = await tablet.outbox.all();
    expect(known?.sent === null ? known.why : 'sent').toBe(one.why);
    expect(tablet.tries).toBe(one.tries);
    expect(tablet.rows.files.size).toBe(one.why === 'sent' ? 0 : 1);
  });

  test('there are as many as were asked for', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(24);
    told(
      'G11',
      'what a server may do in an hour',
      `${CASES.length} behaviours, each with its reason and its number of tries`,
    );
  });
});

/** All of them behind `npm run test:servers`. */
const ANSWERS = process.env['LONG'] ? 10_000 : 1000;

/** Small, and the same each time it is given the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test(`${ANSWERS} answers by chance: nothing is called sent that is not there to the byte, and no entry is lost`, async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  const next = chance(seed);
  const any = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  let answers = 0;
  let sent = 0;
  for (let round = 0; answers < ANSWERS; round += 1) {
    const to = any([WEBDAV, S3, AZURE, PLAIN]);
    const office = new PretendOffice();
    const bad = next();
    const ask: Ask = async (address, request) => {
      if (next() > bad) return office.answer(address, request);
      answers += 1;
      const isPut = request.method === 'PUT';
      // What was put may have got there all the same, whole, in part, or with another bit.
      if (isPut && next() < 0.5) {
        const body = request.body as Uint8Array<ArrayBuffer>;
        const part = body.slice(0, next() < 0.5 ? body.length : Math.floor(next() * body.length));
        if (part.length > 0 && next() < 0.2) part[Math.floor(next() * part.length)]! ^= 1 << Math.floor(next() * 8);
        if (next() < 0.7) office.files.set(address, part);
      }
      if (next() < 0.15) throw new TypeError('Failed to fetch');
      const status = any([
        200, 200, 200, 201, 202, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 409, 410, 412, 413, 416, 423, 429,
        451, 500, 501, 503, 507, 511,
      ]);
      const stored = office.files.get(address);
      const bodies = [
        null,
        '',
        HTML,
        '{"ok":true}',
        '<Error><Code>SlowDown</Code></Error>',
        stored?.slice(0, 100),
        'receipt: sent',
      ];
      const body = [204, 304].includes(status) || request.method === 'HEAD' ? null : (any(bodies) ?? null);
      const headers = any<Record<string, string>>([
        {},
        { etag: '"abc"' },
        { 'content-type': 'text/html' },
        { 'retry-after': any(['1', '-1', 'x', '99999']) },
      ]);
      return new Response(body, { status, headers });
    };
    const tablet = new SendingTablet(to, ask);
    const files = [1, 2, 3].map(() => likeABundle(50 + Math.floor(next() * 400)));
    for (const one of files) await tablet.put(one);
    for (let n = 0; n < 4; n += 1) {
      await tablet.drain.kick('person');
      await tablet.pass(60_000);
      const all = await tablet.outbox.all();
      expect(all, `seed ${seed}`).toHaveLength(files.length);
      for (const one of all) {
        const there = [...office.files].find(([address]) => address.includes(one.name))?.[1];
        const ours = tablet.rows.files.get(one.key);
        if (one.sent === null) expect(ours?.length, `seed ${seed}, round ${round}`).toBe(one.size);
        else expect(there && Buffer.from(there).length, `seed ${seed}, round ${round}`).toBe(one.size);
      }
    }
    // And whatever is called sent is there to the byte.
    for (const one of await tablet.outbox.all()) {
      if (one.sent === null) continue;
      sent += 1;
      const there = [...office.files].find(([address]) => address.includes(one.name))?.[1];
      const original = files.find((own) => own.length === one.size && there && Buffer.from(own).equals(there));
      expect(original, `seed ${seed}, round ${round}`).toBeDefined();
    }
  }
  // Some got through, or the test would say nothing.
  expect(sent).toBeGreaterThan(20);
  told(
    'G10',
    `${answers} answers by chance`,
    `${sent} sent, each there to the byte; 0 falsely, 0 entries lost; seed ${seed}`,
  );
}, 120_000);
