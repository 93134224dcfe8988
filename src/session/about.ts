// What the list of sessions shows of a session: read off its journal, never the truth itself.

import { prepareModel } from '../activities/prepare/model.ts';
import type { SessionRow } from '../store/store.ts';
import type { States } from '../workshop/replay.ts';
import { readState } from '../workshop/workshop.ts';

export function aboutOf(id: string, states: States, touched: number): SessionRow {
  const { practice, about } = readState(states, prepareModel);
  return { id, practice, question: about.question, place: about.place, day: about.day, touched };
}
