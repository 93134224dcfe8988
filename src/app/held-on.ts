// On which days, and in which steps, a workshop was held: as its journal has them, and not as somebody planned it.

import { activities } from '../activities/index.ts';
import { PREPARE } from '../activities/prepare/model.ts';
import type { Entry } from '../journal/entry.ts';
import { silentActs, targetOf } from '../journal/undo.ts';
import { isOfTurn } from '../session/undo-reach.ts';
import { dayOf } from './moment.ts';

const revealing = new Set(
  activities.filter(({ name }) => name !== PREPARE.activity).flatMap(({ permanent }) => permanent),
);

/**
 * As `YYYY-MM-DD` where this tablet is, sorted: the days on which people had the tablet or saw what they had answered. Where
 * nobody did, those on which something was done after preparing; cards brought in the day before are not yet the workshop.
 * `entries`: a whole journal in its order.
 */
export function daysHeld(entries: readonly Entry[]): string[] {
  const done = doneIn(entries);
  const inTheRoom = done.filter(({ act, kind }) => isOfTurn(act) || revealing.has(kind));
  const days = (inTheRoom.length > 0 ? inTheRoom : done).map(({ at }) => dayOf(at));
  return [...new Set(days)].sort();
}

/** Ids of the steps in which something was done and not undone, whether they stand in the running order or not. */
export function stepsHeld(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(doneIn(entries).map(({ step }) => step));
}

function doneIn(entries: readonly Entry[]): readonly Entry[] {
  const silent = silentActs(entries);
  return entries.filter((entry) => entry.step !== PREPARE.id && !targetOf(entry) && !silent.has(entry.act));
}
