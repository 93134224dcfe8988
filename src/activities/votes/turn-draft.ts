// A ballot in the making: every tap gives a whole new one or a reason, so that two fast taps are judged one after the other.

import { type Ballot, type DotRefusal, faultOfAdding, withDot, withoutDot } from '../../rounds/round.ts';
import type { VoteTask } from './rules.ts';

export type VoteDraft = {
  readonly page: 'how' | 'vote' | 'look' | 'abstain';
  readonly dots: Readonly<Record<string, number>>;
};

export const START: VoteDraft = { page: 'how', dots: {} };

export type Tap = { readonly option: string; readonly is: 'add' | 'take' };

/** The draft after a tap on a choice, or why not (C1 to C5). */
export function tapped(task: VoteTask, draft: VoteDraft, { option, is }: Tap): VoteDraft | DotRefusal {
  const before: Ballot = { dots: { ...draft.dots } };
  if (is === 'add') {
    const fault = faultOfAdding(task.options, task.limits, before, option);
    return fault ?? { ...draft, dots: withDot(before, option).dots };
  }
  const after = withoutDot(before, option);
  return after === before ? 'no-dot-there' : { ...draft, dots: after.dots };
}

/** What is handed in: on the page of not voting, a ballot that says so, whatever dots were tried out before. */
export function ballotOf(draft: VoteDraft): Ballot {
  return draft.page === 'abstain' ? { dots: {}, abstain: true } : { dots: { ...draft.dots } };
}
