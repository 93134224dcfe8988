// Session files as an enemy, a bad stick or a careless program would make them: each by its number, the same in every run.

import { gzipSync } from 'node:zlib';
import { canonical } from '../../src/journal/json.ts';
import { asLetters, sealBundle } from '../../src/exchange/sealed.ts';
import { allKinds } from '../../src/workshop/workshop.ts';
import { chanceFrom } from './chance.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Loose = Record<string, unknown>;

export interface Key {
  readonly name: string;
  readonly recipient: string;
}

/** What files are made of: the envelope of a sound bundle, and who it may be sealed to. */
export interface Ground {
  readonly envelope: { readonly session: string; readonly entries: readonly object[] } & Loose;
  readonly office: Key;
  readonly stranger: Key;
  /** Somebody who is in the room: no answer in private may name them. */
  readonly token: string;
}

export interface HostileFile {
  readonly file: Bytes;
  /** How it was made, for whoever has to look. */
  readonly how: string;
}

/** Stands in text where JSON cannot say it, and is put there afterwards. */
const RAW = '@raw@';

const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -0,
  -1,
  1.5,
  2 ** 53,
  true,
  [],
  {},
  `${RAW}1e400${RAW}`,
  `${RAW}-1e999${RAW}`,
  `${RAW}NaN${RAW}`,
  `${RAW}undefined${RAW}`,
  `${RAW}{"__proto__":{"polluted":1}}${RAW}`,
  `${RAW}{"constructor":{"prototype":{"polluted":1}}}${RAW}`,
  `${RAW}"\\ud800"${RAW}`,
  `${RAW}"\\u0000"${RAW}`,
  '__proto__',
  'constructor',
  'toString',
  'zzzzzzzzz-zzzz-a',
  '000000000-0000-a',
  'x'.repeat(300),
  '\u202egnp.exe',
  ['__proto__'],
  { redacted: true },
  { redacted: true, words: 'still here' },
  { act: 'a2' },
];

/** Short enough to make thousands of. */
const DEEP = `${'['.repeat(500)}${']'.repeat(500)}`;

class Maker {
  readonly #chance: () => number;
  readonly #ground: Ground;
  readonly how: string[] = [];

  constructor(n: number, ground: Ground) {
    this.#chance = chanceFrom(n);
    this.#ground = ground;
  }

  below(most: number): number {
    return Math.floor(this.#chance() * most);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  async file(): Promise<Bytes> {
    if (this.below(40) === 0) return this.#bomb();
    const text = this.#text();
    const plain = new TextEncoder().encode(text);
    const inside = this.#hurt(plain, 6);
    const packed = this.one([this.#packed.bind(this), this.#packed.bind(this), (bytes: Bytes) => bytes])(inside);
    return this.#hurt(await this.#sealed(this.#hurt(packed, 6)), 6);
  }

  #packed(bytes: Bytes): Bytes {
    return new Uint8Array(gzipSync(bytes, { level: 1 }));
  }

  async #sealed(bytes: Bytes): Promise<Bytes> {
    const { office, stranger } = this.#ground;
    const way = this.below(8);
    if (way > 2) return bytes;
    this.how.push(['sealed', 'in letters', 'sealed to a stranger'][way] ?? '');
    const to = way === 2 ? stranger : office;
    const name = this.one([to.name, 'x'.repeat(5000), '\u202e', '', '{"__proto__":1}']);
    const sealed = await sealBundle(bytes, [{ ...to, name }]);
    return way === 1 ? new TextEncoder().encode(await asLetters(sealed)) : sealed;
  }

  /** Bytes as a bad stick gives them back, now and then. */
  #hurt(bytes: Bytes, seldom: number): Bytes {
    if (this.below(seldom) > 0 || bytes.length === 0) return bytes;
    const at = this.below(bytes.length);
    const way = this.below(6);
    this.how.push(`bytes ${way} at ${at} of ${bytes.length}`);
    if (way === 0) return bytes.slice(0, at);
    if (way === 1) return bytes.slice(at);
    const changed = way < 4 ? bytes.slice() : new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at >> 1)]);
    if (way === 2) changed[at] = (changed[at] ?? 0) ^ (1 << this.below(8));
    if (way === 3) changed.fill(this.below(256), at, at + this.below(40));
    return changed;
  }

  #bomb(): Bytes {
    const head = '{"format":"common-ground/bundle","entries":[';
    const bombs: readonly (() => string)[] = [
      () => head + ' '.repeat(60_000_000),
      () => head + '{},'.repeat(3_200_000),
      () => head + '['.repeat(200_000),
      () => `${head}"${'a'.repeat(30_000_000)}`,
      () => `${head}${'"a",'.repeat(100_001)}"a"],"practice":true,"session":"s","version":1}`,
      () => `${head}${'{"a":{"b":{"c":{}}}},'.repeat(400_000)}{}],"practice":true,"session":"s","version":1}`,
    ];
    const n = this.below(bombs.length);
    this.how.push(`bomb ${n}`);
    const bytes = new TextEncoder().encode(bombs[n]?.());
    return this.below(2) === 0 ? this.#packed(bytes) : this.#packed(this.#packed(bytes));
  }

  #text(): string {
    const envelope: Loose = { ...this.#ground.envelope, entries: this.#entries() };
    if (this.below(4) === 0) this.#changeEnvelope(envelope);
    let text = this.below(2) === 0 ? JSON.stringify(envelope) : canonical(JSON.parse(JSON.stringify(envelope)));
    text = text.replaceAll(new RegExp(`"${RAW}((?:[^"\\\\]|\\\\.)*?)${RAW}"`, 'g'), (_, raw: string) =>
      raw.replaceAll('\\"', '"').replaceAll('\\\\', '\\'),
    );
    return this.below(5) === 0 ? this.#changeText(text) : text;
  }

  #changeEnvelope(envelope: Loose): void {
    const key = this.one(['format', 'version', 'practice', 'session', 'entries', 'signatures', '__proto__', '']);
    const value = this.one([...ODD, 2, 0, '1', false, 'other-session']);
    this.how.push(`envelope.${key} ${JSON.stringify(value)?.slice(0, 40)}`);
    Object.defineProperty(envelope, key, { value, enumerable: true, configurable: true, writable: true });
    if (this.below(4) === 0) delete envelope[this.one(Object.keys(envelope))];
  }

  #changeText(text: string): string {
    const braces = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
    const at = this.one(braces.length > 0 ? braces : [0]);
    const planted = this.one([
      '"__proto__":{"polluted":1},',
      '"constructor":{"prototype":{"polluted":1}},',
      '"id":"twice",',
      `"deep":${DEEP},`,
      '"\\u005f_proto__":{"polluted":1},',
      '/* */',
      '\ufeff',
      ',',
    ]);
    this.how.push(`text ${planted.slice(0, 30)} at ${at}`);
    return text.slice(0, at) + planted + text.slice(at);
  }

  #entries(): unknown[] {
    const entries = this.#ground.envelope.entries.map((entry) => structuredClone(entry) as Loose);
    for (let changes = 1 + this.below(3); changes > 0; changes -= 1) this.#changeEntries(entries);
    return entries;
  }

  #changeEntries(entries: Loose[]): void {
    const at = this.below(entries.length || 1);
    const entry = entries[at];
    if (typeof entry !== 'object' || entry === null) return;
    const ways: readonly (() => void)[] = [
      () => this.#setField(entry),
      () => this.#setField(entry),
      () => this.#setInside(entry),
      () => this.#setInside(entry),
      () => this.#asKind(entry),
      () => this.#nameSomebody(entries),
      () => void entries.push({ ...structuredClone(entry) }),
      () => void entries.push({ ...structuredClone(entry), id: `new-${at}`, act: this.one(['a2', `new-${at}`]) }),
      () => void entries.splice(at, 1 + this.below(4)),
      () => void entries.reverse(),
      () => void (entry['data'] = { redacted: true }),
      () => void entries.push({ ...entry, id: `undo-${at}`, kind: 'journal/undone', data: { act: entry['act'] } }),
      () => void entries.push(this.one(ODD) as Loose),
    ];
    const way = this.below(ways.length);
    this.how.push(`entries ${way} at ${at}`);
    ways[way]?.();
  }

  #setField(entry: Loose): void {
    const field = this.one(['id', 'session', 'step', 'act', 'stamp', 'at', 'kind', 'data', 'more', '__proto__']);
    const value = this.one(ODD);
    Object.defineProperty(entry, field, { value, enumerable: true, configurable: true, writable: true });
  }

  #setInside(entry: Loose): void {
    const { data } = entry;
    if (typeof data !== 'object' || data === null) return;
    const key = this.one([...Object.keys(data), 'more', '__proto__', '0']);
    Object.defineProperty(data, key, { value: this.one(ODD), enumerable: true, configurable: true, writable: true });
  }

  /** The same data called something else: every model meets what was not made for it. */
  #asKind(entry: Loose): void {
    entry['kind'] = this.one([...Object.keys(allKinds), 'dreams/told', 'votes/cast', '__proto__', 'toString']);
  }

  /** A private round that says who answered: under a field of its own, in the place of an option, or of a newer kind. */
  #nameSomebody(entries: Loose[]): void {
    const { token } = this.#ground;
    const rounds = entries.filter((entry) => /^(?:votes|mood)\//.test(String((entry as Loose | null)?.['kind'])));
    const round = rounds[this.below(rounds.length || 1)];
    if (typeof round?.['data'] !== 'object' || round['data'] === null) return;
    const data = round['data'] as Loose;
    const ways: readonly (() => void)[] = [
      () => void (data['token'] = token),
      () => void (data['answers'] = [{ [token]: 'working' }]),
      () => void (data['round'] = token),
      () => void entries.push({ ...round, id: 'newer', kind: 'votes/cast', data: { who: token, dots: {} } }),
    ];
    this.one(ways)();
  }
}

export async function hostileFile(n: number, ground: Ground): Promise<HostileFile> {
  const maker = new Maker(n, ground);
  const file = await maker.file();
  return { file, how: maker.how.join('; ') };
}
