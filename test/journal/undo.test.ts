// Undo and redo as entries: a tap that is silenced and lifted again leaves everything as it was.

import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/journal/json.ts';
import { type MayUndo, nextRedo, nextUndo, silentActs, targetOf, write } from '../../src/journal/undo.ts';
import { Tablet } from '../support/tablet.ts';

const TAP = 'cards/written';

/** A tablet, and its taps by name: `tap` for the desk, `turn` for somebody's turn, `reveal` for what stands for good. */
function desk() {
  const tablet = new Tablet('a', 1_800_000_000_000);
  const may: MayUndo = ({ kind }) => (kind === 'turn/done' ? 'skip' : kind === 'mood/revealed' ? 'stop' : 'yes');
  const silent = () => silentActs(tablet.journal);
  const note = (act: string | null, kind: 'journal/undone' | 'journal/redone') => {
    if (act === null) return null;
    const { data } = write(kind, { act });
    tablet.write(kind, data);
    return act;
  };
  return {
    tablet,
    silent,
    tap: (act: string) => tablet.write(TAP, {}, { act }),
    turn: (act: string) => tablet.write('turn/done', {}, { act }),
    reveal: (act: string) => tablet.write('mood/revealed', {}, { act }),
    undo: () => note(nextUndo(tablet.journal, silent(), may), 'journal/undone'),
    redo: () => note(nextRedo(tablet.journal, silent(), may), 'journal/redone'),
  };
}

describe('undo', () => {
  test('takes back the last tap, then the one before, then nothing', () => {
    const { tap, undo, silent } = desk();
    for (const act of ['one', 'two', 'two', 'three']) tap(act);
    expect([undo(), undo(), undo(), undo()]).toEqual(['three', 'two', 'one', null]);
    expect(silent()).toEqual(new Set(['one', 'two', 'three']));
  });

  test("passes over somebody's turn and stops at a reveal", () => {
    const { tap, turn, reveal, undo } = desk();
    tap('before');
    reveal('shown');
    tap('one');
    turn('theirs');
    expect([undo(), undo()]).toEqual(['one', null]);
  });
});

describe('redo', () => {
  test('brings back in the order in which undo took', () => {
    const { tap, undo, redo, silent } = desk();
    for (const act of ['one', 'two', 'three']) tap(act);
    for (let n = 0; n < 3; n += 1) undo();
    expect([redo(), redo(), redo(), redo()]).toEqual(['one', 'two', 'three', null]);
    expect(silent()).toEqual(new Set());
  });

  test('is over as soon as something new was done, but not when somebody else had a turn', () => {
    const { tap, turn, undo, redo } = desk();
    tap('one');
    undo();
    turn('theirs');
    expect(redo()).toBe('one');
    undo();
    tap('two');
    expect(redo()).toBe(null);
  });

  test('stays over for what was undone before, though the new tap is itself undone and redone', () => {
    const { tap, undo, redo } = desk();
    tap('one');
    undo();
    tap('two');
    expect([undo(), redo(), redo()]).toEqual(['two', 'two', null]);
  });

  test('works again after undo, redo, undo', () => {
    const { tap, undo, redo } = desk();
    tap('one');
    tap('two');
    expect([undo(), redo(), undo(), undo(), redo(), redo()]).toEqual(['two', 'two', 'two', 'one', 'one', 'two']);
  });
});

test('a damaged undo silences nothing', () => {
  const tablet = new Tablet('a', 0);
  tablet.write(TAP, {}, { act: 'one' });
  const damaged: Json[] = [null, {}, { act: 7 }, ['one'], { redacted: true }];
  for (const data of damaged) tablet.write('journal/undone', data);
  expect(tablet.journal.map(targetOf)).toEqual([null, null, null, null, null, null]);
  expect(silentActs(tablet.journal)).toEqual(new Set());
});

test('the last word about a tap counts when two tablets differ, on both of them', () => {
  const a = new Tablet('a', 1_800_000_000_000);
  const b = new Tablet('b', 1_700_000_000_000);
  a.write(TAP, {}, { act: 'one' });
  a.meet(b);
  a.write('journal/undone', { act: 'one' });
  b.write('journal/redone', { act: 'one' });
  a.meet(b);
  expect(silentActs(a.journal)).toEqual(silentActs(b.journal));
  expect(a.text()).toBe(b.text());
});
