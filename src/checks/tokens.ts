// A statement cut into words, with where each stands and how large it is written.

export interface Token {
  readonly from: number;
  readonly to: number;
  /** Where it ends without "'s". */
  readonly baseTo: number;
  /** In small letters, without accents and without "'s". */
  readonly key: string;
  readonly shape: 'small' | 'capital' | 'capitals';
  /** What stands between it and the word before. */
  readonly gap: string;
  /** The first word of a sentence, which is written large whatever it is. */
  readonly starts: boolean;
}

/** Digits belong to the word they follow: "Ed25519" is nobody. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[’'‑-][\p{L}\p{M}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?…:؟۔"“”‘«»\n•]/;
const POSSESSIVE = /[’']s$/i;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const to = match.index + word.length;
    const gap = text.slice(end, match.index);
    const base = word.replace(POSSESSIVE, '');
    tokens.push({
      from: match.index,
      to,
      baseTo: match.index + base.length,
      key: fold(base),
      shape: shapeOf(base),
      gap,
      starts: end === 0 || SENTENCE_END.test(gap),
    });
    end = to;
  }
  return tokens;
}

/** As the lists are written: small, no accents, one kind of apostrophe and hyphen. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  // oxlint-disable-next-line no-control-regex -- plain English is most words, and needs no unfolding
  if (/^[\x00-\x7f]*$/.test(small)) return small;
  return small.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('‑', '-');
}

function shapeOf(word: string): Token['shape'] {
  const first = word.charAt(0);
  // Urdu has no large letters, and is small throughout.
  if (first === first.toLowerCase()) return 'small';
  return word.length > 1 && word === word.toUpperCase() ? 'capitals' : 'capital';
}
