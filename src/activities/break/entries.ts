// What can be written about a break: that it began, and how long it is.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';

export const kinds = {
  'break/begun': v.object({ minutes: v.number() }),
};

export const write = writer(kinds);
