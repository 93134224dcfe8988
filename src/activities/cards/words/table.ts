// The words of the cards, each language loaded when it is wanted.

import { wordTable } from '../../../i18n/words.ts';
import type { No } from '../../../people/rule.ts';

export const words = wordTable({
  en: () => import('./en.ts').then((module) => module.en),
  cy: () => import('./cy.ts').then((module) => module.cy),
  ur: () => import('./ur.ts').then((module) => module.ur),
});

/** Why something was refused, in words; every reason has some, so that nobody ever reads a key. */
export function sayRefusal({ reason, about }: Pick<No, 'reason' | 'about'>): string {
  return words.sayIf(`refused.${reason}`, about) ?? words.say('refused.unknown');
}
