// A warning in words: what was found and why it matters.

import { WORDS_ON_A_CARD } from '../../checks/length.ts';
import { sayFound } from '../../desk/say-found.ts';
import { LEADS_TO_SOMEBODY } from '../../desk/who-may-read.tsx';
import { words as deskWords } from '../../desk/words/table.ts';
import type { RowWarning, RowWarningKind } from './import/warn.ts';
import { words } from './words/table.ts';

type Leading = (typeof LEADS_TO_SOMEBODY)[number];

const isLeading = (kind: RowWarningKind): kind is Leading => (LEADS_TO_SOMEBODY as readonly string[]).includes(kind);

export function sayKind(kind: RowWarningKind): string {
  return isLeading(kind) ? deskWords.say(`look.${kind}`) : words.say(`look.${kind}`, { most: WORDS_ON_A_CARD });
}

export function sayWhy(kind: RowWarningKind): string {
  return isLeading(kind) ? deskWords.say(`why.${kind}`) : words.say(`why.${kind}`);
}

/** Each kind once, with what was found of it. */
export function sayWarnings(warnings: readonly RowWarning[]) {
  return sayFound(warnings, sayKind);
}
