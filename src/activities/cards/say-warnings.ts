// A warning in words: what was found and why it matters.

import { WORDS_ON_A_CARD } from '../../checks/length.ts';
import { apart } from './apart.ts';
import type { RowWarning, RowWarningKind } from './import/warn.ts';
import { words } from './words/table.ts';

/** Shown of one kind; whoever looks at the words sees the rest. */
const MOST_FOUND = 3;

export function sayKind(kind: RowWarningKind): string {
  return words.say(`look.${kind}`, { most: WORDS_ON_A_CARD });
}

export function sayWhy(kind: RowWarningKind): string {
  return words.say(`why.${kind}`);
}

export interface SaidWarning {
  readonly kind: RowWarningKind;
  readonly what: string;
}

/** Each kind once, with what was found of it. */
export function sayWarnings(warnings: readonly RowWarning[]): readonly SaidWarning[] {
  return [...new Set(warnings.map(({ kind }) => kind))].map((kind) => {
    const found = new Set(warnings.flatMap((one) => (one.kind === kind ? (one.found ?? []) : [])));
    const shown = [...found].slice(0, MOST_FOUND).map((one) => words.say('look.found', { found: apart(one) }));
    const what = sayKind(kind);
    return {
      kind,
      what:
        shown.length > 0 ? words.say('look.with', { what, found: shown.join(' ') }) : words.say('look.bare', { what }),
    };
  });
}
