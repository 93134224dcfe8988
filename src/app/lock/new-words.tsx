// Other words for a tablet whose vault is open: shown and typed back as the first ones were.

import type { VaultDoor } from '../../store/vault-door.ts';
import { useLoaded } from '../lazy.tsx';
import { SetUp } from './set-up.tsx';

export interface NewWordsProps {
  readonly door: Pick<VaultDoor, 'renew' | 'office'>;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

export function NewWords({ door, onDone, onBack }: NewWordsProps) {
  const office = useLoaded(door, () => door.office());
  if (!office) return null;
  const hasOffice = office.keys.length > 0;
  return <SetUp onPhrase={(phrase) => door.renew(phrase)} hasOffice={hasOffice} onDone={onDone} onBack={onBack} />;
}
