// Whatever comes in whatever order, made by whatever version or fault: no model throws, and none is changed under its owner.

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import type { Json } from '../../src/journal/json.ts';
import { type AnyModel, passByModel, stepModel } from '../../src/journal/model.ts';
import { redact } from '../../src/journal/mark.ts';
import { PREPARE } from '../../src/activities/prepare/model.ts';
import { activities } from '../../src/activities/index.ts';
import { allKinds, lookAt, models, replay } from '../../src/workshop/workshop.ts';
import { Table } from '../../src/journal/table.ts';
import { law, sameText } from '../support/laws.ts';
import { dataOf, junk } from '../support/shapes.ts';
import { plain } from '../support/plain.ts';

type Said = { kind: string; data: Json; step: string; act: string; marked: boolean };

const steps = fc.constantFrom(
  'prepare',
  'check-in',
  'collect',
  'themes',
  'ballot-a',
  'causes',
  'ballot-b',
  'check-out',
  'nowhere',
);

/** Not by way of what every object has: `toString` is no kind. */
const shapeOf = (kind: string) => (Object.hasOwn(allKinds, kind) ? allKinds[kind] : undefined);

/** Entries of these kinds, mostly of the right shape. */
function said(kinds: readonly string[]): fc.Arbitrary<Said> {
  return fc.constantFrom(...kinds).chain((kind) => {
    const shape = shapeOf(kind);
    const data = shape ? fc.oneof({ weight: 12, arbitrary: dataOf(shape) }, { weight: 1, arbitrary: junk }) : junk;
    return fc.record({
      kind: fc.constant(kind),
      data,
      step: steps,
      act: fc.constantFrom('t1', 't2', 't3', 't4'),
      marked: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
    });
  });
}

function entriesOf(list: readonly Said[]): Entry[] {
  return list.map(({ kind, data, step, act, marked }, n) => {
    const stamp = `${n.toString(36).padStart(9, '0')}-0000-a`;
    const entry: Entry = { id: `e${n}`, session: 's', step, act, stamp, at: n, kind, data };
    return marked ? redact(entry) : entry;
  });
}

/** Whoever writes on a frozen thing throws: a state belongs to everybody who has seen it, and so does an entry. */
function frozen<T>(thing: T): T {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing;
  Object.freeze(thing);
  const inside =
    thing instanceof Table || thing instanceof Map || thing instanceof Set ? [...thing] : Object.values(thing);
  for (const part of inside) frozen<unknown>(part);
  return thing;
}

function stepped(model: AnyModel, entries: readonly Entry[]): unknown {
  // What was done in `t4` was undone.
  return entries.reduce<unknown>(
    (state, entry) =>
      frozen(
        entry.act === 't4'
          ? passByModel(model, state, frozen(entry), 'undone')
          : stepModel(model, state, frozen(entry)),
      ),
    frozen<unknown>(model.start),
  );
}

describe.each(models.map((model) => [model.name, model] as const))('%s', (_, model) => {
  const kinds = [...Object.keys(model.kinds), 'newer/kind', '__proto__', 'toString'];
  const story = fc.array(said(kinds), { maxLength: 60, size: 'max' });

  test('bears any of its entries in any order, and junk, and writes on none of them', () => {
    law(300, [story], (list) => {
      stepped(model, entriesOf(list));
      expect(Object.prototype).not.toHaveProperty('polluted');
    });
  });

  test('comes to the same from the same entries', () => {
    law(50, [story], (list) => {
      const entries = entriesOf(list);
      sameText(plain(stepped(model, entries)), plain(stepped(model, JSON.parse(JSON.stringify(entries)) as Entry[])));
    });
  });

  test('is given sound entries of each of its kinds and takes notice, so that these laws are about something', () => {
    const sound = new Set<string>();
    const noticed = new Set<string>();
    for (const list of fc.sample(story, { numRuns: 300, seed: 3 })) {
      let state: unknown = model.start;
      for (const entry of entriesOf(list)) {
        const shape = shapeOf(entry.kind);
        if (shape && v.is(shape, entry.data)) sound.add(entry.kind);
        const next: unknown = stepModel(model, state, entry);
        if (next !== state) noticed.add(entry.kind);
        state = next;
      }
    }
    expect([...sound].sort()).toEqual(Object.keys(model.kinds).sort());
    // A kind may stand in the journal for the record alone.
    expect(noticed.size).toBeGreaterThan(0);
  });
});

test('what is asked of a workshop in any state, nobody has to be afraid to ask', () => {
  const story = fc.array(said(Object.keys(allKinds)), { maxLength: 80, size: 'max' });
  law(100, [story, steps], (list, step) => {
    const workshop = replay(entriesOf(list));
    const look = lookAt('s', workshop.states, step, () => new Set());
    for (const activity of activities) {
      const here = { ...look, step: look.steps.find((known) => known.activity === activity.name) ?? PREPARE };
      activity.title(here.step);
      activity.share?.(here);
      activity.heard?.(here);
      activity.report(here);
    }
    expect(look.steps).toBeDefined();
  });
});

test('no two models claim one kind', () => {
  const all = models.flatMap((model) => Object.keys(model.kinds));
  expect(all.length).toBe(new Set(all).size);
});
