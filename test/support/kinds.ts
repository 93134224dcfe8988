// How kinds may grow: a new kind, a new optional field, and nothing else. A bundle made today opens for ever.

import { toJsonSchema } from '@valibot/to-json-schema';
import type { Kinds } from '../../src/journal/model.ts';
import { isObject, type Json, type JsonObject } from '../../src/journal/json.ts';

export type Snapshot = Readonly<Record<string, Json>>;

/** Throws on what JSON cannot hold (dates, maps, transforms): an entry's data is JSON and nothing else. */
export function snapshotOf(kinds: Kinds): Snapshot {
  const rows = Object.entries(kinds).map(([kind, shape]) => {
    const { $schema: _, ...schema } = toJsonSchema(shape, { errorMode: 'throw' });
    return [kind, JSON.parse(JSON.stringify(schema)) as Json] as const;
  });
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything about `now` that a bundle written with `before` could trip over, in words. */
export function faultsOfGrowth(before: Snapshot, now: Snapshot, retired: readonly string[]): string[] {
  const gone = Object.keys(before).filter((kind) => !(kind in now) && !retired.includes(kind));
  const reused = Object.keys(now).filter((kind) => retired.includes(kind));
  return [
    ...gone.map((kind) => `${kind} was taken away`),
    ...reused.map((kind) => `${kind} is retired: its name may not be used again`),
    ...Object.keys(now).flatMap((kind) =>
      kind in before ? changes(kind, before[kind] ?? null, now[kind] ?? null) : [],
    ),
  ];
}

function changes(where: string, before: Json, now: Json): string[] {
  if (same(before, now)) return [];
  if (!isObject(before) || !isObject(now)) return [`${where} changed from ${show(before)} to ${show(now)}`];
  const { properties: had, ...rest } = before;
  const { properties: has, ...restNow } = now;
  if (isObject(had) && isObject(has))
    return [
      ...members(where, had, has, requiredOf(before), requiredOf(now)),
      ...parts(where, without(rest), without(restNow)),
    ];
  return parts(where, before, now);
}

function members(where: string, had: JsonObject, has: JsonObject, was: readonly Json[], is: readonly Json[]): string[] {
  const fresh = Object.keys(has).filter((name) => !Object.hasOwn(had, name));
  return [
    ...Object.keys(had)
      .filter((name) => !Object.hasOwn(has, name))
      .map((name) => `${where}.${name} was taken away`),
    ...fresh.filter((name) => is.includes(name)).map((name) => `${where}.${name} is new and not optional`),
    ...Object.keys(had)
      .filter((name) => Object.hasOwn(has, name))
      .flatMap((name) => [
        ...(was.includes(name) === is.includes(name)
          ? []
          : [`${where}.${name} is ${is.includes(name) ? 'no longer' : 'now'} optional`]),
        ...changes(`${where}.${name}`, had[name] ?? null, has[name] ?? null),
      ]),
  ];
}

/** The same rule further in: what an array holds, what a nullable may be. */
function parts(where: string, before: JsonObject, now: JsonObject): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((key) => {
    const [had, has] = [before[key], now[key]];
    if (had === undefined || has === undefined) return [`${where} (${key}) changed from ${show(had)} to ${show(has)}`];
    if (Array.isArray(had) && Array.isArray(has) && key !== 'enum' && had.length === has.length)
      return had.flatMap((part, n) => changes(`${where} (${key} ${n + 1})`, part as Json, (has[n] ?? null) as Json));
    return changes(`${where} (${key})`, had, has);
  });
}

function requiredOf(schema: JsonObject): readonly Json[] {
  return Array.isArray(schema['required']) ? (schema['required'] as readonly Json[]) : [];
}

function without(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'required'));
}

const same = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);
const show = (value: Json | undefined) => (value === undefined ? 'nothing' : JSON.stringify(value));
