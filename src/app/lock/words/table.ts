// The words of the lock: setting up the vault, opening it, and the PIN of the day.

import { wordTable } from '../../../i18n/words.ts';

export const words = wordTable({
  en: () => import('./en.ts').then((m) => m.en),
  cy: () => import('./cy.ts').then((m) => m.cy),
  ur: () => import('./ur.ts').then((m) => m.ur),
});
