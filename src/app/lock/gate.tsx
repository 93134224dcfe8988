// What stands in front of the app while the vault is shut or not there yet.

import type { VaultDoor } from '../../store/vault-door.ts';
import { withWords } from '../language.ts';
import { lazy } from '../lazy.tsx';
import { NewWords } from './new-words.tsx';
import { SetUp } from './set-up.tsx';
import { Unlock } from './unlock.tsx';
import type { Asking } from './vault-now.ts';
import { words } from './words/table.ts';

export function Gate(asked: Asking) {
  const onBack = () => asked.answer(false);
  const done = () => asked.answer(true);
  switch (asked.what) {
    case 'set-up':
      return <SetUp onPhrase={(phrase) => asked.door.setUp(phrase)} onDone={done} onBack={onBack} />;
    case 'renew':
      return <NewWords door={asked.door} onDone={done} onBack={onBack} />;
    case 'unlock':
      return <Unlock door={asked.door} title={words.say('locked')} onOpen={done} onBack={onBack} />;
    case 'copy':
      return <OpenCopy {...asked} />;
    case 'sealed':
      return <OpenSealed {...asked} />;
  }
}

const OpenCopy = lazy(async () => {
  const { OpenCopy: Part, tables } = await import('../keys/open-copy.tsx');
  await withWords(tables);
  return Part;
});

const OpenSealed = lazy(async () => {
  const { OpenSealed: Part, tables } = await import('../files/open-sealed.tsx');
  await withWords(tables);
  return Part;
});

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
