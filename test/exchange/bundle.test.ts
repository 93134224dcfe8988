// The bundle: what goes out comes in again, and nothing else does.

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bundleName, plainBytes, plainHash, readBundle, writeBundle, type Bundle } from '../../src/exchange/bundle.ts';
import { en } from '../../src/app/files/words/en.ts';
import { writeSettings } from '../../src/exchange/targets/settings-file.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { canonical, type Json } from '../../src/journal/json.ts';
import { Tablet } from '../support/tablet.ts';

fc.configureGlobal({ ...fc.readConfigureGlobal(), ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) });
vi.setConfig({ testTimeout: 120_000 });
const RUNS = 1000 * Number(process.env.RUNS ?? 1);

/** A field that this version has never heard of. */
const NEWER: object = { newer: { kept: true } };

/** A short day: cards in three writings, one taken back, an undo, and something that only a newer app knows. */
function day(): Tablet {
  const tablet = new Tablet('a', 1_800_000_000_000);
  tablet.write('prepare/described', { question: 'What would help?', host: 'Hall', place: 'H7', day: '2026-05-01' });
  for (const words of [
    'Getting out on Fridays',
    'Dydd Gwener – “mynd allan” ŵ',
    'جمعہ کو باہر جانا',
    '🐑 <b>bold</b> \u202e \ud800',
  ])
    tablet.write('cards/written', { words, category: 'working' });
  tablet.redact('a3');
  tablet.write('journal/undone', { act: 'a2' });
  tablet.write('dreams/told', { of: [{ sheep: 9 }, null] }, NEWER);
  return tablet;
}

const bundleOf = (entries: readonly Entry[], practice = false): Bundle => ({ session: 's', practice, entries });
const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const gzip = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
  );

/** The envelope as JSON, with something about it changed. */
const envelope = (change: object = {}): Record<string, unknown> => ({
  ...(JSON.parse(new TextDecoder().decode(plainBytes(bundleOf(day().journal)))) as object),
  ...change,
});
const entry = (change: object = {}) => ({ ...(day().journal[1] as Entry), ...change });
const reasonOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readBundle(bytes);
  return read.ok ? 'ok' : read.reason;
};

describe('out and in again', () => {
  test('gives the same session, and exporting again gives the same plain bytes', async () => {
    const bundle = bundleOf(day().journal);
    const read = await readBundle(await writeBundle(bundle));
    if (!read.ok) throw new Error(read.reason);
    expect(canonical(read.bundle)).toBe(canonical(bundle));
    expect(plainBytes(read.bundle)).toEqual(plainBytes(bundle));
    expect(await plainHash(read.bundle)).toBe(await plainHash(bundle));
  });

  test('holds for every journal there can be', async () => {
    const written = fc.record({
      words: fc.string({ unit: 'binary' }),
      more: fc.jsonValue({ maxDepth: 4, noUnicodeString: false }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 30 }), fc.boolean(), async (list, practice) => {
        const tablet = new Tablet('a', 5);
        for (const { words, more } of list)
          tablet.write('cards/written', { words, more: withoutHostile(more as Json) });
        const bundle = bundleOf(tablet.journal, practice);
        const read = await readBundle(await writeBundle(bundle));
        expect(read.ok && canonical(read.bundle)).toBe(canonical(bundle));
      }),
      { numRuns: RUNS },
    );
  });

  test('two tablets that met write the same plain bytes', () => {
    const here = day();
    const there = new Tablet('b', 1_400_000_000_000);
    there.write('cards/written', { words: 'from the other room', category: 'future' });
    here.meet(there);
    const turnedRound = [...there.journal, ...there.journal].reverse();
    expect(plainBytes(bundleOf(turnedRound))).toEqual(plainBytes(bundleOf(here.journal)));
  });

  test('leaves no trace of words that were taken back', () => {
    expect(new TextDecoder().decode(plainBytes(bundleOf(day().journal)))).not.toContain('Gwener');
  });

  test('keeps kinds and fields of a newer app', async () => {
    const read = await readBundle(await writeBundle(bundleOf(day().journal)));
    expect(read.ok && read.bundle.entries.at(-1)).toMatchObject({ kind: 'dreams/told', newer: { kept: true } });
  });

  test('two sessions are never put into one', async () => {
    await expect(writeBundle(bundleOf([entry({ session: 'other' })]))).rejects.toThrow();
    expect(await reasonOf(bytesOf(envelope({ entries: [entry(), entry({ id: 'x', session: 'other' })] })))).toBe(
      'mixed-sessions',
    );
  });

  test('a practice says so inside', async () => {
    const read = await readBundle(await writeBundle(bundleOf(day().journal, true)));
    expect(read.ok && read.bundle.practice).toBe(true);
    expect(await reasonOf(bytesOf(envelope({ practice: undefined })))).toBe('damaged');
    expect(await reasonOf(bytesOf(envelope({ practice: 'no' })))).toBe('damaged');
  });

  test('a long day of fifty people is far from every limit', async () => {
    const tablet = {
      entries: Array.from({ length: 10_000 }, (_, n) =>
        entry({ id: `id${n}`, stamp: `${n.toString(36).padStart(9, '0')}-0000-a` }),
      ),
    };
    expect(await reasonOf(await writeBundle(bundleOf(tablet.entries)))).toBe('ok');
  });
});

describe('a file that came by mail', () => {
  test('from a tablet too old to pack is opened, and says the same', async () => {
    const written = bundleOf(day().journal);
    vi.stubGlobal('CompressionStream', undefined);
    const file = await writeBundle(written).finally(() => vi.unstubAllGlobals());
    expect(file).toEqual(plainBytes(written));
    expect(await readBundle(file)).toEqual(await readBundle(await writeBundle(written)));
  });

  test('to a tablet too old to unpack is refused as such: the file is sound, and another tablet opens it', async () => {
    const file = await writeBundle(bundleOf(day().journal));
    vi.stubGlobal('DecompressionStream', undefined);
    const read = await readBundle(file).finally(() => vi.unstubAllGlobals());
    expect(read).toEqual({ ok: false, reason: 'cannot-unpack' });
    expect(en['cannot-unpack']).toMatch(/Renew the tablet.*or open the file on another/);
  });

  test('opens unpacked, with a byte order mark, and with line ends of another system', async () => {
    const text = JSON.stringify(envelope(), null, 2);
    for (const changed of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n'), `\n${text}\n`])
      expect(await reasonOf(bytesOf(changed))).toBe('ok');
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...(await writeBundle(bundleOf(day().journal)))]);
    expect(await reasonOf(marked)).toBe('ok');
  });

  test('opens from a file as well as from bytes', async () => {
    const file = new File([await writeBundle(bundleOf(day().journal))], 'renamed.txt');
    expect((await readBundle(file)).ok).toBe(true);
  });
});

describe('a damaged file', () => {
  test('is refused wherever it was cut off, packed or not', async () => {
    const packed = await writeBundle(bundleOf(day().journal));
    const plain = plainBytes(bundleOf(day().journal));
    for (const bytes of [packed, plain]) {
      for (let length = 1; length < bytes.length; length += 1) {
        expect(['damaged', 'not-a-bundle'], `${length} bytes`).toContain(await reasonOf(bytes.slice(0, length)));
      }
    }
  });

  test('is refused, or is the very same session, whichever bit was turned over', async () => {
    const bundle = bundleOf(day().journal);
    const packed = await writeBundle(bundle);
    const told: string[] = [];
    for (let bit = 0; bit < packed.length * 8; bit += 1) {
      const bytes = packed.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      const read = await readBundle(bytes);
      if (read.ok) expect(canonical(read.bundle)).toBe(canonical(bundle));
      told.push(read.ok ? 'ok' : read.reason);
    }
    // Only the gzip head has bits that mean nothing: time, system, level.
    expect(told.filter((reason) => reason === 'ok').length).toBeLessThan(80);
    expect(new Set(told)).toEqual(new Set(['ok', 'damaged', 'not-a-bundle']));
  });

  test('with a byte in it that is no text is refused, not mended', async () => {
    const bytes = bytesOf(envelope());
    bytes[bytes.indexOf(0xd8)] = 0xff;
    expect(await reasonOf(bytes)).toBe('damaged');
  });

  test('with something after its end is refused or the same', async () => {
    const bundle = bundleOf(day().journal);
    const read = await readBundle(new Uint8Array([...(await writeBundle(bundle)), 1, 2, 3]));
    if (read.ok) expect(canonical(read.bundle)).toBe(canonical(bundle));
    else expect(read.reason).toBe('damaged');
  });
});

describe('another file', () => {
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['a PDF', bytesOf('%PDF-1.7 ...')],
    ['an archive', bytesOf('PK\u0003\u0004')],
    ['a spreadsheet', bytesOf('category,statement\nworking,"x"')],
    ["a captive portal's page", bytesOf('<!doctype html><title>Log in</title>')],
    ['some JSON', bytesOf({ name: 'not ours', version: 1 })],
    ['a list', bytesOf('  [1, 2, 3]')],
    ['broken JSON', bytesOf('{ hello')],
  ])('%s is not a bundle', async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe('not-a-bundle');
    expect(await reasonOf(await gzip(bytes))).toMatch(/^not-a-bundle$|^damaged$/);
  });

  test('of no bytes is said to be empty', async () => {
    expect(await reasonOf(new Uint8Array(0))).toBe('empty');
  });

  test('that is the office’s secret key is called that, however it was written down', async () => {
    const key = 'AGE-SECRET-KEY-1QT7TEA0THKQ32CFAAT08FTJWU5PLGEME3VQ6520SJJ7WYU2YJ6NSNRKEDQ';
    for (const text of [
      `# Common Ground: Town council\r\n# public key: age1x\r\n${key}\r\n`,
      `\ufeff${key.toLowerCase()}`,
      key.replaceAll(/.{6}/g, '$& '),
      `{"key":"${key}"}`,
    ])
      expect(await reasonOf(bytesOf(text)), text).toBe('secret-key');
    // Somebody's words are somebody's words.
    const tablet = day();
    tablet.write('cards/written', { words: key, category: 'working' });
    expect(await reasonOf(await writeBundle(bundleOf(tablet.journal)))).toBe('ok');
  });

  test('that the office wrote for tablets is called that', async () => {
    const to = { kind: 'webdav', address: 'https://office.example/', user: 'u', password: 'p' } as const;
    expect(await reasonOf(bytesOf(writeSettings({ name: 'Hall', to, keys: [] })))).toBe('settings');
  });

  test('is told by its first bytes, before the rest is read', async () => {
    const huge = new Blob(['%PDF', new Uint8Array(4)]);
    Object.defineProperty(huge, 'size', { value: 2 ** 31 });
    Object.defineProperty(huge, 'stream', { value: () => expect.unreachable('the file was read') });
    expect(await readBundle(huge)).toEqual({ ok: false, reason: 'not-a-bundle' });
  });
});

describe('a hostile file', () => {
  test('that unfolds to a thousand times its size is put down', async () => {
    // By the sizes, every larger bomb is stopped at the same byte as this one.
    const bomb = Uint8Array.from(
      gzipSync(Buffer.alloc(160 * 1024 * 1024, '{"format":"common-ground/bundle","x":[ '), { level: 9 }),
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await reasonOf(bomb)).toBe('too-large');
  });

  test('that is too long, packed or not, is not even opened', async () => {
    const long = new Blob(['{']);
    Object.defineProperty(long, 'size', { value: 2 ** 31 });
    expect(await readBundle(long)).toEqual({ ok: false, reason: 'too-large' });
  });

  test('of nothing but brackets and commas is too large before it is parsed', async () => {
    const text = `{"format":"common-ground/bundle","entries":[${'{},'.repeat(4_000_000)}{}]}`;
    expect(await reasonOf(bytesOf(text))).toBe('too-large');
  });

  test('with one string of ten megabytes is too large', async () => {
    expect(await reasonOf(bytesOf(envelope({ entries: [entry({ data: { words: 'a'.repeat(10_000_000) } })] })))).toBe(
      'too-large',
    );
  });

  test('ten thousand deep is too deep; brackets in words are not depth', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(await reasonOf(bytesOf(`{"format":"common-ground/bundle","x":${deep}}`))).toBe('too-deep');
    expect(await reasonOf(bytesOf(`{"format":"common-ground/bundle","x":${'['.repeat(10_000)}`))).toBe('too-deep');
    expect(await reasonOf(bytesOf(envelope({ entries: [entry({ data: { words: `\\"${'['.repeat(500)}` } })] })))).toBe(
      'ok',
    );
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'with a member called %s anywhere is refused, and nothing is polluted',
    async (key) => {
      const text = JSON.stringify(envelope());
      const planted = [
        text.replace('{', `{"${key}":{"polluted":1},`),
        text.replace('"entries":[{', `"entries":[{"${key}":{"polluted":1},`),
        text.replace('"data":{', `"data":{"${key}":{"polluted":1},`),
        text.replace('"data":{', `"data":{"deep":[{"er":{"${key}":1}}],`),
      ];
      for (const bad of planted) {
        expect(bad).not.toBe(text);
        expect(await reasonOf(bytesOf(bad))).toBe('damaged');
      }
      expect({}).not.toHaveProperty('polluted');
    },
  );

  test.each<[string, object]>([
    ['no id', { id: undefined }],
    ['an empty id', { id: '' }],
    ['an id of another type', { id: 7 }],
    ['an id without end', { id: 'x'.repeat(5000) }],
    ['a stamp that is none', { stamp: 'yesterday' }],
    ['a time that is none', { at: '2026' }],
    ['no data', { data: undefined }],
    ['no kind', { kind: undefined }],
    ['a step of another type', { step: ['collect'] }],
    ['no act', { act: null }],
  ])('with an entry with %s is refused whole', async (_, change) => {
    expect(await reasonOf(bytesOf(envelope({ entries: [entry(), entry({ id: 'other' })] })))).toBe('ok');
    expect(await reasonOf(bytesOf(envelope({ entries: [entry(), entry({ id: 'other', ...change })] })))).toBe(
      'damaged',
    );
  });

  test('with one id twice, or a number that is none, is refused', async () => {
    expect(await reasonOf(bytesOf(envelope({ entries: [entry(), entry({ data: { words: 'other' } })] })))).toBe(
      'damaged',
    );
    expect(await reasonOf(bytesOf(JSON.stringify(envelope()).replace('"at":1800000000000', '"at":1e400')))).toBe(
      'damaged',
    );
  });

  test('from a newer app is kept closed and named so', async () => {
    expect(await reasonOf(bytesOf(envelope({ version: 2, entries: 'sealed otherwise' })))).toBe('newer-app');
    expect(await reasonOf(bytesOf(envelope({ signatures: [] })))).toBe('newer-app');
    expect(await reasonOf(bytesOf(envelope({ version: 0 })))).toBe('damaged');
    expect(await reasonOf(bytesOf(envelope({ version: '1' })))).toBe('damaged');
  });

  test('whatever its shape, is read in whole or not at all', async () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        0,
        -0,
        -1,
        1.5,
        2,
        true,
        [],
        {},
        'zzzzzzzzz-zzzz-a',
        ['__proto__'],
        's',
        { __proto__: null, constructor: 1 },
      ),
      fc.jsonValue(),
    );
    const change = fc.tuple(
      fc.constantFrom(
        'format',
        'version',
        'practice',
        'session',
        'entries',
        'more',
        'e.id',
        'e.session',
        'e.step',
        'e.act',
        'e.stamp',
        'e.at',
        'e.kind',
        'e.data',
        'e.more',
      ),
      odd,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(8), async (changes, at) => {
        const broken = envelope() as { entries: unknown };
        const entries = [...(broken.entries as Record<string, unknown>[])];
        for (const [where, value] of changes) {
          if (where.startsWith('e.'))
            entries[at % entries.length] = { ...entries[at % entries.length], [where.slice(2)]: value };
        }
        broken.entries = entries;
        for (const [where, value] of changes) if (!where.startsWith('e.')) Object.assign(broken, { [where]: value });
        const read = await readBundle(bytesOf(broken));
        if (read.ok) expect(read.bundle.entries.length).toBe((broken.entries as unknown[]).length);
        else expect(['not-a-bundle', 'damaged', 'newer-app', 'mixed-sessions']).toContain(read.reason);
        expect({}).not.toHaveProperty('polluted');
      }),
      { numRuns: 3 * RUNS },
    );
  });
});

describe('the name of the file', () => {
  const of = (change: object = {}) =>
    bundleName({ session: 'k3j9', practice: false, place: 'Hall 7', day: '2026-05-01', ...change });

  test('is the place and the day', () => {
    expect(of()).toBe('hall-7-2026-05-01.commonground');
    expect(of({ place: '' })).toBe('k3j9-2026-05-01.commonground');
    expect(of({ day: '' })).toBe('hall-7-undated.commonground');
  });

  test('of a practice begins with PRACTICE-, and no other does', () => {
    expect(of({ practice: true })).toBe('PRACTICE-hall-7-2026-05-01.commonground');
    expect(of({ place: 'PRACTICE-' })).toBe('practice-2026-05-01.commonground');
  });

  test('is of plain letters whatever the place is called', () => {
    for (const place of [
      '../../etc/passwd',
      'Tŷ Hafan, Caerdydd',
      'ہال',
      'a\u0000b',
      'CON',
      '=cmd()',
      'x'.repeat(500),
      '\u202egnp.exe',
    ])
      expect(of({ place })).toMatch(/^[a-z0-9][a-z0-9-]{0,50}\.commonground$/);
    expect(of({ place: 'Tŷ Hafan' })).toBe('ty-hafan-2026-05-01.commonground');
    expect(of({ place: 'ہال' })).toBe('k3j9-2026-05-01.commonground');
  });
});

function withoutHostile(value: Json): Json {
  return JSON.parse(JSON.stringify(value).replace(/"(__proto__|constructor|prototype)":/g, '"plain":')) as Json;
}
