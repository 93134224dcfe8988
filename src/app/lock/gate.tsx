// What stands in front of the app while the vault is shut or not there yet.

import { StoreFault } from '../../store/fault.ts';
import type { VaultDoor } from '../../store/vault-door.ts';
import { withWords } from '../language.ts';
import { lazy } from '../lazy.tsx';
import { useOwnPlace } from '../use-own-place.ts';
import { useWayBack } from '../use-way-back.ts';
import { NewWords } from './new-words.tsx';
import { SetUp } from './set-up.tsx';
import { Unlock } from './unlock.tsx';
import type { Asking } from './vault-now.ts';
import { words } from './words/table.ts';

export function Gate(asked: Asking) {
  const onBack = () => asked.answer(false);
  const done = () => asked.answer(true);
  useOwnPlace(onBack);
  switch (asked.what) {
    case 'set-up':
      return <SetUp onPhrase={(phrase) => setUpWith(asked.door, phrase)} onDone={done} onBack={onBack} />;
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

/**
 * Done once more, because nobody heard that it had been done, it keeps the vault there is: with the same words, or with these
 * from now on. Rejects where there is one that is shut, and that these words do not open.
 */
async function setUpWith(door: VaultDoor, phrase: string): Promise<void> {
  const { is } = await door.state();
  if (is === 'none') return door.setUp(phrase);
  if (is === 'open') return door.renew(phrase);
  if (!(await door.openWith(phrase)).open) throw new StoreFault('locked');
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
  useWayBack();
  return (
    <Unlock
      door={door}
      title={words.say('locked.facilitator')}
      why={words.say('locked.turn')}
      onOpen={() => void onOpen()}
    />
  );
}
