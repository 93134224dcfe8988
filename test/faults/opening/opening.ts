// Seals 10,000 entries, and says how long it takes to unlock the tablet and to open them.

import { openStore } from '../../../src/store/store.ts';
import { opening, PHRASE } from '../../bench/opening.ts';
import type { Fell, Opened } from '../says.ts';

async function tell(what: string, body: unknown): Promise<void> {
  await fetch(`says/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

async function start(): Promise<void> {
  const store = await openStore();
  await store.vault.setUp(PHRASE);
  await tell('opened', (await opening(store)) satisfies Opened);
}

start().catch((fault: unknown) => tell('fell', { fault: String(fault) } satisfies Fell));
