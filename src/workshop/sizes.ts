// How large a workshop was and whose hands were in it: what its report must own up to (method.md 8.1, section 14).

import { cardsModel } from '../activities/cards/model.ts';
import { moodModel } from '../activities/mood/model.ts';
import { countedAt, votesModel } from '../activities/votes/model.ts';
import { everybody, peopleModel } from '../people/model.ts';
import type { Look } from '../people/rule.ts';

export interface Sizes {
  /** Who was ever here and did not say no to taking part. */
  readonly people: number;
  readonly cards: number;
  /** Cards that somebody made up for another person, and that this person has not said yes to. */
  readonly guesses: number;
  /** Cards in somebody's own words that another person typed. */
  readonly typed: number;
  /** Cards brought in from reviews. */
  readonly imported: number;
  /** Somebody takes part and does not want their words shown. */
  readonly unquoted: boolean;
  /** What the report has of mood pictures, of votes on the tablet and of dots on paper; a practice is none of them. */
  readonly moods: number;
  readonly ballots: number;
  readonly paperBallots: number;
}

export function sizesOf(look: Look): Sizes {
  const people = everybody(look.read(peopleModel)).filter(({ consent }) => consent?.taking !== false);
  const cards = [...look.read(cardsModel).cards.values()].filter(({ over }) => !over);
  const votes = look.read(votesModel);
  const counted = look.steps.flatMap(({ id }) => countedAt(votes, id));
  const byHand = counted.filter((round) => round.byHand).length;
  return {
    people: people.length,
    cards: cards.length,
    guesses: cards.filter(({ by, checked }) => by === 'best-guess' && !checked).length,
    typed: cards.filter(({ by }) => by === 'typed').length,
    imported: cards.filter(({ by }) => by === 'import').length,
    unquoted: people.some(({ consent }) => consent?.quoting === false),
    moods: look.read(moodModel).results.size,
    ballots: counted.length - byHand,
    paperBallots: byHand,
  };
}
