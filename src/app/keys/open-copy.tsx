// Before a rescue copy from another tablet is opened: that tablet's words, or the office's key.

import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { LockFrame } from '../lock-frame.tsx';
import { TryPhrase } from '../lock/try-phrase.tsx';
import type { AskingCopy } from '../lock/vault-now.ts';
import { useTitle } from '../use-title.ts';
import styles from './keys.module.css';
import { SecretKey } from './secret-key.tsx';
import { words } from './words/table.ts';

export const tables = [words];

export function OpenCopy({ about, attempt, answer }: Omit<AskingCopy, 'what'>) {
  const [way, setWay] = useState<'words' | 'office'>('words');
  const title = words.say('copy.title');
  useTitle(title);
  const opened = () => answer(true);
  return (
    <LockFrame title={title} practice={false} onBack={() => answer(false)} backLabel={words.say('copy.not-now')}>
      <p>{words.say('copy.holds', { n: about.sessions })}</p>
      <div class={styles['ways']}>
        {way === 'words' ? (
          <TryPhrase
            label={words.say('copy.words')}
            hint={words.say('copy.words-hint')}
            press={words.say('copy.open')}
            wrong={words.say('copy.words-wrong')}
            attempt={(phrase) => attempt({ words: phrase })}
            onOpen={opened}
          />
        ) : (
          <SecretKey attempt={(identities) => attempt({ identities })} onOpen={opened} />
        )}
        {about.office.length > 0 && (
          <Button kind="quiet" onPress={() => setWay(way === 'words' ? 'office' : 'words')}>
            {words.say(way === 'words' ? 'copy.use-office' : 'copy.use-words')}
          </Button>
        )}
      </div>
    </LockFrame>
  );
}
