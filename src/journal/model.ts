// What then holds: one step per kind, total, in any order. Kinds are checked here and typed from the same lines.

import type * as v from 'valibot';
import type { Entry, NewEntry } from './entry.ts';
import { fits } from './fits.ts';
import type { JsonObject } from './json.ts';
import { isRedacted } from './mark.ts';

/** Kind -> the shape of its data. Kinds only ever grow: new optional fields, new kinds, nothing taken away. */
export type Kinds = Readonly<Record<string, v.GenericSchema>>;

export type DataOf<S extends Kinds, K extends keyof S> = v.InferOutput<S[K]>;

export type EntryOf<S extends Kinds, K extends keyof S = keyof S> = Omit<Entry, 'data' | 'kind'> & {
  readonly kind: K;
  readonly data: DataOf<S, K>;
};

export type Steps<M, S extends Kinds> = {
  readonly [K in keyof S]: (model: M, entry: EntryOf<S, K>) => M;
};

export interface Model<M, S extends Kinds = Kinds> {
  readonly name: string;
  readonly kinds: S;
  readonly start: M;
  /** Each step is total: whatever came before, it gives a model and does not throw. */
  readonly steps: Steps<M, S>;
  /**
   * An entry of this model's kinds that has no effect: undone, or with its words taken out. For a model that must still
   * find every entry that holds a person's words, or count what is gone. Total, as the steps are; `undone` data is unchecked.
   */
  readonly passBy?: (model: M, entry: Entry, why: 'undone' | 'redacted') => M;
}

// A model seen from outside, where its own types no longer matter.
// oxlint-disable-next-line typescript/no-explicit-any -- the steps of different models cannot share a parameter type
export type AnyModel = Model<any, any>;

/** A typed writer for one activity's kinds: `write('cards/written', { ... })`. */
export function writer<S extends Kinds>(_kinds: S) {
  return <K extends keyof S & string>(
    kind: K,
    data: DataOf<S, K>,
    more: Pick<NewEntry, 'id' | 'step'> = {},
  ): NewEntry => ({
    kind,
    // Shapes are made of JSON only; the snapshot test of kinds keeps it so.
    data: data as JsonObject,
    ...more,
  });
}

/** The model after one entry. Redacted entries, unknown kinds and data of another shape are passed over, never thrown at. */
export function stepModel<M>(model: Model<M>, state: M, entry: Entry): M {
  const shape = Object.hasOwn(model.kinds, entry.kind) ? model.kinds[entry.kind] : undefined;
  const step = shape && model.steps[entry.kind];
  if (shape && isRedacted(entry)) return passByModel(model, state, entry, 'redacted');
  if (!shape || !step || !fits(shape, entry.data)) return state;
  return step(state, entry);
}

/** The model after an entry that was undone or redacted: most models take no notice. Both at once is undone: nobody misses its words. */
export function passByModel<M>(model: Model<M>, state: M, entry: Entry, why: 'undone' | 'redacted'): M {
  return model.passBy?.(state, entry, why) ?? state;
}
