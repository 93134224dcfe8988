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

/** Entries of these kinds, mostly of the right shape. */
function said(kinds: readonly string[]): fc.Arbitrary<Said> {
  return fc.constantFrom(...kinds).chain((kind) => {
    const shape = Object.hasOwn(allKinds, kind) ? allKinds[kind] : undefined;
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

function stepped(model: AnyModel, entries: readonly Entry[]): unknown {
  // What was done in `t4` was undone.
  return entries.reduce<unknown>(
    (state, entry) => (entry.act === 't4' ? passByModel : stepModel)(model, state, entry),
    model.start,
  );
}

describe.each(models.map((model) => [model.name, model] as const))('%s', (_, model) => {
  const kinds = [...Object.keys(model.kinds), 'newer/kind', '__proto__', 'toString'];
  const story = fc.array(said(kinds), { maxLength: 60, size: 'max' });

  test('bears any of its entries in any order, and junk', () => {
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

  test('leaves the state it was given as it was', () => {
    law(50, [story, said(kinds)], (list, more) => {
      const state = stepped(model, entriesOf(list));
      const before = plain(state);
      stepModel(model, state, { ...entriesOf([more])[0], id: 'later', stamp: 'zzzzzzzzz-0000-a' } as Entry);
      sameText(plain(state), before);
    });
  });

  test('is given sound entries of each of its kinds and takes notice, so that these laws are about something', () => {
    const sound = new Set<string>();
    const noticed = new Set<string>();
    for (const list of fc.sample(story, { numRuns: 300, seed: 3 })) {
      let state: unknown = model.start;
      for (const entry of entriesOf(list)) {
        const shape = Object.hasOwn(model.kinds, entry.kind) ? model.kinds[entry.kind] : undefined;
        if (shape && v.is(shape as v.GenericSchema, entry.data)) sound.add(entry.kind);
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
