// The one exception to "entries never change": a person's words can be taken out of an entry, for good.

import type { Entry } from './entry.ts';
import { isObject, type Json } from './json.ts';

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

/**
 * The entry with the words of its choices gone and all else left: ballots of the first versions said the words of cards again,
 * and their dots are to stay when a card is taken back. The same whoever does it.
 */
export function thin(entry: Entry): Entry {
  const data = isObject(entry.data) ? entry.data : {};
  const { options } = data;
  if (!Array.isArray(options)) return { ...entry, data: { ...data, thinned: true } };
  return { ...entry, data: { ...data, options: options.map(withoutWords), thinned: true } };
}

function withoutWords(option: Json): Json {
  return isObject(option) && typeof option['words'] === 'string' ? { ...option, words: '' } : option;
}

function isThin({ data }: Entry): boolean {
  return isObject(data) && data['thinned'] === true;
}

/** How much of an entry was taken out: of two with one id the one that has lost more is the one that is kept. */
export function lost(entry: Entry): 'nothing' | 'words' | 'all' {
  if (isRedacted(entry)) return 'all';
  return isThin(entry) ? 'words' : 'nothing';
}

export function hasLostMore(entry: Entry, other: Entry): boolean {
  const [one, two] = [lost(entry), lost(other)];
  return one !== two && (one === 'all' || two === 'nothing');
}

/** As it may be kept: whatever else a marked entry still carries is left behind. */
export function asKept(entry: Entry): Entry {
  const is = lost(entry);
  return is === 'all' ? redact(entry) : is === 'words' ? thin(entry) : entry;
}
