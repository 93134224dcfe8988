// What a session needs before it can be made: a real one a vault that is open, one of made-up people nothing.

import type { SessionRow, Store } from '../../src/store/kept.ts';

const PHRASE = 'velvet ladder seven harbour';

/** The words are said once, and every round of them is waited for: only where it has to be a real session. */
export async function withVault<S extends Pick<Store, 'vault'>>(store: S, phrase = PHRASE): Promise<S> {
  if ((await store.vault.state()).is === 'none') await store.vault.setUp(phrase);
  return store;
}

/** The row of a session that is never sealed. */
export function practiceRow(id: string): SessionRow {
  return { id, practice: true, question: '', place: '', day: '', touched: 0 };
}
