// What goes over the line between the page and the writer: the names that may be called, and the shapes of the messages.

import type { StoreReason } from './fault.ts';
import type { OutboxRows, Store } from './kept.ts';
import type { VaultDoor } from './vault-door.ts';

/** Only what is named here can be called, whatever a message says. */
export const CALLS = {
  store: [
    'state',
    'tablet',
    'sessions',
    'sealedSessions',
    'load',
    'since',
    'create',
    'commit',
    'box',
    'answered',
    'finishTurn',
    'records',
    'passing',
    'keepPassing',
    'endPassing',
    'draft',
    'keepDraft',
    'dropDraft',
    'deskDrafts',
    'remove',
    'forTheLead',
    'secret',
    'keepSecret',
    'rescue',
  ] satisfies readonly (keyof Store)[],
  outbox: ['all', 'file', 'count', 'add', 'change'] satisfies readonly (keyof OutboxRows)[],
  vault: [
    'state',
    'setUp',
    'openWith',
    'openWithPin',
    'openWithOffice',
    'renew',
    'office',
    'setOffice',
    'setPin',
    'lock',
    'handOver',
    'endPeriod',
  ] satisfies readonly (keyof VaultDoor)[],
} as const;

export type Part = keyof typeof CALLS;

/** The first message to the writer; the port comes with it. */
export interface Hello {
  readonly open: string;
}

/** What somebody pressed for and waits to see saved. Their answers hold nobody's words. */
export const PRESSED: readonly string[] = ['commit', 'finishTurn'] satisfies readonly (keyof Store)[];

export type ToWriter =
  | {
      readonly call: number;
      readonly part: Part;
      readonly name: string;
      readonly given: readonly unknown[];
      /** The channel on which it is answered as well; the same for all calls of a line. */
      readonly beside?: string;
    }
  /** The page is being left: the files are let go, so that the next page may have them. */
  | { readonly leave: true }
  | { readonly close: true };

export type ToPage =
  | { readonly opened: true }
  | { readonly failed: StoreReason }
  | { readonly closed: true }
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly fault: string; readonly reason: StoreReason | null };
