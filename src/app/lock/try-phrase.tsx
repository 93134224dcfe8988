// The words are typed and tried: those of this tablet, or of the one that a rescue copy came from.

import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { phraseOf } from '../../vault/passphrase.ts';
import { PhraseField } from './phrase-field.tsx';
import { loadWordList, useWordList } from './word-list.ts';
import { words } from './words/table.ts';

export interface TryPhraseProps {
  readonly label: string;
  readonly hint: string;
  readonly press: string;
  /** What is said of words that open nothing. */
  readonly wrong: string;
  /** False for words that open nothing; rejects where it could not be looked at. */
  readonly attempt: (phrase: string) => Promise<boolean>;
  readonly onOpen: () => void;
}

export function TryPhrase({ label, hint, press, wrong, attempt, onOpen }: TryPhraseProps) {
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
    const isOpen = await loadWordList()
      // Without the list a word that is typed short would be a wrong one.
      .then((known) => attempt(phraseOf(typed, known)))
      .catch(() => null);
    working.current = false;
    setBusy(false);
    if (isOpen) onOpen();
    // A disk that does not answer says nothing of anybody's words.
    else setError(isOpen === null ? words.say('phrase.failed') : wrong);
  };
  // Drawn before the list is there: what stands below would else move away from under a finger when it comes.
  return (
    <>
      <PhraseField
        label={label}
        hint={hint}
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
      <Button kind="main" busy={busy} onPress={() => void open()}>
        {press}
      </Button>
    </>
  );
}
