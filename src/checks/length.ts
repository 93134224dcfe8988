// How many words a statement has, and where it has had twenty-five.

import { segmenterOf } from './segmenter.ts';
import type { Span } from './warning.ts';

/** One idea, legible at two metres: method.md section 10, 24. */
export const WORDS_ON_A_CARD = 25;

/** What is beyond the twenty-fifth word; nothing is when the statement is short enough. */
export function overlongSpan(text: string, language?: string): Span | undefined {
  // Twenty-six words are at least so many letters: most statements need no counting.
  if (text.length <= WORDS_ON_A_CARD) return undefined;
  let words = 0;
  for (const from of wordStarts(text, language)) {
    words += 1;
    if (words > WORDS_ON_A_CARD) return [from, text.trimEnd().length];
  }
  return undefined;
}

function* wordStarts(text: string, language = ''): Generator<number> {
  const segmenter = segmenterOf(language);
  if (!segmenter) {
    for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‑-]*/gu)) yield match.index;
    return;
  }
  // Piece by piece, because V8's takes the square of the length of a text without spaces or words.
  for (const piece of text.matchAll(/\S{1,200}/g)) {
    let joined = false;
    let word = false;
    for (const { segment, index, isWordLike } of segmenter.segment(piece[0])) {
      // "dial-a-ride" is one word on a card.
      if (isWordLike && !joined) yield piece.index + index;
      joined = word && /^[-‑]$/.test(segment);
      word = isWordLike ?? false;
    }
  }
}
