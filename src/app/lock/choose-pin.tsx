// Choosing the day's PIN: twice the same six digits. It is kept in memory only; forgotten, the words open the tablet.

import { useRef, useState } from 'preact/hooks';
import type { VaultDoor } from '../../store/vault-door.ts';
import { PinPad } from '../../ui/pin-pad.tsx';
import { PIN_LENGTH, weaknessOf } from '../../vault/pin.ts';
import { LockFrame } from '../lock-frame.tsx';
import { useOwnPlace } from '../use-own-place.ts';
import { useTitle } from '../use-title.ts';
import { notePinChosen } from './pin-chosen.ts';
import { words } from './words/table.ts';

export interface ChoosePinProps {
  readonly door: Pick<VaultDoor, 'setPin'>;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

export function ChoosePin({ door, onDone, onBack }: ChoosePinProps) {
  const [first, setFirst] = useState<string | null>(null);
  // Beside the state: two fast taps come before the screen is drawn again, and both count.
  const typed = useRef('');
  const [digits, setDigits] = useState('');
  const [error, setError] = useState<string | undefined>();
  const title = words.say(first === null ? 'pin.choose' : 'pin.again');
  useTitle(title);
  useOwnPlace(onBack);

  const put = (now: string) => {
    typed.current = now;
    setDigits(now);
  };
  const startAgain = (why: string) => {
    setFirst(null);
    put('');
    setError(why);
  };
  const add = async (digit: string) => {
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
    try {
      await door.setPin(now);
    } catch {
      return startAgain(words.say('refused.pin-not-kept'));
    }
    notePinChosen();
    onDone();
  };

  return (
    <LockFrame practice={false} title={title} onBack={onBack}>
      <p>{words.say(first === null ? 'pin.choose-more' : 'pin.again-more')}</p>
      <PinPad
        label={title}
        digits={digits.length}
        progress={words.say('pin.progress', { n: digits.length, of: PIN_LENGTH })}
        onDigit={(digit) => void add(digit)}
        onBack={() => put(typed.current.slice(0, -1))}
        backLabel={words.say('pin.delete')}
        error={error}
      />
    </LockFrame>
  );
}
