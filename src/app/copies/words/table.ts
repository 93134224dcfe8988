// The words of what became of the copies: a tablet on which all is well is drawn without them.

import { wordTable } from '../../../i18n/words.ts';

export const words = wordTable({
  en: () => import('./en.ts').then((m) => m.en),
  cy: () => import('./cy.ts').then((m) => m.cy),
  ur: () => import('./ur.ts').then((m) => m.ur),
});
