// Under the list of sessions: which of them wait to be sent and why not yet, and the button that tries now.

import { useState } from 'preact/hooks';
import type { Sending } from '../../exchange/outbox.ts';
import type { SessionRow, Store } from '../../store/store.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import styles from '../app.module.css';
import { sayMoment } from '../moment.ts';
import { go } from '../route.ts';
import { words as shell } from '../words/table.ts';
import { home } from './home.ts';
import { isSetRightInSettings, sayWhy } from './state.ts';
import { UnderWayLine } from './under-way-line.tsx';
import { held, sealedWaiting, sendings, sendNow, unread } from './way-home.ts';
import { words } from './words/table.ts';

export const tables = [words];

export interface WaitingProps {
  readonly rows: readonly SessionRow[];
  readonly store: Store;
}

export function Waiting({ rows, store }: WaitingProps) {
  const [busy, setBusy] = useState(false);
  // What lies in the bin is said there.
  const isGoing = ({ session, sent }: Sending) => sent === null && !held.value.has(session);
  const waiting = sendings.value.filter(isGoing);
  const to = home.value;
  // What they are is sealed; that they wait is not.
  if (sealedWaiting.value > 0) return <p>{words.say('waiting.locked', { n: sealedWaiting.value })}</p>;
  if (waiting.length === 0) return unread.value ? <p>{words.say('home.unread')}</p> : null;
  const send = async () => {
    setBusy(true);
    await sendNow(store).catch(() => undefined);
    setBusy(false);
    if (unread.peek()) return announce(words.say('home.unread'));
    const left = sendings.peek().find(isGoing);
    announce(left ? `${words.say('not-sent')} ${sayWhy(left, to)}` : words.say('sent'));
  };
  return (
    <section class="stack" aria-labelledby="waiting">
      <h2 id="waiting">{words.say('waiting')}</h2>
      <ul role="list" class="stack">
        {waiting.map((sending) => (
          <li key={sending.key}>
            <strong dir="auto">
              {rows.find(({ id }) => id === sending.session)?.question || shell.say('no-question')}
            </strong>
            <UnderWayLine sending={sending}>
              <p>{sayWhy(sending, to)}</p>
              {sending.tried !== null && (
                <p class={styles['small']}>{words.say('last-try', { when: sayMoment(sending.tried) })}</p>
              )}
            </UnderWayLine>
          </li>
        ))}
      </ul>
      {unread.value && <p>{words.say('home.unread')}</p>}
      <div class="row">
        {to ? (
          <Button size="desk" busy={busy} onPress={() => void send()}>
            {words.say('send-now')}
          </Button>
        ) : (
          <Button size="desk" onPress={toWayHome}>
            {words.say('to-settings')}
          </Button>
        )}
        {to && waiting.some(isSetRightInSettings) && (
          <Button kind="quiet" size="desk" onPress={toWayHome}>
            {words.say('to-settings.change')}
          </Button>
        )}
      </div>
    </section>
  );
}

function toWayHome(): void {
  go({ at: 'settings', part: 'way-home' });
}
