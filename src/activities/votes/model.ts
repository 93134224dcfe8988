// Which ballots there were in which step, by what rules, and what came of them.

import * as v from 'valibot';
import type { DataOf, Model } from '../../journal/model.ts';
import { sameIds, type Settled, settle, settleAsBefore, standingValues, unsettled } from '../../journal/settled.ts';
import { Table } from '../../journal/table.ts';
import { mayQuoteWordsOf, peopleModel } from '../../people/model.ts';
import type { Look } from '../../people/rule.ts';
import { type Count, FEWEST, type Telling, tellsTooMuch } from '../../rounds/counting.ts';
import type { Limits, Option } from '../../rounds/round.ts';
import { cardsModel, entryOfWords } from '../cards/model.ts';
import { causesModel, causesToVoteOn } from '../causes/model.ts';
import { isOnItsOwn, notWorkingThemes, sorted, themesModel } from '../themes/model.ts';
import { type Choice, choiceShape, kinds } from './entries.ts';

type Opened = DataOf<typeof kinds, 'votes/opened'> & {
  readonly step: string;
  /** On tea and biscuits: nothing of it counts. */
  readonly practice: boolean;
  /** Dots on paper, counted by the facilitator. */
  readonly byHand: boolean;
  /** In the order of opening, from 0. */
  readonly order: number;
};
export interface LateNote {
  readonly id: string;
  /** Id of the entry that holds these words. */
  readonly entry: string;
  readonly round: string;
  readonly words: string;
  readonly language: string;
  /** In the order of saying, from 0. */
  readonly order: number;
}
type Counted = DataOf<typeof kinds, 'votes/revealed'>;

export interface VoteRound {
  readonly round: string;
  readonly step: string;
  readonly order: number;
  /** As they were frozen on opening; their place gives the letter. Ask `named` (choices.ts) what they are called. */
  readonly options: readonly Choice[];
  readonly limits: Limits;
  readonly practice: boolean;
  readonly byHand: boolean;
  /** `closed`: no more ballots are taken, and nothing is shown yet. */
  readonly state: 'open' | 'closed' | 'dropped' | 'revealed';
  readonly result: Counted | null;
  /**
   * Null until the group has decided, and again when it decided by another ballot after that; also where two tablets decided
   * differently on this one.
   */
  readonly forward: readonly string[] | null;
}
/** What the group goes on with, decided with the dots of one ballot before its eyes. */
export interface Decided {
  readonly step: string;
  readonly round: string;
  readonly forward: readonly string[];
  /** Of the first versions, which did not write what they knew of. */
  readonly isBare: boolean;
}

export interface Votes {
  readonly opened: Table<Opened>;
  /** By entry, those without effect too: choices with words of their own. In older versions some are copies of cards. */
  readonly said: Table<readonly Choice[]>;
  readonly limits: Table<Limits>;
  readonly closed: Table<true>;
  readonly dropped: Table<true>;
  /** Practices whose result is put away. */
  readonly ended: Table<true>;
  readonly notes: Table<LateNote>;
  readonly results: Table<Counted>;
  /** What the group goes on with is one list for all ballots of one use; ask `decisionsFor`. */
  readonly decided: Settled<Decided>;
}

const saidShape = v.object({ options: v.array(choiceShape) });

function withSaid(votes: Votes, entry: string, options: readonly Choice[]): Votes {
  const said = options.filter(({ words, card }) => words !== '' && !card);
  return said.length === 0 ? votes : { ...votes, said: votes.said.set(entry, said) };
}

function withRound(votes: Votes, round: Omit<Opened, 'order'>): Votes {
  if (votes.opened.has(round.round)) return votes;
  return { ...votes, opened: votes.opened.set(round.round, { ...round, order: votes.opened.size }) };
}

const orderOf = (votes: Votes, { round }: Decided): number => votes.opened.get(round)?.order ?? -1;

/**
 * What a decision of the first versions took the place of: all before it in its step. But whoever decided by a ballot knew of
 * none after it, for the desk shows the last: what was decided by a later one was decided on another tablet.
 */
function knownTo(votes: Votes, one: Decided): string[] {
  const isKnown = (other: Decided) => other.step === one.step && orderOf(votes, other) <= orderOf(votes, one);
  return votes.decided.stands.flatMap(({ entry, values }) => (values.every(isKnown) ? [entry] : []));
}

export const votesModel: Model<Votes, typeof kinds> = {
  name: 'votes',
  kinds,
  start: {
    opened: Table.of<Opened>(),
    said: Table.of<readonly Choice[]>(),
    limits: Table.of<Limits>(),
    closed: Table.of<true>(),
    dropped: Table.of<true>(),
    ended: Table.of<true>(),
    notes: Table.of<LateNote>(),
    results: Table.of<Counted>(),
    decided: unsettled(),
  },
  steps: {
    'votes/opened': (votes, { id, step, data: { round, options, limits } }) =>
      withRound(withSaid(votes, id, options), { round, options, limits, step, practice: false, byHand: false }),
    'votes/practice-opened': (votes, { step, data }) =>
      withRound(votes, { ...data, step, practice: true, byHand: false }),
    'votes/practice-ended': (votes, { data }) => ({ ...votes, ended: votes.ended.set(data.round, true) }),
    // A change that arrives after the counting is not what was voted by.
    'votes/limited': (votes, { data }) =>
      votes.results.has(data.round) ? votes : { ...votes, limits: votes.limits.set(data.round, data.limits) },
    // Who has answered is known from the box; that somebody votes twice changes nothing here.
    'votes/voided': (votes) => votes,
    'votes/closed': (votes, { data }) => ({ ...votes, closed: votes.closed.set(data.round, true) }),
    'votes/dropped': (votes, { data }) => ({ ...votes, dropped: votes.dropped.set(data.round, true) }),
    // Counted once; of two countings, from two tablets, the earlier stands.
    'votes/revealed': (votes, { data }) =>
      votes.results.has(data.round) ? votes : { ...votes, results: votes.results.set(data.round, data) },
    'votes/hand-counted': (before, { id, step, data: { totals, people, round, options, limits } }) => {
      const opened = { round, options, limits };
      const votes = withSaid(before, id, options);
      if (votes.opened.has(opened.round)) return votes;
      const used = totals.reduce((sum, { dots }) => sum + dots, 0);
      const unused = people * opened.limits.dots - used;
      const count = { ballots: people, abstained: 0, spoiled: 0, used, unused, totals };
      const so = withRound(votes, { ...opened, step, practice: false, byHand: true });
      return { ...so, results: so.results.set(opened.round, { round: opened.round, people, count }) };
    },
    'votes/noted': (votes, { id, data }) =>
      votes.notes.has(data.note)
        ? votes
        : {
            ...votes,
            notes: votes.notes.set(data.note, { ...data, id: data.note, entry: id, order: votes.notes.size }),
          },
    'votes/decided': (votes, { id, step, data: { round, forward, replaces } }) => {
      const one = { step, round, forward, isBare: replaces === undefined };
      return { ...votes, decided: settle(votes.decided, id, [one], replaces ?? knownTo(votes, one)) };
    },
  },
  passBy: (votes, entry, why) => {
    if (why !== 'undone') return votes;
    const { id, kind, data } = entry;
    if (kind === 'votes/decided' && v.is(kinds[kind], data))
      return { ...votes, decided: settleAsBefore(votes.decided, id, data.replaces) };
    // What was undone holds its words all the same.
    return v.is(saidShape, data) ? withSaid(votes, id, data.options) : votes;
  },
};

function stateOf(votes: Votes, round: string, result: Counted | null): VoteRound['state'] {
  if (result) return 'revealed';
  if (votes.dropped.has(round)) return 'dropped';
  return votes.closed.has(round) ? 'closed' : 'open';
}

export function voteRound(votes: Votes, round: string): VoteRound | undefined {
  const opened = votes.opened.get(round);
  if (!opened) return undefined;
  const result = votes.results.get(round) ?? null;
  const [decided, another] = oneOfEach(
    votes,
    standingValues(votes.decided).filter((one) => one.round === round),
  );
  return {
    ...opened,
    limits: votes.limits.get(round) ?? opened.limits,
    result,
    state: stateOf(votes, round, result),
    forward: decided && !another ? decided.forward : null,
  };
}

/** One of each: the same decided twice is no other decision; of two ballots that say the same the later one keeps it. */
function oneOfEach(votes: Votes, decisions: readonly Decided[]): Decided[] {
  const inOrder = [...decisions].sort((a, b) => orderOf(votes, a) - orderOf(votes, b));
  return [...new Map(inOrder.map((one) => [sameIds(one.forward), one])).values()];
}

/** The steps whose ballots are about the same as this one's: what goes forward from them is one list. */
function stepsOfThisUse({ step, steps }: Look): ReadonlySet<string> {
  const alike = steps.filter(({ activity, use }) => activity === step.activity && use === step.use);
  return new Set([step.id, ...alike.map(({ id }) => id)]);
}

/**
 * What the group goes on with by the ballots of this step and of others like it: more than one where two tablets decided
 * differently without knowing of each other, by one ballot or by several. Nothing picks one of them but the group.
 */
export function decisionsFor(look: Look): Decided[] {
  const votes = look.read(votesModel);
  const steps = stepsOfThisUse(look);
  const all = standingValues(votes.decided).filter(({ step }) => steps.has(step));
  // In the first versions a decision told the themes or causes alone, whatever another step had said before.
  const at = all.findLastIndex(({ isBare }) => isBare);
  return oneOfEach(
    votes,
    all.filter(({ step }, n) => n >= at || step === all[at]?.step),
  );
}

/** For the next decision: the entries that it takes the place of. */
export function decisionIds(look: Look): string[] {
  const steps = stepsOfThisUse(look);
  const { stands } = look.read(votesModel).decided;
  return stands.flatMap(({ entry, values }) => (values.some(({ step }) => steps.has(step)) ? [entry] : []));
}

function allRounds(votes: Votes): VoteRound[] {
  const rounds = [...votes.opened.values()].flatMap(({ round }) => voteRound(votes, round) ?? []);
  return rounds.sort((a, b) => a.order - b.order || (a.round < b.round ? -1 : 1));
}

/** The counted ballots of a step, oldest first: it may be voted twice, or run off. A practice is none of them. */
export function countedAt(votes: Votes, step: string): VoteRound[] {
  return allRounds(votes).filter((round) => round.step === step && round.state === 'revealed' && !round.practice);
}

/** The counted ballots that came before this one, newest first: of its step, and of other steps that are about the same. */
export function countedBefore(look: Look, { round }: VoteRound): VoteRound[] {
  const votes = look.read(votesModel);
  const steps = stepsOfThisUse(look);
  const counted = allRounds(votes).filter((one) => steps.has(one.step) && one.state === 'revealed' && !one.practice);
  const at = counted.findIndex((other) => other.round === round);
  return counted.slice(0, Math.max(0, at)).reverse();
}

/** Every choice that stood on a ballot. A practice is none, nor is one that was closed uncounted. */
export function everPutToTheVote(votes: Votes): ReadonlySet<string> {
  const held = allRounds(votes).filter(({ practice, state }) => !practice && state !== 'dropped');
  return new Set(held.flatMap(({ options }) => options.map(({ id }) => id)));
}

/** Answers may lie in its box: until it is counted or dropped, no other round may be opened. */
const isUnsettled = ({ state }: VoteRound) => state === 'open' || state === 'closed';

/** The ballot of a step that the screen is about: the unsettled one, this tablet's own first, else the last whose result stands there. */
export function ballotAt(votes: Votes, step: string, isAway: Look['isAway'] = () => false): VoteRound | undefined {
  const here = allRounds(votes).filter((round) => round.step === step);
  const stands = ({ round, state, practice }: VoteRound) =>
    state === 'revealed' && !(practice && votes.ended.has(round));
  const unsettled = here.filter(isUnsettled);
  return unsettled.find(({ round }) => !isAway(round)) ?? unsettled[0] ?? here.filter(stands).at(-1);
}

export function unseenBallot(votes: Votes): VoteRound | undefined {
  return allRounds(votes).find(isUnsettled);
}

export function overRounds(votes: Votes): string[] {
  return allRounds(votes).flatMap((one) => (isUnsettled(one) ? [] : [one.round]));
}

export function openBallotRound(votes: Votes): string | null {
  return unseenBallot(votes)?.round ?? null;
}

/** What was said about a ballot after it was counted, in the order of saying. */
export function notesOn(votes: Votes, round: string): LateNote[] {
  const notes = [...votes.notes.values()].filter((note) => note.round === round);
  return notes.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Whose words a note is; null where several said it, or nobody in particular, and in the first versions, which did not ask. */
export function whoseNote(look: Pick<Look, 'read'>, note: LateNote): string | null {
  return look.read(peopleModel).said.get(note.id)?.token ?? null;
}

/** Whether it may leave the room in these words: agreed to take part is not agreed to be quoted (method.md 7.2). */
export function mayQuoteNote(look: Pick<Look, 'read'>, note: LateNote): boolean {
  const token = whoseNote(look, note);
  return token === null || mayQuoteWordsOf(look.read(peopleModel), token);
}

/**
 * Null where it tells nothing of anybody. Shown all the same, as the group wanted; whoever reads the report must know it. Dots
 * on paper were never private.
 */
export function tellingOf({ result, limits, byHand }: VoteRound): Telling | null {
  if (!result || byHand || !tellsTooMuch(result.count, limits)) return null;
  const voting = votersOf(result.count);
  return voting === 0 ? 'nobody' : voting < FEWEST ? 'few' : 'alike';
}

export function votersOf({ ballots, abstained }: Count): number {
  return ballots - abstained;
}

export const ON_CAUSES = 'causes';

/** What may be put on a ballot now. */
export interface Offer extends Choice {
  /** Named by a card of somebody who does not want to be quoted, as all in the pile. */
  readonly isForTheRoom?: true;
}

/** What this step's ballot may be about now, in the order of the board; frozen when it is opened. */
export function optionsNow(look: Look): Offer[] {
  if (look.step.use === ON_CAUSES)
    return causesToVoteOn(look.read(causesModel), look.read(themesModel)).map(({ id, words, language }) => ({
      id,
      words,
      ...(language ? { language } : {}),
    }));
  return notWorkingThemes(look).map(({ id, words, language, card, isForTheRoom }) => ({
    id,
    words,
    ...(language ? { language } : {}),
    ...(card ? { card: { id: card.id, entry: entryOfWords(card) } } : {}),
    ...(isForTheRoom ? { isForTheRoom } : {}),
  }));
}

/** How many cards of what is not working lie on their own without a statement, and so are on no ballot. */
export function countOnTheirOwn(look: Look): number {
  if (look.step.use === ON_CAUSES) return 0;
  return sorted(look.read(themesModel), look.read(cardsModel), 'not-working').piles.filter(isOnItsOwn).length;
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
