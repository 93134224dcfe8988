// Joining journals: union by id, sorted by stamp. Any order, any number of times, the same bytes.

import { byStamp, type Entry } from './entry.ts';
import { canonical } from './json.ts';
import { asKept, lost, redact, thin } from './mark.ts';

/**
 * Two entries with one id. A redacted one wins over the words it replaces, and one whose choices lost their words over one that
 * has them. Two different texts under one id are a fault of somebody else's making; both tablets then keep the same one, and
 * the choice does not depend on the order of joining: first by what would be left after redaction, then by what would be left
 * without the words of choices, then by the whole text.
 */
export function oneOf(a: Entry, b: Entry): Entry {
  const [textA, textB] = a === b ? ['', ''] : [canonical(a), canonical(b)];
  if (textA === textB) return asKept(a);
  const isLost = (as: 'all' | 'words') => lost(a) === as || lost(b) === as;
  const first = (comesFirst([redact, thin], a, b) ?? textA < textB) ? a : b;
  if (isLost('all')) return redact(first);
  return isLost('words') ? thin(first) : first;
}

/** By what is left of them after the first of these that leaves not the same; null where each leaves the same. */
function comesFirst(taking: readonly ((entry: Entry) => Entry)[], a: Entry, b: Entry): boolean | null {
  for (const from of taking) {
    const [leftA, leftB] = [canonical(from(a)), canonical(from(b))];
    if (leftA !== leftB) return leftA < leftB;
  }
  return null;
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
