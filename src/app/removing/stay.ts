// How long a workshop may stay on this tablet: a limit in days that reminds, and never removes anything (trust.md 4.5).

import { signal } from '@preact/signals';
import { keepOnDevice, readDevice } from '../../store/device.ts';

export const LIMITS = [14, 30, 60, 90] as const;
const USUAL = 30;
/** So many days before, somebody is told. */
const NOTICE = 7;
const DAY = 24 * 60 * 60 * 1000;

/** In days. */
export const limit = signal<number>(USUAL);

export async function readLimit(): Promise<void> {
  const kept = await readDevice<unknown>('stay').catch(() => undefined);
  if (LIMITS.some((days) => days === kept)) limit.value = Number(kept);
}

/** Rejects where the tablet cannot keep it. */
export async function keepLimit(days: number): Promise<void> {
  await keepOnDevice('stay', days);
  limit.value = days;
}

/** `near`: in so many days it is over. Null: nothing has to be said yet. */
export type Stay = { readonly is: 'near'; readonly left: number } | { readonly is: 'over' } | null;

/** `touched`: when it was last worked on; all but `days` in milliseconds. */
export function stayOf(touched: number, days: number, now: number): Stay {
  const left = Math.ceil((touched + days * DAY - now) / DAY);
  if (left <= 0) return { is: 'over' };
  return left <= NOTICE ? { is: 'near', left } : null;
}
