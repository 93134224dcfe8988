// What is known of working offline; how it comes to be known is in offline.ts, which nobody waits for.

import { signal } from '@preact/signals';

export type OfflineState = 'starting' | 'fetching' | 'ready' | 'incomplete' | 'unsupported' | 'insecure';

export const offlineState = signal<OfflineState>('starting');
/** Addresses of files that should be in the cache and are not. */
export const missing = signal<readonly string[]>([]);
export const newerVersion = signal(false);
