// Opening, voting, counting and deciding: the only place that says no to it.

import type { Json } from '../../journal/json.ts';
import type { TurnRule } from '../../people/brief.ts';
import { hasRefused, peopleModel } from '../../people/model.ts';
import { type No, no, type Rule, type Situation, yes } from '../../people/rule.ts';
import { TOKEN_PICTURES } from '../../people/token.ts';
import { askedIn } from '../../rounds/asked.ts';
import { countDots } from '../../rounds/counting.ts';
import { type Ballot, faultOfLimits, isPossible, type Limits, type Option } from '../../rounds/round.ts';
import { chooseCauses } from '../causes/model.ts';
import { chooseThemes } from '../themes/model.ts';
import { write } from './entries.ts';
import { ballotAt, ON_CAUSES, optionsNow, voteRound, type VoteRound, votesModel } from './model.ts';

/** More than this on one tablet is too much to choose from (method.md 4.2): advised against, not refused. */
export const MANY_OPTIONS = 12;

export type VoteTask = {
  readonly round: string;
  readonly use: string;
  readonly options: readonly Option[];
  readonly limits: Limits;
  /** Where in the circle of options this person starts. */
  readonly start: number;
};

/** Freezes the options: those of the wish, in the order of the board, each with a picture; the letter is its place. */
export const openBallot: Rule<{ readonly options: readonly string[]; readonly limits: Limits }> = (situation, wish) => {
  if (ballotAt(situation.read(votesModel), situation.step.id)?.state === 'open') return no('already-open');
  if (situation.openRound !== null) return no('another-round-open');
  const fault = faultOfLimits(wish.limits);
  if (fault) return no(fault);
  const now = optionsNow(situation);
  if (!wish.options.every((id) => now.some((option) => option.id === id))) return no('no-such-option');
  const options = now
    .filter(({ id }) => wish.options.includes(id))
    .map((option, at) => ({ ...option, picture: TOKEN_PICTURES[at % TOKEN_PICTURES.length] ?? 'fish' }));
  if (options.length < 2) return no('too-few-options');
  return yes(write('votes/opened', { round: situation.newId(), options, limits: wish.limits }));
};

function openOne(situation: Situation, round: string): VoteRound | No {
  const found = voteRound(situation.read(votesModel), round);
  if (!found) return no('not-open');
  return found.state === 'open' ? found : no('round-closed');
}

/** Dots and stacking may change until the first ballot is in; never after it, whoever it would suit (C8, C9, C10). */
export const setLimits: Rule<{ readonly round: string; readonly limits: Limits }> = (situation, wish) => {
  const found = openOne(situation, wish.round);
  if ('yes' in found) return found;
  const fault = faultOfLimits(wish.limits);
  if (fault) return no(fault);
  const answered = situation.answered(wish.round).size;
  if (answered > 0) return no('limits-fixed', { n: answered });
  return yes(write('votes/limited', { round: wish.round, limits: wish.limits }));
};

/** Counts the dots, for good: closes the ballot, writes the totals, destroys the ballots. Ask with `opens: [round]`. */
export const revealBallot: Rule<{ readonly round: string }> = (situation, { round }) => {
  const found = openOne(situation, round);
  if ('yes' in found) return found;
  if (situation.answered(round).size === 0) return no('nobody-voted');
  const box = situation.box(round);
  if (box.size === 0) return no('box-missing');
  const count = countDots(found.options, found.limits, box.values());
  const people = askedIn(situation, round).length;
  return { ...yes(write('votes/revealed', { round, people, count })), shred: [round] };
};

/** Closes a ballot that should not have been opened; the ballots in it are destroyed unseen. */
export const dropBallot: Rule<{ readonly round: string }> = (situation, { round }) => {
  const found = openOne(situation, round);
  return 'yes' in found ? found : { ...yes(write('votes/dropped', { round })), shred: [round] };
};

/** What the group goes on with: its own decision, with the dots before its eyes. The themes or causes are told in the same act. */
export const decideForward: Rule<{ readonly round: string; readonly forward: readonly string[] }> = (
  situation,
  wish,
) => {
  const found = voteRound(situation.read(votesModel), wish.round);
  if (found?.state !== 'revealed') return no('not-counted');
  if (!wish.forward.every((id) => found.options.some((option) => option.id === id))) return no('no-such-option');
  const forward = found.options.map(({ id }) => id).filter((id) => wish.forward.includes(id));
  if (forward.length === 0) return no('nothing-chosen');
  const told = situation.step.use === ON_CAUSES ? chooseCauses(forward) : chooseThemes(forward);
  return yes(write('votes/decided', { round: wish.round, forward }), told);
};

/** What the desk freezes for one person, or why they have no turn now. */
export function voteBrief(situation: Situation, token: string): VoteTask | No {
  const found = ballotAt(situation.read(votesModel), situation.step.id);
  if (!found) return no('not-open');
  if (found.state !== 'open') return no('round-closed');
  const people = situation.read(peopleModel);
  if (hasRefused(people, token)) return no('not-taking-part');
  if (situation.answered(found.round).has(token)) return no('already-answered');
  const { round, options, limits } = found;
  return { round, use: situation.step.use, options, limits, start: people.persons.get(token)?.place ?? 0 };
}

/** One whole ballot, judged by the brief alone. Fewer dots than allowed, and none at all, are valid. */
export const castBallot: TurnRule<VoteTask, Ballot> = (brief, wish) => {
  const { round, options, limits } = brief.task;
  if (!isPossible(options, limits, wish)) return no('impossible-ballot');
  const value: Json = wish.abstain ? { dots: {}, abstain: true } : { dots: { ...wish.dots } };
  return { yes: true, done: { voted: true }, answer: { round, value } };
};
