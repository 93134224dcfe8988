// What is promised to whoever has a session file and not this app: the schema, files that open for ever, and public tools.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { identityToRecipient } from 'age-encryption';
import { afterAll, describe, expect, test } from 'vitest';
import { plainBytes, readBundle, writeBundle } from '../../src/exchange/bundle.ts';
import { asLetters, sealBundle } from '../../src/exchange/sealed.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { bundleSchema } from '../support/bundle-schema.ts';
import { goldenDay } from '../support/golden-day.ts';

const SCHEMA = 'public/schema/session-file-1.json';
const GOLDEN = 'test/data/bundles';
/** A key that opens nothing else: it lies here for everybody. */
const KEY = join(GOLDEN, 'key.txt');

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const envelope = () => JSON.parse(decoded(plainBytes(goldenDay()))) as { entries: Entry[] } & Record<string, unknown>;
const identity = readFileSync(KEY, 'utf8').match(/AGE-SECRET-KEY-\S+/)?.[0] ?? '';

// UPDATE_GOLDEN=1 writes what is missing; what is there stays for ever.
if (process.env.UPDATE_GOLDEN === '1') {
  const packed = await writeBundle(goldenDay());
  const office = [{ name: 'Town hall', recipient: await identityToRecipient(identity) }];
  const sealed = await sealBundle(packed, office);
  const files: Record<string, Uint8Array | string> = {
    'v1.json': plainBytes(goldenDay()),
    'v1.commonground': packed,
    'v1-sealed.commonground': sealed,
    'v1-sealed.commonground.txt': await asLetters(sealed),
    'v1-mail.commonground.txt': `\ufeff${decoded(plainBytes(goldenDay())).replaceAll('},{', '},\r\n{')}\r\n`,
  };
  for (const [name, content] of Object.entries(files))
    if (!existsSync(join(GOLDEN, name))) writeFileSync(join(GOLDEN, name), content);
}

describe('the published schema', () => {
  const text = `${JSON.stringify(bundleSchema(), null, 1)}\n`;
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(SCHEMA, text);
  const fits = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

  test('is made from the shapes that the app reads with (UPDATE_SCHEMA=1 does it)', () => {
    expect(readFileSync(SCHEMA, 'utf8')).toBe(text);
  });

  test('lets through what the app writes, and what a newer app adds to it', () => {
    fits(envelope());
    expect(fits.errors).toBeNull();
  });

  test.each<[string, (of: ReturnType<typeof envelope>) => unknown]>([
    ['another format', (of) => ({ ...of, format: 'other' })],
    ['another version', (of) => ({ ...of, version: 2 })],
    ['a part beside those it knows', (of) => ({ ...of, signatures: [] })],
    ['no practice mark', (of) => ({ ...of, practice: undefined })],
    ['an empty session', (of) => ({ ...of, session: '' })],
    ['entries that are no list', (of) => ({ ...of, entries: {} })],
    ['an entry without a stamp', (of) => withEntry(of, (entry) => ({ ...entry, stamp: undefined }))],
    ['a stamp that is none', (of) => withEntry(of, (entry) => ({ ...entry, stamp: 'yesterday' }))],
    ['an entry without data', (of) => withEntry(of, (entry) => ({ ...entry, data: undefined }))],
    ['a card without words', (of) => withEntry(of, (entry) => ({ ...entry, kind: 'cards/written', data: {} }))],
  ])('refuses %s, as the app does or passes it over', (_, change) => {
    expect(fits(change(envelope()))).toBe(false);
  });
});

function withEntry(of: ReturnType<typeof envelope>, change: (entry: Entry) => unknown) {
  return { ...of, entries: [...of.entries.slice(0, -1), change(of.entries.at(-1) as Entry)] };
}

describe('files of every version open for ever', () => {
  const names = readdirSync(GOLDEN).filter((name) => /\.commonground(?:\.txt)?$/.test(name));

  test('there is one of each kind', () => {
    expect(names.toSorted()).toEqual([
      'v1-mail.commonground.txt',
      'v1-sealed.commonground',
      'v1-sealed.commonground.txt',
      'v1.commonground',
    ]);
  });

  test.each(names)('%s says what it said on the day it was written', async (name) => {
    const file = new Uint8Array(readFileSync(join(GOLDEN, name)));
    const plain = readFileSync(join(GOLDEN, `${name.split(/[-.]/)[0]}.json`));
    const read = await readBundle(file, undefined, [identity]);
    if (!read.ok) throw new Error(read.reason);
    expect(decoded(plainBytes(read.bundle))).toBe(plain.toString());
  });
});

describe('public tools read it as the README says', () => {
  const README = readFileSync('README.md', 'utf8');
  const commands = [...README.matchAll(/^ {4}((?:age -d|gunzip|jq) .*(?:\n {6,}.*)*)/gm)].map(([, line = '']) => line);
  const scratch = mkdtempSync(join(tmpdir(), 'common-ground-tools-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const missing = ['age', 'gunzip', 'jq'].filter((tool) => spawnSync(tool, ['--version']).error);

  function run(command: string): string {
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: scratch });
    if (status !== 0) throw new Error(`${command}: ${stderr.toString()}`);
    return stdout.toString();
  }
  const put = (name: string, from: string) => writeFileSync(join(scratch, name), readFileSync(join(GOLDEN, from)));

  test('the README has the commands', () => {
    expect(commands.filter((line) => line.includes('gunzip')).length).toBeGreaterThan(1);
    expect(commands.filter((line) => line.startsWith('jq')).length).toBeGreaterThan(1);
  });

  // Debian: apt-get install age jq
  test.skipIf(missing.length > 0)('sealed, in letters and open, each command as it stands there', () => {
    put('office-key.txt', 'key.txt');
    const plain = readFileSync(join(GOLDEN, 'v1.json'), 'utf8');
    for (const [name, from] of [
      ['hall-7-2026-05-01.commonground', 'v1-sealed.commonground'],
      ['hall-7-2026-05-01.commonground', 'v1-sealed.commonground.txt'],
    ] as const) {
      put(name, from);
      run(commands.find((line) => line.startsWith('age -d') && line.includes('gunzip')) ?? 'false');
      expect(readFileSync(join(scratch, 'workshop.json'), 'utf8')).toBe(plain);
    }
    put('hall-7-2026-05-01.commonground', 'v1.commonground');
    run(commands.find((line) => line.startsWith('gunzip')) ?? 'false');
    expect(readFileSync(join(scratch, 'workshop.json'), 'utf8')).toBe(plain);
    const said = commands.filter((line) => line.startsWith('jq')).map(run);
    // What was undone and what was taken back is not among the words.
    expect(said[0]?.split('\n').slice(0, 3)).toEqual([
      'Getting out on Fridays',
      'Dydd Gwener: “mynd allan” ŵ',
      'جمعہ کو باہر جانا',
    ]);
    expect(said[0]).not.toContain('took this back');
    expect(said.every((text) => text.trim() !== '')).toBe(true);
  });
});
