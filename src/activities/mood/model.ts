// Which mood rounds there were in which step, and what their group pictures say.

import type { DataOf, Model } from '../../journal/model.ts';
import { Table } from '../../journal/table.ts';
import type { Look } from '../../people/rule.ts';
import { FEWEST, picksTellTooMuch, type Telling } from '../../rounds/counting.ts';
import { kinds, type MoodSet, setOf } from './entries.ts';
import type { GroupPicture } from './group.ts';

export type MoodResult = DataOf<typeof kinds, 'mood/revealed'>;

interface Opened {
  readonly round: string;
  readonly step: string;
  readonly set: MoodSet;
  readonly options: readonly string[];
  readonly after: string | null;
  /** In the order of opening, from 0. */
  readonly order: number;
}

export interface MoodRound extends Opened {
  /** `closed`: no more answers are taken, and nothing is shown yet. */
  readonly state: 'open' | 'closed' | 'dropped' | 'revealed';
  readonly result: MoodResult | null;
}

export interface Mood {
  readonly opened: Table<Opened>;
  readonly closed: Table<true>;
  readonly dropped: Table<true>;
  readonly results: Table<MoodResult>;
}

export const moodModel: Model<Mood, typeof kinds> = {
  name: 'mood',
  kinds,
  start: {
    opened: Table.of<Opened>(),
    closed: Table.of<true>(),
    dropped: Table.of<true>(),
    results: Table.of<MoodResult>(),
  },
  steps: {
    'mood/opened': (mood, { step, data }) => {
      if (mood.opened.has(data.round)) return mood;
      const { round, options, after = null } = data;
      const set = setOf(data);
      return { ...mood, opened: mood.opened.set(round, { round, step, set, options, after, order: mood.opened.size }) };
    },
    'mood/closed': (mood, { data }) => ({ ...mood, closed: mood.closed.set(data.round, true) }),
    // A group picture is shown once; of two, from two tablets, the earlier stands.
    'mood/revealed': (mood, { data }) =>
      mood.results.has(data.round) ? mood : { ...mood, results: mood.results.set(data.round, data) },
    // Who has answered is known from the box; that somebody answers twice changes nothing here.
    'mood/voided': (mood) => mood,
    'mood/dropped': (mood, { data }) => ({ ...mood, dropped: mood.dropped.set(data.round, true) }),
  },
};

export function moodRound(mood: Mood, round: string): MoodRound | undefined {
  const opened = mood.opened.get(round);
  if (!opened) return undefined;
  const result = mood.results.get(round) ?? null;
  return { ...opened, result, state: stateOf(mood, round, result) };
}

function stateOf(mood: Mood, round: string, result: MoodResult | null): MoodRound['state'] {
  if (result) return 'revealed';
  if (mood.dropped.has(round)) return 'dropped';
  return mood.closed.has(round) ? 'closed' : 'open';
}

function moodRounds(mood: Mood): MoodRound[] {
  const rounds = [...mood.opened.values()].flatMap(({ round }) => moodRound(mood, round) ?? []);
  return rounds.sort((a, b) => a.order - b.order || (a.round < b.round ? -1 : 1));
}

/** The round of a step: the one shown, else the newest that was not dropped. */
export function moodAt(mood: Mood, step: string): MoodRound | undefined {
  const rounds = moodRounds(mood).filter((round) => round.step === step && round.state !== 'dropped');
  return rounds.find(({ state }) => state === 'revealed') ?? rounds.at(-1);
}

/** Answers may lie in its box: until it is shown or dropped, no other round may be opened. */
const isUnseen = ({ state }: MoodRound) => state === 'open' || state === 'closed';

export function unseenMood(mood: Mood): MoodRound | undefined {
  return moodRounds(mood).find(isUnseen);
}

/** What the desk of a step is about: a round that nobody has seen, this tablet's own first, else the one shown. */
export function moodNow(look: Pick<Look, 'read' | 'step' | 'isAway'>): MoodRound | undefined {
  const mood = look.read(moodModel);
  const unseen = moodRounds(mood).filter((one) => one.step === look.step.id && isUnseen(one));
  return unseen.find(({ round }) => !look.isAway(round)) ?? unseen[0] ?? moodAt(mood, look.step.id);
}

export function openMoodRound(mood: Mood): string | null {
  return unseenMood(mood)?.round ?? null;
}

/** Check-ins that were shown and that no shown check-out lies beside yet, oldest first: their answers still exist. */
export function startsWaiting(mood: Mood): MoodRound[] {
  const rounds = moodRounds(mood).filter(({ state }) => state === 'revealed');
  const paired = new Set(rounds.map(({ after }) => after));
  return rounds.filter(({ after, round }) => after === null && !paired.has(round));
}

/** But of check-ins that wait for their check-out. */
export function overRounds(mood: Mood): string[] {
  const rounds = moodRounds(mood);
  const needed = new Set([
    ...startsWaiting(mood).map(({ round }) => round),
    ...rounds.filter(isUnseen).map(({ after }) => after),
  ]);
  return rounds.flatMap((one) => (isUnseen(one) || needed.has(one.round) ? [] : [one.round]));
}

/** The rounds whose boxes a reveal of this one must read; hand them to the door as `opens`. */
export function boxesFor(mood: Mood, round: string): string[] {
  const after = mood.opened.get(round)?.after ?? null;
  return after === null ? [round] : [after, round];
}

/** Null where it tells nothing of anybody. Shown all the same, as the group wanted; whoever reads the report must know it. */
export function tellingOf({ count }: Pick<MoodResult, 'count'>): Telling | null {
  if (!picksTellTooMuch(count)) return null;
  if (count.answers === count.unsaid) return 'nobody';
  return count.answers < FEWEST ? 'few' : 'alike';
}

/** What everybody may see of a round: null until it is shown. */
export function groupPicture(mood: Mood, round: MoodRound | undefined): GroupPicture | null {
  if (!round?.result) return null;
  const { count, people, moved = null, withheld = null } = round.result;
  const start = round.after === null ? undefined : mood.results.get(round.after);
  return {
    options: [...round.options],
    now: { count, people },
    start: start ? { count: start.count, people: start.people } : null,
    moved,
    withheld,
  };
}
