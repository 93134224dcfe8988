// The words of the office's page, and of what a tablet takes from it.

import { wordTable } from '../../../i18n/words.ts';

export const words = wordTable({
  en: () => import('./en.ts').then((m) => m.en),
  cy: () => import('./cy.ts').then((m) => m.cy),
  ur: () => import('./ur.ts').then((m) => m.ur),
});
