// The words of passing the tablet from hand to hand.

import type { Locale } from '../../i18n/locales.ts';
import { wordTable } from '../../i18n/words.ts';

const wordsOfPassing = () =>
  wordTable({
    en: () => import('./en.ts').then((m) => m.en),
    cy: () => import('./cy.ts').then((m) => m.cy),
    ur: () => import('./ur.ts').then((m) => m.ur),
  });

export const words = wordsOfPassing();

export type Words = typeof words;

/** Each holds its own language only, and speaks it whatever the app speaks now; to be loaded with that language first. */
export const wordsIn: Readonly<Record<Locale, Words>> = {
  en: wordsOfPassing(),
  cy: wordsOfPassing(),
  ur: wordsOfPassing(),
};
