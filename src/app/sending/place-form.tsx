// Where the office's store is and what opens it: asked for once, tried at once.

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Why } from '../../exchange/target.ts';
import type { TargetSettings } from '../../exchange/targets/settings.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepHome } from './home.ts';
import { PlaceFields, usePlaceChoice } from './place-choice.tsx';
import { keepAndTry } from './way-home.ts';
import { words } from './words/table.ts';

export interface PlaceFormProps {
  readonly store: Store;
  readonly known: TargetSettings | null;
  /** Others are looked at just now: what was typed here is kept, and nothing of it is shown beside them. */
  readonly isAside: boolean;
  /** A new try begins, or the place is forgotten. */
  readonly onTry: () => void;
}

export function PlaceForm({ store, known, isAside, onTry }: PlaceFormProps) {
  const [isKnown, setKnown] = useState(known !== null);
  const [outcome, setOutcome] = useState<TryOutcome | 'forgotten' | null>(null);
  const [busy, setBusy] = useState(false);
  const choice = usePlaceChoice(known, () => setOutcome(null));
  useLayoutEffect(() => {
    if (isAside) setOutcome(null);
  }, [isAside]);
  const keep = async () => {
    const settings = choice.checked();
    if (!settings) return;
    setOutcome(null);
    onTry();
    setBusy(true);
    const tried = await keptAndTried(store, settings);
    if (tried !== 'not-kept') setKnown(true);
    setOutcome(tried);
    setBusy(false);
  };
  const forget = async () => {
    onTry();
    await keepHome(store, null);
    choice.fill(null);
    setKnown(false);
    setOutcome('forgotten');
  };
  if (isAside) return null;
  return (
    <>
      <PlaceFields choice={choice} />
      <p>{words.say('office.sealed')}</p>
      {outcome === 'forgotten' ? (
        <Notice tone="plain" urgent>
          {words.say('office.forgotten')}
        </Notice>
      ) : (
        outcome && <Tried outcome={outcome} />
      )}
      <div class="row">
        <Button kind="main" size="desk" busy={busy} onPress={() => void keep()}>
          {words.say('office.try')}
        </Button>
        {isKnown && (
          <Button kind="quiet" size="desk" onPress={() => void forget().catch(() => setOutcome('not-kept'))}>
            {words.say('office.forget')}
          </Button>
        )}
      </div>
    </>
  );
}

export type TryOutcome = Why | 'works' | 'not-kept';

/** Never rejects. */
export function keptAndTried(store: Store, settings: TargetSettings): Promise<TryOutcome> {
  return keepAndTry(store, settings).then(
    (why) => why ?? 'works',
    () => 'not-kept',
  );
}

/** What came of a place that was kept and tried. */
export function Tried({ outcome }: { readonly outcome: TryOutcome }) {
  if (outcome === 'works') {
    return (
      <Notice tone="good" urgent>
        {words.say('office.works')}
      </Notice>
    );
  }
  if (outcome === 'not-kept') {
    return (
      <Notice tone="bad" urgent>
        {words.say('refused.not-kept')}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" urgent title={words.say('office.kept-only')}>
      {words.say(`why.${outcome}`)}
    </Notice>
  );
}
