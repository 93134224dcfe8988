// What is not as it should be with the copies of what is saved: on the list of sessions, and what is lost at the desk as well.

import { useEffect, useState } from 'preact/hooks';
import { LOST_SESSION } from '../../store/lost.ts';
import type { Store, StoreState } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sign } from '../../ui/pictures/sign.tsx';
import { words as shell } from '../words/table.ts';
import { words } from './words/table.ts';

export const tables = [words];

export interface LostNoticeProps {
  readonly store: Store;
  /** How many parts. */
  readonly lost: number;
  readonly onSeen: () => void;
}

export function LostNotice({ store, lost, onSeen }: LostNoticeProps) {
  const [busy, setBusy] = useState(false);
  const see = async () => {
    setBusy(true);
    // On a tablet without room it is said again.
    await store.remove(LOST_SESSION).catch(() => undefined);
    onSeen();
  };
  return (
    <Notice tone="warn" title={words.say('lost', { n: lost })}>
      <p>{words.say('lost.more')}</p>
      <p>{words.say('lost.next')}</p>
      <Button size="desk" busy={busy} onPress={() => void see()}>
        {words.say('lost.seen')}
      </Button>
    </Notice>
  );
}

export interface CopiesToldProps extends Pick<LostNoticeProps, 'store' | 'onSeen'> {
  readonly state: StoreState;
}

export function CopiesTold({ store, state, onSeen }: CopiesToldProps) {
  const said = saidOf(state);
  useLookForRoom(state.full, onSeen);
  return (
    <>
      {state.full && (
        <li>
          <Sign name="warning" />
          <span>{shell.say('not-saved-more')}</span>
        </li>
      )}
      {state.lost > 0 && (
        <li>
          <LostNotice store={store} lost={state.lost} onSeen={onSeen} />
        </li>
      )}
      {said !== null && (
        <li>
          <Sign name="warning" />
          <span>{words.say(said)}</span>
        </li>
      )}
    </>
  );
}

/** Tried again with each look at it, so that it is not said when there is room: nothing else may be kept for a long time. */
function useLookForRoom(full: boolean, onLooked: () => void): void {
  useEffect(() => {
    if (!full) return;
    let isThere = true;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const { lookForRoom } = await import('../offline.ts');
      await lookForRoom();
      if (isThere) onLooked();
    };
    void look();
    const lookAgain = () => void look();
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      isThere = false;
      document.removeEventListener('visibilitychange', lookAgain);
    };
    // Once for each time that it is said.
  }, [full]);
}

/** Where something is lost, nothing is called made good. */
function saidOf({ trouble, files, damaged, healed, lost }: StoreState) {
  if (trouble) return 'trouble';
  if (files !== 'both') return files;
  if (lost > 0) return null;
  if (damaged > 0) return 'damaged';
  return healed ? 'healed' : null;
}
