// Stepping on, joining late entries, marking, undoing: always the same workshop as one replayed from the start.

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import { canonical, type Json } from '../../src/journal/json.ts';
import { redact } from '../../src/journal/mark.ts';
import { merge } from '../../src/journal/merge.ts';
import type { Model } from '../../src/journal/model.ts';
import { Table } from '../../src/journal/table.ts';
import type { kinds as undoKinds } from '../../src/journal/undo.ts';
import { Replay } from '../../src/workshop/replay.ts';
import { allKinds, replay } from '../../src/workshop/workshop.ts';
import { costOf } from '../support/cost.ts';
import { law, sameText } from '../support/laws.ts';
import { plain } from '../support/plain.ts';
import { dataOf } from '../support/shapes.ts';
import { Tablet } from '../support/tablet.ts';

const kinds = { 'list/said': v.object({ words: v.string() }) };

/** Remembers the order of all that was said: nothing can be stepped over, doubled or turned round unseen. */
const list: Model<{ order: number; said: Table<string> }, typeof kinds> = {
  name: 'list',
  kinds,
  start: { order: 17, said: Table.of<string>() },
  steps: {
    'list/said': ({ order, said }, entry) => ({
      order:
        Math.imul(order, 31) +
        Number.parseInt(entry.id.slice(1), 10) * 7 +
        entry.id.charCodeAt(0) +
        entry.data.words.length,
      said: said.set(entry.data.words, entry.id),
    }),
  },
};

const last = {
  name: 'last',
  kinds: { 'last/set': v.object({ to: v.string() }) },
  start: '',
  steps: { 'last/set': (_: string, entry: { data: { to: string } }) => entry.data.to },
};
const both = [list, last] as const;

type Happening = readonly [what: number, one: number, two: number];
const happenings = fc.array(fc.tuple(fc.nat(99), fc.nat(999), fc.nat(999)) satisfies fc.Arbitrary<Happening>, {
  maxLength: 300,
  size: 'max',
});

/** A workshop at which these things happen, entry by entry and in lumps, early and late. */
function play(story: readonly Happening[], workshop = new Replay(both)) {
  const here = new Tablet('m', 1_800_000_000_000);
  const early = new Tablet('a', 1_500_000_000_000);
  const may = () => 'yes' as const;
  const note = (act: string | null, kind: keyof typeof undoKinds) => {
    if (act !== null) workshop.add([here.write(kind, { act })]);
  };
  const heard: Entry[] = [];
  for (const [what, one, two] of story) {
    const known = workshop.entries[one % Math.max(1, workshop.entries.length)];
    if (what < 40) {
      const act = `tap${one}`;
      workshop.add(
        Array.from({ length: (two % 3) + 1 }, () =>
          here.write(two % 2 ? 'list/said' : 'last/set', { words: `${two}`, to: `${one}` }, { act }),
        ),
      );
    } else if (what < 55)
      heard.push(early.write('list/said', { words: `early ${two}` }, { act: two % 5 ? `early${one}` : `tap${one}` }));
    else if (what < 58) heard.push(early.write('journal/undone', { act: `tap${one}` }));
    else if (what < 63) workshop.add([...heard.splice(one % 3, two % 5), ...heard.slice(0, 2)]);
    else if (what < 70 && known) workshop.replace([redact(known)]);
    else if (what < 74 && known) workshop.add([{ ...known, data: { words: `other ${one}` } }]);
    else if (what < 76 && known) workshop.add([{ ...known, act: `tap${two}` }]);
    else if (what < 80 && known) note(known.act, two % 2 ? 'journal/undone' : 'journal/redone');
    else if (what < 90) note(workshop.nextUndo(may), 'journal/undone');
    else note(workshop.nextRedo(may), 'journal/redone');
  }
  return workshop;
}

describe('a workshop that grew', () => {
  test('equals one replayed from its entries', () => {
    law(400, [happenings], (story) => {
      const grown = play(story);
      const fresh = new Replay(both, grown.entries);
      sameText(plain(grown.states), plain(fresh.states));
      expect(grown.silent).toEqual(fresh.silent);
      sameText(canonical(grown.entries), canonical(merge(grown.entries)));
    });
  });

  test('is what was said and neither taken out nor undone, in the order of stamps', () => {
    law(200, [happenings], (story) => {
      const grown = play(story);
      const undone = new Map<string, boolean>();
      for (const { kind, data } of grown.entries) {
        if (kind.startsWith('journal/')) undone.set((data as { act: string }).act, kind === 'journal/undone');
      }
      const stands = grown.entries.filter(({ act, data }) => !undone.get(act) && !('redacted' in (data as object)));
      const said = stands.filter(({ kind, data }) => kind === 'list/said' && 'words' in (data as object));
      const set = stands.filter(({ kind, data }) => kind === 'last/set' && 'to' in (data as object));
      let expected = list.start;
      for (const entry of said) expected = list.steps['list/said'](expected, entry as never);
      sameText(
        plain(grown.states),
        plain({ list: expected, last: (set.at(-1)?.data as { to: string } | undefined)?.to ?? '' }),
      );
    });
  });

  test('equals one that heard the same in another order and in other lumps', () => {
    law(200, [happenings, fc.integer({ min: 1, max: 60 }), fc.nat()], (story, lump, salt) => {
      const grown = play(story);
      const rank = (n: number) => Math.imul((n + 1) ^ salt, 0x9e3779b1);
      const shuffled = grown.entries
        .map((entry, n) => ({ entry, n }))
        .sort((a, b) => rank(a.n) - rank(b.n))
        .map(({ entry }) => entry);
      const other = new Replay(both);
      for (let at = 0; at < shuffled.length; at += lump) other.add(shuffled.slice(at, at + lump));
      sameText(plain(other.states), plain(grown.states));
      sameText(canonical(other.entries), canonical(grown.entries));
    });
  });

  test('undo, then redo, leaves everything as it was', () => {
    law(300, [happenings, fc.integer({ min: 1, max: 8 })], (story, times) => {
      const workshop = play(story);
      const tablet = new Tablet('z', 1_900_000_000_000);
      const may = () => 'yes' as const;
      const before = plain(workshop.states);
      const undone: string[] = [];
      for (let n = 0; n < times; n += 1) {
        const act = workshop.nextUndo(may);
        if (act === null) break;
        undone.push(act);
        workshop.add([tablet.write('journal/undone', { act })]);
      }
      const redone: string[] = [];
      for (const _ of undone) {
        const act = workshop.nextRedo(may);
        if (act === null) break;
        redone.push(act);
        workshop.add([tablet.write('journal/redone', { act })]);
      }
      expect(redone).toEqual([...undone].reverse());
      sameText(plain(workshop.states), before);
    });
  });

  test('asks of an act gives its entries, all of them, in their order', () => {
    law(100, [happenings], (story) => {
      const workshop = play(story);
      for (const act of new Set(workshop.entries.map((entry) => entry.act))) {
        expect(workshop.entriesOf(act)).toEqual(workshop.entries.filter((entry) => entry.act === act));
      }
      expect(workshop.entriesOf('nobody’s')).toEqual([]);
    });
  });

  test('holds in a long day too, over every checkpoint', () => {
    const workshop = play(Array.from({ length: 2500 }, (_, n): Happening => [(n * 37) % 62, (n * 101) % 997, n % 991]));
    expect(workshop.entries.length).toBeGreaterThan(1500);
    const tablet = new Tablet('z', 1_900_000_000_000);
    for (const at of [1490, 700, 199, 200, 201, 3, 0]) {
      const act = (workshop.entries[at] as Entry).act;
      workshop.add([tablet.write('journal/undone', { act })]);
      sameText(plain(workshop.states), plain(new Replay(both, workshop.entries).states));
      workshop.replace([redact(workshop.entries[at + 1] as Entry)]);
      sameText(plain(workshop.states), plain(new Replay(both, workshop.entries).states));
    }
  });
});

test('the real models, with entries of every kind there is, grown and from the start', () => {
  const any = fc
    .constantFrom(...Object.keys(allKinds))
    .chain((kind) => fc.tuple(fc.constant(kind), dataOf(allKinds[kind] as v.GenericSchema)));
  const told = fc.array(fc.tuple(any, fc.nat(9), fc.nat(999)), { maxLength: 80, size: 'max' });
  law(150, [told], (story) => {
    const workshop = replay();
    const here = new Tablet('m', 1_800_000_000_000);
    const early = new Tablet('a', 1_500_000_000_000);
    for (const [[kind, data], what, one] of story) {
      const known = workshop.entries[one % Math.max(1, workshop.entries.length)];
      if (what < 6) workshop.add([here.write(kind, data, { act: `tap${one % 20}` })]);
      else if (what < 8) workshop.add([early.write(kind, data)]);
      else if (what === 8 && known) workshop.replace([redact(known)]);
      else if (known) workshop.add([here.write(one % 2 ? 'journal/undone' : 'journal/redone', { act: known.act })]);
    }
    sameText(plain(workshop.states), plain(replay(workshop.entries).states));
  });
});

test('words that came along with a mark are left behind, whether it arrives alone or among others', () => {
  const marked = { ...redact(new Tablet('q', 0).write('list/said', { words: 'x' })), ...{ note: 'Jo again' } };
  expect(plain(new Replay(both, [marked]).entries)).not.toContain('Jo');
  expect(plain(new Replay(both, [marked, marked]).entries)).not.toContain('Jo');
});

describe('a tablet one version ahead', () => {
  const newer = fc.record({
    kind: fc.constantFrom('dreams/told', 'list/sung', 'toString', '__proto__'),
    data: fc.jsonValue().map((value) => value as Json),
    more: fc.jsonValue(),
  });

  test('loses no field and stops nobody: what is not understood is kept, forwarded and passed over', () => {
    law(1000, [happenings, fc.array(newer, { maxLength: 20 })], (story, unheard) => {
      const workshop = play(story.slice(0, 60));
      const before = plain(workshop.states);
      const ahead = new Tablet('q', 1_600_000_000_000);
      const written = unheard.map(({ kind, data, more }, n) =>
        ahead.write(kind, data, { act: `newer${n}`, ...{ newer: more as Json } }),
      );
      workshop.add(written);
      sameText(plain(workshop.states), before);
      const kept = new Map(workshop.entries.map((entry) => [entry.id, entry]));
      for (const entry of written) sameText(plain(kept.get(entry.id)), plain(entry));
    });
  });

  test('a new optional field on a known kind comes through with the words', () => {
    const ahead = new Tablet('q', 0);
    ahead.write('list/said', { words: 'x', mood: { of: ['the', 'day'] } });
    const here = new Replay(both, ahead.journal);
    expect(here.entries[0]?.data).toEqual({ words: 'x', mood: { of: ['the', 'day'] } });
    expect((here.states['list'] as { said: Table<string> }).said.has('x')).toBe(true);
  });
});

test('one act more costs about the same at entry five thousand as at fifty, undoing it too', () => {
  const costAt = (length: number) => {
    const tablet = new Tablet('m', 1_800_000_000_000);
    const day = Array.from({ length }, (_, n): Entry => {
      const stamp = `${n.toString(36).padStart(9, '0')}-0000-a`;
      return {
        id: `${n}`,
        session: 's',
        step: 'x',
        act: `${n}`,
        stamp,
        at: n,
        kind: 'list/said',
        data: { words: `${n}` },
      };
    });
    const workshop = new Replay(both, day);
    const acts = Array.from({ length: 600 }, () => tablet.write('list/said', { words: 'more' }, { act: 'more' }));
    const undone = tablet.write('journal/undone', { act: 'none' });
    return costOf(() => {
      acts.forEach((act, n) => {
        workshop.add([act]);
        if (n % 50 === 49) workshop.add([{ ...undone, id: `u${n}`, stamp: act.stamp, data: { act: 'none' } }]);
      });
    });
  };
  const best = (length: number) => Math.min(...Array.from({ length: 5 }, () => costAt(length)));
  expect(best(5000) / best(50)).toBeLessThan(4);
});
