// What the page and the send worker say to each other, over a line of their own for each errand.

import type { Delivery, Parcel } from './deliver.ts';
import type { Absent, Got, Target, Trouble } from './target.ts';
import type { TargetSettings } from './targets/settings.ts';

export type Errand =
  | { readonly to: TargetSettings; readonly parcel: Parcel }
  /** `device`: the folder of this tablet. */
  | { readonly to: TargetSettings; readonly tryFor: string; readonly now: number }
  /** The office asks what has come, and fetches one of it. */
  | { readonly to: TargetSettings; readonly list: true }
  | { readonly to: TargetSettings; readonly bring: string };

export type Listing = Awaited<ReturnType<Target['list']>>;
export type Brought = Got | Absent | Trouble;

export type FromSender =
  | { readonly done: number; readonly of: number }
  | { readonly delivery: Delivery }
  | { readonly listing: Listing }
  | { readonly brought: Brought }
  /** A fault of ours. */
  | { readonly fault: string };
