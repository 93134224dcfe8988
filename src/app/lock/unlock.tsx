// In front of a shut vault: the PIN of the day where there is one, and always the words.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Unlocked, VaultDoor, VaultState } from '../../store/vault-door.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PIN_LENGTH } from '../../vault/pin.ts';
import { withWords } from '../language.ts';
import { lazy } from '../lazy.tsx';
import { LockFrame } from '../lock-frame.tsx';
import { stateSoon } from '../lock-state.ts';
import { useTitle } from '../use-title.ts';
import { Digits } from './digits.tsx';
import styles from './lock.module.css';
import { TryPhrase } from './try-phrase.tsx';
import { forgetPinChosen, wasPinChosen } from './pin-chosen.ts';
import { openings } from './vault-now.ts';
import { words } from './words/table.ts';

export type OpeningDoor = Pick<VaultDoor, 'state' | 'openWith' | 'openWithPin' | 'openWithOffice' | 'office' | 'renew'>;

export interface UnlockProps {
  readonly door: OpeningDoor;
  readonly title: string;
  /** Under the heading: why now. One sentence, or what holds it in several languages. */
  readonly why?: ComponentChildren;
  readonly onOpen: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly backLabel?: string;
}

type Way = 'pin' | 'words';

export function Unlock({ door, title, why, onOpen, onBack, backLabel }: UnlockProps) {
  const [state, setState] = useState<VaultState | null>(null);
  const [way, setWay] = useState<Way>('pin');
  const [gone, setGone] = useState(false);
  const [hadPin, setHadPin] = useState(false);
  const [stuck, setStuck] = useState(false);
  /** When the next PIN may be tried, whoever looks away meanwhile: in milliseconds of this page's clock. */
  const until = useRef(0);
  useEffect(() => {
    // A store that does not answer leaves the words: they say what is wrong when they are tried.
    const asked = stateSoon({ vault: door }).catch(() => null);
    void Promise.all([asked, wasPinChosen()]).then(([known, chosen]) => {
      const found = known ?? ({ is: 'locked', pin: false, wait: 0 } satisfies VaultState);
      setHadPin(chosen);
      if ('wait' in found) until.current = performance.now() + found.wait;
      setState(found);
    });
  }, [door]);
  useTitle(title);
  if (!state) return null;
  const hasPin = state.is !== 'none' && state.pin && !gone;
  const opened = () => {
    if (!hasPin) forgetPinChosen();
    openings.value += 1;
    onOpen();
  };
  const openWithPin = async (digits: string): Promise<Unlocked> => {
    const outcome = await door.openWithPin(digits);
    if (!outcome.open) until.current = performance.now() + outcome.wait;
    if (!outcome.open && outcome.wiped) {
      forgetPinChosen();
      setGone(true);
    }
    return outcome;
  };
  if (stuck) return <CannotOpen door={door} onOpen={opened} onBack={() => setStuck(false)} />;
  return (
    <LockFrame title={title} practice={false} onBack={onBack} backLabel={backLabel}>
      {typeof why === 'string' ? <p>{why}</p> : why}
      {why === undefined && hadPin && !hasPin && !gone && <p>{words.say('pin.ended')}</p>}
      {gone && (
        <Notice tone="warn" urgent>
          {words.say('pin.gone')}
        </Notice>
      )}
      {hasPin && way === 'pin' ? (
        <Digits
          label={words.say('pin')}
          length={PIN_LENGTH}
          wait={Math.max(0, until.current - performance.now())}
          judge={openWithPin}
          onRight={opened}
        />
      ) : (
        <TryPhrase
          label={words.say('phrase.field')}
          hint={words.say('phrase.hint')}
          press={words.say('phrase.open')}
          wrong={words.say('phrase.wrong')}
          attempt={async (phrase) => (await door.openWith(phrase)).open}
          onOpen={opened}
        />
      )}
      {/* On one line where there is room: under the keys of a tablet that lies, the way back must be in sight. */}
      <div class={styles['others']}>
        {hasPin && (
          <Button kind="quiet" onPress={() => setWay(way === 'pin' ? 'words' : 'pin')}>
            {words.say(way === 'pin' ? 'phrase.use' : 'pin.use')}
          </Button>
        )}
        <Button kind="quiet" onPress={() => setStuck(true)}>
          {words.say('phrase.stuck')}
        </Button>
      </div>
    </LockFrame>
  );
}

const CannotOpen = lazy(async () => {
  const { CannotOpen: Part, tables } = await import('../keys/cannot-open.tsx');
  await withWords(tables);
  return Part;
});
