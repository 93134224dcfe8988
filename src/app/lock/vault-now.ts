// Before anything real is written the vault is there and open: whoever needs it asks here, and the app shows the screen.

import { signal } from '@preact/signals';
import type { RescueAbout, RescueSecret } from '../../store/rescue.ts';
import type { Store } from '../../store/store.ts';
import type { VaultDoor } from '../../store/vault-door.ts';

/** The screen that stands before everything else: words for a new vault, other words, or opening the one there is. */
interface AskingVault {
  readonly what: 'set-up' | 'renew' | 'unlock';
  readonly door: VaultDoor;
  readonly answer: (isDone: boolean) => void;
}

/** What opens a rescue copy from another tablet. `attempt` is false for what does not. */
export interface AskingCopy {
  readonly what: 'copy';
  readonly about: RescueAbout;
  readonly attempt: (secret: RescueSecret) => Promise<boolean>;
  readonly answer: (isDone: boolean) => void;
}

/** The key for a sealed session file. `names`: what people call the keys that open it. `attempt` is false for what does not. */
export interface AskingSealed {
  readonly what: 'sealed';
  readonly names: readonly string[];
  readonly attempt: (identities: readonly string[]) => Promise<boolean>;
  readonly answer: (isDone: boolean) => void;
}

export type Asking = AskingVault | AskingCopy | AskingSealed;

/** Raised whenever the vault was opened: what could not be read before can be read now. */
export const openings = signal(0);

export const asking = signal<Asking | null>(null);

/** True when the vault is open; false when the facilitator thought better of it. Asks nothing of an open one. */
export async function ensureOpen({ vault: door }: Pick<Store, 'vault'>): Promise<boolean> {
  const { is } = await door.state();
  if (is === 'open') return true;
  return ask({ what: is === 'none' ? 'set-up' : 'unlock', door });
}

type Question = Omit<AskingVault, 'answer'> | Omit<AskingCopy, 'answer'> | Omit<AskingSealed, 'answer'>;

/** True when it was done; false when the facilitator thought better of it. */
export async function ask(question: Question): Promise<boolean> {
  let mine: Asking | null = null;
  const isDone = await new Promise<boolean>((answer) => {
    // Whoever asked before is not waited for any more.
    asking.peek()?.answer(false);
    mine = { ...question, answer };
    asking.value = mine;
  });
  // By then somebody else may have asked.
  if (asking.peek() === mine) asking.value = null;
  return isDone;
}
