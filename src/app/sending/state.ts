// How far one session is on its way home, as the screens say it.

import type { Sending, Stood } from '../../exchange/outbox.ts';
import { needsAPerson, type Why } from '../../exchange/target.ts';
import type { Home } from './home.ts';
import { held } from './way-home.ts';
import { words } from './words/table.ts';

export interface Progress {
  readonly sending: Sending;
  /** The session was worked on after this was made. */
  readonly isBehind: boolean;
}

/** The latest sending of a session; null where there is none. */
export function progressOf(all: readonly Sending[], session: string, touched: number): Progress | null {
  const sending = latest(all.filter((one) => one.session === session));
  return sending ? { sending, isBehind: isBehind(sending, sending.since, touched) } : null;
}

/** Written to since this left: by what was in it, and only where that was not noted yet by the clock of then. */
export function isBehind({ stood }: { readonly stood?: Stood | undefined }, at: number, touched: number): boolean {
  return stood ? stood.touched !== touched : touched > at;
}

/** That of which there is most: a journal only grows, and clocks are set. Rows without that are older than those with it. */
function latest(ofOne: readonly Sending[]): Sending | undefined {
  const much = ({ stood }: Sending) => stood?.entries ?? -1;
  return ofOne.reduce<Sending | undefined>((last, one) => (last && much(last) > much(one) ? last : one), undefined);
}

/** What the office has of it, whole or not: the last that was read back there. */
export function lastAtOffice(all: readonly Sending[], session: string): Sending | null {
  return latest(all.filter((one) => one.session === session && one.sent !== null)) ?? null;
}

/** All that is here of it was read back from the office. */
export function isAtOffice(
  all: readonly Sending[],
  { id, touched }: { readonly id: string; readonly touched: number },
): boolean {
  const progress = progressOf(all, id, touched);
  return progress !== null && progress.sending.sent !== null && !progress.isBehind;
}

/** Set right in the settings of the way home, and nowhere else. */
const IN_SETTINGS: ReadonlySet<Why> = new Set(['refused', 'wrong-place', 'unread', 'hidden']);

export function isSetRightInSettings({ why }: Sending): boolean {
  return why !== null && IN_SETTINGS.has(why);
}

/** Why it waits, in whole sentences. */
export function sayWhy({ session, why }: Sending, to: Home | null): string {
  if (held.value.has(session)) return words.say('waits.binned');
  if (!to) return words.say('no-home');
  if (!why) return words.say('not-tried');
  return needsAPerson(why) ? words.say(`why.${why}`) : `${words.say(`why.${why}`)} ${words.say('again-by-itself')}`;
}
