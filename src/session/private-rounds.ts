// What a bundle may say of private rounds: totals, and nothing that could tell whose they are (trust.md, E10).

import * as v from 'valibot';
import { activities } from '../activities/index.ts';
import type { Entry } from '../journal/entry.ts';
import { canonical } from '../journal/json.ts';
import { isRedacted } from '../journal/mark.ts';
import type { Kinds } from '../journal/model.ts';
import { kinds as peopleKinds } from '../people/entries.ts';

const withRounds = activities.filter((activity) => 'openRound' in activity);
const kinds = new Map(withRounds.flatMap(({ model }) => Object.entries(model.kinds as Kinds)));
/** Kinds of a newer app too: they begin with the activity's name. */
const names = withRounds.map(({ name }) => `${name}/`);

/**
 * Some entry of a private round has a part that this version does not write, or names somebody who is in `known` or in the
 * entries themselves. A newer app may mean no harm by it; it stays closed all the same: here it cannot be judged.
 */
export function tellsWhose(entries: readonly Entry[], known: readonly Entry[] = []): boolean {
  const ofRounds = entries.filter((entry) => names.some((name) => entry.kind.startsWith(name)) && !isRedacted(entry));
  if (ofRounds.length === 0) return false;
  const people = new Set([...known, ...entries].flatMap(tokenIn));
  return ofRounds.some((entry) => hasMore(entry) || namesOneOf(people, entry.data));
}

/** Its shape, read and written again, leaves out what it does not know, however deep. */
function hasMore({ kind, data }: Entry): boolean {
  const shape = kinds.get(kind);
  if (!shape) return false;
  const read = v.safeParse(shape, data);
  return !read.success || canonical(read.output) !== canonical(data);
}

function tokenIn({ kind, data }: Entry): string[] {
  return kind === 'people/joined' && v.is(peopleKinds['people/joined'], data) ? [data.token.id] : [];
}

function namesOneOf(people: ReadonlySet<string>, value: unknown): boolean {
  if (typeof value === 'string') return people.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, member]) => people.has(key) || namesOneOf(people, member));
}
