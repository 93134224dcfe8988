// What of the causes may leave the desk: the themes looked at and the tree under each, words only.

import * as v from 'valibot';
import type { JsonObject } from '../../journal/json.ts';
import type { Look } from '../../people/rule.ts';
import { themesModel } from '../themes/model.ts';
import { asVotedOn, type Branch, branchesOf, causesModel, themesWithCauses } from './model.ts';

export interface SharedBranch {
  readonly words: string;
  readonly language: string;
  readonly findOut?: boolean | undefined;
  readonly branches: readonly SharedBranch[];
}

const branchShape: v.GenericSchema<SharedBranch> = v.strictObject({
  words: v.string(),
  language: v.string(),
  findOut: v.optional(v.boolean()),
  branches: v.array(v.lazy(() => branchShape)),
});

export const sharedShape = v.strictObject({ themes: v.array(branchShape) });

const bare = ({ cause, branches }: Branch): SharedBranch & JsonObject => ({
  words: cause.words,
  language: cause.language,
  ...(cause.findOut ? { findOut: true } : {}),
  branches: branches.map(bare),
});

/** Null until there is a theme to look under. */
export function share(look: Look): JsonObject | null {
  const themes = look.read(themesModel);
  const causes = look.read(causesModel);
  const shown = themesWithCauses(causes, themes).map((theme) => {
    const { words, language } = asVotedOn(look, theme);
    return { words, language, branches: branchesOf(causes, themes, theme.id).map(bare) };
  });
  return shown.length > 0 ? { themes: shown } : null;
}
