// What undo may reach: the desk's own acts on this tablet, nothing that cannot be undone, and nothing that people stand on.

import { activities } from '../activities/index.ts';
import type { Entry } from '../journal/entry.ts';
import { isObject, type Json } from '../journal/json.ts';

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
 * question, undoing a welcome words without anybody, and undoing a pile what another tablet said of it.
 */
export function isHeld(entries: readonly Entry[], journal: Journal, answered: Answered, tablet: string): boolean {
  const rounds = entries.flatMap(({ data }) =>
    isObject(data) && typeof data['round'] === 'string' ? [data['round']] : [],
  );
  return (
    rounds.some((round) => (answered.get(round)?.size ?? 0) > 0) ||
    haveSpoken(entries, journal, answered) ||
    haveGoneOn(entries, journal, tablet)
  );
}

/** What is there for others to go on from, by what it is called. A card is not: what is said of one that is gone goes with it. */
const MAKES: Readonly<Record<string, string>> = {
  'themes/begun': 'theme',
  'themes/split': 'theme',
  'causes/added': 'cause',
  'votes/opened': 'round',
  'votes/practice-opened': 'round',
  'votes/hand-counted': 'round',
  'mood/opened': 'round',
  'people/joined': 'token',
};

/** Acts that were undone on one tablet when another had gone on from what came with them, each not knowing of the other. */
export function undoneInVain(journal: Journal): string[] {
  return [...journal.silent].filter((act) => {
    const entries = journal.entriesOf(act);
    const [first] = entries;
    return first !== undefined && haveGoneOn(entries, journal, tabletIn(first.stamp));
  });
}

/** Another tablet did something with what came with these entries. */
function haveGoneOn(entries: readonly Entry[], { entries: all, silent }: Journal, tablet: string): boolean {
  const made = new Set(
    entries.flatMap(({ kind, data }) => {
      const key = MAKES[kind];
      const made = key !== undefined && isObject(data) ? data[key] : undefined;
      const id = isObject(made) ? made['id'] : made;
      return typeof id === 'string' ? [id] : [];
    }),
  );
  return made.size > 0 && all.some((one) => !isBy(one.stamp, tablet) && !silent.has(one.act) && names(made, one.data));
}

function names(ids: ReadonlySet<string>, data: Json): boolean {
  if (typeof data === 'string') return ids.has(data);
  return typeof data === 'object' && data !== null && Object.values(data).some((part: Json) => names(ids, part));
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

/** The round was opened on another tablet, which has the answers: they go into no file. */
export function isAway(round: string, { entries }: Pick<Journal, 'entries'>, tablet: string): boolean {
  const opened = entries.find(({ kind, data }) => kind.endsWith('opened') && isObject(data) && data['round'] === round);
  return opened !== undefined && !isBy(opened.stamp, tablet);
}

function tabletIn(stamp: string): string {
  return stamp.slice(stamp.lastIndexOf('-') + 1);
}

/** A whole journal may be from elsewhere: each of its entries is asked this when a session is opened. */
function isBy(stamp: string, tablet: string): boolean {
  return stamp.endsWith(tablet) && stamp.at(-1 - tablet.length) === '-';
}
