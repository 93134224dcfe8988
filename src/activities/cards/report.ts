// What the report says of the cards: how many, from how many people, and how they came; the words stand under their themes.

import type { Look } from '../../people/rule.ts';
import type { ReportPart } from '../activity.ts';
import {
  allCards,
  type Card,
  cardsIn,
  cardsModel,
  cardsOverTheLimit,
  countGone,
  maybeMorePeople,
  uncheckedGuesses,
} from './model.ts';
import { sayPeople } from './say-people.ts';
import { ASKED } from './task.ts';
import { words } from './words/table.ts';

function counted(cards: readonly Card[]): string {
  return words.say('report.row', {
    cards: words.say('cards', { n: cards.length }),
    people: sayPeople(cards),
  });
}

export function reportCards(look: Look): readonly ReportPart[] {
  const cards = look.read(cardsModel);
  const all = allCards(cards);
  const heading: ReportPart = { is: 'heading', words: words.say('report.heading') };
  const over = cardsOverTheLimit(cards).length;
  if (all.length === 0 && over === 0 && countGone(cards) === 0) {
    return [heading, { is: 'text', words: words.say('report.none') }];
  }
  const came = (way: Card['way']) => all.filter((card) => card.way === way).length;
  // A line that would say "none" is left out: an absent way is no finding.
  const some = [
    { label: words.say('report.turns'), n: came('turn') },
    { label: words.say('report.desk'), n: came('desk') },
    { label: words.say('report.import'), n: came('import') },
    { label: words.say('report.guesses'), n: all.filter(({ by }) => by === 'best-guess').length },
    { label: words.say('report.unchecked'), n: uncheckedGuesses(cards).length },
    { label: words.say('report.over'), n: over },
    { label: words.say('report.gone'), n: countGone(cards) },
  ].filter(({ n }) => n > 0);
  return [
    heading,
    { is: 'text', words: words.say('report.lead') },
    {
      is: 'facts',
      rows: [
        ...ASKED.map((category) => ({
          label: words.say(`category.${category}`),
          value: counted(cardsIn(cards, category)),
        })),
        { label: words.say('report.all'), value: counted(all) },
        ...some.map(({ label, n }) => ({ label, value: words.say('cards', { n }) })),
      ],
    },
    ...(maybeMorePeople(all) ? [{ is: 'text' as const, words: words.say('report.unknown') }] : []),
  ];
}
