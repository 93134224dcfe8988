// Joining: whatever happened on however many tablets, whoever met whom and how often, all end with the same bytes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import { canonical, isObject } from '../../src/journal/json.ts';
import { isRedacted, lost, redact, thin } from '../../src/journal/mark.ts';
import { merge } from '../../src/journal/merge.ts';
import { law, sameText } from '../support/laws.ts';
import { Tablet } from '../support/tablet.ts';

const TEN_YEARS = 10 * 365 * 24 * 3600 * 1000;
const START = Date.UTC(2026, 4, 1);
const RUNS = 1000;

/** What happens to a tablet: which one, what, and two numbers whose use depends on it. */
type Happening = readonly [tablet: number, what: number, one: number, two: number];

const happening: fc.Arbitrary<Happening> = fc.tuple(fc.nat(5), fc.nat(99), fc.nat(1000), fc.nat(1000));
const history = fc.record({
  clocks: fc.array(fc.integer({ min: -TEN_YEARS, max: TEN_YEARS }), { minLength: 3, maxLength: 6 }),
  happenings: fc.array(happening, { maxLength: 300, size: 'max' }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/**
 * Plays the history and gives what each tablet holds at its end: mostly different, partly the same, with gaps.
 * `stray` is a file that nobody has sorted or freed of doubles.
 */
function play({ clocks, happenings }: History): { tablets: Tablet[]; stray: Entry[] } {
  const stray: Entry[] = [];
  const tablets = clocks.map((skew, n) => new Tablet('abcdef'[n] as string, START + skew));
  for (const [which, what, one, two] of happenings) {
    const tablet = tablets[which % tablets.length] as Tablet;
    const some = tablet.journal[one % Math.max(1, tablet.journal.length)];
    const other = tablets[two % tablets.length] as Tablet;
    if (what < 10) tablet.write('votes/opened', { options: [{ id: 'o', words: `words ${one}` }] });
    else if (what < 50) tablet.write('cards/written', { words: `words ${one}`, unheard: { of: [two] } });
    else if (what < 58) tablet.wait(one < 100 ? -TEN_YEARS : two);
    else if (what < 62 && some) tablet.redact(some.id);
    else if (what < 66 && some) tablet.receive([thin(some)]);
    else if (what < 74 && some) tablet.write('journal/undone', { act: some.act });
    else if (what < 80) tablet.receive(other.journal.slice(one % 10, two % 40));
    else if (what < 84) tablet.meet(other);
    else if (some && two % 2 === 0) tablet.receive([fault(some, what, one)]);
    else if (some) stray.unshift(fault(some, what, one), some);
  }
  return { tablets, stray };
}

/** The same id with something else under it: nobody's doing but a fault's, and yet it must end the same everywhere. */
function fault(entry: Entry, what: number, one: number): Entry {
  if (what < 86) return { ...entry, data: { words: `other words ${one}` } };
  if (what < 87) return { ...entry, data: { options: [{ id: 'o', words: `other words ${one}` }], of: one % 3 } };
  if (what < 88) return { ...entry, data: { options: [{ id: 'o', words: `words ${one}` }], thinned: true } };
  if (what < 91) return { ...entry, stamp: `00000000${one % 10}-0000-x` };
  if (what < 94) return { ...entry, act: `act${one % 5}`, step: 'themes' };
  if (what < 97) return { ...entry, ...{ newer: { field: one % 3 } } };
  return { ...redact(entry), ...{ newer: one % 3 } };
}

function journalsOf(story: History): (readonly Entry[])[] {
  const { tablets, stray } = play(story);
  return [...tablets.map(({ journal }) => journal), stray];
}

/** An order of 0..n-1 that a number stands for. */
function shuffled<T>(list: readonly T[], salt: number): T[] {
  const rank = (n: number) => Math.imul((n + 1) ^ salt, 0x9e3779b1) >>> 0;
  return list
    .map((thing, n) => ({ thing, n }))
    .sort((a, b) => rank(a.n) - rank(b.n) || a.n - b.n)
    .map(({ thing }) => thing);
}

describe('words that were taken back', () => {
  test('stay gone in any order of joining', () => {
    law(RUNS, [history, fc.nat(), fc.nat()], (story, which, salt) => {
      const known = journalsOf(story);
      const all = known.flat();
      const chosen = all[which % Math.max(1, all.length)];
      if (!chosen) return;
      const gone = redact(chosen);
      for (const journals of [
        [[gone], ...known],
        [...known, [gone]],
      ]) {
        const joined = merge(...shuffled(journals, salt)).find(({ id }) => id === chosen.id);
        expect(joined && isRedacted(joined)).toBe(true);
        expect(Object.keys(joined ?? {}).sort()).toEqual([
          'act',
          'at',
          'data',
          'id',
          'kind',
          'session',
          'stamp',
          'step',
        ]);
      }
    });
  });

  test('stay gone from the choices of a ballot in any order of joining, and the rest of it stays', () => {
    law(300, [history, fc.nat(), fc.nat()], (story, which, salt) => {
      const known = journalsOf(story);
      const all = known.flat().filter(({ data }) => isObject(data) && Array.isArray(data['options']));
      const chosen = all[which % Math.max(1, all.length)];
      if (!chosen) return;
      const joined = merge(...shuffled([...known, [thin(chosen)]], salt)).find(({ id }) => id === chosen.id);
      expect(joined && lost(joined)).not.toBe('nothing');
      // Under the id of a ballot a fault may have put something else, which wins here as it does without any mark.
      if (!isObject(joined?.data) || !Array.isArray(joined.data['options'])) return;
      expect(canonical(joined.data)).toContain('"words":""');
      expect(canonical(joined.data)).not.toContain('words ');
    });
  });

  test('stay gone on a tablet that meets one which still has them', () => {
    const here = new Tablet('a', START);
    const there = new Tablet('b', START + TEN_YEARS);
    const card = here.write('cards/written', { words: 'my neighbour Jo shouts' });
    here.meet(there);
    here.redact(card.id);
    there.write('cards/corrected', { card: card.id });
    there.meet(here);
    expect(here.text()).toBe(there.text());
    expect(here.text()).not.toContain('Jo');
  });

  test('leave no word of a newer app either', () => {
    const newer = { ...new Tablet('a', START).write('cards/written', { words: 'x' }), note: 'Jo again' };
    expect(canonical(merge([newer], [redact(newer)]))).not.toContain('Jo');
    expect(canonical(merge([{ ...redact(newer), ...{ note: 'Jo again' } }]))).not.toContain('Jo');
  });
});

describe('joining three to six tablets, ten years apart', () => {
  test('is commutative', () => {
    law(RUNS, [history, fc.nat()], (story, salt) => {
      const journals = journalsOf(story);
      sameText(canonical(merge(...shuffled(journals, salt))), canonical(merge(...journals)));
    });
  });

  test('is associative', () => {
    law(RUNS, [history, fc.nat()], (story, cut) => {
      const journals = journalsOf(story);
      const at = cut % journals.length;
      const inTwo = merge(merge(...journals.slice(0, at)), merge(...journals.slice(at)));
      const oneByOne = journals.reduceRight<Entry[]>((sum, journal) => merge(journal, sum), []);
      sameText(canonical(inTwo), canonical(merge(...journals)));
      sameText(canonical(oneByOne), canonical(merge(...journals)));
    });
  });

  test('is idempotent: copies of what is known change nothing', () => {
    law(RUNS, [history], (story) => {
      const journals = journalsOf(story);
      const joined = merge(...journals);
      const copies = JSON.parse(JSON.stringify([...journals, joined])) as Entry[][];
      sameText(canonical(merge(joined, ...copies)), canonical(joined));
    });
  });

  test('gives every tablet the same bytes once all have met, however they met', () => {
    law(RUNS, [history, fc.nat()], (story, salt) => {
      const { tablets } = play(story);
      const round = shuffled(tablets, salt);
      // Once along and once back: everybody has heard of everything, by different ways.
      for (const ring of [round, [...round].reverse()]) ring.reduce((from, to) => (from.meet(to), to));
      expect(new Set(tablets.map((tablet) => tablet.text())).size).toBe(1);
    });
  });

  test('keeps every entry, sorted, once', () => {
    law(300, [history], (story) => {
      const journals = journalsOf(story);
      const joined = merge(...journals);
      expect(new Set(joined.map(({ id }) => id))).toEqual(new Set(journals.flat().map(({ id }) => id)));
      expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
      expect(joined.every((entry, n) => n === 0 || (joined[n - 1] as Entry).stamp <= entry.stamp)).toBe(true);
    });
  });
});

test('the histories do hold what they promise: hundreds of entries, conflicts, marks and gaps', () => {
  const [longest] = fc
    .sample(history, { numRuns: 200, seed: 7 })
    .sort((a, b) => b.happenings.length - a.happenings.length);
  const { tablets } = play(longest as History);
  const all = tablets.flatMap(({ journal }) => journal);
  const texts = new Map<string, Set<string>>();
  for (const entry of all) texts.set(entry.id, (texts.get(entry.id) ?? new Set()).add(canonical(entry)));
  expect(longest?.happenings.length).toBeGreaterThan(250);
  expect(texts.size).toBeGreaterThan(80);
  expect([...texts.values()].some((versions) => versions.size > 1)).toBe(true);
  expect(all.some(isRedacted)).toBe(true);
  expect(new Set(tablets.map((tablet) => tablet.text())).size).toBeGreaterThan(1);
});
