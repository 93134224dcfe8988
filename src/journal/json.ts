// Plain data, and the one exact way of writing it: the same value gives the same bytes on every tablet.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Canonical text: keys sorted by code unit, no white space, numbers as ECMAScript writes them (RFC 8785's form).
 * Absent (`undefined`) members are left out. Throws on what JSON cannot hold (NaN, functions): that is a bug of the caller.
 */
export function canonical(value: unknown): string {
  // The engine writes a whole value several times as fast as we write its parts, once its keys stand in order.
  const inOrder = sorted(value);
  return inOrder === UNSORTABLE ? written(value) : JSON.stringify(inOrder);
}

/** Has a key whose place no object keeps: a number comes before all others, `__proto__` is not a member at all. */
const UNSORTABLE = Symbol('unsortable');
const PLACED_BY_THE_ENGINE = /^(?:\d+|__proto__)$/;

function sorted(value: unknown): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return finite(value);
  if (typeof value !== 'object') throw new TypeError(`not JSON: ${typeof value}`);
  if (Array.isArray(value)) {
    const members = value.map(sorted);
    return members.includes(UNSORTABLE) ? UNSORTABLE : members;
  }
  const object: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    const kept = sorted(member);
    if (kept === UNSORTABLE || PLACED_BY_THE_ENGINE.test(key)) return UNSORTABLE;
    object[key] = kept;
  }
  return object;
}

function written(value: unknown): string {
  if (typeof value === 'number') return JSON.stringify(finite(value));
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${written(member)}`).join(',')}}`;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
  return value;
}
