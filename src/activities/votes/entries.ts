// What can be written about a ballot: opened on frozen options, its limits changed, counted, and what goes forward.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';
import { countShape } from '../../rounds/counting.ts';
import { limitsShape, optionShape } from '../../rounds/round.ts';

const id = v.pipe(v.string(), v.minLength(1));

export const kinds = {
  'votes/opened': v.object({ round: id, options: v.array(optionShape), limits: limitsShape }),
  'votes/limited': v.object({ round: id, limits: limitsShape }),
  /** `people`: how many could have voted. */
  'votes/revealed': v.object({ round: id, people: v.number(), count: countShape }),
  /** Closed without counting; the ballots are destroyed unseen. */
  'votes/dropped': v.object({ round: id }),
  /** What the group goes on with, in the order of the options; each one replaces the last. */
  'votes/decided': v.object({ round: id, forward: v.array(id) }),
};

export const write = writer(kinds);
