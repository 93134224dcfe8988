// A finished turn on its way into the journal. It is never refused: the person has gone back to their seat.

import { isObject, type Json } from '../journal/json.ts';
import type { TurnRecord } from '../people/brief.ts';
import { write } from '../people/entries.ts';
import { no, type Situation, type Verdict, yes } from '../people/rule.ts';
import { activityOf } from '../workshop/workshop.ts';

export function isRecord(value: Json): value is Json & TurnRecord {
  return isObject(value) && ['turn', 'step', 'activity', 'token'].every((key) => typeof value[key] === 'string');
}

/** Ids come from the record, so that absorbing it again writes nothing new. Who said no to taking part leaves only that. */
export function absorbing(situation: Situation, record: TurnRecord): Verdict {
  const activity = activityOf(record.activity);
  if (!activity) return no('unknown-activity');
  const { turn, token, consent } = record;
  const agreed = consent ? [write('people/agreed', { token, consent }, { id: `${turn}.c` })] : [];
  if (consent?.taking === false) return yes(...agreed);
  const entries = activity.absorb?.(situation, record) ?? [];
  return yes(...agreed, ...entries.map((entry, n) => ({ ...entry, id: `${turn}.${n}` })));
}
