// What can be written about who is here: coming, leaving, and what each agreed to.

import * as v from 'valibot';
import { writer } from '../journal/model.ts';
import { tokenShape } from './token.ts';

export const consentShape = v.object({
  /** Takes part: their words may be written down and worked with. */
  taking: v.boolean(),
  /** Their words may be quoted in the report. */
  quoting: v.boolean(),
});

export type Consent = v.InferOutput<typeof consentShape>;

export const kinds = {
  'people/joined': v.object({ token: tokenShape }),
  'people/left': v.object({ token: v.string() }),
  'people/returned': v.object({ token: v.string() }),
  'people/agreed': v.object({ token: v.string(), consent: consentShape }),
  /** Whose words these are that stand, under the id `of`, where no token may stand: beside a private round. */
  'people/said': v.object({ token: v.string(), of: v.pipe(v.string(), v.minLength(1)) }),
};

export const write = writer(kinds);
