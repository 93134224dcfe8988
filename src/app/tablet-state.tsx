// What this tablet can be relied on for: working offline, keeping what is written, and whether a newer version waits.

import { useEffect, useState } from 'preact/hooks';
import type { Store, StoreState } from '../store/store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Sign } from '../ui/pictures/sign.tsx';
import { storageState } from './device.ts';
import { withWords } from './language.ts';
import { lazy } from './lazy.tsx';
import type { Outcome } from './offline.ts';
import { isFull, newerVersion, offlineState } from './offline-state.ts';
import styles from './app.module.css';
import { words } from './words/table.ts';

/** Nothing that a tablet waits for on which all is well. */
const CopiesTold = lazy(async () => {
  const { CopiesTold: Part, tables } = await import('./copies/copies-told.tsx');
  await withWords(tables);
  return Part;
});
const offlineWork = () => import('./offline.ts');

export function TabletState({ store }: { readonly store: Store | null }) {
  const offline = offlineState.value;
  const storage = storageState.value;
  return (
    <section class={styles['tablet']} aria-labelledby="this-tablet">
      <h2 id="this-tablet">{words.say('tablet')}</h2>
      <ul role="list">
        <li data-good={offline === 'ready' ? '' : undefined}>
          <Sign
            name={offline === 'ready' ? 'check' : offline === 'starting' || offline === 'fetching' ? 'more' : 'warning'}
          />
          <span role="status">{words.say(`offline.${offline}`)}</span>
          {(offline === 'incomplete' || offline === 'no-room') && (
            <Button size="desk" onPress={() => void offlineWork().then(({ verifyOffline }) => verifyOffline())}>
              {words.say('offline.again')}
            </Button>
          )}
        </li>
        <li data-good={storage === 'kept' ? '' : undefined}>
          <Sign name={storage === 'kept' ? 'check' : storage === 'unknown' ? 'more' : 'warning'} />
          <span>{words.say(`storage.${storage}`)}</span>
        </li>
        {store && <Copies store={store} />}
      </ul>
      {newerVersion.value ? <NewVersion /> : offline === 'ready' && <LookForVersion />}
    </section>
  );
}

/** How often what is saved is there: twice where the browser has files for the app. */
function Copies({ store }: { readonly store: Store }) {
  const [state, setState] = useState<StoreState | null>(null);
  useEffect(() => void store.state().then(setState, () => undefined), [store]);
  if (!state) return null;
  const full = state.full || isFull.value;
  if (full || state.trouble || state.files !== 'both' || state.damaged + state.lost > 0 || state.healed)
    return <CopiesTold store={store} state={{ ...state, full }} onSeen={() => void store.state().then(setState)} />;
  return (
    <li data-good="">
      <Sign name="check" />
      <span>{words.say('copies.both')}</span>
    </li>
  );
}

/** Only when somebody asks: a hall without a network must not see failed requests (behaviours C42). */
function LookForVersion() {
  const [looked, setLooked] = useState<'not-yet' | 'looking' | 'done'>('not-yet');
  const look = async () => {
    setLooked('looking');
    await offlineWork()
      .then(({ lookForNewVersion }) => lookForNewVersion())
      .catch(() => undefined);
    setLooked('done');
  };
  return (
    <div class="row">
      <Button kind="quiet" size="desk" busy={looked === 'looking'} onPress={() => void look()}>
        {words.say('version.look')}
      </Button>
      {looked === 'done' && <p role="status">{words.say('version.none')}</p>}
    </div>
  );
}

function NewVersion() {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const fetch = async () => {
    setBusy(true);
    setOutcome(
      await offlineWork()
        .then(({ fetchNewVersion }) => fetchNewVersion())
        .catch(() => 'failed' as const),
    );
    setBusy(false);
  };
  return (
    <Notice tone="plain" title={words.say('version.newer')}>
      <p>{words.say('version.newer-more')}</p>
      {outcome && outcome !== 'reloading' && <p role="alert">{words.say(`version.${outcome}`)}</p>}
      <Button size="desk" busy={busy} onPress={() => void fetch()}>
        {words.say('version.fetch')}
      </Button>
    </Notice>
  );
}
