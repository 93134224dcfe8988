// The secret ballot with dots, declared: on themes and, as another step, on causes.

import type { Activity } from '../activity.ts';
import { copiesOf, named } from './choices.ts';
import {
  ballotAt,
  countedBefore,
  decisionsFor,
  everPutToTheVote,
  ON_CAUSES,
  overRounds,
  unseenBallot,
  type Votes,
  votesModel,
} from './model.ts';
import { votesReport } from './report.ts';
import { resultOf } from './result.ts';
import { voteBrief } from './rules.ts';
import { words } from './words/table.ts';

export const votes: Activity = {
  name: 'votes',
  model: votesModel,
  permanent: ['votes/closed', 'votes/revealed', 'votes/dropped', 'votes/voided'],
  words,
  title: ({ use }) => words.say(use === ON_CAUSES ? 'title.causes' : 'title.themes'),
  openRound: (state) => unseenBallot(state as Votes),
  overRounds: (state) => overRounds(state as Votes),
  votedOn: (state) => everPutToTheVote(state as Votes),
  copies: copiesOf,
  brief: voteBrief,
  // The ballot lies in the box; the journal must not even know when somebody voted (C12).
  absorb: () => [],
  heard: (look) => {
    const round = ballotAt(look.read(votesModel), look.step.id, look.isAway);
    // Once it takes no more answers nobody waits for a turn.
    return round?.state === 'open' ? look.answered(round.round) : new Set();
  },
  share: (look) => {
    const state = look.read(votesModel);
    const round = ballotAt(state, look.step.id, look.isAway);
    if (!round?.result) return null;
    const result = resultOf(
      named(look, round),
      countedBefore(look, round).map((older) => named(look, older)),
    );
    // On the wall nothing goes forward that is not settled.
    return result && decisionsFor(look).length > 1 ? { ...result, forward: null } : result;
  },
  report: votesReport,
  desk: () => import('./desk.tsx').then((module) => module.VotesDesk),
  turn: () => import('./turn.tsx').then((module) => module.VoteTurn),
  wall: () => import('./wall.tsx').then((module) => module.VoteWall),
};
