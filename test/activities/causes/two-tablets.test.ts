// Two tablets that looked for causes without knowing of each other, joined: what nobody took away knowingly still stands,
// whatever their clocks say.

import { describe, expect, test } from 'vitest';
import { write } from '../../../src/activities/causes/entries.ts';
import { causes } from '../../../src/activities/causes/index.ts';
import { type Branch, branchesOf, causesModel } from '../../../src/activities/causes/model.ts';
import { addCause, removeCause, rewordCause } from '../../../src/activities/causes/rules.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { beginTheme } from '../../../src/activities/themes/rules.ts';
import { joined, type TableOf, tableOf, written } from '../themes/table.ts';

const shapeOf = (branches: readonly Branch[]): string =>
  branches
    .map(({ cause, branches: deeper }) => cause.words + (deeper.length > 0 ? ` (${shapeOf(deeper)})` : ''))
    .join(', ');

const tree = (table: TableOf) =>
  shapeOf(branchesOf(table.look().read(causesModel), table.themes(), table.pileWith('n1')));

/** Every way in which a tree may look after joining, by the clocks. */
const trees = (tables: readonly TableOf[]) => [...new Set(tables.map(tree))];

/** The cause with these words. */
function named(table: TableOf, words: string): string {
  for (const cause of table.look().read(causesModel).causes.values()) if (cause.words === words) return cause.id;
  throw new Error(`nobody said ${words}`);
}

const say = (table: TableOf, words: string, under?: string) =>
  table.act(addCause, {
    theme: table.pileWith('n1'),
    parent: under === undefined ? null : named(table, under),
    words,
    language: 'en',
  });
const takeAway = (table: TableOf, words: string) => table.act(removeCause, { cause: named(table, words) });

/** Both know: the rota makes people ill, and the letters stand beside it. */
function known() {
  const table = tableOf([themes, causes], written('n1', 'not-working'));
  table.act(beginTheme, { category: 'not-working', card: 'n1' });
  say(table, 'rota');
  say(table, 'illness', 'rota');
  say(table, 'letters');
  return table.replay.entries;
}

const after = (here: (table: TableOf) => void, there: (table: TableOf) => void) =>
  trees(joined([themes, causes], known(), here, there));

describe('a cause taken away on one tablet', () => {
  test('leaves what another tablet said under it: that stands under the theme', () => {
    const found = after(
      (here) => takeAway(here, 'rota'),
      (there) => say(there, 'no money', 'rota'),
    );
    expect(found).toEqual(['letters, no money']);
  });

  test('leaves, with all that it holds, what another tablet said under one that went with it', () => {
    const found = after(
      (here) => takeAway(here, 'rota'),
      (there) => {
        say(there, 'no money', 'illness');
        say(there, 'cuts', 'no money');
      },
    );
    expect(found).toEqual(['letters, no money (cuts)']);
  });

  test('takes along what was known to stand under it, and what was said under it anew before it was put back', () => {
    const found = after(
      (here) => {
        takeAway(here, 'rota');
        here.undo();
        say(here, 'no vans', 'illness');
        takeAway(here, 'rota');
      },
      (there) => say(there, 'stairs'),
    );
    expect(found.map((one) => one.split(', ').sort().join(', '))).toEqual(found.map(() => 'letters, stairs'));
  });

  test('brings everything back to its place when that is undone, and leaves the other tablet’s again when it is redone', () => {
    const undone = after(
      (here) => {
        takeAway(here, 'rota');
        here.undo();
      },
      (there) => say(there, 'no money', 'illness'),
    );
    expect(undone).toEqual(['rota (illness (no money)), letters']);
    const redone = after(
      (here) => {
        takeAway(here, 'rota');
        here.undo();
        here.redo();
      },
      (there) => say(there, 'no money', 'illness'),
    );
    expect(redone).toEqual(['letters, no money']);
  });

  test('is gone with all that either knew of when both took it away', () => {
    const found = after(
      (here) => takeAway(here, 'rota'),
      (there) => {
        say(there, 'no money', 'illness');
        takeAway(there, 'rota');
      },
    );
    expect(found).toEqual(['letters']);
  });

  test('is still gone when only one of two takes that back, and leaves what that one said under it', () => {
    const found = after(
      (here) => takeAway(here, 'rota'),
      (there) => {
        say(there, 'no money', 'illness');
        takeAway(there, 'rota');
        there.undo();
      },
    );
    expect(found).toEqual(['letters, no money']);
  });

  test('leaves what was said under it on another tablet that took away some of the rest', () => {
    const found = after(
      (here) => takeAway(here, 'rota'),
      (there) => {
        takeAway(there, 'illness');
        say(there, 'no money', 'rota');
      },
    );
    expect(found).toEqual(['letters, no money']);
  });

  test('stays gone where another tablet only said it in other words', () => {
    const found = after(
      (here) => takeAway(here, 'rota'),
      (there) => there.act(rewordCause, { cause: named(there, 'rota'), words: 'late rota', language: 'en' }),
    );
    expect(found).toEqual(['letters']);
  });
});

test('an entry of the first versions, which does not say what went with it, takes all that stands under it', () => {
  const table = tableOf([themes, causes], written('n1', 'not-working'));
  table.act(beginTheme, { category: 'not-working', card: 'n1' });
  say(table, 'rota');
  say(table, 'illness', 'rota');
  table.write([write('causes/removed', { cause: named(table, 'rota') })]);
  expect(tree(table)).toBe('');
});
