// What the page and the packer say to each other, over a line of their own for each bundle.

import type { Entry } from '../journal/entry.ts';
import type { RescueSecret } from '../store/rescue.ts';
import type { OfficeKey } from '../vault/age-keys.ts';
import type { Bundle, ReadBundle } from './bundle.ts';
import type { LookedAt, OpenedRescue } from './rescue.ts';

/** So many entries go over at once: more would hold up a page that is being tapped on. */
export const AT_ONCE = 500;

export type ToPacker =
  | { readonly write: Omit<Bundle, 'entries'> }
  | { readonly entries: readonly Entry[] }
  | { readonly end: true }
  | { readonly read: Blob; readonly identities: readonly string[] }
  | { readonly seal: Uint8Array<ArrayBuffer>; readonly office: readonly OfficeKey[] }
  /** A rescue copy: looked at, and opened when there is something to open it with. */
  | { readonly rescue: Blob; readonly secret?: RescueSecret };

export type ToPage =
  /** The next ones may come. */
  | { readonly took: number }
  | { readonly file: Uint8Array<ArrayBuffer> }
  | { readonly done: number; readonly of: number }
  | { readonly entries: readonly Entry[] }
  | { readonly bundle: Omit<Bundle, 'entries'> }
  | { readonly refused: Extract<ReadBundle, { ok: false }> }
  | { readonly looked: LookedAt }
  | { readonly opened: OpenedRescue }
  /** A fault of ours. */
  | { readonly fault: string };
