// One thing that happened. Entries never change, but for words taken out of them (mark.ts).

import type { Stamp } from './clock.ts';
import type { Json, JsonObject } from './json.ts';

export interface Entry {
  readonly id: string;
  readonly session: string;
  /** The step of the running order it was written in; one activity may stand there twice. */
  readonly step: string;
  /** Groups the entries of one tap, so that undo takes back a tap. */
  readonly act: string;
  readonly stamp: Stamp;
  /** Wall time in milliseconds, for reading only: order comes from the stamp. */
  readonly at: number;
  /** `activity/pastTense`. */
  readonly kind: string;
  readonly data: Json;
}

/** What a rule asks to have written; the door adds the rest. */
export interface NewEntry {
  readonly kind: string;
  readonly data: JsonObject;
  /** Another step than the one the rule was asked in; rarely needed. */
  readonly step?: string;
  /** A fixed id, where writing the same thing twice must give one entry (absorbed turns). */
  readonly id?: string;
}

export function byStamp(a: Entry, b: Entry): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
