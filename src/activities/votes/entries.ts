// What can be written about a ballot: opened on frozen options, its limits changed, counted, and what goes forward.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';
import { replacesShape } from '../../journal/settled.ts';
import { countShape } from '../../rounds/counting.ts';
import { limitsShape, optionShape } from '../../rounds/round.ts';

const id = v.pipe(v.string(), v.minLength(1));

export const choiceShape = v.object({
  ...optionShape.entries,
  /**
   * A pile without a statement is named by a card: which one, and the entry with its words as they were then. They are not
   * said again here: when the card is taken back they go, and the dots stay.
   */
  card: v.optional(v.object({ id, entry: id })),
  /** On paper, where it is not that of its place: another choice before it was gone when the dots were counted. */
  letter: v.optional(v.string()),
});

/** The words of all choices were taken out again (journal/mark.ts): an older version had copied those of a card there. */
const thinned = v.optional(v.literal(true));

export type Choice = v.InferOutput<typeof choiceShape>;

export const kinds = {
  'votes/opened': v.object({ round: id, options: v.array(choiceShape), limits: limitsShape, thinned }),
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
    options: v.array(choiceShape),
    limits: limitsShape,
    people: v.number(),
    totals: v.array(v.object({ option: v.string(), dots: v.number() })),
    thinned,
  }),
  /** What somebody said about it who came after the counting. Whose words they are stands in `people/said`: here no token may. */
  'votes/noted': v.object({ round: id, note: id, words: v.string(), language: v.string() }),
  /** What the group goes on with, in the order of the options; each one replaces those that it knew of. */
  'votes/decided': v.object({ round: id, forward: v.array(id), replaces: replacesShape }),
};

export const write = writer(kinds);
