// A tablet takes what the office prepared: read by camera, from a photo or from its file, looked at, and only then kept.

import { useLayoutEffect, useState } from 'preact/hooks';
import {
  MOST_OF_SETTINGS,
  type OfficeSettings,
  readSettings,
  type SettingsFault,
} from '../../exchange/targets/settings-file.ts';
import { placeOf } from '../../exchange/targets/settings.ts';
import { apart } from '../../i18n/apart.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { faultOfOffice } from '../../vault/age-keys.ts';
import { fingerprintOf } from '../../vault/fingerprint.ts';
import { useLoaded } from '../lazy.tsx';
import { home } from '../sending/home.ts';
import { keptAndTried, Tried, type TryOutcome } from '../sending/place-form.tsx';
import styles from './office.module.css';
import { type ReadFault, ReadSheet } from './read-sheet.tsx';
import { Facts } from './sheet.tsx';
import { words } from './words/table.ts';

export const tables = [words];

export interface TakeSettingsProps {
  /** Its vault is open. */
  readonly store: Store;
  /** Other parts of the screen show what was set before. */
  readonly onTaken: () => void;
  /** Whether settings are shown that somebody may take now. */
  readonly onOffer: (isOffered: boolean) => void;
}

export type Fault = SettingsFault | ReadFault;

export function TakeSettings({ store, onTaken, onOffer }: TakeSettingsProps) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [found, setFound] = useState<OfficeSettings | null>(null);
  const [taken, setTaken] = useState<{ readonly of: OfficeSettings; readonly outcome: TryOutcome } | null>(null);
  const isOffered = found !== null;
  useLayoutEffect(() => {
    onOffer(isOffered);
    return () => onOffer(false);
  }, [isOffered]);
  const begin = () => {
    setFault(null);
    setTaken(null);
  };
  const read = (text: string) => {
    const settings = readSettings(text, document.baseURI);
    if (settings.ok) setFound(settings.settings);
    else setFault(settings.reason);
  };
  if (found) {
    return (
      <Check
        settings={found}
        store={store}
        onNo={() => setFound(null)}
        onDone={(outcome) => {
          setFound(null);
          setTaken({ of: found, outcome });
          onTaken();
        }}
      />
    );
  }
  return (
    <section class="stack" aria-labelledby="take">
      <h3 id="take">{words.say('take')}</h3>
      <p>{words.say('take.more')}</p>
      {taken && taken.outcome !== 'not-kept' && (
        <Notice tone="good" urgent>
          {taken.of.keys.length > 0
            ? words.say('take.kept', { name: apart(taken.of.name) })
            : words.say('take.kept-open')}
        </Notice>
      )}
      {taken && <Tried outcome={taken.outcome} />}
      {fault && (
        <Notice tone="bad" urgent title={words.say('take.refused')}>
          {sayFault(fault)}
        </Notice>
      )}
      <ReadSheet filesUpTo={MOST_OF_SETTINGS} onBegin={begin} onText={read} onFault={setFault} />
    </section>
  );
}

/** In words for whoever holds the tablet; what is wrong inside is for the office to mend. */
export function sayFault(fault: Fault): string {
  if (fault.startsWith('address-')) return words.say('take.bad-place');
  return words.sayIf(`take.${fault}`) ?? words.say('take.bad-keys');
}

interface CheckProps {
  readonly settings: OfficeSettings;
  readonly store: Store;
  readonly onNo: () => void;
  readonly onDone: (outcome: TryOutcome) => void;
}

/** Nothing is set before somebody has seen what. */
function Check({ settings, store, onNo, onDone }: CheckProps) {
  const { name, to, keys } = settings;
  const [busy, setBusy] = useState(false);
  const fingerprints = useLoaded(settings, () => Promise.all(keys.map(({ recipient }) => fingerprintOf(recipient))));
  const keep = async () => {
    setBusy(true);
    onDone(await kept(store, settings));
  };
  if (!fingerprints) return null;
  const before = home.value?.place;
  return (
    <section class={styles['check']} aria-labelledby="check">
      <h3 id="check">{words.say('take.check')}</h3>
      <Facts
        rows={[
          [words.say('take.from'), name],
          [words.say('tablets.place-short'), placeOf(to), 'code'],
          ...keys.map(
            (key, n) =>
              [`${words.say('tablets.key-short')} ${apart(key.name)}`, fingerprints[n] ?? '', 'code'] as const,
          ),
        ]}
      />
      {before && before !== placeOf(to) && <p>{words.say('take.replaces', { place: apart(before) })}</p>}
      {keys.length > 0 ? (
        <>
          <p>{words.say('take.digits')}</p>
          <p>{words.say('take.adds')}</p>
        </>
      ) : (
        <Notice tone="warn">{words.say('take.no-keys')}</Notice>
      )}
      <div class="row">
        <Button size="desk" onPress={onNo}>
          {words.say('take.no')}
        </Button>
        <Button kind="main" size="desk" busy={busy} onPress={() => void keep()}>
          {words.say('take.yes')}
        </Button>
      </div>
    </section>
  );
}

/** The keys first: nothing is sent to a place before it is known for whom it is sealed. Never rejects. */
async function kept(store: Store, { to, keys }: OfficeSettings): Promise<TryOutcome> {
  try {
    const before = await store.vault.office();
    const known = new Set(before.keys.map(({ recipient }) => recipient));
    const wanted = [...before.keys, ...keys.filter(({ recipient }) => !known.has(recipient))];
    if (faultOfOffice(wanted)) return 'not-kept';
    if (wanted.length > before.keys.length) await store.vault.setOffice(wanted);
  } catch {
    return 'not-kept';
  }
  return keptAndTried(store, to);
}
