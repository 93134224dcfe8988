// What the report says about a step's ballots: by what rules, how many took part, the dots, and what the group went on with.

import { sayNumber } from '../../i18n/words.ts';
import type { Look } from '../../people/rule.ts';
import type { ReportPart } from '../activity.ts';
import { countedAt, type LateNote, notesOn, ON_CAUSES, votesModel } from './model.ts';
import { type Band, resultOf, rowsOf, type VoteResult } from './result.ts';
import { words } from './words/table.ts';

/** The number of dots is written by whoever draws the bar. */
const noteOf = ({ is }: Band) => (is === 'tie' || is === 'near' ? { note: words.say(`report.${is}`) } : {});

/** The list ends in one full stop, whatever its last words end in; people's other signs stay theirs. */
export function sayForward(choices: readonly string[]): string {
  const bare = choices.map((choice) => choice.trim().replace(/([^.])[.۔]$/u, '$1'));
  const said = words.say('report.forward', { choices: bare.join('; ') });
  return said.replace(/([?!؟…]|\.\.\.)[.۔]$/u, '$1');
}

function partsOf(result: VoteResult, notes: readonly LateNote[], caption: string): ReportPart[] {
  const { people, ballots, abstained, dots, stacking, used, unused, spoiled, forward } = result;
  const row = (label: string, value: number) => ({ label, value: sayNumber(value) });
  const forwardWords = rowsOf(result).flatMap((option) => (forward?.includes(option.id) ? [option.words] : []));
  return [
    {
      is: 'facts',
      rows: [
        row(words.say('report.people'), people),
        row(words.say('report.ballots'), ballots),
        row(words.say('report.abstained'), abstained),
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
    {
      is: 'text',
      words: forward ? sayForward(forwardWords) : words.say('report.undecided'),
    },
    ...notes.map((note): ReportPart => ({ is: 'text', words: words.say('report.late', { words: note.words }) })),
  ];
}

/** Every counted ballot of the step, oldest first: a vote held again does not make the first one unsaid. */
export function votesReport(look: Look): ReportPart[] {
  const votes = look.read(votesModel);
  const counted = countedAt(votes, look.step.id);
  const caption = words.say(look.step.use === ON_CAUSES ? 'report.caption.causes' : 'report.caption.themes');
  return counted.flatMap((round, at) => {
    const result = resultOf(round);
    if (!result) return [];
    return [
      ...(counted.length > 1 ? [{ is: 'heading', words: words.say('report.ballot-n', { n: at + 1 }) } as const] : []),
      ...partsOf(result, notesOn(votes, round.round), caption),
    ];
  });
}
