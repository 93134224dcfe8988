// Opening a bundle here: chosen or dropped in. Opening is adding: the second time nothing changes.

import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Store } from '../store/store.ts';
import { FileField } from '../ui/file-field.tsx';
import styles from './app.module.css';
import type { GivenFile } from './files/shared.ts';
import { firstDrawn } from './first-drawn.ts';
import { words } from './words/table.ts';

export interface OpenBundleProps {
  /** Null until it is open; a file given before waits for it. */
  readonly store: Store | null;
  readonly onReceived: () => void;
}

/** What the system gave is looked for once the list stands, or after this. */
const LATEST_MS = 3000;

/** How far a file is, or what came of it, as it is drawn. Beside the screen: while the vault is asked for, the list is not there. */
export const outcome = signal<(() => VNode) | null>(null);

export function OpenBundle({ store, onReceived }: OpenBundleProps) {
  const [over, setOver] = useState(false);
  const [given, setGiven] = useState<GivenFile | null>(null);
  useEffect(() => {
    if (!store || !given) return;
    void import('./files/receive.tsx')
      .then(({ receiveFile }) => receiveFile(store, given, (draw) => (outcome.value = draw)))
      .then(() => setGiven(null));
  }, [store, given]);
  useEffect(() => {
    if (!store) return undefined;
    let isDrawn = true;
    let leave: (() => void) | undefined;
    void firstDrawn(LATEST_MS)
      .then(() => import('./files/given.ts'))
      .then(({ followGiven }) => isDrawn && (leave = followGiven(setGiven)));
    return () => {
      isDrawn = false;
      leave?.();
    };
  }, [store]);
  const said = outcome.value;
  const drawn = useRef(said);
  drawn.current = said;
  useEffect(() => {
    if (said) onReceived();
  }, [said]);
  // Left: what was said here is old when the list is seen again. Not so what came of a file while the vault was asked for.
  useEffect(() => () => void (outcome.peek() === drawn.current && (outcome.value = null)), []);
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    // Without this a file let go anywhere would replace the app by its own text.
    const drag = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      drag(event);
      const file = event.dataTransfer?.files[0];
      if (file) setGiven(file);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', drag);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', drag);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <section class={styles['bundle']} data-over={over ? '' : undefined} aria-labelledby="bundle">
      <h2 id="bundle">{words.say('bundle')}</h2>
      <p id="bundle-hint">{words.say('bundle.hint')}</p>
      <FileField
        label={words.say('bundle.open')}
        accept=".commonground,application/gzip,application/octet-stream"
        describedBy="bundle-hint"
        onFile={setGiven}
      />
      {said?.()}
    </section>
  );
}
