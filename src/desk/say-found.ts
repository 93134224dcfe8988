// A warning in words: what it is, and what of the text gave cause for it.

import { apart } from '../i18n/apart.ts';
import { words } from './words/table.ts';

/** Shown of one kind; whoever looks at the words sees the rest. */
const MOST_FOUND = 3;

export interface SaidWarning<K extends string> {
  readonly kind: K;
  readonly what: string;
}

/** Each kind once, with what was found of it; `sayKind` names the kind without a full stop. */
export function sayFound<K extends string>(
  warnings: readonly { readonly kind: K; readonly found?: string | undefined }[],
  sayKind: (kind: K) => string,
): readonly SaidWarning<K>[] {
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
