// What the list of sessions shows of a session: read off its journal, never the truth itself.

import { prepareModel } from '../activities/prepare/model.ts';
import type { Entry } from '../journal/entry.ts';
import type { SessionRow } from '../store/store.ts';
import type { States } from '../workshop/replay.ts';
import { readState } from '../workshop/workshop.ts';

export function aboutOf(id: string, states: States, touched: number): SessionRow {
  const { practice, about } = readState(states, prepareModel);
  return { id, practice, question: about.question, place: about.place, day: about.day, touched };
}

/** When the last of these was done, by the clocks of the tablets it was done on, and never later than now. To take a file in is no work. */
export function lastDone(entries: readonly Entry[], now: number): number {
  const last = entries.reduce((latest, { at }) => Math.max(latest, at), -Infinity);
  return Number.isFinite(last) ? Math.min(last, now) : now;
}
