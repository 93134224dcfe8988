// Inside a transaction only the database may be awaited: anything else ends it early in Firefox and WebKit, with half of it
// on the disk (trust.md F6). Chromium and the pretend database do not show that, so the sources are read.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const FOLDER = 'src/store';
/** What may be waited for: the database's own words, and functions of ours that do nothing else (they are looked into too). */
const DATABASE = /^(db|database|transaction|slots|outbox|outboxFiles|table|rows|epoch)\b/;
const LOOKED_INTO = new Set(['mayWrite', 'putSlots', 'commitAll', 'beside', 'task', 'intoOneTable']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function* nodes(part: unknown): Generator<Node> {
  if (Array.isArray(part)) for (const one of part) yield* nodes(one);
  else if (typeof part === 'object' && part !== null) {
    if ('type' in part && typeof part.type === 'string') yield part as Node;
    for (const value of Object.values(part)) yield* nodes(value);
  }
}

/** What is awaited, in words, inside of what runs in a transaction. */
function awaitedInTransactions(path: string, text: string): string[] {
  const { program } = parseSync(path, text);
  const source = (node: Node) => text.slice(node.start, node.end);
  const inside = [...nodes(program)].filter((node) => {
    // `.transaction(..., async () => ...)`, `{ tables, task: async (db) => ... }`, and functions known to run in one.
    if (node.type === 'CallExpression') return source(node.callee as Node).endsWith('.transaction');
    if (node.type === 'Property') return source(node.key as Node) === 'task';
    const name = node.type === 'FunctionDeclaration' && node.id ? source(node.id as Node) : '';
    return LOOKED_INTO.has(name) && name !== 'commitAll';
  });
  return inside.flatMap((node) =>
    [...nodes(node)]
      .filter(({ type }) => type === 'AwaitExpression')
      .map((one) => source(one.argument as Node).replace(/^\(+(await )?/, ''))
      .filter(
        (what) =>
          !DATABASE.test(what) && !LOOKED_INTO.has(/^\w+/.exec(what)?.[0] ?? '') && what !== 'Promise.all(asked)',
      )
      .map((what) => `${path}: await ${what}`),
  );
}

function inFolder(): Record<string, string> {
  const paths = readdirSync(FOLDER).map((file) => join(FOLDER, file));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

test('nothing but the database is awaited inside a transaction', () => {
  expect(Object.entries(inFolder()).flatMap(([path, text]) => awaitedInTransactions(path, text))).toEqual([]);
});

test.each([
  ['sealing', "db.transaction('rw', db.rows, async () => { await db.rows.put(await vault.seal(row)); });"],
  ['hashing', 'const act = { tables, task: async (db) => { await crypto.subtle.digest("SHA-256", bytes); } };'],
  ['a pause', "this.#db.transaction('rw', [], async () => { await new Promise((r) => setTimeout(r, 1)); });"],
])('a planted fault is seen: %s', (_, text) => {
  expect(awaitedInTransactions('planted.ts', text)).not.toEqual([]);
});

test('every transaction of the store is seen', () => {
  const { [join(FOLDER, 'device.ts')]: small = '', ...others } = inFolder();
  // One way in: what is written anywhere is handed to it.
  expect(
    Object.values(others)
      .join('\n')
      .match(/\.transaction\(/g),
  ).toHaveLength(1);
  // The small settings have a database of their own, and idb-keyval waits for nothing else in it.
  expect(small.match(/\.transaction\(/g)).toHaveLength(1);
});
