// Dots on one ballot and dots counted: the cases of behaviours.md that need no workshop around them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf, countDots, isAboutTheSame } from '../../src/rounds/counting.ts';
import {
  type Ballot,
  defaultDots,
  dotsLeft,
  dotsUsed,
  faultOfAdding,
  faultOfLimits,
  isPossible,
  letterOf,
  type Limits,
  turned,
  withDot,
  withoutDot,
} from '../../src/rounds/round.ts';

const options = ['bus', 'steps', 'money', 'time'].map((id) => ({ id, words: id }));
const empty: Ballot = { dots: {} };
const add = (limits: Limits, ballot: Ballot, option: string) =>
  faultOfAdding(options, limits, ballot, option) ?? withDot(ballot, option);

const anyLimits = fc.record({
  dots: fc.integer({ min: 1, max: 6 }),
  stacking: fc.constantFrom('off' as const, 'two' as const, 'free' as const),
});
const anyTap = fc.record({ option: fc.constantFrom('bus', 'steps', 'money', 'time', 'nowhere'), add: fc.boolean() });

describe('one ballot', () => {
  test('C1 at the limit a further dot is refused with a reason and nothing changes', () => {
    const full: Ballot = { dots: { bus: 1, steps: 1, money: 1 } };
    expect(faultOfAdding(options, { dots: 3, stacking: 'two' }, full, 'time')).toBe('no-dots-left');
    expect(full).toEqual({ dots: { bus: 1, steps: 1, money: 1 } });
  });

  test('C2 the second dot on one option is taken, the third refused, other options stay open', () => {
    const limits: Limits = { dots: 5, stacking: 'two' };
    const two = withDot(withDot(empty, 'bus'), 'bus');
    expect(isPossible(options, limits, two)).toBe(true);
    expect(faultOfAdding(options, limits, two, 'bus')).toBe('two-dots-each');
    expect(faultOfAdding(options, limits, two, 'steps')).toBeNull();
  });

  test('C3 without stacking a second dot on one option is refused, other options stay open', () => {
    const limits: Limits = { dots: 5, stacking: 'off' };
    const one = withDot(empty, 'bus');
    expect(faultOfAdding(options, limits, one, 'bus')).toBe('one-dot-each');
    expect(faultOfAdding(options, limits, one, 'steps')).toBeNull();
  });

  test('C4 taking one off takes one, there and nowhere else, and gives it back', () => {
    const limits: Limits = { dots: 3, stacking: 'two' };
    const before: Ballot = { dots: { bus: 2, steps: 1 } };
    const after = withoutDot(before, 'bus');
    expect(after).toEqual({ dots: { bus: 1, steps: 1 } });
    expect(dotsLeft(limits, after)).toBe(dotsLeft(limits, before) + 1);
  });

  test('C5 never below zero: a dot that is not there cannot be taken off', () => {
    const before: Ballot = { dots: { steps: 1 } };
    expect(withoutDot(before, 'bus')).toBe(before);
    expect(withoutDot(withoutDot(before, 'steps'), 'steps')).toEqual({ dots: {} });
  });

  test.each([
    [0, 'too-few-dots'],
    [-1, 'too-few-dots'],
    [100, 'too-many-dots'],
    [2.5, 'dots-not-a-number'],
    [Number.NaN, 'dots-not-a-number'],
    [3, null],
  ])('C8 %s dots: %s', (dots, fault) => {
    expect(faultOfLimits({ dots, stacking: 'two' })).toBe(fault);
  });

  test('C9 raising the limit frees exactly the difference', () => {
    fc.assert(
      fc.property(anyLimits, fc.integer({ min: 0, max: 5 }), (limits, more) => {
        const ballot = withDot(empty, 'bus');
        const raised = { ...limits, dots: limits.dots + more };
        expect(dotsLeft(raised, ballot) - dotsLeft(limits, ballot)).toBe(more);
      }),
    );
  });

  test('C13 dots = used + left after every tap, and what taps make is always a possible ballot', () => {
    fc.assert(
      fc.property(anyLimits, fc.array(anyTap, { maxLength: 60 }), (limits, taps) => {
        let ballot = empty;
        for (const tap of taps) {
          if (tap.add) {
            const next = add(limits, ballot, tap.option);
            if (typeof next !== 'string') ballot = next;
          } else ballot = withoutDot(ballot, tap.option);
          expect(dotsUsed(ballot) + dotsLeft(limits, ballot)).toBe(limits.dots);
          expect(dotsLeft(limits, ballot)).toBeGreaterThanOrEqual(0);
          expect(isPossible(options, limits, ballot)).toBe(true);
        }
      }),
    );
  });

  test('C15 a ballot that taps could not have made is not possible', () => {
    const limits: Limits = { dots: 3, stacking: 'two' };
    const forged: unknown[] = [
      { dots: { bus: 3 } },
      { dots: { bus: 2, steps: 2 } },
      { dots: { bus: -1, steps: 2 } },
      { dots: { bus: 1.5 } },
      { dots: { bus: 0 } },
      { dots: { nowhere: 1 } },
      { dots: { bus: 1 }, abstain: true },
      { dots: 'bus' },
      null,
      [],
    ];
    for (const ballot of forged) expect(isPossible(options, limits, ballot)).toBe(false);
  });
});

describe('counting', () => {
  const anyBallot = fc.oneof(
    fc.constant<Ballot>({ dots: {}, abstain: true }),
    fc.array(anyTap, { maxLength: 12 }).map((taps) =>
      taps.reduce<Ballot>((so, { option }) => {
        const next = add({ dots: 3, stacking: 'two' }, so, option);
        return typeof next === 'string' ? so : next;
      }, empty),
    ),
  );
  const limits: Limits = { dots: 3, stacking: 'two' };

  test('C13 people x dots = used + unused, and the totals add up to what was used', () => {
    fc.assert(
      fc.property(fc.array(anyBallot, { maxLength: 30 }), (ballots) => {
        const count = countDots(options, limits, ballots);
        expect(count.ballots * limits.dots).toBe(count.used + count.unused);
        expect(count.totals.reduce((sum, { dots }) => sum + dots, 0)).toBe(count.used);
        expect(count.ballots + count.spoiled).toBe(ballots.length);
      }),
    );
  });

  test('C12 the order in which people voted leaves no trace in what is counted', () => {
    fc.assert(
      fc.property(fc.array(anyBallot, { minLength: 2, maxLength: 12 }), fc.nat(), (ballots, start) => {
        expect(countDots(options, limits, turned(ballots, start))).toEqual(countDots(options, limits, ballots));
      }),
    );
  });

  test('C15 an impossible ballot in the box is set aside as spoiled and none of its dots count', () => {
    const count = countDots(options, limits, [{ dots: { bus: 1 } }, { dots: { steps: 99 } }, 'rubbish']);
    expect(count).toMatchObject({ ballots: 1, spoiled: 2, used: 1, unused: 2 });
    expect(count.totals.find(({ option }) => option === 'steps')?.dots).toBe(0);
  });

  test('C19 unused dots are unused: an option without dots has no "no"', () => {
    const count = countDots(options, limits, [{ dots: { bus: 1 } }, { dots: {}, abstain: true }]);
    expect(count).toMatchObject({ used: 1, unused: 5, abstained: 1 });
    expect(JSON.stringify(count)).not.toMatch(/against|"no"/);
  });

  test('C17 most dots first, none last, equal counts in one band, the same on every run', () => {
    const totals = [
      { option: 'bus', dots: 0 },
      { option: 'steps', dots: 9 },
      { option: 'money', dots: 4 },
      { option: 'time', dots: 4 },
    ];
    const bands = bandsOf({ totals });
    expect(bands.map((band) => band.map(({ option }) => option))).toEqual([['steps'], ['money', 'time'], ['bus']]);
    expect(bandsOf({ totals })).toEqual(bands);
  });

  test('C17 in any count the bands fall, hold every option once, and no dots stand with some dots', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 14 }), (dots) => {
        const totals = dots.map((n, at) => ({ option: `o${at}`, dots: n }));
        const bands = bandsOf({ totals });
        expect(
          bands
            .flat()
            .map(({ option }) => option)
            .sort(),
        ).toEqual(totals.map(({ option }) => option).sort());
        const flat = bands.flat();
        for (const [at, place] of flat.entries()) expect(place.dots).toBeGreaterThanOrEqual(flat[at + 1]?.dots ?? 0);
        for (const [at, band] of bands.entries()) {
          const most = Math.max(...band.map((place) => place.dots));
          const next = bands[at + 1]?.map((place) => place.dots) ?? [];
          expect(Math.max(-1, ...next)).toBeLessThanOrEqual(Math.min(...band.map((place) => place.dots)));
          expect(band.every((place) => isAboutTheSame(most, place.dots))).toBe(true);
          // Exactly equal counts are never parted.
          expect(next.includes(Math.min(...band.map((place) => place.dots)))).toBe(false);
        }
      }),
    );
  });

  test('39 against 37 is about the same, 39 against 30 is not, and nothing is about the same as none', () => {
    expect([isAboutTheSame(39, 37), isAboutTheSame(2, 1), isAboutTheSame(39, 30), isAboutTheSame(1, 0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test('dots for a number of options: one for every four, from one to five', () => {
  expect([2, 4, 6, 10, 12, 20, 60].map(defaultDots)).toEqual([1, 1, 2, 3, 3, 5, 5]);
});

test('letters go on after Z, so that no option is ever a number', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});

test('every voter meets all options in the same circle, started elsewhere', () => {
  expect(turned(['a', 'b', 'c'], 4)).toEqual(['b', 'c', 'a']);
  expect(turned([], 3)).toEqual([]);
});
