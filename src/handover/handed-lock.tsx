// The lock in front of the facilitator, where somebody in their turn has led to it: a switch finds the way back from it.

import type { ComponentChildren } from 'preact';
import { type Locale, locale } from '../i18n/locale.ts';
import styles from './handed-lock.module.css';
import { ReadAloud, useVoices } from './read-aloud.tsx';
import { useSwitches } from './scanner.tsx';
import { InOthers } from './tongues.tsx';
import { type Words, words } from './words/table.ts';

interface HandedLockProps {
  readonly children: ComponentChildren;
}

/** Its PIN is nobody's to press by switch: the usual ones send digits (ui/pin-pad.tsx). */
export function HandedLock({ children }: HandedLockProps) {
  useSwitches('anybody');
  return <div data-handed>{children}</div>;
}

/** Whoever came back to their own turn and finds it locked: said to them, so in all languages of the room, and aloud. */
export function LockedTurn({ tongues }: { readonly tongues: readonly Locale[] }) {
  useVoices();
  const call = (its: Words) => its.say('pass.locked');
  return (
    <div class={styles['locked']} data-read>
      <p>{call(words)}</p>
      <InOthers others={tongues.filter((tongue) => tongue !== locale.value)} call={call} />
      <ReadAloud />
    </div>
  );
}
