// What the report says of the causes: under each theme its tree, so that the thread from theme to cause is there to follow.

import type { Look } from '../../people/rule.ts';
import type { ReportNode, ReportPart } from '../activity.ts';
import { themesModel } from '../themes/model.ts';
import { type Branch, branchesOf, causesModel, chosenCauses, offeredUnder, themesWithCauses } from './model.ts';
import { words } from './words/table.ts';

export function report(look: Look): ReportPart[] {
  const themes = look.read(themesModel);
  const causes = look.read(causesModel);
  const chosen = new Set(chosenCauses(causes).map(({ id }) => id));
  const trees = themesWithCauses(causes, themes).flatMap((theme): ReportPart[] => {
    const branches = branchesOf(causes, themes, theme.id);
    if (branches.length === 0) return [];
    const offered = new Set(offeredUnder(branches).map(({ id }) => id));
    const node = ({ cause, branches: deeper }: Branch): ReportNode => ({
      words: cause.words,
      ...(cause.language === '' ? {} : { language: cause.language }),
      ...(chosen.has(cause.id)
        ? { note: words.say('report.chosen') }
        : offered.has(cause.id)
          ? { note: words.say('report.voted') }
          : {}),
      nodes: deeper.map(node),
    });
    return [
      {
        is: 'tree',
        words: theme.words || words.say('theme.none'),
        ...(theme.language === '' ? {} : { language: theme.language }),
        nodes: branches.map(node),
      },
    ];
  });
  const heading: ReportPart = { is: 'heading', words: words.say('report.heading') };
  return trees.length > 0 ? [heading, ...trees] : [heading, { is: 'text', words: words.say('report.none') }];
}
