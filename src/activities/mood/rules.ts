// Opening, answering, showing and dropping a mood round: the only place that says no to it.

import { isObject } from '../../journal/json.ts';
import type { Brief, TurnRule } from '../../people/brief.ts';
import { hasRefused, peopleModel } from '../../people/model.ts';
import { type Given, type No, no, type Rule, type Situation, yes } from '../../people/rule.ts';
import { askedIn } from '../../rounds/asked.ts';
import { countMoved, countPicks, FEWEST, type Moved, picksTellTooMuch } from '../../rounds/counting.ts';
import type { Pick } from '../../rounds/round.ts';
import { moodSetOf, prepareModel } from '../prepare/model.ts';
import { asWritten, type MoodSet, write } from './entries.ts';
import { moodModel, moodNow, type MoodRound, moodRound, startsWaiting } from './model.ts';
import { SETS } from './sets.ts';

export type MoodTask = {
  readonly round: string;
  readonly use: string;
  readonly set: MoodSet;
  readonly options: readonly string[];
};

export const CHECK_OUT = 'check-out';

/** A check-out shows the pictures of the check-in that it is laid beside, whatever the settings say by then. */
export const openMood: Rule = (situation) => {
  const mood = situation.read(moodModel);
  const here = moodNow(situation);
  if (here) return no(here.state === 'revealed' ? 'already-revealed' : 'already-open');
  if (situation.openRound !== null) return no('another-round-open');
  const start = situation.step.use === CHECK_OUT ? startsWaiting(mood).at(-1) : undefined;
  const set = start?.set ?? moodSetOf(situation.read(prepareModel).settings);
  const options = [...(start?.options ?? SETS[set])];
  const round = situation.newId();
  return yes(write('mood/opened', { round, ...asWritten(set), options, ...(start ? { after: start.round } : {}) }));
};

function unsettledOne(situation: Situation, round: string): MoodRound | No {
  const found = moodRound(situation.read(moodModel), round);
  if (!found || found.state === 'dropped') return no('not-open');
  return found.state === 'revealed' ? no('already-revealed') : found;
}

function openOne(situation: Situation, round: string): MoodRound | No {
  const found = unsettledOne(situation, round);
  if (situation.isAway(round)) return no('round-away');
  return 'yes' in found || found.state === 'open' ? found : no('round-closed');
}

/** Takes no more answers. Only then may it be looked into: a box that was looked into must not be opened again. */
export const closeMood: Rule<{ readonly round: string }> = (situation, { round }) => {
  const found = openOne(situation, round);
  if ('yes' in found) return found;
  return situation.answered(round).size === 0 ? no('nobody-answered') : yes(write('mood/closed', { round }));
};

/**
 * Shows the group picture, for good. Ask with `opens: boxesFor(mood, round)`. A check-in's answers live on until its
 * check-out is shown, since that is when it is known who moved; then both are destroyed. Without `sure` it first refuses
 * `tells-too-much` where the picture would say what single people chose (C18), and `still-open` where somebody could
 * still answer: asking after each answer would find out the next one.
 */
export const revealMood: Rule<{ readonly round: string; readonly sure?: boolean }> = (situation, wish) => {
  const mood = situation.read(moodModel);
  const found = unsettledOne(situation, wish.round);
  if ('yes' in found) return found;
  const { round, options, after, state } = found;
  if (situation.answered(round).size === 0) return no('nobody-answered');
  if (!wish.sure && state === 'open') return no('still-open');
  const box = situation.box(round);
  const first = after === null ? null : situation.box(after);
  if (box.size === 0 || (after !== null && first?.size === 0 && situation.answered(after).size > 0))
    return no('box-missing');
  // Answered at the start on another tablet: who of these moved, nobody can tell.
  const isComparable = first !== null && first.size > 0;
  const count = countPicks(options, box.values());
  if (!wish.sure && picksTellTooMuch(count)) return no('tells-too-much');
  const waits = situation.steps.some(({ activity, use }) => activity === moodModel.name && use === CHECK_OUT);
  const shown = write('mood/revealed', {
    round,
    people: askedIn(situation, round).length,
    count,
    ...(isComparable ? sayMoved(countMoved(options, first, box)) : {}),
  });
  const isCheckOut = situation.step.use === CHECK_OUT;
  const starts = isCheckOut ? startsWaiting(mood).map((start) => start.round) : [];
  return { ...yes(shown), shred: isCheckOut || !waits ? [...new Set([...starts, round])] : [] };
};

/** Of fewer than five people who answered twice, "one moved" would nearly be a name: how many is then not written at all. */
function sayMoved(counted: Moved) {
  const { moved, same, startOnly, endOnly, unsaid } = counted;
  const both = moved + same;
  return both < FEWEST ? { withheld: { both, startOnly, endOnly, unsaid } } : { moved: counted };
}

/** Closes a round that should not have been opened; what was answered is destroyed unseen. */
export const dropMood: Rule<{ readonly round: string }> = (situation, wish) => {
  const found = unsettledOne(situation, wish.round);
  return 'yes' in found ? found : { ...yes(write('mood/dropped', { round: found.round })), shred: [found.round] };
};

/** "I made a mistake": while it is open one person's answer is destroyed unseen, and they may give it again. */
export const voidMood: Rule<Given> = (situation, { round, token }) => {
  const found = openOne(situation, round);
  if ('yes' in found) return found;
  if (!situation.answered(round).has(token)) return no('not-answered');
  return { ...yes(write('mood/voided', { round })), voids: [{ round, token }] };
};

/** What the desk freezes for one person, or why they have no turn now. */
export function moodBrief(situation: Situation, token: string): MoodTask | No {
  const found = moodNow(situation);
  if (!found) return no('not-open');
  if (found.state !== 'open') return no(found.state === 'revealed' ? 'already-revealed' : 'round-closed');
  if (hasRefused(situation.read(peopleModel), token)) return no('not-taking-part');
  if (situation.answered(found.round).has(token)) return no('already-answered');
  const { round, set, options } = found;
  return { round, use: situation.step.use, set, options };
}

/** One picture, or null for "I'd rather not say". On a turn: knows the brief and the wish alone. */
export const answerMood: TurnRule<MoodTask, Pick> = (brief: Brief<MoodTask>, wish) => {
  const { round, options } = brief.task;
  if (!isObject(wish) || (wish.pick !== null && !options.includes(wish.pick))) return no('no-such-picture');
  return { yes: true, done: { answered: true }, answer: { round, value: { pick: wish.pick } } };
};
