// While the tablet went round there was no room for a while: that, and not in whose turn, lies beside the desk's drafts until the
// facilitator has seen it.

import type { Draft } from '../activities/activity.ts';
import type { Session } from './session.ts';

/** No step has this id. */
const PLACE = 'tablet';
const NAME = 'was-short';

export function shortKey(session: string): string {
  return `desk:${session}:${PLACE}:${NAME}`;
}

export function wasShort(session: Session): Draft<boolean> {
  return session.draft(PLACE, NAME, false);
}

const NOTE = 'was-short';

/**
 * Where the store takes nothing, the browser's own small notes may: they outlast the page. Only which passing it was, by an id
 * that says nothing. Null: it was told. Never throws.
 */
export function noteShort(passing: string | null): void {
  try {
    if (passing === null) localStorage.removeItem(NOTE);
    else localStorage.setItem(NOTE, passing);
  } catch {
    // None here, or as full as the rest.
  }
}

export function isNotedShort(passing: string): boolean {
  try {
    return localStorage.getItem(NOTE) === passing;
  } catch {
    return false;
  }
}
