// The one exception to "entries never change": a person's words can be taken out of an entry, for good.

import type { Entry } from './entry.ts';
import { isObject } from './json.ts';

const REDACTED = { redacted: true } as const;

/**
 * The entry with its words gone. It says neither when nor why they went. Fields that this version does not know
 * go too: a newer app may have put words in them.
 */
export function redact(entry: Entry): Entry {
  const { id, session, step, act, stamp, at, kind } = entry;
  return { id, session, step, act, stamp, at, kind, data: REDACTED };
}

export function isRedacted(entry: Entry): boolean {
  return isObject(entry.data) && entry.data['redacted'] === true && Object.keys(entry.data).length === 1;
}

/** As it may be kept: whatever else a marked entry still carries is left behind. */
export function asKept(entry: Entry): Entry {
  return isRedacted(entry) ? redact(entry) : entry;
}
