// The languages of the app, how they are written, and which of them words are in as far as their letters say it. What draws the
// list and what draws a workshop both ask, so it comes with the first script.

export const LOCALES = ['en', 'cy', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];

export function directionOf(of: Locale): 'ltr' | 'rtl' {
  return of === 'ur' ? 'rtl' : 'ltr';
}

/** Urdu where most letters are Arabic script; else `given`, but never Urdu for words in Latin letters. */
export function languageOfLetters(text: string, given: Locale): Locale {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const arabic = count(/\p{Script=Arabic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (arabic > latin) return 'ur';
  return given === 'ur' && latin > 0 ? 'en' : given;
}

/**
 * What the `lang` of somebody's words must say where all round them is in `round`: undefined where nothing need be said. Said
 * too where Urdu letters stand among others, which then need a line of their own height.
 */
export function langAmong(text: string, round: Locale): Locale | undefined {
  const of = languageOfLetters(text, round);
  return of === round && (round === 'ur' || !/\p{Script=Arabic}/u.test(text)) ? undefined : of;
}
