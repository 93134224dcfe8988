// Choosing the day's PIN: twice the same six digits, and a recovery number to write down.

import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { PinPad } from '../ui/pin-pad.tsx';
import styles from './app.module.css';
import { LockFrame } from './lock-frame.tsx';
import { newRecovery, PIN_LENGTH, setPin, weaknessOf } from './pin.ts';
import { useTitle } from './use-title.ts';
import { words } from './words/table.ts';

export interface ChoosePinProps {
  readonly onDone: () => void;
  /** Without it there is no way back: the old PIN is lost. */
  readonly onBack?: () => void;
}

export function ChoosePin({ onDone, onBack }: ChoosePinProps) {
  const [first, setFirst] = useState<string | null>(null);
  // Beside the state: two fast taps come before the screen is drawn again, and both count.
  const typed = useRef('');
  const [digits, setDigits] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [recovery, setRecovery] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const title = words.say(recovery ? 'pin.recovery' : first === null ? 'pin.choose' : 'pin.again');
  useTitle(title);

  const put = (now: string) => {
    typed.current = now;
    setDigits(now);
  };
  const startAgain = (why: string) => {
    setFirst(null);
    put('');
    setError(why);
  };
  const add = (digit: string) => {
    if (typed.current.length >= PIN_LENGTH) return;
    const now = typed.current + digit;
    put(now);
    setError(undefined);
    if (now.length < PIN_LENGTH) return;
    if (first === null) {
      const weakness = weaknessOf(now);
      if (weakness) return startAgain(words.say(`refused.${weakness}`));
      setFirst(now);
      put('');
      return;
    }
    if (first !== now) return startAgain(words.say('refused.pin-differs'));
    setRecovery(newRecovery());
  };
  // Only now: a tablet killed on this page would have a PIN whose recovery number nobody ever wrote down.
  const keep = async (pin: string, number: string) => {
    setBusy(true);
    try {
      await setPin(pin, number);
    } catch {
      setError(words.say('refused.pin-not-kept'));
      setBusy(false);
      return;
    }
    onDone();
  };

  if (first !== null && recovery !== null) {
    return (
      <LockFrame practice={false} title={title}>
        <p>{words.say('pin.recovery-more')}</p>
        {/* In two groups, as it is easiest to copy. */}
        <p class={styles['recovery']} dir="ltr">
          <span>{recovery.slice(0, 4)}</span> <span>{recovery.slice(4)}</span>
        </p>
        {error && (
          <Notice tone="bad" urgent>
            {error}
          </Notice>
        )}
        <Button kind="main" busy={busy} picture={<Icon name="check" />} onPress={() => void keep(first, recovery)}>
          {words.say('pin.written-down')}
        </Button>
      </LockFrame>
    );
  }
  return (
    <LockFrame practice={false} title={title} onBack={onBack}>
      <p>{words.say(first === null ? 'pin.choose-more' : 'pin.again-more')}</p>
      <PinPad
        label={title}
        digits={digits.length}
        progress={words.say('lock.progress', { n: digits.length, of: PIN_LENGTH })}
        onDigit={add}
        onBack={() => put(typed.current.slice(0, -1))}
        backLabel={words.say('lock.delete')}
        error={error}
      />
    </LockFrame>
  );
}
