// The words of the ballots, each language loaded when it is wanted.

import { wordTable } from '../../../i18n/words.ts';

export const words = wordTable({
  en: () => import('./en.ts').then((module) => module.en),
  cy: () => import('./cy.ts').then((module) => module.cy),
  ur: () => import('./ur.ts').then((module) => module.ur),
});
