// Which words of a sentence are outside the agreed list. Runs in the page of examples and in a plain test.

import { EVERYDAY, PICTURED } from './everyday.ts';

export interface HardWords {
  /** Neither everyday nor agreed with a picture. */
  readonly unknown: readonly string[];
  /** Agreed, where a picture stands beside them. */
  readonly pictured: readonly string[];
}

/** `text` is English; what stands in braces will be somebody's own words or a number, and one letter is a letter. */
export function hardWords(text: string): HardWords {
  const words =
    text
      .replace(/\{\w+\}/g, ' ')
      .toLowerCase()
      .match(/[a-z]+(?:[’'-][a-z]+)*/g) ?? [];
  const hard = [...new Set(words)].filter((word) => word.length > 1 && !isIn(EVERYDAY, word));
  return {
    unknown: hard.filter((word) => !isIn(PICTURED, word)),
    pictured: hard.filter((word) => isIn(PICTURED, word)),
  };
}

/** "isn’t", "I’d", "everybody’s": each half is looked at by itself. */
const SHORT = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);

function isIn(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true;
  const halves = word.split(/[’'-]/);
  if (halves.length > 1) return halves.every((half) => SHORT.has(half) || half === 'don' || isIn(list, half));
  return stemsOf(word).some((stem) => list.has(stem));
}

/** What it may be a form of: "piles", "used", "biggest", "sorting". */
function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (const end of ['s', 'es', 'd', 'ed', 'ing', 'r', 'er', 'st', 'est', 'ly']) {
    if (!word.endsWith(end) || word.length - end.length < 2) continue;
    const stem = word.slice(0, -end.length);
    stems.push(stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1'));
  }
  return stems;
}
