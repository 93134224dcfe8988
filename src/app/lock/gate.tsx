// What stands in front of the app while the vault is shut or not there yet.

import type { VaultDoor } from '../../store/vault-door.ts';
import { SetUp } from './set-up.tsx';
import { Unlock } from './unlock.tsx';
import type { Asking } from './vault-now.ts';
import { words } from './words/table.ts';

export function Gate({ what, door, answer }: Asking) {
  const onBack = () => answer(false);
  const open = () => answer(true);
  if (what === 'set-up') return <SetUp door={door} onDone={open} onBack={onBack} />;
  return <Unlock door={door} title={words.say('locked')} onOpen={open} onBack={onBack} />;
}

export interface PassageGateProps {
  readonly door: VaultDoor;
  readonly onOpen: () => Promise<void>;
}

/** The tablet was on its way round when the app ended. */
export function PassageGate({ door, onOpen }: PassageGateProps) {
  return (
    <Unlock
      door={door}
      title={words.say('locked.facilitator')}
      why={words.say('locked.turn')}
      onOpen={() => void onOpen()}
    />
  );
}
