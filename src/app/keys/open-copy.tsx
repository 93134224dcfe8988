// Before a rescue copy from another tablet is opened: that tablet's words, or the office's key.

import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { phraseOf } from '../../vault/passphrase.ts';
import { LockFrame } from '../lock-frame.tsx';
import { PhraseField } from '../lock/phrase-field.tsx';
import type { AskingCopy } from '../lock/vault-now.ts';
import { useWordList } from '../lock/word-list.ts';
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
          <Words attempt={(phrase) => attempt({ words: phrase })} onOpen={opened} />
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

interface WordsProps {
  readonly attempt: (phrase: string) => Promise<boolean>;
  readonly onOpen: () => void;
}

function Words({ attempt, onOpen }: WordsProps) {
  const list = useWordList();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const working = useRef(false);
  const open = async () => {
    if (working.current || typed.trim() === '') return;
    working.current = true;
    setBusy(true);
    setError(undefined);
    const isOpen = await attempt(phraseOf(typed, list)).catch(() => false);
    working.current = false;
    setBusy(false);
    if (isOpen) onOpen();
    else setError(words.say('copy.words-wrong'));
  };
  // Without the list a word that is typed short would be a wrong one.
  if (list.length === 0) return null;
  return (
    <>
      <PhraseField
        label={words.say('copy.words')}
        hint={words.say('copy.words-hint')}
        typed={typed}
        list={list}
        error={error}
        disabled={busy}
        onType={(now) => {
          setTyped(now);
          setError(undefined);
        }}
        onEnter={() => void open()}
      />
      <div class="row">
        <Button kind="main" busy={busy} onPress={() => void open()}>
          {words.say('copy.open')}
        </Button>
      </div>
    </>
  );
}
