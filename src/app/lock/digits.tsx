// A number typed on big keys and judged when it is whole; while there is a wait, nothing is typed.

import { useEffect, useRef, useState } from 'preact/hooks';
import { PinPad } from '../../ui/pin-pad.tsx';
import { words } from './words/table.ts';

const MINUTE_MS = 60_000;

export interface DigitsProps {
  readonly label: string;
  readonly length: number;
  /** In milliseconds: how long until the first try. */
  readonly wait?: number;
  readonly judge: (
    digits: string,
  ) => Promise<{ readonly open: true } | { readonly open: false; readonly wait: number }>;
  readonly onRight: () => void;
}

export function Digits({ label, length, wait: begun = 0, judge, onRight }: DigitsProps) {
  // Beside the state: two fast taps come before the screen is drawn again, and both count.
  const typed = useRef('');
  const [digits, setDigits] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<'wrong' | 'failed' | null>(null);
  const [wait, setWait] = useState(begun);
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
    setError(null);
    if (typed.current.length < length) return;
    setBusy(true);
    const opened = await judge(typed.current).catch(() => null);
    setBusy(false);
    put('');
    if (opened?.open) return onRight();
    // A disk that does not answer says nothing of anybody's number.
    setError(opened ? 'wrong' : 'failed');
    setWait(opened?.wait ?? 0);
  };
  return (
    <PinPad
      label={label}
      digits={digits.length}
      length={length}
      progress={words.say('pin.progress', { n: digits.length, of: length })}
      onDigit={(digit) => void add(digit)}
      onBack={() => {
        if (!busy) put(typed.current.slice(0, -1));
      }}
      backLabel={words.say('pin.delete')}
      isWaiting={wait > 0}
      error={
        wait > 0 ? sayWait(wait) : error ? words.say(error === 'wrong' ? 'pin.wrong' : 'phrase.failed') : undefined
      }
    />
  );
}

/** Long waits in minutes: a number that changes every second is read aloud every second. */
function sayWait(wait: number): string {
  return wait >= 2 * MINUTE_MS
    ? words.say('pin.wait-minutes', { n: Math.ceil(wait / MINUTE_MS) })
    : words.say('pin.wait', { n: Math.ceil(wait / 1000) });
}
