// Looking for words in words: without minding capitals, accents, or which of two like letters a keyboard writes.

import { fold } from '../../checks/tokens.ts';

/** Arabic keyboards write another yeh, kaf and heh than Urdu ones; the stretching stroke is no letter. */
function foldForFinding(text: string): string {
  return fold(text).replace(/[يى]/g, 'ی').replaceAll('ك', 'ک').replace(/[هة]/g, 'ہ').replaceAll('ـ', '');
}

/** Asks of a text whether every word looked for stands in it somewhere, begun words too. Nothing looked for is in every text. */
export function finderOf(query: string): (text: string) => boolean {
  const wanted = foldForFinding(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (text) => {
    const folded = foldForFinding(text);
    return wanted.every((word) => folded.includes(word));
  };
}
