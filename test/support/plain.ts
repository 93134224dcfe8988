// A model's state as text, so that two of them can be compared; tables count by what they hold.

import { canonical } from '../../src/journal/json.ts';
import { Table } from '../../src/journal/table.ts';

export function plain(value: unknown): string {
  return canonical(bare(value));
}

function bare(value: unknown): unknown {
  if (value instanceof Table || value instanceof Map) {
    const rows = [...(value as Iterable<readonly [string, unknown]>)].map(([key, row]) => [key, bare(row)] as const);
    return { rows: rows.sort(([a], [b]) => (a < b ? -1 : 1)) };
  }
  if (value instanceof Set) return { set: [...(value as Set<unknown>)].map(bare) };
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bare(member)]));
}
