// The desk, locked. Nothing of the workshop is drawn: not its question, not its step.

import { useEffect } from 'preact/hooks';
import type { Store } from '../../store/store.ts';
import { clearAnnouncer } from '../../ui/announcer.tsx';
import { unlock } from '../lock-state.ts';
import { go } from '../route.ts';
import { leaveWayBack, useWayBack } from '../use-way-back.ts';
import { PracticeGate } from './practice-gate.tsx';
import { Unlock } from './unlock.tsx';
import { words } from './words/table.ts';

export interface LockedScreenProps {
  readonly store: Pick<Store, 'vault'>;
  readonly practice: boolean;
}

export function LockedScreen({ store, practice }: LockedScreenProps) {
  // Nor said aloud: the last thing announced may be somebody's words.
  useEffect(clearAnnouncer, []);
  // A round may be open there: who cannot open it goes neither out of the app nor, unseen, to another step.
  useWayBack();
  const title = words.say('locked');
  const open = () => void leaveWayBack().then(unlock);
  if (practice) return <PracticeGate title={title} onOpen={open} />;
  const list = () => void leaveWayBack().then(toList);
  return <Unlock door={store.vault} title={title} onOpen={open} onBack={list} backLabel={words.say('to-list')} />;
}

/** Nothing real can be read there, and a practice can be begun. */
function toList(): void {
  go({ at: 'list' });
  unlock();
}
