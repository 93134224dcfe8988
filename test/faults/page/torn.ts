// What is there by half: a turn, an act or a count of which a part is missing.

import type { Entry } from '../../../src/journal/entry.ts';
import { isObject } from '../../../src/journal/json.ts';
import { canaries, type Plan, typedOf } from '../says.ts';
import type { Standing } from './standing.ts';

export function tornIn(room: Standing): string[] {
  if (!room.session) return [];
  const acts = new Map<string, Entry[]>();
  for (const entry of room.session.entries()) acts.set(entry.act, [...(acts.get(entry.act) ?? []), entry]);
  return [
    ...[...acts].flatMap(([act, entries]) => tornAct(act, entries, room)),
    ...tornTurns(room),
    ...tornDraft(room),
    ...saidTwice(room.session.entries(), room.plan),
  ];
}

/** What was refused and then done again stands once: whatever was refused stands nowhere. */
function saidTwice(entries: readonly Entry[], plan: Plan): string[] {
  const marks = new Set(canaries(plan));
  const seen = new Set<string>();
  return entries.flatMap(({ kind, data }) =>
    (JSON.stringify(data).match(/[a-z2-9]{20}/g) ?? []).flatMap((word) => {
      const said = `${kind} ${word}`;
      const isTwice = marks.has(word) && seen.has(said);
      seen.add(said);
      return isTwice ? [`${said} stands twice`] : [];
    }),
  );
}

/** An act has all the entries that its rule gives it. */
function tornAct(act: string, entries: readonly Entry[], { plan }: Standing): string[] {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  const faults: string[] = [];
  const wants = (kind: string, with_: string, n: number) => {
    if (count(kind) > 0 && count(with_) !== n) faults.push(`act ${act} has ${count(with_)} of ${n} ${with_}`);
  };
  wants('people/joined', 'people/joined', plan.people);
  wants('cards/heard', 'cards/written', 5);
  wants('cards/written', 'cards/heard', 1);
  wants('votes/decided', entries[0]?.step === 'ballot-a' ? 'themes/chosen' : 'causes/chosen', 1);
  for (const { kind, data } of entries) {
    if (kind !== 'mood/revealed' && kind !== 'votes/revealed') continue;
    const fault = faultOfCount(data, plan.people);
    if (fault) faults.push(`${kind} of ${entries[0]?.step ?? ''}: ${fault}`);
  }
  return faults;
}

/** Everybody answered, each by their number: so the totals are known beforehand. */
function faultOfCount(data: unknown, people: number): string | null {
  const count = isObject(data) && isObject(data['count']) ? data['count'] : {};
  const totals = Array.isArray(count['totals']) ? count['totals'] : [];
  const got = totals.map((total) => (isObject(total) ? (total['people'] ?? total['dots']) : null));
  const isPicks = 'answers' in count;
  const wanted = totals.map((_, n) => {
    const first = numberOf(people, totals.length, n);
    const before = numberOf(people, totals.length, (n + totals.length - 1) % totals.length);
    return isPicks ? first : 2 * first + before;
  });
  return JSON.stringify(got) === JSON.stringify(wanted)
    ? null
    : `${JSON.stringify(got)} and not ${JSON.stringify(wanted)}`;
}

/** How many of so many people chose the n-th of these. */
const numberOf = (people: number, options: number, n: number) =>
  Array.from({ length: people }, (_, person) => person % options).filter((option) => option === n).length;

/** Whoever has finished has left a record, and an answer where the step is a private one; whoever has not, has left neither. */
function tornTurns(room: Standing): string[] {
  const passing = room.passage?.passing.peek();
  if (!passing) return [];
  const { step, done, briefs } = passing;
  const round = room.round(step)?.round;
  const answered = round === undefined ? null : room.at(step).answered(round);
  const faults =
    done + briefs.length === room.people.length ? [] : [`${step}: ${done} done and ${briefs.length} to come`];
  room.people.forEach((token, person) => {
    const isOver = !briefs.some((brief) => brief.token.id === token);
    const hasRecord = room.waiting.some((one) => one.step === step && one.token === token);
    if (hasRecord !== isOver)
      faults.push(`${step}/${person}: ${isOver ? 'finished, no record' : 'a record, not finished'}`);
    if (answered && answered.has(token) !== isOver)
      faults.push(`${step}/${person}: ${isOver ? 'finished, no answer' : 'an answer, not finished'}`);
  });
  return faults;
}

/** The words that are there again are the ones of this person and this moment. */
function tornDraft(room: Standing): string[] {
  const passing = room.passage?.passing.peek();
  const work = room.passage?.draft.peek()?.work;
  const token = passing?.briefs[0]?.token.id ?? '';
  if (!passing || !isObject(work) || typeof work['n'] !== 'number') return [];
  const wanted = typedOf(passing.step, room.people.indexOf(token), work['n']);
  return work['typed'] === wanted
    ? []
    : [`${passing.step}: the words are ${JSON.stringify(work['typed'])} and not "${wanted}"`];
}
