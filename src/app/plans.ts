// Which workshops are copied plans that nobody has worked in yet: until then they cannot be told from what they were copied from.

import { signal } from '@preact/signals';
import { keepOnDevice, readDevice } from '../store/device.ts';
import type { SessionRow } from '../store/store.ts';

/** Before the session's id; removed with it (removing/empty-bin.ts). */
export const PLAN = 'plan';

/** Session -> when it was last written to as it was copied. */
const copied = signal<ReadonlyMap<string, number>>(new Map());

/** As it stands now it is a copy and nothing else. Never rejects: what is not kept is only not said. */
export async function noteCopy({ id, touched }: SessionRow): Promise<void> {
  await keepOnDevice(`${PLAN}-${id}`, touched).catch(() => undefined);
}

/** Never rejects. */
export async function readCopies(rows: readonly SessionRow[]): Promise<void> {
  const read = rows.map(({ id }) => readDevice<unknown>(`${PLAN}-${id}`).catch(() => undefined));
  const kept = await Promise.all(read);
  copied.value = new Map(
    rows.flatMap(({ id }, n): [string, number][] => {
      const touched = kept[n];
      return typeof touched === 'number' ? [[id, touched]] : [];
    }),
  );
}

/** Reads a signal. */
export function isOnlyCopied({ id, touched }: SessionRow): boolean {
  return copied.value.get(id) === touched;
}
