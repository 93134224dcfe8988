// What the report says about a step's ballots: by what rules, how many took part, the dots, and what the group went on with.

import { sayNumber } from '../../i18n/words.ts';
import type { Look } from '../../people/rule.ts';
import type { ReportPart } from '../activity.ts';
import { inWords } from './choice-words.ts';
import { named } from './choices.ts';
import {
  countedAt,
  countedBefore,
  type Decided,
  decisionsFor,
  type LateNote,
  mayQuoteNote,
  notesOn,
  ON_CAUSES,
  tellingOf,
  type VoteRound,
  voteRound,
  votersOf,
  votesModel,
} from './model.ts';
import { type Band, resultOf, rowsOf, type VoteResult } from './result.ts';
import { words } from './words/table.ts';

/** The number of dots is written by whoever draws the bar. */
const noteOf = ({ is }: Band) => (is === 'tie' || is === 'near' ? { note: words.say(`report.${is}`) } : {});

/** The list ends in one full stop, whatever its last words end in; people's other signs stay theirs. */
export function sayForward(
  choices: readonly string[],
  as:
    | 'report.forward'
    | 'report.forward-one'
    | 'result.also-forward'
    | `forward.${'so-far' | 'differs-one'}` = 'report.forward',
): string {
  const bare = choices.map((choice) => choice.trim().replace(/([^.])[.۔]$/u, '$1'));
  const said = words.say(as, { choices: bare.join('; ') });
  return said.replace(/([?!؟…]|\.\.\.)[.۔]$/u, '$1');
}

/** What was decided about the ballots of a step and of others like it, seen from one of these ballots. */
type Outcome = {
  readonly isLast: boolean;
  /** By this ballot. */
  readonly here: readonly Decided[];
  /** More than one where two tablets decided differently. */
  readonly isSettled: boolean;
  /** The one decision was made by a later ballot of another step. */
  readonly isLater: boolean;
};

/** One story: a decision after a later vote takes the place of the one before it, and only the last vote can be undecided. */
function outcomeOf(result: VoteResult, { isLast, here, isSettled, isLater }: Outcome): ReportPart[] {
  const say = (forward: readonly string[], as: 'report.forward' | 'report.forward-one'): ReportPart => {
    const rows = [...result.earlier, ...rowsOf(result)].filter(({ id }) => forward.includes(id));
    return {
      is: 'text',
      words: sayForward(
        rows.map((option) => option.words),
        as,
      ),
    };
  };
  const open = isLast
    ? words.say(!isSettled ? 'report.differs' : isLater ? 'report.decided-later' : 'report.undecided')
    : '';
  const told = here.map(({ forward }) => say(forward, isSettled ? 'report.forward' : 'report.forward-one'));
  return [...told, ...(open !== '' && (!isSettled || told.length === 0) ? [{ is: 'text', words: open } as const] : [])];
}

/** Dots on paper: who put some is all that is known, and not of how many. */
function peopleRows({ byHand, people, ballots, abstained }: VoteResult): readonly (readonly [string, number])[] {
  if (byHand) return [[words.say('hand.people'), people]];
  return [
    [words.say('report.people'), people],
    [words.say('report.ballots'), ballots],
    [words.say('report.abstained'), abstained],
  ];
}

/** A result that tells how people voted says so itself: what the report says of all of them would not be true of it. */
function sayTelling(round: VoteRound): ReportPart[] {
  const telling = tellingOf(round);
  if (!telling || !round.result) return [];
  const said =
    telling === 'few'
      ? words.say('report.tells-few', { n: votersOf(round.result.count) })
      : words.say(`report.tells-${telling}`);
  return [{ is: 'text', words: said }];
}

type Around = {
  readonly telling: readonly ReportPart[];
  readonly notes: readonly ReportPart[];
  readonly caption: string;
  readonly outcome: Outcome;
};

function partsOf(result: VoteResult, { telling, notes, caption, outcome }: Around): ReportPart[] {
  const { dots, stacking, used, unused, spoiled } = result;
  const row = (label: string, value: number) => ({ label, value: sayNumber(value) });
  return [
    {
      is: 'facts',
      rows: [
        ...peopleRows(result).map(([label, value]) => row(label, value)),
        row(words.say('report.dots-each'), dots),
        ...(dots > 1 ? [{ label: words.say('report.stacking'), value: words.say(`before.stacking.${stacking}`) }] : []),
        row(words.say('report.used'), used),
        row(words.say('report.unused'), unused),
        ...(spoiled > 0 ? [row(words.say('report.spoiled'), spoiled)] : []),
      ],
    },
    ...(result.byHand ? [{ is: 'text', words: words.say('result.by-hand') } as const] : []),
    {
      is: 'bars',
      caption,
      note: words.say('report.note'),
      rows: result.bands.flatMap((band) =>
        band.rows.map(({ letter, words: label, dots: value, language }) => ({
          label: `${letter}. ${label}`,
          value,
          ...noteOf(band),
          ...(language ? { lang: language } : {}),
        })),
      ),
    },
    ...telling,
    ...outcomeOf(result, outcome),
    ...notes,
  ];
}

function sayNote(look: Look, note: LateNote): string {
  return mayQuoteNote(look, note)
    ? words.say('report.late', { words: note.words })
    : words.say('report.late-not-quoted');
}

/** Every counted ballot of the step, oldest first: a vote held again does not make the first one unsaid. */
export function votesReport(look: Look): ReportPart[] {
  const votes = look.read(votesModel);
  const counted = countedAt(votes, look.step.id);
  const caption = words.say(look.step.use === ON_CAUSES ? 'report.caption.causes' : 'report.caption.themes');
  const decisions = decisionsFor(look);
  const decidedAt = voteRound(votes, decisions[0]?.round ?? '')?.order ?? -1;
  return counted.flatMap((round, at) => {
    const onPaper = (one: VoteRound) => inWords(named(look, one, true));
    const result = resultOf(onPaper(round), countedBefore(look, round).map(onPaper));
    if (!result) return [];
    return [
      ...(counted.length > 1 ? [{ is: 'heading', words: words.say('report.ballot-n', { n: at + 1 }) } as const] : []),
      ...partsOf(result, {
        telling: sayTelling(round),
        notes: notesOn(votes, round.round).map((note) => ({ is: 'text', words: sayNote(look, note) })),
        caption,
        outcome: {
          isLast: at === counted.length - 1,
          here: decisions.filter((one) => one.round === round.round),
          isSettled: decisions.length < 2,
          isLater: decidedAt > round.order,
        },
      }),
    ];
  });
}
