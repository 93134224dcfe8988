// What a picture without words is called is said by the app: in the language of whoever sees it now, not of whoever drew it.

import { locale } from '../../i18n/locale.ts';
import type { CardToSort, SortTask } from './task.ts';
import { words } from './words/table.ts';

/** What was chosen from the drawn set keeps the name, and its language, that it was chosen by. */
function withOwnName(card: CardToSort): CardToSort {
  const name = card.picture && card.wordless ? words.sayIf(`picture.${card.picture.is}`) : undefined;
  return name === undefined ? card : { ...card, words: name, language: locale.value };
}

export function withOwnNames(task: SortTask): SortTask {
  return { ...task, cards: task.cards.map(withOwnName) };
}
