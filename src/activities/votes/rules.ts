// Opening, voting, counting and deciding: the only place that says no to it.

import type { Json } from '../../journal/json.ts';
import type { TurnRule } from '../../people/brief.ts';
import { write as writePeople } from '../../people/entries.ts';
import { faultOfWriting, hasRefused, peopleModel } from '../../people/model.ts';
import { type Given, type No, no, type Rule, type Situation, yes } from '../../people/rule.ts';
import { askedIn } from '../../rounds/asked.ts';
import { countDots, tellsTooMuch } from '../../rounds/counting.ts';
import {
  type Ballot,
  faultOfLimits,
  isPossible,
  letterOf,
  type Limits,
  mostOnOne,
  type Option,
} from '../../rounds/round.ts';
import { causesModel, chooseCauses } from '../causes/model.ts';
import { chooseThemes, themesModel } from '../themes/model.ts';
import { asOption, named } from './choices.ts';
import { type Choice, write } from './entries.ts';
import { PRACTICE_OPTIONS } from './practice.ts';
import { shapeAt } from './shapes.ts';
import {
  ballotAt,
  countedBefore,
  decisionIds,
  ON_CAUSES,
  optionsNow,
  voteRound,
  type VoteRound,
  votesModel,
} from './model.ts';

/** More than this on one tablet is too much to choose from (method.md 4.2): advised against, not refused. */
export const MANY_OPTIONS = 12;

export type VoteTask = {
  readonly round: string;
  readonly use: string;
  readonly options: readonly Option[];
  readonly limits: Limits;
  /** Where in the circle of options this person starts. */
  readonly start: number;
  readonly practice?: true;
};

function faultOfOpening(situation: Situation, limits: Limits): No | null {
  const here = ballotAt(situation.read(votesModel), situation.step.id, situation.isAway)?.state;
  if (here === 'open' || here === 'closed') return no('already-open');
  if (situation.openRound !== null) return no('another-round-open');
  const fault = faultOfLimits(limits);
  return fault && no(fault);
}

/** Freezes the options: those of the wish, in the order of the board, each with a picture; the letter is its place. */
export const openBallot: Rule<{ readonly options: readonly string[]; readonly limits: Limits }> = (situation, wish) => {
  const fault = faultOfOpening(situation, wish.limits);
  if (fault) return fault;
  const options = frozen(situation, wish.options);
  return 'yes' in options
    ? options
    : yes(write('votes/opened', { round: situation.newId(), options, limits: wish.limits }));
};

/**
 * The options as they are now, with letter and picture by their place; or why these are no ballot. `paper`: as they stand on
 * paper, those among them that are gone since; a place is that of the paper then.
 */
function frozen(situation: Situation, wanted: readonly string[], paper?: readonly string[]): Choice[] | No {
  const now = new Map(optionsNow(situation).map((option) => [option.id, option]));
  if (!wanted.every((id) => now.has(id))) return no('no-such-option');
  const on = new Set(wanted);
  const places = paper ? new Set([...paper, ...wanted]) : [...now.keys()].filter((id) => on.has(id));
  const options: Choice[] = [];
  for (const [place, id] of [...places].entries()) {
    const option = on.has(id) ? now.get(id) : undefined;
    if (!option) continue;
    const { words, language, card } = option;
    const [letter, picture] = [letterOf(place), shapeAt(place)];
    const own = letter === letterOf(options.length) ? { picture } : { picture, letter };
    options.push(card ? { id, words: '', card, ...own } : { id, words, ...(language ? { language } : {}), ...own });
  }
  return options.length < 2 ? no('too-few-options') : options;
}

export interface HandCountWish {
  readonly options: readonly string[];
  /** All that stand on the paper, in its order, gone ones too: dots lie under these letters. Else the order of the board. */
  readonly paper?: readonly string[];
  readonly limits: Limits;
  /** How many put dots. */
  readonly people: number;
  readonly dots: Readonly<Record<string, number>>;
}

/** Dots stuck on paper where everybody saw them: counted by the facilitator, within what so many people could have put. */
export const countByHand: Rule<HandCountWish> = (situation, wish) => {
  const { limits, people } = wish;
  const fault = faultOfOpening(situation, limits);
  if (fault) return fault;
  const options = frozen(situation, wish.options, wish.paper);
  if ('yes' in options) return options;
  const totals = options.map(({ id }) => ({ option: id, dots: wish.dots[id] ?? 0 }));
  if (![people, ...totals.map(({ dots }) => dots)].every((n) => Number.isInteger(n) && n >= 0))
    return no('dots-not-a-number');
  const used = totals.reduce((sum, { dots }) => sum + dots, 0);
  if (used === 0) return no('nobody-voted');
  const over = totals.findIndex(({ dots }) => dots > people * Math.min(mostOnOne(limits), limits.dots));
  if (over >= 0) return no('too-many-on-one', { letter: options[over]?.letter ?? letterOf(over) });
  if (used > people * limits.dots) return no('more-dots-than-people', { n: used, most: people * limits.dots });
  return yes(write('votes/hand-counted', { round: situation.newId(), options, limits, people, totals }));
};

/** The same ballot on tea and biscuits, by the rules of the real one, for those who have never put dots on anything. */
export const openPractice: Rule<{ readonly limits: Limits }> = (situation, { limits }) =>
  faultOfOpening(situation, limits) ??
  yes(write('votes/practice-opened', { round: situation.newId(), options: [...PRACTICE_OPTIONS], limits }));

/** The result of the practice has been looked at: it goes, and the real ballot comes. */
export const endPractice: Rule<{ readonly round: string }> = (situation, { round }) => {
  const found = voteRound(situation.read(votesModel), round);
  return found?.practice && found.state === 'revealed'
    ? yes(write('votes/practice-ended', { round }))
    : no('not-counted');
};

function unsettledOne(situation: Situation, round: string): VoteRound | No {
  const found = voteRound(situation.read(votesModel), round);
  if (!found) return no('not-open');
  return found.state === 'open' || found.state === 'closed' ? found : no('round-closed');
}

function openOne(situation: Situation, round: string): VoteRound | No {
  const found = unsettledOne(situation, round);
  if (situation.isAway(round)) return no('round-away');
  return 'yes' in found || found.state === 'open' ? found : no('round-closed');
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

/** "I made a mistake": while it is open one person's ballot is destroyed unseen, and they may vote again. */
export const voidBallot: Rule<Given> = (situation, { round, token }) => {
  const found = openOne(situation, round);
  if ('yes' in found) return found;
  if (!situation.answered(round).has(token)) return no('not-answered');
  return { ...yes(write('votes/voided', { round })), voids: [{ round, token }] };
};

/** Takes no more ballots. Only then may it be looked into: a box that was looked into must not be opened again. */
export const closeBallot: Rule<{ readonly round: string }> = (situation, { round }) => {
  const found = openOne(situation, round);
  if ('yes' in found) return found;
  return situation.answered(round).size === 0 ? no('nobody-voted') : yes(write('votes/closed', { round }));
};

/**
 * Counts the dots, for good: writes the totals, destroys the ballots. Ask with `opens: [round]`. Without `sure` it first
 * refuses `tells-too-much` where the totals would say how single people voted (C18); nothing is written then, and the
 * ballot must be closed already, or asking after each vote would find out the next one.
 */
export const revealBallot: Rule<{ readonly round: string; readonly sure?: boolean }> = (situation, wish) => {
  const { round, sure = false } = wish;
  const found = unsettledOne(situation, round);
  if ('yes' in found) return found;
  if (situation.answered(round).size === 0) return no('nobody-voted');
  if (!sure && found.state === 'open') return no('still-open');
  const box = situation.box(round);
  if (box.size === 0) return no('box-missing');
  const count = countDots(found.options, found.limits, box.values());
  if (!sure && tellsTooMuch(count, found.limits)) return no('tells-too-much');
  const people = askedIn(situation, round).length;
  return { ...yes(write('votes/revealed', { round, people, count })), shred: [round] };
};

/**
 * Closes a ballot that should not have been opened or is better not shown; the ballots in it are destroyed unseen. One that is
 * away, too: nobody may have to wait for a tablet that is broken.
 */
export const dropBallot: Rule<{ readonly round: string }> = (situation, { round }) => {
  const found = unsettledOne(situation, round);
  return 'yes' in found ? found : { ...yes(write('votes/dropped', { round })), shred: [round] };
};

export const MOST_LETTERS = 400;

export interface NoteWish {
  readonly round: string;
  readonly words: string;
  readonly language: string;
  /** Whose words they are; null: several people's, or nobody's in particular. Left out: nobody has said yet. */
  readonly token?: string | null;
}

/**
 * Who came after the counting cannot vote, and is heard all the same: what they say stands beside the result. As with a card,
 * nothing is written down of anybody who was not asked, or who said no.
 */
export const noteLate: Rule<NoteWish> = (situation, { round, words: said, language, token }) => {
  const found = voteRound(situation.read(votesModel), round);
  if (found?.state !== 'revealed' || found.practice) return no('not-counted');
  const words = said.trim();
  if (words === '') return no('blank');
  if (Array.from(words).length > MOST_LETTERS) return no('too-long', { most: MOST_LETTERS });
  if (token === undefined) return no('whose-words');
  const unable = token === null ? null : faultOfWriting(situation.read(peopleModel), token);
  if (unable) return unable;
  const note = situation.newId();
  const noted = write('votes/noted', { round, words, language, note });
  // Beside a private round no entry may name anybody: whose words it is stands in an entry of its own.
  return token === null ? yes(noted) : yes(noted, writePeople('people/said', { token, of: note }));
};

/** The entry with the words of a note, and the one that says whose they are: what is left of it tells of nobody. */
function entriesOfNote(situation: Situation, note: string): { readonly noted: string; readonly all: string[] } | null {
  const noted = situation.read(votesModel).notes.get(note)?.entry;
  const said = situation.read(peopleModel).said.get(note)?.entry;
  return noted === undefined ? null : { noted, all: [noted, ...(said === undefined ? [] : [said])] };
}

/** The words of a note go, for good. Nothing is written: neither when nor why may be seen. Refuses `no-such-note`. */
export const takeNoteBack: Rule<{ readonly note: string }> = (situation, { note }) => {
  const found = entriesOfNote(situation, note);
  return found ? { yes: true, entries: [], redact: found.all } : no('no-such-note');
};

/** As `takeNoteBack`, and the words stay on this tablet for the safeguarding lead alone (method.md 7.6). */
export const setNoteAside: Rule<{ readonly note: string }> = (situation, { note }) => {
  const found = entriesOfNote(situation, note);
  return found ? { yes: true, entries: [], redact: found.all, forTheLead: [found.noted] } : no('no-such-note');
};

/**
 * What the group goes on with: its own decision, with the dots before its eyes. It may take along what stood on an earlier
 * ballot of the step, or of another that is about the same: a vote between equals settles these alone. It takes the place of
 * every decision that this tablet knows of. The themes or causes are told in the same act.
 */
export const decideForward: Rule<{ readonly round: string; readonly forward: readonly string[] }> = (
  situation,
  wish,
) => {
  const votes = situation.read(votesModel);
  const found = voteRound(votes, wish.round);
  if (found?.state !== 'revealed' || found.practice) return no('not-counted');
  const ballots = [...countedBefore(situation, found).reverse(), found];
  const choices = new Set(ballots.flatMap(({ options }) => options.map(({ id }) => id)));
  if (!wish.forward.every((id) => choices.has(id))) return no('no-such-option');
  const forward = [...choices].filter((id) => wish.forward.includes(id));
  if (forward.length === 0) return no('nothing-chosen');
  const told =
    situation.step.use === ON_CAUSES
      ? chooseCauses(forward, situation.read(causesModel))
      : chooseThemes(forward, situation.read(themesModel));
  return yes(write('votes/decided', { round: wish.round, forward, replaces: decisionIds(situation) }), told);
};

/** What the desk freezes for one person, or why they have no turn now. */
export function voteBrief(situation: Situation, token: string): VoteTask | No {
  const found = ballotAt(situation.read(votesModel), situation.step.id, situation.isAway);
  if (!found) return no('not-open');
  if (found.state !== 'open') return no(found.state === 'revealed' && !found.practice ? 'too-late' : 'round-closed');
  const people = situation.read(peopleModel);
  if (hasRefused(people, token)) return no('not-taking-part');
  if (situation.answered(found.round).has(token)) return no('already-answered');
  const { round, limits, practice } = found;
  const options = named(situation, found).options.map(asOption);
  const start = people.persons.get(token)?.place ?? 0;
  return { round, use: situation.step.use, options, limits, start, ...(practice ? { practice } : {}) };
}

/** One whole ballot, judged by the brief alone. Fewer dots than allowed, and none at all, are valid. */
export const castBallot: TurnRule<VoteTask, Ballot> = (brief, wish) => {
  const { round, options, limits } = brief.task;
  if (!isPossible(options, limits, wish)) return no('impossible-ballot');
  const value: Json = wish.abstain ? { dots: {}, abstain: true } : { dots: { ...wish.dots } };
  return { yes: true, done: { voted: true }, answer: { round, value } };
};
