// Undo writes an entry that silences a tap; redo lifts it. Both survive a dead battery and a joining.

import * as v from 'valibot';
import type { Entry } from './entry.ts';
import { writer } from './model.ts';

export const kinds = {
  'journal/undone': v.object({ act: v.string() }),
  'journal/redone': v.object({ act: v.string() }),
};

export const write = writer(kinds);

/** The act that an undo or redo is about; null for every other entry. */
export function targetOf(entry: Entry): { readonly act: string; readonly silent: boolean } | null {
  if (entry.kind !== 'journal/undone' && entry.kind !== 'journal/redone') return null;
  if (!v.is(kinds[entry.kind], entry.data)) return null;
  return { act: entry.data.act, silent: entry.kind === 'journal/undone' };
}

/** The acts that are silent after all of these, which must be sorted: the last word about an act counts. */
export function silentActs(entries: readonly Entry[]): Set<string> {
  const silent = new Set<string>();
  for (const entry of entries) {
    const target = targetOf(entry);
    if (target?.silent) silent.add(target.act);
    else if (target) silent.delete(target.act);
  }
  return silent;
}

/** What may be undone: `yes`, `skip` (somebody's turn: never the desk's to undo), `stop` (a reveal, an erasure: nothing before it either). */
export type MayUndo = (entry: Entry) => 'yes' | 'skip' | 'stop';

/** The act that undo would take back now, looking from the end; null when there is none. */
export function nextUndo(entries: readonly Entry[], silent: ReadonlySet<string>, may: MayUndo): string | null {
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (entry === undefined || (silent.size > 0 && silent.has(entry.act))) continue;
    // Asked first: of a journal from elsewhere it is the answer for all of it, and a board waits for that.
    const answer = may(entry);
    if (answer === 'skip' || targetOf(entry)) continue;
    if (answer === 'stop') return null;
    if (answer === 'yes') return entry.act;
  }
  return null;
}

/** The act that redo would bring back now; null as soon as something new was done since. */
export function nextRedo(entries: readonly Entry[], silent: ReadonlySet<string>, may: MayUndo): string | null {
  // What undo took back is silent, and nothing else can be brought back.
  if (silent.size === 0) return null;
  const settled = new Set<string>();
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (entry === undefined) continue;
    const target = targetOf(entry);
    if (target === null) {
      if (silent.has(entry.act) || may(entry) === 'skip') continue;
      return null;
    }
    if (!settled.has(target.act)) {
      settled.add(target.act);
      if (target.silent) return target.act;
    }
  }
  return null;
}
