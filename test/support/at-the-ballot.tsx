// A facilitator at the desk of ballot A, with people and themes in the room.
import { fireEvent, screen, within } from '@testing-library/preact';
import { cards } from '../../src/activities/cards/index.ts';
import { causes } from '../../src/activities/causes/index.ts';
import { mood } from '../../src/activities/mood/index.ts';
import { themes } from '../../src/activities/themes/index.ts';
import { themed } from '../../src/activities/votes/examples.ts';
import { votes } from '../../src/activities/votes/index.ts';
import { ballotAt, votesModel } from '../../src/activities/votes/model.ts';
import { castBallot } from '../../src/activities/votes/rules.ts';
import type { Ballot } from '../../src/rounds/round.ts';
import { room } from './room.ts';
import { sitAt } from './sit-at.tsx';

export const ACTIVITIES = [mood, cards, themes, causes, votes];
export const aRoom = () => room(...ACTIVITIES);

export async function sitAtTheBallot(people: number, statements: readonly string[]) {
  const here = aRoom();
  const tokens = here.welcome(people);
  here.write(themed(statements));
  here.go('ballot-a');
  const chair = await sitAt(here, votes);
  const cast = (given: readonly Ballot[]) => {
    for (const [n, ballot] of given.entries()) here.turn(votes, tokens[n] ?? '', castBallot, ballot);
    chair.redraw();
  };
  const ballot = () => ballotAt(here.look().read(votesModel), 'ballot-a');
  return { here, tokens, chair, cast, ballot };
}

export const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
export const confirm = (name: RegExp | string) =>
  fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name }));
export const openIt = async () => {
  tap('Open the ballot');
  await screen.findByText(/have voted$/);
};
