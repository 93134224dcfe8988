// The activity "cards": collecting what each person says is working, is not, and should come.

import type { Activity } from '../activity.ts';
import { cardsModel, hiddenIn, leftoversOf } from './model.ts';
import { reportCards } from './report.ts';
import { absorbCards, briefCards, heardOf } from './rules.ts';
import { words } from './words/table.ts';

export const cards: Activity = {
  name: 'cards',
  model: cardsModel,
  permanent: [],
  words,
  title: () => words.say('title'),
  brief: briefCards,
  absorb: absorbCards,
  heard: heardOf,
  leftovers: (look) => leftoversOf(look.read(cardsModel)),
  hidden: (look, by) => hiddenIn(look.read(cardsModel), by),
  report: reportCards,
  desk: () => import('./desk.tsx').then((module) => module.CardsDesk),
  turn: () => import('./turn.tsx').then((module) => module.CardsTurn),
};
