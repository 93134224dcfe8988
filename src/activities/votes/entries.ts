// What can be written about a ballot: opened on frozen options, its limits changed, counted, and what goes forward.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';
import { countShape } from '../../rounds/counting.ts';
import { limitsShape, optionShape } from '../../rounds/round.ts';

const id = v.pipe(v.string(), v.minLength(1));

export const kinds = {
  'votes/opened': v.object({ round: id, options: v.array(optionShape), limits: limitsShape }),
  /** On tea and biscuits, to try it out: a ballot of its own kind, so that no reader takes it for a real one. */
  'votes/practice-opened': v.object({ round: id, options: v.array(optionShape), limits: limitsShape }),
  /** What came of a practice is put away: the real ballot comes next. */
  'votes/practice-ended': v.object({ round: id }),
  'votes/limited': v.object({ round: id, limits: limitsShape }),
  /** One ballot was destroyed unseen so that it could be given again; whose is not written. */
  'votes/voided': v.object({ round: id }),
  /** No more ballots are taken; the dots are not shown yet. */
  'votes/closed': v.object({ round: id }),
  /** `people`: how many could have voted. */
  'votes/revealed': v.object({ round: id, people: v.number(), count: countShape }),
  /** Closed without counting; the ballots are destroyed unseen. */
  'votes/dropped': v.object({ round: id }),
  /** Dots on paper, in sight of everybody, counted by the facilitator; `people`: how many put dots. */
  'votes/hand-counted': v.object({
    round: id,
    options: v.array(optionShape),
    limits: limitsShape,
    people: v.number(),
    totals: v.array(v.object({ option: v.string(), dots: v.number() })),
  }),
  /** What somebody said about it who came after the counting; who is not written. */
  'votes/noted': v.object({ round: id, note: id, words: v.string(), language: v.string() }),
  /** What the group goes on with, in the order of the options; each one replaces the last. */
  'votes/decided': v.object({ round: id, forward: v.array(id) }),
};

export const write = writer(kinds);
