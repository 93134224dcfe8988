// How every screen is looked at: three sizes of letters, two themes, two directions, three modes of the system (trust.md G29).

export const SIZES = ['100', '125', '150'] as const;
export const THEMES = ['light', 'dark'] as const;
/** One that is written from the left, one from the right. */
export const LANGUAGES = ['en', 'ur'] as const;
export const MODES = ['usual', 'forced colours', 'no motion'] as const;

export interface Look {
  readonly size: (typeof SIZES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly lang: (typeof LANGUAGES)[number] | 'cy';
  readonly mode: (typeof MODES)[number];
}

/** All 36. Those in one language stand together: another one is drawn anew. */
export const WHOLE: readonly Look[] = LANGUAGES.flatMap((lang) =>
  MODES.flatMap((mode) => THEMES.flatMap((theme) => SIZES.map((size) => ({ size, theme, lang, mode })))),
);

/**
 * Three of them for the n-th screen, so that each screen is seen in every size, theme, direction and mode, and all the
 * screens together in every pair of two values.
 */
export function chosen(n: number): readonly [Look, ...Look[]] {
  const at = <T>(all: readonly [T, ...T[]], index: number): T => all[index % all.length] ?? all[0];
  const seen = (row: number): Look => ({
    size: at(SIZES, row),
    mode: at(MODES, row + n),
    theme: at(THEMES, row + Math.floor(n / 3)),
    lang: at(LANGUAGES, row + Math.floor(n / 6)),
  });
  const [a, b, c] = [seen(0), seen(1), seen(2)] as const;
  // The last language of one screen is the first of the next; two of three are in the same.
  const first = at(LANGUAGES, n);
  return a.lang === first ? [a, c, b] : [b, a, c];
}
