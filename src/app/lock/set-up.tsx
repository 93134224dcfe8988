// The words that will open this tablet, why they matter, and typed once from the paper: before the first real workshop, and
// whenever they are to be others.

import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { offeredPhrase, phraseOf, weaknessOfPhrase } from '../../vault/passphrase.ts';
import { LockFrame } from '../lock-frame.tsx';
import { useTitle } from '../use-title.ts';
import styles from './lock.module.css';
import { PhraseField, PhraseWords } from './phrase-field.tsx';
import { useWordList } from './word-list.ts';
import { words } from './words/table.ts';

export interface SetUpProps {
  /** Rejects where the vault could not keep what the words open. */
  readonly onPhrase: (phrase: string) => Promise<void>;
  /** The office can open this tablet too. */
  readonly hasOffice?: boolean;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

type Stage = 'offer' | 'own' | 'again';

export function SetUp(props: SetUpProps) {
  const list = useWordList();
  return list.length > 0 ? <SetUpWith {...props} list={list} /> : null;
}

function SetUpWith({
  onPhrase,
  hasOffice = false,
  onDone,
  onBack,
  list,
}: SetUpProps & { readonly list: readonly string[] }) {
  const [stage, setStage] = useState<Stage>('offer');
  const [offered, setOffered] = useState(() => offeredPhrase(list));
  /** Null: the offered ones. */
  const [own, setOwn] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const title = words.say(`${stage === 'offer' ? 'words' : stage}.title`);
  useTitle(title);

  const to = (next: Stage) => {
    setStage(next);
    setTyped('');
    setError(undefined);
  };
  const type = (now: string) => {
    setTyped(now);
    setError(undefined);
  };
  const takeOwn = () => {
    const weakness = weaknessOfPhrase(typed, list);
    if (weakness) return setError(words.say(`refused.${weakness}`));
    setOwn(phraseOf(typed, list));
    to('again');
  };
  const done = async () => {
    const phrase = own ?? offered.join(' ');
    if (working.current) return;
    if (phraseOf(typed, list) !== phrase) return setError(words.say('again.differs'));
    working.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await onPhrase(phrase);
    } catch {
      setError(words.say('again.failed'));
      return;
    } finally {
      working.current = false;
      setBusy(false);
    }
    onDone();
  };

  if (stage === 'offer') {
    return (
      <LockFrame practice={false} title={title} onBack={onBack} backLabel={words.say('words.not-now')}>
        <p>{words.say('words.why')}</p>
        <PhraseWords phrase={offered} large />
        <p>{words.say('words.paper')}</p>
        <div class={styles['lost']}>
          <Notice tone="warn" title={words.say(hasOffice ? 'words.office-title' : 'words.lost-title')}>
            {words.say(hasOffice ? 'words.office' : 'words.lost')}
          </Notice>
        </div>
        <Button
          kind="main"
          picture={<Icon name="check" />}
          onPress={() => {
            setOwn(null);
            to('again');
          }}
        >
          {words.say('words.written')}
        </Button>
        <div class={styles['others']}>
          <Button kind="quiet" onPress={() => setOffered(offeredPhrase(list))}>
            {words.say('words.other')}
          </Button>
          <Button kind="quiet" onPress={() => to('own')}>
            {words.say('words.own')}
          </Button>
        </div>
      </LockFrame>
    );
  }
  if (stage === 'own') {
    return (
      <LockFrame practice={false} title={title}>
        <p>{words.say('own.more')}</p>
        <PhraseField
          key="own"
          label={words.say('own.field')}
          typed={typed}
          list={list}
          error={error}
          onType={type}
          onEnter={takeOwn}
        />
        <Button kind="main" picture={<Icon name="next" />} onPress={takeOwn}>
          {words.say('own.next')}
        </Button>
        <Button kind="quiet" picture={<Icon name="back" />} onPress={() => to('offer')}>
          {words.say('own.offered')}
        </Button>
      </LockFrame>
    );
  }
  return (
    <LockFrame practice={false} title={title}>
      <p>{words.say(own === null ? 'again.more' : 'again.own')}</p>
      <PhraseField
        key="again"
        label={words.say('phrase.field')}
        typed={typed}
        list={list}
        error={error}
        disabled={busy}
        onType={type}
        onEnter={() => void done()}
      />
      <Button kind="main" busy={busy} picture={<Icon name="check" />} onPress={() => void done()}>
        {words.say('again.done')}
      </Button>
      <p role="status">{busy && words.say('again.busy')}</p>
      {!busy && (
        <Button kind="quiet" picture={<Icon name="back" />} onPress={() => to(own === null ? 'offer' : 'own')}>
          {words.say('again.see')}
        </Button>
      )}
    </LockFrame>
  );
}
