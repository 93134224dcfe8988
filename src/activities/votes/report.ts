// What the report says about a step's ballots: by what rules, how many took part, the dots, and what the group went on with.

import { sayNumber } from '../../i18n/words.ts';
import type { Look } from '../../people/rule.ts';
import type { ReportPart } from '../activity.ts';
import { countedAt, countedBefore, type LateNote, notesOn, ON_CAUSES, votesModel } from './model.ts';
import { type Band, earlierForward, resultOf, rowsOf, type VoteResult } from './result.ts';
import { words } from './words/table.ts';

/** The number of dots is written by whoever draws the bar. */
const noteOf = ({ is }: Band) => (is === 'tie' || is === 'near' ? { note: words.say(`report.${is}`) } : {});

/** The list ends in one full stop, whatever its last words end in; people's other signs stay theirs. */
export function sayForward(
  choices: readonly string[],
  as: 'report.forward' | 'result.also-forward' = 'report.forward',
): string {
  const bare = choices.map((choice) => choice.trim().replace(/([^.])[.۔]$/u, '$1'));
  const said = words.say(as, { choices: bare.join('; ') });
  return said.replace(/([?!؟…]|\.\.\.)[.۔]$/u, '$1');
}

/** One story: a decision after a later vote takes the place of the one before it, and only the last vote can be undecided. */
function outcomeOf(result: VoteResult, isLast: boolean): ReportPart[] {
  const { forward } = result;
  if (!forward) return isLast ? [{ is: 'text', words: words.say('report.undecided') }] : [];
  const here = rowsOf(result).filter(({ id }) => forward.includes(id));
  return [{ is: 'text', words: sayForward([...earlierForward(result), ...here].map((option) => option.words)) }];
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

type Around = { readonly notes: readonly LateNote[]; readonly caption: string; readonly isLast: boolean };

function partsOf(result: VoteResult, { notes, caption, isLast }: Around): ReportPart[] {
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
    ...outcomeOf(result, isLast),
    ...notes.map((note): ReportPart => ({ is: 'text', words: words.say('report.late', { words: note.words }) })),
  ];
}

/** Every counted ballot of the step, oldest first: a vote held again does not make the first one unsaid. */
export function votesReport(look: Look): ReportPart[] {
  const votes = look.read(votesModel);
  const counted = countedAt(votes, look.step.id);
  const caption = words.say(look.step.use === ON_CAUSES ? 'report.caption.causes' : 'report.caption.themes');
  return counted.flatMap((round, at) => {
    const result = resultOf(round, countedBefore(votes, round));
    if (!result) return [];
    return [
      ...(counted.length > 1 ? [{ is: 'heading', words: words.say('report.ballot-n', { n: at + 1 }) } as const] : []),
      ...partsOf(result, {
        notes: notesOn(votes, round.round),
        caption,
        isLast: at === counted.length - 1,
      }),
    ];
  });
}
