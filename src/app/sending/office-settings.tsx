// Where the office is, in the settings: seen and changed only while the vault is open, since what opens the office's store
// lies sealed with everything else.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetSettings } from '../../exchange/targets/settings.ts';
import type { Store } from '../../store/store.ts';
import type { VaultState } from '../../store/vault-door.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { ground } from '../ground.ts';
import { lazy } from '../lazy.tsx';
import { withWords } from '../language.ts';
import { ensureOpen, openings } from '../lock/vault-now.ts';
import { routeNow } from '../route.ts';
import { StaySettings, tables as stayTables } from '../removing/stay-settings.tsx';
import { readHome } from './home.ts';
import { PlaceForm } from './place-form.tsx';
import { words } from './words/table.ts';

export const tables = [words, ...stayTables];

const TakeSettings = lazy(async () => {
  const { TakeSettings: Part, tables: more } = await import('../office/take-settings.tsx');
  await withWords(more);
  return Part;
});

/** `onTaken`: the office's settings were taken, and keys may have come with them. */
export function OfficeSettings({ onTaken = () => undefined }: { readonly onTaken?: () => void }) {
  const on = ground.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const route = routeNow();
  const isAskedFor = route.at === 'settings' && route.part === 'way-home';
  useEffect(() => {
    if (!isAskedFor) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isAskedFor]);
  return (
    <section class="stack" aria-labelledby="office">
      <h2 id="office" ref={heading} tabIndex={-1}>
        {words.say('office')}
      </h2>
      <p>{words.say('office.more')}</p>
      {on.is === 'ready' && <Known store={on.store} onTaken={onTaken} />}
      <StaySettings />
    </section>
  );
}

interface KnownState {
  /** As of which taking of the office's settings. */
  readonly taken: number;
  readonly vault: VaultState['is'];
  readonly settings: TargetSettings | null;
}

function Known({ store, onTaken }: { readonly store: Store; readonly onTaken: () => void }) {
  const [known, setKnown] = useState<KnownState | null>(null);
  const [taken, setTaken] = useState(0);
  const [tries, setTries] = useState(0);
  const [isOffered, setOffered] = useState(false);
  const opened = openings.value;
  useEffect(() => {
    let wanted = true;
    void Promise.all([store.vault.state(), readHome(store).catch(() => null)]).then(([{ is }, settings]) => {
      if (wanted) setKnown({ taken, vault: is, settings });
    });
    return () => {
      wanted = false;
    };
  }, [store, opened, taken]);
  if (!known) return null;
  if (known.vault === 'open') {
    return (
      <>
        <TakeSettings
          // What came of an earlier try goes when a place is tried by hand.
          key={tries}
          store={store}
          onOffer={setOffered}
          onTaken={() => {
            setTaken(taken + 1);
            onTaken();
          }}
        />
        <PlaceForm
          key={known.taken}
          store={store}
          known={known.settings}
          isAside={isOffered}
          onTry={() => setTries(tries + 1)}
        />
      </>
    );
  }
  const isNew = known.vault === 'none';
  return (
    <>
      <p>{words.say(isNew ? 'office.no-vault' : 'office.locked')}</p>
      <div class="row">
        <Button size="desk" picture={<Icon name="lock" />} onPress={() => void ensureOpen(store)}>
          {words.say(isNew ? 'office.make-vault' : 'office.open')}
        </Button>
      </div>
    </>
  );
}
