// Looks through every file of a browser's folder for what must not be there: as it is, in two bytes a letter, in base64, and
// inside of what the databases have packed.

import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Key } from '../says.ts';
import { contentOfLog, contentOfTable } from './leveldb.ts';
import { contentOfSqlite, contentOfWal } from './sqlite.ts';

export interface Hit {
  /** The word, or the name of the key. */
  readonly what: string;
  readonly file: string;
  readonly as: string;
}

interface Form {
  readonly what: string;
  readonly as: string;
  readonly bytes: Buffer;
}

export async function scan(profile: string, words: readonly string[], keys: Iterable<Key> = []): Promise<Hit[]> {
  const wanted = new Wanted([...words.flatMap(formsOfWord), ...Array.from(keys, formsOfKey).flat()]);
  const hits: Hit[] = [];
  for (const name of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const path = join(name.parentPath, name.name);
    const file = await readFile(path).catch(() => Buffer.alloc(0));
    for (const [way, content] of readings(name.name, file))
      for (const { what, as } of wanted.in(content))
        hits.push({ what, file: relative(profile, path), as: `${as}${way}` });
  }
  return hits;
}

function readings(name: string, file: Buffer): [string, Buffer][] {
  const inside = [
    name.endsWith('.log') ? contentOfLog(file) : undefined,
    contentOfTable(file),
    contentOfSqlite(file),
    contentOfWal(file),
  ];
  return [['', file], ...inside.flatMap((content): [string, Buffer][] => (content ? [[', unpacked', content]] : []))];
}

function formsOfWord(word: string): Form[] {
  const plain = Buffer.from(word);
  return [
    { what: word, as: 'as it is', bytes: plain },
    { what: word, as: 'two bytes a letter', bytes: Buffer.from(word, 'utf16le') },
    ...inBase64(word, plain),
  ];
}

function formsOfKey({ name, hex }: Key): Form[] {
  const plain = Buffer.from(hex, 'hex');
  return [
    { what: name, as: 'as it is', bytes: plain },
    { what: name, as: 'in hex', bytes: Buffer.from(hex) },
    ...inBase64(name, plain),
  ];
}

/** Where it stands in base64 depends on what stands before it; the letters at its ends are mixed with their neighbours. */
function inBase64(what: string, plain: Buffer): Form[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), plain])
      .toString('base64')
      .replace(/=+$/, '');
    return { what, as: 'base64', bytes: Buffer.from(text.slice(before === 0 ? 0 : before + 1, -2)) };
  });
}

const START = 4;

/** All of them are looked for in one walk, by their first four bytes: there are thousands, and a hundred megabytes. */
class Wanted {
  readonly #starts = new Map<number, Form[]>();
  readonly #mayStart = new Uint8Array(1 << 16);

  constructor(forms: readonly Form[]) {
    for (const form of forms) {
      const start = form.bytes.readUInt32BE(0);
      this.#starts.set(start, [...(this.#starts.get(start) ?? []), form]);
      this.#mayStart[slotOf(start)] = 1;
    }
  }

  in(content: Buffer): Set<Form> {
    const found = new Set<Form>();
    let start = 0;
    for (let end = 1; end <= content.length; end += 1) {
      start = ((start << 8) | (content[end - 1] ?? 0)) >>> 0;
      if (end < START || this.#mayStart[slotOf(start)] === 0) continue;
      const at = end - START;
      for (const form of this.#starts.get(start) ?? [])
        if (!found.has(form) && content.subarray(at, at + form.bytes.length).equals(form.bytes)) found.add(form);
    }
    return found;
  }
}

const slotOf = (start: number) => Math.imul(start, 0x9e3779b1) >>> 16;
