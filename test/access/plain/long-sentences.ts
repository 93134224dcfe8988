// How long a sentence on a turn may be (K16). Urdu counts its small words apart, so that the same sentence has more of them.

const MOST_WORDS = { en: 12, cy: 12, ur: 15 } as const;

/** Each one that is too long, with the number of its words. */
export function longSentencesIn(text: string, language: string): string[] {
  const most = language === 'ur' ? MOST_WORDS.ur : MOST_WORDS.en;
  return sentencesOf(text)
    .filter((sentence) => sentence.split(/\s+/).length > most)
    .map((sentence) => `${sentence.split(/\s+/).length} words: "${sentence}"`);
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?:;…۔؟])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
