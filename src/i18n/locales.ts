// The languages of the app, and how they are written.

export const LOCALES = ['en', 'cy', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];

export function directionOf(of: Locale): 'ltr' | 'rtl' {
  return of === 'ur' ? 'rtl' : 'ltr';
}
