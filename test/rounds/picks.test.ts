// Pictures picked and counted, at the start and at the end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countMoved, countPicks } from '../../src/rounds/counting.ts';

const options = ['sheep-1', 'sheep-2', 'sheep-3'];
const anyAnswer = fc.oneof(
  fc.constantFrom(...options).map((pick) => ({ pick })),
  fc.constant({ pick: null }),
);
const anyRound = fc.uniqueArray(
  fc.tuple(fc.constantFrom('boat', 'fish', 'leaf', 'bell', 'kite', 'key', 'cup', 'moon'), anyAnswer),
  {
    selector: ([token]) => token,
  },
);

test('C61 answers = those who would rather not say + everybody on a picture', () => {
  fc.assert(
    fc.property(anyRound, (rows) => {
      const count = countPicks(
        options,
        rows.map(([, answer]) => answer),
      );
      expect(count.unsaid + count.totals.reduce((sum, { people }) => sum + people, 0)).toBe(count.answers);
      expect(count.answers).toBe(rows.length);
    }),
  );
});

test('C61 moved, same, left early, came late and rather not said are everybody who answered at all', () => {
  fc.assert(
    fc.property(anyRound, anyRound, (first, second) => {
      const moved = countMoved(options, new Map(first), new Map(second));
      const everyone = new Set([...first, ...second].map(([token]) => token)).size;
      expect(moved.moved + moved.same + moved.startOnly + moved.endOnly + moved.unsaid).toBe(everyone);
      expect(moved.unknown).toBe(moved.startOnly + moved.endOnly + moved.unsaid);
    }),
  );
});

test('C61 people are joined by their token, not by the order in which they answered', () => {
  const first = new Map([
    ['boat', { pick: 'sheep-1' }],
    ['fish', { pick: 'sheep-2' }],
    ['leaf', { pick: null }],
    ['bell', { pick: 'sheep-3' }],
  ]);
  const second = new Map([
    ['fish', { pick: 'sheep-2' }],
    ['leaf', { pick: 'sheep-1' }],
    ['boat', { pick: 'sheep-2' }],
    ['kite', { pick: 'sheep-1' }],
  ]);
  expect(countMoved(options, first, second)).toEqual({
    moved: 1,
    same: 1,
    unknown: 3,
    startOnly: 1,
    endOnly: 1,
    unsaid: 1,
  });
});

test('a picture that is not of the set counts as not said', () => {
  expect(countPicks(options, [{ pick: 'sheep-77' }, 'rubbish', null])).toMatchObject({ answers: 3, unsaid: 3 });
});
