// What the report says of the causes: under each theme its tree, so that the thread from theme to cause is there to follow.

import type { Look } from '../../people/rule.ts';
import type { ReportNode, ReportPart } from '../activity.ts';
import { themesModel } from '../themes/model.ts';
import {
  asVotedOn,
  type Branch,
  branchesOf,
  causesModel,
  causesToFindOut,
  chosenCauses,
  ideasUnder,
  themesWithCauses,
} from './model.ts';
import { words } from './words/table.ts';

const spoken = ({ words: said, language }: { readonly words: string; readonly language: string }) => ({
  words: said,
  ...(language === '' ? {} : { language }),
});

export function report(look: Look): ReportPart[] {
  const themes = look.read(themesModel);
  const causes = look.read(causesModel);
  const chosen = new Set(chosenCauses(causes).map(({ id }) => id));
  // What would stand on a ballot stood on none as long as none was opened.
  const voted = look.votedOn();
  const trees = themesWithCauses(causes, themes).flatMap((theme): ReportPart[] => {
    const { isForTheRoom, ...said } = asVotedOn(look, theme);
    const headline = isForTheRoom ? { words: words.say('report.not-quoted'), language: '' } : said;
    const branches = branchesOf(causes, themes, theme.id);
    const ideas = ideasUnder(causes, themes, theme.id);
    if (branches.length + ideas.length === 0) return [];
    const noteOf = ({ id, findOut }: Branch['cause']): string => {
      const notes: string[] = [];
      if (chosen.has(id)) notes.push(words.say('report.chosen'));
      else if (voted.has(id)) notes.push(words.say('report.voted'));
      if (findOut) notes.push(words.say('report.find-out'));
      return notes.join(', ');
    };
    const node = ({ cause, branches: deeper }: Branch): ReportNode => {
      const note = noteOf(cause);
      return { ...spoken(cause), ...(note === '' ? {} : { note }), nodes: deeper.map(node) };
    };
    const parked: ReportPart = {
      is: 'tree',
      words: words.say('report.parked'),
      nodes: ideas.map((idea) => ({ ...spoken(idea), nodes: [] })),
    };
    return [
      { is: 'tree', ...spoken(headline), words: headline.words || words.say('theme.none'), nodes: branches.map(node) },
      ...(ideas.length > 0 ? [parked] : []),
    ];
  });
  const unknown = causesToFindOut(causes);
  if (unknown.length > 0) {
    trees.push({
      is: 'tree',
      words: words.say('report.to-find-out'),
      nodes: unknown.map((cause) => ({ ...spoken(cause), nodes: [] })),
    });
  }
  const heading: ReportPart = { is: 'heading', words: words.say('report.heading') };
  return trees.length > 0 ? [heading, ...trees] : [heading, { is: 'text', words: words.say('report.none') }];
}
