// The words of preparing, and of the people panel.

import { wordTable } from '../../../i18n/words.ts';

export const words = wordTable({
  en: () => import('./en.ts').then((m) => m.en),
  cy: () => import('./cy.ts').then((m) => m.cy),
  ur: () => import('./ur.ts').then((m) => m.ur),
});

/** Why something was refused, in words; every reason has some, so that nobody ever reads a key. */
export function sayRefusal(reason: string, about?: Readonly<Record<string, string | number>>): string {
  return words.sayIf(`refused.${reason}`, about) ?? words.say('refused.other');
}
