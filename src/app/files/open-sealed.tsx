// Before a sealed session file is opened here: whose key it needs, and a place to give it.

import { LockFrame } from '../lock-frame.tsx';
import { SecretKey } from '../keys/secret-key.tsx';
import { words as keyWords } from '../keys/words/table.ts';
import type { AskingSealed } from '../lock/vault-now.ts';
import { useTitle } from '../use-title.ts';
import { sayWhose } from './whose-key.ts';
import { words } from './words/table.ts';

export const tables = [words, keyWords];

export function OpenSealed({ names, attempt, answer }: Omit<AskingSealed, 'what'>) {
  const title = words.say('sealed.title');
  useTitle(title);
  return (
    <LockFrame title={title} practice={false} onBack={() => answer(false)} backLabel={words.say('sealed.not-now')}>
      <p>{sayWhose(names)}</p>
      <p>{words.say('sealed.more')}</p>
      <SecretKey attempt={attempt} onOpen={() => answer(true)} />
    </LockFrame>
  );
}
