// What undo may reach: the desk's own acts on this tablet, nothing that cannot be undone, and nothing that people stand on.

import { activities } from '../activities/index.ts';
import type { Entry } from '../journal/entry.ts';
import { isObject } from '../journal/json.ts';

const permanent = new Set(activities.flatMap((activity) => activity.permanent));
/** Acts of turns begin with it: the desk's undo passes them over. */
const TURN = 'turn.';

/** The act under which a finished turn is taken into the journal. */
export function actOfTurn(turn: string): string {
  return TURN + turn;
}

export function isOfTurn(act: string): boolean {
  return act.startsWith(TURN);
}

/** What there is of the workshop to look at; the replay has it. */
interface Journal {
  readonly entries: readonly Entry[];
  readonly silent: ReadonlySet<string>;
  entriesOf(act: string): readonly Entry[];
}

/** Whether undo and redo may touch the act of this entry, must look past it, or end there. */
export function reachOf(entry: Entry, journal: Journal, tablet: string): 'yes' | 'skip' | 'stop' {
  if (!isBy(entry.stamp, tablet) || isOfTurn(entry.act)) return 'skip';
  // The whole tap counts: what was written beside a reveal cannot be taken back with it.
  return journal.entriesOf(entry.act).some(({ kind }) => permanent.has(kind)) ? 'stop' : 'yes';
}

/** By round, the tokens whose answers lie in its box. */
type Answered = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether answers or words of people stand on these entries: undoing the opening of a round would leave answers without a
 * question, and undoing a welcome would leave words without anybody.
 */
export function isHeld(entries: readonly Entry[], journal: Journal, answered: Answered): boolean {
  const rounds = entries.flatMap(({ data }) =>
    isObject(data) && typeof data['round'] === 'string' ? [data['round']] : [],
  );
  return rounds.some((round) => (answered.get(round)?.size ?? 0) > 0) || haveSpoken(entries, journal, answered);
}

/** Whoever came with these entries has had a turn. */
function haveSpoken(entries: readonly Entry[], journal: Journal, answered: Answered): boolean {
  const came = new Set(
    entries.flatMap(({ kind, data }) =>
      kind === 'people/joined' && isObject(data) && isObject(data['token']) ? [data['token']['id']] : [],
    ),
  );
  if (came.size === 0) return false;
  return (
    [...answered.values()].some((tokens) => [...tokens].some((token) => came.has(token))) ||
    journal.entries.some(({ act, data }) => isObject(data) && came.has(data['token']) && !journal.silent.has(act))
  );
}

/** A whole journal may be from elsewhere: each of its entries is asked this when a session is opened. */
function isBy(stamp: string, tablet: string): boolean {
  return stamp.endsWith(tablet) && stamp.at(-1 - tablet.length) === '-';
}
