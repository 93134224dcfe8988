// A finished turn on its way into the journal, with and without the person's yes.
import { expect, test } from 'vitest';
import { cards } from '../../src/activities/cards/index.ts';
import { allCards, cardsModel } from '../../src/activities/cards/model.ts';
import type { HandedCard } from '../../src/activities/cards/task.ts';
import type { Consent } from '../../src/people/entries.ts';
import { absorbing } from '../../src/session/absorbing.ts';
import { room } from '../support/room.ts';

function handsIn(consent: Consent) {
  const hall = room(cards);
  hall.go('collect');
  const [token = ''] = hall.welcome(1);
  const card: HandedCard = { category: 'working', words: 'My neighbour waters my plants.', language: 'en', by: 'self' };
  const verdict = hall.act(absorbing, {
    turn: 't1',
    session: 's1',
    step: 'collect',
    activity: 'cards',
    token,
    consent,
    helped: false,
    done: { cards: [card] },
  });
  return { hall, verdict };
}

test('whoever says yes leaves their words on the table', () => {
  const { hall } = handsIn({ taking: true, quoting: true });
  expect(allCards(hall.look().read(cardsModel))).toHaveLength(1);
});

test('whoever says no to taking part leaves that and no word, whatever they wrote before', () => {
  const { hall, verdict } = handsIn({ taking: false, quoting: false });
  expect(allCards(hall.look().read(cardsModel))).toEqual([]);
  expect(verdict.yes && verdict.entries.map(({ kind }) => kind)).toEqual(['people/agreed']);
});
