// How large a workshop was and whose hands were in it: what its report must own up to (method.md 8.1, section 14).

import { cardsModel } from '../activities/cards/model.ts';
import { moodModel } from '../activities/mood/model.ts';
import { prepareModel, stepsLeftOut } from '../activities/prepare/model.ts';
import { countedAt, votesModel } from '../activities/votes/model.ts';
import { everybody, peopleModel } from '../people/model.ts';
import type { Look, Step } from '../people/rule.ts';

export interface Sizes {
  /** Who was ever here and did not say no to taking part. */
  readonly people: number;
  readonly cards: number;
  /** Cards that somebody made up for another person, and that this person has not said yes to. */
  readonly guesses: number;
  /** Cards of this workshop in somebody's own words that another person typed. */
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

/** Those left out of the running order too: what was held in them was held. */
export function everyStep(look: Look): readonly Step[] {
  return [...look.steps, ...stepsLeftOut(look.read(prepareModel))];
}

export function sizesOf(look: Look): Sizes {
  const people = everybody(look.read(peopleModel)).filter(({ consent }) => consent?.taking !== false);
  const cards = [...look.read(cardsModel).cards.values()].filter(({ over }) => !over);
  const votes = look.read(votesModel);
  const counted = everyStep(look).flatMap(({ id }) => countedAt(votes, id));
  const byHand = counted.filter((round) => round.byHand).length;
  return {
    people: people.length,
    cards: cards.length,
    guesses: cards.filter(({ by, checked }) => by === 'best-guess' && !checked).length,
    // A file's cards are from before, whoever its rows say wrote them, and may be somebody else's view.
    typed: cards.filter(({ by, way }) => by === 'typed' && way !== 'import').length,
    imported: cards.filter(({ way }) => way === 'import').length,
    unquoted: people.some(({ consent }) => consent?.quoting === false),
    moods: look.read(moodModel).results.size,
    ballots: counted.length - byHand,
    paperBallots: byHand,
  };
}
