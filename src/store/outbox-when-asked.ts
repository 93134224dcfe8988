// The outbox in the writer, which comes when it is first asked for: the list of sessions can be used without it.

import { CALLS } from './calls.ts';
import type { OutboxRows } from './kept.ts';
import type { InTurn } from './local-outbox.ts';
import type { Sealing } from './sealing.ts';
import type { TwoStores } from './two-stores.ts';

type Rows = Record<string, (...given: readonly unknown[]) => Promise<unknown>>;

export function outboxWhenAsked(kept: TwoStores, sealing: Sealing, inTurn: InTurn): OutboxRows {
  let coming: Promise<Rows> | undefined;
  const come = () =>
    import('./local-outbox.ts').then(({ LocalOutbox }) => new LocalOutbox(kept, sealing, inTurn) as unknown as Rows);
  return Object.fromEntries(
    CALLS.outbox.map((name) => [
      name,
      async (...given: readonly unknown[]) => (await (coming ??= come()))[name]?.(...given),
    ]),
  ) as unknown as OutboxRows;
}
