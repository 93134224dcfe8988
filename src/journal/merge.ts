// Joining journals: union by id, sorted by stamp. Any order, any number of times, the same bytes.

import { byStamp, type Entry } from './entry.ts';
import { canonical } from './json.ts';
import { asKept, isRedacted, redact } from './mark.ts';

/**
 * Two entries with one id. A redacted one wins over the words it replaces. Two different texts under one id are a fault
 * of somebody else's making; both tablets then keep the same one, and the choice does not depend on the order of joining:
 * first by what would be left after redaction, then by the whole text.
 */
export function oneOf(a: Entry, b: Entry): Entry {
  if (a === b) return asKept(a);
  const bareA = canonical(redact(a));
  const bareB = canonical(redact(b));
  if (isRedacted(a) || isRedacted(b)) return redact(bareA <= bareB ? a : b);
  if (bareA !== bareB) return bareA < bareB ? a : b;
  return canonical(a) <= canonical(b) ? a : b;
}

/** Commutative, associative, idempotent. Neither list need be sorted or free of duplicates; the result is both. */
export function merge(...journals: readonly (readonly Entry[])[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const journal of journals) {
    for (const entry of journal) {
      const known = byId.get(entry.id);
      byId.set(entry.id, known === undefined ? asKept(entry) : oneOf(known, entry));
    }
  }
  return [...byId.values()].sort(byStamp);
}
