// Until when people rest, by step; a break begun again counts from then.

import type { Model } from '../../journal/model.ts';
import { Table } from '../../journal/table.ts';
import { kinds } from './entries.ts';

const MINUTE = 60_000;

export interface Breaks {
  /** Step -> when it goes on, in milliseconds of wall time: for reading only. */
  readonly until: Table<number>;
}

export const breakModel: Model<Breaks, typeof kinds> = {
  name: 'break',
  kinds,
  start: { until: Table.of<number>() },
  steps: {
    'break/begun': ({ until }, { step, at, data }) => ({ until: until.set(step, at + data.minutes * MINUTE) }),
  },
};
