// A session file, from the moment it was given until it is on this tablet or is refused in words.

import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { BundleFault } from '../exchange/bundle.ts';
import { unpackBundle } from '../exchange/packer.ts';
import { receive } from '../session/opening.ts';
import { isRescue } from '../store/rescue-mark.ts';
import type { Store } from '../store/store.ts';
import { takeFromBin } from './bin.ts';
import type { Progress } from './how-far.tsx';
import { ensureOpen } from './lock/vault-now.ts';

export type Outcome =
  /** It says itself what became of it. */
  | { readonly is: 'said'; readonly draw: () => VNode }
  | { readonly is: 'added'; readonly n: number }
  | { readonly is: 'known' }
  | { readonly is: BundleFault | 'not-kept' };

/** Never rejects: what came of it is the outcome. */
export async function receiveFile(store: Store, file: File, progress: Signal<Progress>): Promise<Outcome> {
  try {
    if (await isRescue(file)) {
      const { receiveCopy } = await import('./keys/receive-copy.tsx');
      return { is: 'said', draw: await receiveCopy(store, file, progress) };
    }
    const read = await unpackBundle(file, (n, of) => (progress.value = { n, of }));
    if (!read.ok) return { is: read.reason };
    // What was said somewhere else is sealed here as well.
    if (!read.bundle.practice && !(await ensureOpen(store))) return { is: 'not-kept' };
    const of = read.bundle.entries.length;
    progress.value = { n: of, of };
    const { added } = await receive(store, read.bundle);
    await takeFromBin(read.bundle.session).catch(() => undefined);
    return added > 0 ? { is: 'added', n: added } : { is: 'known' };
  } catch {
    return { is: 'not-kept' };
  }
}
