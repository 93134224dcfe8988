// Looks through every file of a browser's folder for words that must not be there: as they are, in two bytes a letter, in
// base64, and inside of what the databases have packed.

import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { contentOfLog, contentOfTable } from './leveldb.ts';
import { contentOfSqlite, contentOfWal } from './sqlite.ts';

export interface Hit {
  readonly word: string;
  readonly file: string;
  readonly as: string;
}

export async function scan(profile: string, words: readonly string[]): Promise<Hit[]> {
  const forms = words.flatMap(formsOf);
  const hits: Hit[] = [];
  for (const name of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const path = join(name.parentPath, name.name);
    const file = await readFile(path).catch(() => Buffer.alloc(0));
    for (const [way, content] of readings(name.name, file))
      for (const { word, as, bytes } of forms)
        if (content.includes(bytes)) hits.push({ word, file: relative(profile, path), as: `${as}${way}` });
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

function formsOf(word: string) {
  const plain = Buffer.from(word);
  return [
    { word, as: 'as it is', bytes: plain },
    { word, as: 'two bytes a letter', bytes: Buffer.from(word, 'utf16le') },
    // Where it stands in base64 depends on what stands before it; the letters at its ends are mixed with their neighbours.
    ...[0, 1, 2].map((before) => {
      const text = Buffer.concat([Buffer.alloc(before), plain])
        .toString('base64')
        .replace(/=+$/, '');
      return { word, as: 'base64', bytes: Buffer.from(text.slice(before === 0 ? 0 : before + 1, -2)) };
    }),
  ];
}
