// Kinds only grow. `UPDATE_KINDS=1 npx vitest run test/kinds` writes down what is new, and refuses what is gone or changed.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { allKinds } from '../src/workshop/workshop.ts';
import { faultsOfGrowth, type Snapshot, snapshotOf } from './support/kinds.ts';

/** Names that were in use once. Bundles with them lie in drawers: no other meaning may ever take them over. */
const RETIRED: readonly string[] = [];

const file = new URL('./kinds.snapshot.json', import.meta.url);
const kept: Snapshot = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Snapshot) : {};

describe('the kinds as they are', () => {
  const now = snapshotOf(allKinds);

  test('nothing was taken away, changed or named anew', () => {
    expect(faultsOfGrowth(kept, now, RETIRED)).toEqual([]);
    if (process.env.UPDATE_KINDS === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  });

  test.skipIf(process.env.UPDATE_KINDS === '1')('all of them are written down (UPDATE_KINDS=1 does it)', () => {
    expect(kept).toEqual(now);
  });

  test('are named after who writes them and what happened', () => {
    for (const kind of Object.keys(now)) expect(kind).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
  });
});

describe('what would be seen', () => {
  const card = v.object({
    words: v.string(),
    by: v.picklist(['self', 'typed']),
    note: v.optional(v.string()),
    rows: v.array(v.object({ id: v.string() })),
  });
  const kinds = { 'cards/written': card, 'cards/moved': v.object({ to: v.nullable(v.string()) }) };
  const before = snapshotOf(kinds);
  const withCard = (change: v.ObjectEntries) => ({
    ...kinds,
    'cards/written': v.object({ ...card.entries, ...change }),
  });

  test.each<[string, Record<string, v.GenericSchema>]>([
    ['nothing new', kinds],
    ['a new kind', { ...kinds, 'cards/dropped': v.object({}) }],
    ['a new optional field', withCard({ language: v.optional(v.string()) })],
    [
      'a new optional field further in',
      withCard({ rows: v.array(v.object({ id: v.string(), more: v.optional(v.number()) })) }),
    ],
  ])('%s is growth', (_, grown) => {
    expect(faultsOfGrowth(before, snapshotOf(grown), [])).toEqual([]);
  });

  const { 'cards/moved': _, ...withoutMoved } = kinds;
  const { note: __, ...withoutNote } = card.entries;
  test.each<[string, Record<string, v.GenericSchema>, string]>([
    ['a kind taken away', withoutMoved, 'cards/moved was taken away'],
    [
      'a kind under another name',
      { ...withoutMoved, 'cards/shifted': kinds['cards/moved'] },
      'cards/moved was taken away',
    ],
    ['a field taken away', { ...kinds, 'cards/written': v.object(withoutNote) }, 'cards/written.note was taken away'],
    ['a field of another type', withCard({ words: v.number() }), 'cards/written.words (type) changed'],
    [
      'a new field that must be there',
      withCard({ language: v.string() }),
      'cards/written.language is new and not optional',
    ],
    [
      'an optional field that must be there now',
      withCard({ note: v.string() }),
      'cards/written.note is no longer optional',
    ],
    [
      'a field that may be missing now',
      withCard({ words: v.optional(v.string()) }),
      'cards/written.words is now optional',
    ],
    [
      'a word more in a choice',
      withCard({ by: v.picklist(['self', 'typed', 'guess']) }),
      'cards/written.by (enum) changed',
    ],
    ['a word less in a choice', withCard({ by: v.picklist(['self']) }), 'cards/written.by'],
    [
      'a narrower field',
      withCard({ words: v.pipe(v.string(), v.minLength(1)) }),
      'cards/written.words (minLength) changed',
    ],
    ['null where there was none', withCard({ words: v.nullable(v.string()) }), 'cards/written.words'],
    ['no null where there was', { ...kinds, 'cards/moved': v.object({ to: v.string() }) }, 'cards/moved.to'],
    [
      'a closed object',
      { ...kinds, 'cards/moved': v.strictObject(kinds['cards/moved'].entries) },
      'cards/moved (additionalProperties) changed',
    ],
    [
      'a change further in',
      withCard({ rows: v.array(v.object({ id: v.number() })) }),
      'cards/written.rows (items).id (type) changed',
    ],
  ])('%s is refused', (_name, changed, words) => {
    expect(faultsOfGrowth(before, snapshotOf(changed), []).join('\n')).toContain(words);
  });

  test('a retired name may go, and may not come back', () => {
    expect(faultsOfGrowth(before, snapshotOf(withoutMoved), ['cards/moved'])).toEqual([]);
    expect(faultsOfGrowth(before, before, ['cards/moved'])).toEqual([
      'cards/moved is retired: its name may not be used again',
    ]);
  });

  test('data that is not JSON is no kind', () => {
    expect(() => snapshotOf({ 'cards/written': v.object({ when: v.date() }) })).toThrow();
    expect(() => snapshotOf({ 'cards/written': v.object({ when: v.map(v.string(), v.string()) }) })).toThrow();
    const changed = v.object({ words: v.pipe(v.string(), v.transform(Number)) });
    expect(() => snapshotOf({ 'cards/written': changed })).toThrow();
  });
});
