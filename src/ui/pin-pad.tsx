// Six digits on big keys; shows how many are in, never which.
import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './pin-pad.module.css';
import { Icon } from './pictures/icon.tsx';

export type PinPadProps = {
  readonly label: string;
  /** How many digits are in. */
  readonly digits: number;
  readonly length?: number;
  /** The same in words for ears, e.g. "2 of 6 numbers". */
  readonly progress: string;
  readonly onDigit: (digit: string) => void;
  readonly onBack: () => void;
  readonly backLabel: string;
  readonly error?: string | undefined;
  /** Nothing can be typed for now; `error` says why. */
  readonly isWaiting?: boolean;
};

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

export function PinPad(props: PinPadProps) {
  const { label, digits, length = 6, progress, onDigit, onBack, backLabel, error, isWaiting = false } = props;
  const latest = useRef({ onDigit, onBack });
  latest.current = { onDigit, onBack };
  const pad = useRef<HTMLDivElement>(null);
  const [taken, setTaken] = useState(false);
  // On the whole page: whoever has a keyboard types the number at once, with the focus still on the heading.
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // Behind a turn the digits 1 and 2 are somebody's two switches, and no tries, until a hand has come to these keys.
      if (pad.current?.matches('[data-handed] :not([data-scan-off])')) return;
      if (/^\d$/.test(event.key)) latest.current.onDigit(event.key);
      else if (event.key === 'Backspace') latest.current.onBack();
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, []);
  return (
    <div
      ref={pad}
      role="group"
      aria-label={label}
      class={styles['pad']}
      data-unscanned
      data-scan-off={taken ? '' : undefined}
      onPointerDown={() => setTaken(true)}
      onFocusIn={() => setTaken(true)}
    >
      <p class={styles['error']} role="alert">
        {error}
      </p>
      <div class={styles['row']} aria-hidden="true">
        {Array.from({ length }, (_, at) => (
          <span key={at} class={styles['digit']} data-full={at < digits ? '' : undefined} />
        ))}
      </div>
      <p class="visually-hidden" aria-live="polite">
        {progress}
      </p>
      {/* Numbers run the same way in every language we write. */}
      <div class={styles['keys']} dir="ltr">
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            class={styles['key']}
            data-digit={key}
            aria-disabled={isWaiting}
            onClick={() => onDigit(key)}
          >
            {key}
          </button>
        ))}
        <button type="button" class={styles['key']} aria-disabled={isWaiting} onClick={onBack} aria-label={backLabel}>
          <Icon name="undo" />
        </button>
      </div>
    </div>
  );
}
