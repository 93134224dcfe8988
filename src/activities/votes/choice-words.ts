// What is read where a choice stands: its words, or what stands for them.

import { words } from './words/table.ts';

interface Named {
  readonly id: string;
  readonly words: string;
  /** Why there are none. */
  readonly unsaid?: 'gone' | 'not-quoted';
}

/** People's own words as they stand; the choices of a practice in the language of now. */
export function optionWords({ id, words: said, unsaid = 'gone' }: Named): string {
  return said === '' ? (words.sayIf(`practice.${id}`) ?? words.say(`choice.${unsaid}`)) : said;
}

/** For lists and papers, which are in the language of now. */
export function inWords<R extends { readonly practice: boolean; readonly options: readonly Named[] }>(round: R): R {
  if (round.practice) return round;
  return { ...round, options: round.options.map((option) => ({ ...option, words: optionWords(option) })) };
}
