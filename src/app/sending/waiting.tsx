// Under the list of sessions: how many wait to be sent, and the button that tries now.

import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { go } from '../route.ts';
import { sayWhy } from './state.ts';
import { followOutbox, home, sendings, sendNow } from './way-home.ts';
import { words } from './words/table.ts';

export const tables = [words];

export function Waiting({ store }: { readonly store: Store }) {
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    followOutbox(store).catch(() => undefined);
  }, [store]);
  const waiting = sendings.value.filter(({ sent }) => sent === null);
  const to = home.value;
  if (waiting.length === 0) return null;
  const send = async () => {
    setBusy(true);
    await sendNow(store).catch(() => undefined);
    setBusy(false);
  };
  return (
    <section class="stack" aria-labelledby="waiting">
      <h2 id="waiting">{words.say('waiting')}</h2>
      <div role="status">
        <p>{words.say('waiting.n', { n: waiting.length })}</p>
        {[...new Set(waiting.map((sending) => sayWhy(sending, to)))].map((why) => (
          <p key={why}>{why}</p>
        ))}
      </div>
      <div class="row">
        {to ? (
          <Button size="desk" busy={busy} onPress={() => void send()}>
            {words.say('send-now')}
          </Button>
        ) : (
          <Button size="desk" onPress={() => go({ at: 'settings' })}>
            {words.say('to-settings')}
          </Button>
        )}
      </div>
    </section>
  );
}
