// The words of deleting and staying; apart from the shell's, because the first screen can be used without them.

import { wordTable } from '../../../i18n/words.ts';

export const words = wordTable({
  en: () => import('./en.ts').then((m) => m.en),
  cy: () => import('./cy.ts').then((m) => m.cy),
  ur: () => import('./ur.ts').then((m) => m.ur),
});
