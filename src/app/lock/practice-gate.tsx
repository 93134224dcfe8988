// A practice has nothing to hide: its number stands on the screen, and nobody is ever stuck in one.

import { LockFrame } from '../lock-frame.tsx';
import { useTitle } from '../use-title.ts';
import { Digits } from './digits.tsx';
import styles from './lock.module.css';
import { words } from './words/table.ts';

export const PRACTICE_PIN = '2468';

export interface PracticeGateProps {
  readonly title: string;
  readonly onOpen: () => void;
  readonly onBack?: (() => void) | undefined;
}

export function PracticeGate({ title, onOpen, onBack }: PracticeGateProps) {
  useTitle(title);
  return (
    <LockFrame title={title} practice onBack={onBack}>
      <p class={styles['practicePin']}>{words.say('pin.practice', { pin: PRACTICE_PIN })}</p>
      <Digits
        label={words.say('pin')}
        length={PRACTICE_PIN.length}
        judge={async (digits) => (digits === PRACTICE_PIN ? { open: true } : { open: false, wait: 0 })}
        onRight={onOpen}
      />
    </LockFrame>
  );
}
