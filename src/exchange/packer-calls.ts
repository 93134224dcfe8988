// What the page and the packer say to each other, over a line of their own for each bundle.

import type { Entry } from '../journal/entry.ts';
import type { Bundle, BundleFault } from './bundle.ts';

/** So many entries go over at once: more would hold up a page that is being tapped on. */
export const AT_ONCE = 500;

export type ToPacker =
  | { readonly write: Omit<Bundle, 'entries'> }
  | { readonly entries: readonly Entry[] }
  | { readonly end: true }
  | { readonly read: Blob };

export type ToPage =
  /** The next ones may come. */
  | { readonly took: number }
  | { readonly file: Uint8Array<ArrayBuffer> }
  | { readonly done: number; readonly of: number }
  | { readonly entries: readonly Entry[] }
  | { readonly bundle: Omit<Bundle, 'entries'> }
  | { readonly refused: BundleFault }
  /** A fault of ours. */
  | { readonly fault: string };
