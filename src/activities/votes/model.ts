// Which ballots there were in which step, by what rules, and what came of them.

import type { DataOf, Model } from '../../journal/model.ts';
import { Table } from '../../journal/table.ts';
import type { Look } from '../../people/rule.ts';
import type { Limits, Option } from '../../rounds/round.ts';
import { cardsModel } from '../cards/model.ts';
import { causesModel, causesToVoteOn } from '../causes/model.ts';
import { notWorkingThemes, themesModel } from '../themes/model.ts';
import { kinds } from './entries.ts';

type Opened = DataOf<typeof kinds, 'votes/opened'> & {
  readonly step: string;
  /** In the order of opening, from 0. */
  readonly order: number;
};
type Counted = DataOf<typeof kinds, 'votes/revealed'>;

export interface VoteRound {
  readonly round: string;
  readonly step: string;
  readonly order: number;
  /** As they were frozen on opening; their place gives the letter. */
  readonly options: readonly Option[];
  readonly limits: Limits;
  readonly state: 'open' | 'dropped' | 'revealed';
  readonly result: Counted | null;
  /** Null until the group has decided. */
  readonly forward: readonly string[] | null;
}

export interface Votes {
  readonly opened: Table<Opened>;
  readonly limits: Table<Limits>;
  readonly dropped: Table<true>;
  readonly results: Table<Counted>;
  readonly decided: Table<readonly string[]>;
}

export const votesModel: Model<Votes, typeof kinds> = {
  name: 'votes',
  kinds,
  start: {
    opened: Table.of<Opened>(),
    limits: Table.of<Limits>(),
    dropped: Table.of<true>(),
    results: Table.of<Counted>(),
    decided: Table.of<readonly string[]>(),
  },
  steps: {
    'votes/opened': (votes, { step, data }) =>
      votes.opened.has(data.round)
        ? votes
        : { ...votes, opened: votes.opened.set(data.round, { ...data, step, order: votes.opened.size }) },
    // A change that arrives after the counting is not what was voted by.
    'votes/limited': (votes, { data }) =>
      votes.results.has(data.round) ? votes : { ...votes, limits: votes.limits.set(data.round, data.limits) },
    'votes/dropped': (votes, { data }) => ({ ...votes, dropped: votes.dropped.set(data.round, true) }),
    // Counted once; of two countings, from two tablets, the earlier stands.
    'votes/revealed': (votes, { data }) =>
      votes.results.has(data.round) ? votes : { ...votes, results: votes.results.set(data.round, data) },
    'votes/decided': (votes, { data }) => ({ ...votes, decided: votes.decided.set(data.round, data.forward) }),
  },
};

export function voteRound(votes: Votes, round: string): VoteRound | undefined {
  const opened = votes.opened.get(round);
  if (!opened) return undefined;
  const result = votes.results.get(round) ?? null;
  return {
    ...opened,
    limits: votes.limits.get(round) ?? opened.limits,
    result,
    state: result ? 'revealed' : votes.dropped.has(round) ? 'dropped' : 'open',
    forward: votes.decided.get(round) ?? null,
  };
}

function allRounds(votes: Votes): VoteRound[] {
  const rounds = [...votes.opened.values()].flatMap(({ round }) => voteRound(votes, round) ?? []);
  return rounds.sort((a, b) => a.order - b.order || (a.round < b.round ? -1 : 1));
}

/** The counted ballots of a step, oldest first: it may be voted twice, or run off. */
export function countedAt(votes: Votes, step: string): VoteRound[] {
  return allRounds(votes).filter((round) => round.step === step && round.state === 'revealed');
}

/** The ballot of a step that the screen is about: the open one, else the last counted. */
export function ballotAt(votes: Votes, step: string): VoteRound | undefined {
  const open = allRounds(votes).find((round) => round.step === step && round.state === 'open');
  return open ?? countedAt(votes, step).at(-1);
}

export function openBallotRound(votes: Votes): string | null {
  return allRounds(votes).find(({ state }) => state === 'open')?.round ?? null;
}

export const ON_CAUSES = 'causes';

/** What this step's ballot may be about now, in the order of the board; frozen when it is opened. */
export function optionsNow(look: Look): Option[] {
  const themes = look.read(themesModel);
  const found =
    look.step.use === ON_CAUSES
      ? causesToVoteOn(look.read(causesModel), themes)
      : notWorkingThemes(themes, look.read(cardsModel));
  return found.map(({ id, words, language }) => ({ id, words, ...(language ? { language } : {}) }));
}

/** Options that read the same but for capitals, points and spaces: two of one kind split its dots (method.md 4.4). */
export function sameWords(options: readonly Option[]): Option[][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const key = option.words
      .toLowerCase()
      .replace(/[\p{P}\p{Z}\s]+/gu, ' ')
      .trim();
    groups.set(key, [...(groups.get(key) ?? []), option]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
