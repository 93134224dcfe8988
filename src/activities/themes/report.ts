// What the report says of the themes: each statement with its cards and both counts, single voices and unsorted ones too.

import type { Look } from '../../people/rule.ts';
import type { ReportCard, ReportPart } from '../activity.ts';
import { type Card, cardsModel, maybeMorePeople, mayQuote, pictureOf, wordsOf } from '../cards/model.ts';
import { CATEGORIES } from '../prepare/model.ts';
import { isOnItsOwn, nameOf, sorted, themesModel } from './model.ts';
import { sayPeople } from './say-people.ts';
import { words } from './words/table.ts';

export function report(look: Look): ReportPart[] {
  const themes = look.read(themesModel);
  const cards = look.read(cardsModel);

  const quoted = (card: Card): ReportCard => {
    // The card counts, its words stay in the room.
    if (!mayQuote(look, card)) return { words: words.say('report.notQuoted') };
    const notes = [
      card.by === 'best-guess' && !card.checked ? words.say('best-guess') : '',
      card.versions.length > 0 && !card.wordless ? words.say('report.corrected') : '',
    ].filter((note) => note !== '');
    return {
      words: wordsOf(card),
      ...pictureOf(card),
      translations: card.translations.map((one) => ({
        words: one.words,
        language: one.language,
        note: words.say(`translated.${one.by}`),
      })),
      ...(card.language ? { language: card.language } : {}),
      ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
    };
  };
  const list = (heading: string, listed: readonly Card[]): ReportPart[] =>
    listed.length === 0
      ? []
      : [{ is: 'tree', words: heading, nodes: listed.map((card) => ({ ...quoted(card), nodes: [] })) }];

  return CATEGORIES.flatMap((category): ReportPart[] => {
    const { piles, loose, unsure } = sorted(themes, cards, category);
    const full = piles.filter((pile) => pile.cards.length > 0);
    const heading: ReportPart = {
      is: 'heading',
      words: words.say('report.heading', { category: words.say(`category.${category}`) }),
    };
    if (full.length + loose.length + unsure.length === 0)
      return [heading, { is: 'text', words: words.say('report.none') }];
    return [
      heading,
      ...full
        .filter((pile) => !isOnItsOwn(pile))
        .map((pile): ReportPart => {
          const name = nameOf(look, pile);
          const { words: statement, language } = name.isForTheRoom ? { words: words.say('report.notQuoted') } : name;
          return {
            is: 'theme',
            category,
            words: statement,
            ...(language ? { language } : {}),
            agreed: pile.theme.agreed,
            note: words.say('report.note', {
              cards: words.say('cards', { n: pile.cards.length }),
              people: sayPeople(pile.people, maybeMorePeople(pile.cards)),
            }),
            cards: pile.cards.map(quoted),
          };
        }),
      ...list(
        words.say('report.alone'),
        full.filter(isOnItsOwn).flatMap((pile) => pile.cards),
      ),
      ...list(words.say('report.unsure'), unsure),
      ...list(words.say('report.loose'), loose),
    ];
  });
}
