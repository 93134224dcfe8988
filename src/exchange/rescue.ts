// Opening a rescue copy: all of it, or the reason why not. What is in it was sealed by somebody who had the public half of a
// key, which is no secret, so every entry is looked at as if it came in a bundle.

import type { Json } from '../journal/json.ts';
import { openRescue, readRescue, type RescueAbout, type RescueFault, type RescueSecret } from '../store/rescue.ts';
import { type Bundle, checkEntries, type Told } from './bundle.ts';
import { hasHostilePart } from './plain.ts';

export interface RescuedSession extends Bundle {
  /** Turns that the desk had not taken up when the copy was made. */
  readonly records: readonly Json[];
}

export type LookedAt =
  | { readonly ok: true; readonly about: RescueAbout }
  | { readonly ok: false; readonly reason: RescueFault };

export type OpenedRescue =
  /** `damaged`: rows that could not be read on the tablet that made the copy. */
  | { readonly ok: true; readonly sessions: readonly RescuedSession[]; readonly damaged: number }
  | { readonly ok: false; readonly reason: RescueFault | 'wrong-secret' };

/** Before anybody is asked for words: whether there is something for them to open. */
export async function lookAtRescue(file: Blob): Promise<LookedAt> {
  const copy = await readRescue(file);
  return typeof copy === 'string' ? { ok: false, reason: copy } : { ok: true, about: copy.about };
}

/** Never throws at what a file holds. */
export async function openRescueFile(file: Blob, secret: RescueSecret, tell?: Told): Promise<OpenedRescue> {
  const copy = await readRescue(file);
  if (typeof copy === 'string') return { ok: false, reason: copy };
  const rescued = await openRescue(copy, secret);
  if (!rescued) return { ok: false, reason: 'wrong-secret' };
  const sessions: RescuedSession[] = [];
  for (const { session, entries, records } of rescued) {
    // What is sealed is real: a practice is not.
    const read = checkEntries({ session, practice: false, entries }, tell);
    if (!read.ok || hasHostilePart(entries) || hasHostilePart(records)) return { ok: false, reason: 'damaged' };
    sessions.push({ ...read.bundle, records });
  }
  return { ok: true, sessions, damaged: rescued.reduce((sum, { damaged }) => sum + damaged, 0) };
}
