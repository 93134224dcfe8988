// What is worth a second look in a row that comes in. A warning never keeps a row out, and never changes its words.

import { checkWords } from '../../../checks/check-words.ts';
import type { Warning } from '../../../checks/warning.ts';

export type RowWarningKind =
  | Warning['kind']
  | 'letters-lost'
  | 'markup'
  | 'formula'
  | 'hidden-signs'
  | 'after-broken'
  | 'nobody'
  | 'twice'
  | 'already';

export interface RowWarning {
  readonly kind: RowWarningKind;
  readonly found?: string;
}

/**
 * Letters that did not survive an earlier saving: the sign for that, UTF-8 read as something older ("cafÃ©", "itâ€™s"),
 * and the question marks that Excel's plain CSV writes for ŵ, ŷ and all of Urdu.
 */
const LOST = /\ufffd|[ÂÃÅ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€.|\p{L}\?\p{Ll}|^[\s.,!]*\?{2,}[?\s.,!]*$/u;
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i;
/** Words may begin with a dash or a plus; a sum has a bracket or begins with its sign. */
const FORMULA = /^\s*(?:=|[+@-]\s*[a-z.]+\()/i;
/** Turns of direction and signs that nobody sees; those that Urdu and emoji are written with (joiners, marks) are none. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/u;

const SIGNS: readonly (readonly [RowWarningKind, RegExp])[] = [
  ['letters-lost', LOST],
  ['formula', FORMULA],
  ['markup', MARKUP],
  ['hidden-signs', HIDDEN],
];

/** What the words alone give cause for: what may lead to somebody first, then what the file did to them. */
export function warningsOfWords(words: string, language?: string): readonly RowWarning[] {
  const seen = new Set<string>();
  const checked = checkWords(words, language).flatMap(({ kind, found }): RowWarning[] => {
    const key = JSON.stringify([kind, found]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [found === undefined ? { kind } : { kind, found }];
  });
  const signs = SIGNS.flatMap(([kind, pattern]): RowWarning[] => {
    const found = pattern.exec(words)?.[0];
    if (found === undefined) return [];
    // What nobody can see, nobody can be shown.
    return [kind === 'markup' ? { kind, found } : { kind }];
  });
  return [...checked, ...signs];
}
