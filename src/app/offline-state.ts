// What is known of working offline; how it comes to be known is in offline.ts, which nobody waits for.

import { signal } from '@preact/signals';

export type OfflineState = 'starting' | 'fetching' | 'ready' | 'incomplete' | 'no-room' | 'unsupported' | 'insecure';

export const offlineState = signal<OfflineState>('starting');
/** Addresses of files that should be in the cache and are not. */
export const missing = signal<readonly string[]>([]);
/** A small file that was tried did not find room. */
export const isFull = signal(false);
export const newerVersion = signal(false);
