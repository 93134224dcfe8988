// What the page and the send worker say to each other, over a line of their own for each errand.

import type { Delivery, Parcel } from './deliver.ts';
import type { TargetSettings } from './targets/settings.ts';

export type Errand =
  | { readonly to: TargetSettings; readonly parcel: Parcel }
  /** `device`: the folder of this tablet. */
  | { readonly to: TargetSettings; readonly tryFor: string; readonly now: number };

export type FromSender =
  | { readonly done: number; readonly of: number }
  | { readonly delivery: Delivery }
  /** A fault of ours. */
  | { readonly fault: string };
