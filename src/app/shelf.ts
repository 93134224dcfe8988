// Which sessions stand on the list, which in the bin, and how many of either nobody can read now.

import type { SessionRow, Store } from '../store/store.ts';
import { type Bin, daysLeft, readBin } from './bin.ts';

export interface Shelf {
  readonly open: readonly SessionRow[];
  readonly binned: readonly (SessionRow & { readonly days: number })[];
  /** How many cannot be read before the vault is opened; those in the bin are not among them. */
  readonly locked: number;
  /** Locked and in the bin: the days that each can still be put back, the shortest first. */
  readonly lockedInBin: readonly number[];
}

/** Those whose days in the bin are over stand nowhere any more, gone from the store or not yet. */
export async function readShelf(store: Pick<Store, 'sessions' | 'sealedSessions'>): Promise<Shelf> {
  const [rows, sealed, bin] = await Promise.all([store.sessions(), store.sealedSessions(), readBin()]);
  // Where the app stays open for days nothing else counts them.
  if (Object.keys(bin).length > 0)
    void import('./removing/empty-bin.ts').then(({ noteDay }) => noteDay(Date.now())).catch(() => undefined);
  return {
    locked: sealed.filter((id) => bin[id] === undefined).length,
    lockedInBin: sealed
      .map((id) => daysIn(bin, id))
      .filter((days) => days > 0)
      .sort((a, b) => a - b),
    open: rows.filter(({ id }) => bin[id] === undefined),
    binned: rows.flatMap((row) => {
      const days = daysIn(bin, row.id);
      return days > 0 ? [{ ...row, days }] : [];
    }),
  };
}

function daysIn(bin: Bin, session: string): number {
  const seen = bin[session];
  return seen === undefined ? 0 : daysLeft(seen);
}
