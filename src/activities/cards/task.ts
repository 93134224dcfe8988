// What the desk freezes for a turn with the cards and what the turn hands back; read by both sides, so it knows no model.

import * as v from 'valibot';

/** The order in which a turn asks, and in which the desk lists. */
export const ASKED = ['working', 'not-working', 'future'] as const;
export type Asked = (typeof ASKED)[number];

/** The longest a card may be, in characters as a person counts them: far over what fits a card, under what floods a report. */
export const MOST_CHARACTERS = 2000;

/** Who put the words down: the person; somebody, as they said it; or somebody who guessed for them (method.md step 2). */
export const HANDS = ['self', 'typed', 'best-guess'] as const;
export type Hand = (typeof HANDS)[number];

/** Kept as text that only our own code draws (`ui/picture-data.ts`); whether it can be drawn is asked each time. */
export const pictureShape = v.object({ is: v.string(), data: v.string() });

/** Who put a card's words into another language: a kind of person, never who (method.md 6.6). */
export const TRANSLATORS = ['interpreter', 'supporter', 'facilitator', 'person'] as const;
export type Translator = (typeof TRANSLATORS)[number];

export const handedCardShape = v.object({
  category: v.picklist(ASKED),
  /** With a picture and no words of the person's own: what the picture is called. */
  words: v.string(),
  picture: v.optional(pictureShape),
  wordless: v.optional(v.literal(true)),
  by: v.picklist(HANDS),
  language: v.optional(v.string()),
});
export type HandedCard = v.InferOutput<typeof handedCardShape>;

/** Counts alone: no words of anyone, not even this person's own. */
export type CardsTask = {
  /** How many more this person may write. */
  readonly left: { readonly [category in Asked]: number };
  /** How many they already have. */
  readonly already: number;
};

/** Nothing that anybody could read: spaces, and signs that only join or turn other signs. */
export function isBlank(words: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}\p{Zs}]/u.test(words);
}

export function isTooLong(words: string): boolean {
  // Most texts are short enough by any count; only a long one is worth taking apart.
  return words.length > MOST_CHARACTERS && Array.from(words).length > MOST_CHARACTERS;
}

/** Why these words cannot stand on a card, or null (C25). */
export function faultOfWords(words: string): 'no-words' | 'too-long' | null {
  if (isBlank(words)) return 'no-words';
  return isTooLong(words) ? 'too-long' : null;
}
