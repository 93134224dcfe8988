// How long a workshop may stay on this tablet: a limit in days that reminds, and never removes anything (trust.md 4.5).

import { signal } from '@preact/signals';
import { OLDEST } from '../bin.ts';
import { dropFromDevice, keepOnDevice, readDevice } from '../../store/device.ts';
import type { SessionRow } from '../../store/store.ts';

export const LIMITS = [14, 30, 60, 90] as const;
const USUAL = 30;
/** So many days before, somebody is told. */
const NOTICE = 7;
const DAY = 24 * 60 * 60 * 1000;

/** In days. */
export const limit = signal<number>(USUAL);

/**
 * When the real workshop that has rested longest was last written to, as it was when the tablet was last open; null where there
 * is none. A day and no more lies in the clear, so that a locked tablet can say that a limit comes.
 */
export const oldest = signal<number | null>(null);

/** Never rejects. */
export async function readOldest(): Promise<void> {
  const kept = await readDevice<unknown>(OLDEST).catch(() => undefined);
  oldest.value = typeof kept === 'number' ? kept : null;
}

/** `rows`: all that the tablet has outside of the bin, read while it was open. Never rejects. */
export async function noteOldest(rows: readonly SessionRow[]): Promise<void> {
  const real = rows.filter(({ practice }) => !practice).map(({ touched }) => touched);
  oldest.value = real.length > 0 ? Math.floor(Math.min(...real) / DAY) * DAY : null;
  await (oldest.value === null ? dropFromDevice(OLDEST) : keepOnDevice(OLDEST, oldest.value)).catch(() => undefined);
}

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
