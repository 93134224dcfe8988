// Whether data has a shape, asked of each entry of a whole journal when it is opened. Valibot's own answer, without the copy
// of the data and the list of faults that it makes for each: a sixth of an opening.

import * as v from 'valibot';

type Fits = (data: unknown) => boolean;

const known = new WeakMap<v.GenericSchema, Fits>();

/** The same as `v.is(shape, data)`. */
export function fits(shape: v.GenericSchema, data: unknown): boolean {
  let own = known.get(shape);
  if (!own) {
    own = fitsOf(shape);
    known.set(shape, own);
  }
  return own(data);
}

/** What a shape of one of these types is made of, as valibot keeps it. */
interface Made {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly default?: unknown;
  readonly fallback?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** Whatever is not among the few things that shapes of entries are mostly made of is left to valibot. */
function fitsOf(shape: v.GenericSchema): Fits {
  const asked: Fits = (data) => v.is(shape, data);
  const { type, entries, options, wrapped, item, default: preset, fallback, pipe }: Made = shape;
  if (preset !== undefined || fallback !== undefined) return asked;
  if (pipe) {
    const [, least, ...more] = pipe;
    const length = least?.type === 'min_length' && more.length === 0 ? least.requirement : undefined;
    if (type !== 'string' || typeof length !== 'number') return asked;
    return (data) => typeof data === 'string' && data.length >= length;
  }
  if (type === 'string' || type === 'boolean') return (data) => typeof data === type;
  if (type === 'picklist' && options) return (data) => options.includes(data);
  if (type === 'optional' && wrapped) {
    const own = fitsOf(wrapped);
    return (data) => data === undefined || own(data);
  }
  if (type === 'array' && item) {
    const own = fitsOf(item);
    return (data) => Array.isArray(data) && data.every(own);
  }
  return (type === 'object' && entries && objectOf(entries)) || asked;
}

/** Undefined where something may be lacking in other ways than by being optional. */
function objectOf(entries: Readonly<Record<string, v.GenericSchema>>): Fits | undefined {
  const fields = Object.entries(entries).map(([key, shape]) => {
    const { type, default: preset, fallback }: Made = shape;
    const isPlain = preset === undefined && fallback === undefined && type !== 'exact_optional' && type !== 'nullish';
    return { key, isPlain, mayLack: type === 'optional', own: fitsOf(shape) };
  });
  if (!fields.every(({ isPlain }) => isPlain)) return undefined;
  return (data) => {
    if (typeof data !== 'object' || data === null) return false;
    const of = data as Readonly<Record<string, unknown>>;
    for (const { key, own, mayLack } of fields) {
      const value = of[key];
      if (value === undefined && !(key in of)) {
        if (!mayLack) return false;
      } else if (!own(value)) return false;
    }
    return true;
  };
}
