// The PIN in front of the desk: opening with it, with the recovery number, and choosing a new one.

import { useEffect, useRef, useState } from 'preact/hooks';
import { clearAnnouncer } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PinPad } from '../ui/pin-pad.tsx';
import styles from './app.module.css';
import { ChoosePin } from './choose-pin.tsx';
import { LockFrame } from './lock-frame.tsx';
import { unlock } from './lock-state.ts';
import { isPinSet, PIN_LENGTH, PRACTICE_PIN, RECOVERY_LENGTH, tryToOpen, waitOf } from './pin.ts';
import { useTitle } from './use-title.ts';
import { words } from './words/table.ts';

/** Nothing of the workshop is drawn: not its question, not its step. */
export function LockedScreen({ practice }: { readonly practice: boolean }) {
  // Nor said aloud: the last thing announced may be somebody's words.
  useEffect(clearAnnouncer, []);
  return <PinGate practice={practice} title={words.say('lock.locked')} onOpen={unlock} />;
}

export interface PinGateProps {
  /** While no PIN was chosen on this tablet, a practice opens with a number that stands on the screen. */
  readonly practice: boolean;
  readonly title: string;
  readonly onOpen: () => void;
  readonly onBack?: () => void;
}

type Way = 'pin' | 'recovery' | 'new';

export function PinGate({ practice, title, onOpen, onBack }: PinGateProps) {
  const [isSet, setIsSet] = useState<boolean | null>(null);
  const [way, setWay] = useState<Way>('pin');
  useEffect(() => {
    void isPinSet().then(setIsSet, () => setIsSet(true));
  }, []);
  useTitle(title);
  if (isSet === null) return null;
  if (way === 'new') return <ChoosePin onDone={onOpen} />;
  if (!isSet && !practice) {
    return (
      <LockFrame title={title} practice={practice} onBack={onBack}>
        <Notice tone="plain">{words.say('lock.no-pin')}</Notice>
        <Button kind="main" onPress={onOpen}>
          {words.say('lock.to-desk')}
        </Button>
      </LockFrame>
    );
  }
  return (
    <LockFrame title={title} practice={practice} onBack={onBack}>
      {!isSet && <p class={styles['practicePin']}>{words.say('lock.practice-pin', { pin: PRACTICE_PIN })}</p>}
      <Digits
        key={way}
        label={words.say(way === 'pin' ? 'lock.pin' : 'lock.recovery')}
        length={isSet ? (way === 'pin' ? PIN_LENGTH : RECOVERY_LENGTH) : PRACTICE_PIN.length}
        judge={isSet ? (digits) => tryToOpen(way, digits, Date.now()) : practiceJudge}
        onRight={way === 'pin' ? onOpen : () => setWay('new')}
      />
      {isSet && (
        <Button kind="quiet" onPress={() => setWay(way === 'pin' ? 'recovery' : 'pin')}>
          {words.say(way === 'pin' ? 'lock.forgotten' : 'lock.use-pin')}
        </Button>
      )}
    </LockFrame>
  );
}

async function practiceJudge(digits: string) {
  return digits === PRACTICE_PIN ? ({ open: true } as const) : ({ open: false, wait: 0 } as const);
}

interface DigitsProps {
  readonly label: string;
  readonly length: number;
  readonly judge: (
    digits: string,
  ) => Promise<{ readonly open: true } | { readonly open: false; readonly wait: number }>;
  readonly onRight: () => void;
}

function Digits({ label, length, judge, onRight }: DigitsProps) {
  // Beside the state: two fast taps come before the screen is drawn again, and both count.
  const typed = useRef('');
  const [digits, setDigits] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [wait, setWait] = useState(0);
  useEffect(() => {
    void waitOf(Date.now()).then(setWait, () => undefined);
  }, []);
  useEffect(() => {
    if (wait <= 0) return undefined;
    const second = setTimeout(() => setWait(Math.max(0, wait - 1000)), 1000);
    return () => clearTimeout(second);
  }, [wait]);

  const put = (now: string) => {
    typed.current = now;
    setDigits(now);
  };
  const add = async (digit: string) => {
    if (busy || wait > 0 || typed.current.length >= length) return;
    put(typed.current + digit);
    setWrong(false);
    if (typed.current.length < length) return;
    setBusy(true);
    // A counter that cannot be written opens nothing: the same as a wrong number.
    const opened = await judge(typed.current).catch(() => ({ open: false as const, wait: 0 }));
    setBusy(false);
    put('');
    if (opened.open) return onRight();
    setWrong(true);
    setWait(opened.wait);
  };
  const error =
    wait > 0 ? words.say('lock.wait', { n: Math.ceil(wait / 1000) }) : wrong ? words.say('lock.wrong') : undefined;
  return (
    <PinPad
      label={label}
      digits={digits.length}
      length={length}
      progress={words.say('lock.progress', { n: digits.length, of: length })}
      onDigit={(digit) => void add(digit)}
      onBack={() => {
        if (!busy) put(typed.current.slice(0, -1));
      }}
      backLabel={words.say('lock.delete')}
      error={error}
    />
  );
}
