// The part of the end page that sends the session home, and says how far it is.

import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../session/session.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { sayMoment } from '../moment.ts';
import { go } from '../route.ts';
import { home } from './home.ts';
import { isSetRightInSettings, lastAtOffice, type Progress, progressOf, sayWhy } from './state.ts';
import { UnderWayLine } from './under-way-line.tsx';
import { followOutbox, sendHome, sendings, sendNow, touchedOf, unnoted, unread } from './way-home.ts';
import { words } from './words/table.ts';

export const tables = [words];

export interface SendHomeProps {
  readonly session: Session;
  readonly store: Store;
}

export function SendHome({ session, store }: SendHomeProps) {
  const [tries, setTries] = useState(0);
  const touched = useTouched(session, store, tries);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const progress = typeof touched !== 'number' ? null : progressOf(sendings.value, session.id, touched);
  if (session.practice) {
    return (
      <>
        <h2>{words.say('home')}</h2>
        <p>{words.say('home.practice')}</p>
      </>
    );
  }
  const press = async (task: () => Promise<void>) => {
    setBusy(true);
    setFailed(false);
    await task().catch(() => setFailed(true));
    setBusy(false);
  };
  const isNew = !progress || progress.isBehind;
  const isUnread = touched === 'unread' || unread.value;
  const canTryNow = progress?.sending.sent === null && home.value !== null;
  return (
    <>
      <h2>{words.say('home')}</h2>
      <p>{words.say('home.more')}</p>
      {progress && <HowFar {...progress} />}
      {(failed || isUnread) && (
        <Notice tone="bad" urgent>
          {words.say(failed ? 'home.failed' : 'home.unread')}
        </Notice>
      )}
      {isUnread && !canTryNow && (
        <Button busy={busy} onPress={() => void press(async () => setTries(tries + 1))}>
          {words.say('home.try-again')}
        </Button>
      )}
      {typeof touched === 'number' && isNew && (
        <Button
          kind="main"
          busy={busy}
          picture={<Icon name="send" />}
          onPress={() => void press(() => sendHome(store, session))}
        >
          {words.say(progress ? 'home.send-newer' : 'home.send')}
        </Button>
      )}
      {canTryNow && (
        <Button busy={busy} onPress={() => void press(() => sendNow(store))}>
          {words.say('send-now')}
        </Button>
      )}
      {((!home.value && !isUnread) || (progress && isSetRightInSettings(progress.sending))) && (
        <Button kind="quiet" onPress={() => go({ at: 'settings', part: 'way-home' })}>
          {words.say(home.value ? 'to-settings.change' : 'to-settings')}
        </Button>
      )}
    </>
  );
}

function HowFar({ sending, isBehind }: Progress) {
  if (sending.sent !== null) {
    return (
      <Notice tone={isBehind ? 'warn' : 'good'} urgent title={words.say('sent')}>
        <p>{words.say('sent.when', { when: sayMoment(sending.sent) })}</p>
        {unnoted.value.has(sending.key) && <p>{words.say('sent.unnoted')}</p>}
        {isBehind && <p>{words.say('sent.behind')}</p>}
      </Notice>
    );
  }
  const earlier = lastAtOffice(sendings.value, sending.session);
  return (
    <Notice tone="warn" urgent title={words.say('not-sent')}>
      {earlier && <p>{words.say('has-earlier', { when: sayMoment(earlier.since) })}</p>}
      <p>{words.say('waits', { when: sayMoment(sending.since) })}</p>
      <UnderWayLine sending={sending}>
        <p>{sayWhy(sending, home.value)}</p>
        {sending.tried !== null && <p>{words.say('last-try', { when: sayMoment(sending.tried) })}</p>}
      </UnderWayLine>
      {isBehind && <p>{words.say('waits.behind')}</p>}
    </Notice>
  );
}

/** When the session was last written to; null until it is known, `unread` where it could not be looked at. */
function useTouched(session: Session, store: Store, tries: number): number | 'unread' | null {
  const [known, setKnown] = useState<number | 'unread' | null>(null);
  const { at } = session.saved.value;
  useEffect(() => {
    let wanted = true;
    void Promise.all([touchedOf(store, session.id), followOutbox(store)])
      .then(([touched = 0]) => touched)
      .catch(() => 'unread' as const)
      .then((now) => {
        if (wanted) setKnown(now);
      });
    return () => {
      wanted = false;
    };
  }, [session, store, at, tries]);
  return known;
}
