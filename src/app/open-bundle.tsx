// Opening a bundle here: chosen or dropped in. Opening is adding: the second time nothing changes.

import { useEffect, useState } from 'preact/hooks';
import type { BundleFault } from '../exchange/bundle.ts';
import type { Store } from '../store/store.ts';
import { FileField } from '../ui/file-field.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './app.module.css';
import { takeFromBin } from './bin.ts';
import { words } from './words/table.ts';

export interface OpenBundleProps {
  readonly store: Store;
  readonly onReceived: () => void;
}

type Outcome =
  | { readonly is: 'added'; readonly n: number }
  | { readonly is: 'known' }
  | { readonly is: BundleFault | 'not-kept' };

export function OpenBundle({ store, onReceived }: OpenBundleProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [over, setOver] = useState(false);
  const open = async (file: File) => {
    setOutcome(null);
    setOutcome(await receiveFile(store, file));
    onReceived();
  };
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
      if (file) void open(file);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', drag);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', drag);
      window.removeEventListener('drop', drop);
    };
  }, [store]);
  return (
    <section class={styles['bundle']} data-over={over ? '' : undefined} aria-labelledby="bundle">
      <h2 id="bundle">{words.say('bundle')}</h2>
      <p id="bundle-hint">{words.say('bundle.hint')}</p>
      <FileField
        label={words.say('bundle.open')}
        accept=".commonground,application/gzip,application/octet-stream"
        describedBy="bundle-hint"
        onFile={(file) => void open(file)}
      />
      {outcome && <Said outcome={outcome} />}
    </section>
  );
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.is === 'added') {
    return (
      <Notice tone="good" urgent>
        {words.say('bundle.added', { n: outcome.n })}
      </Notice>
    );
  }
  if (outcome.is === 'known') {
    return (
      <Notice tone="plain" urgent>
        {words.say('bundle.known')}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" urgent title={words.say('bundle.refused')}>
      {words.say(`bundle.${outcome.is}`)}
    </Notice>
  );
}

async function receiveFile(store: Store, file: File): Promise<Outcome> {
  try {
    const [{ readBundle }, { receive }] = await Promise.all([
      import('../exchange/bundle.ts'),
      import('../session/opening.ts'),
    ]);
    const read = await readBundle(file);
    if (!read.ok) return { is: read.reason };
    const { added } = await receive(store, read.bundle);
    await takeFromBin(read.bundle.session).catch(() => undefined);
    return added > 0 ? { is: 'added', n: added } : { is: 'known' };
  } catch {
    return { is: 'not-kept' };
  }
}
