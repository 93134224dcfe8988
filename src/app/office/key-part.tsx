// The office's key: made here, or taken in hand out of its file or from paper; put away again without a trace.

import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { SecretKey } from '../keys/secret-key.tsx';
import { ensureOpen } from '../lock/vault-now.ts';
import { identitiesIn, LONGEST_NAME } from '../../vault/age-keys.ts';
import { forgetHand, hand, isKept, keepHand, makeKey, putAway, recallHand, takeInHand } from './hand.ts';
import styles from './office.module.css';
import { type ReadFault, ReadSheet } from './read-sheet.tsx';
import { nameHint } from '../keys/name-hint.ts';
import { words } from './words/table.ts';

export function KeyPart({ store }: { readonly store: Store }) {
  useEffect(() => {
    // What fails here is asked for again by whoever presses.
    void recallHand(store).catch(() => undefined);
  }, [store]);
  return hand.value.length > 0 ? <InHand store={store} /> : <NoneInHand store={store} />;
}

function NoneInHand({ store }: { readonly store: Store }) {
  const recall = async () => {
    if (await ensureOpen(store)) await recallHand(store);
  };
  const [fault, setFault] = useState<ReadFault | 'not-a-key' | null>(null);
  const take = async (identities: readonly string[]) => {
    await takeInHand(identities);
    return true;
  };
  const read = (text: string) => {
    const key = identitiesIn(text);
    if (key.ok) takeInHand(key.identities).catch(() => setFault('not-a-key'));
    else setFault('not-a-key');
  };
  return (
    <>
      <div class="stack">
        <p>{words.say('key.what')}</p>
        <Notice tone="warn">{words.say('key.lost')}</Notice>
      </div>
      <NewKey />
      <section class="stack" aria-labelledby="have-key">
        <h2 id="have-key">{words.say('key.have')}</h2>
        <SecretKey label={words.say('key.use')} kind="plain" attempt={take} onOpen={() => undefined} />
        <p>{words.say('key.on-sheet')}</p>
        {fault && (
          <Notice tone="bad" urgent>
            {words.sayIf(`key.${fault}`) ?? words.say('take.not-a-key')}
          </Notice>
        )}
        <ReadSheet onBegin={() => setFault(null)} onText={read} onFault={setFault} />
        {isKept.value === null && (
          <div class="row">
            <Button kind="quiet" size="desk" picture={<Icon name="lock" />} onPress={() => void recall()}>
              {words.say('key.kept-here')}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

/** The sheet that has it is shown at once, and once. */
function NewKey({ isAnother = false }: { readonly isAnother?: boolean }) {
  const [name, setName] = useState('');
  const [fault, setFault] = useState<'name-missing' | 'make-failed' | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    const called = name.trim();
    setFault(called === '' ? 'name-missing' : null);
    if (called === '') return;
    setBusy(true);
    await makeKey(called, Date.now()).catch(() => setFault('make-failed'));
    setBusy(false);
  };
  return (
    <section class="stack" aria-labelledby="new-key">
      <h2 id="new-key">{words.say(isAnother ? 'key.another' : 'key.make')}</h2>
      {isAnother && <p>{words.say('key.another-more')}</p>}
      <TextField
        label={words.say('key.name')}
        hint={nameHint(name, (most) => words.say('key.name-hint', most))}
        value={name}
        maxLength={LONGEST_NAME}
        {...(fault && { error: words.say(`key.${fault}`) })}
        onInput={(text) => {
          setName(text);
          setFault(null);
        }}
        onEnter={() => void make()}
      />
      <div class="row">
        <Button kind={isAnother ? 'plain' : 'main'} size="desk" busy={busy} onPress={() => void make()}>
          {words.say('key.make')}
        </Button>
      </div>
    </section>
  );
}

function InHand({ store }: { readonly store: Store }) {
  const [failed, setFailed] = useState(false);
  const press = async (task: () => Promise<void>) => {
    setFailed(false);
    await task().catch(() => setFailed(true));
  };
  const keep = async () => {
    if (await ensureOpen(store)) await keepHand(store);
  };
  return (
    <>
      <section class="stack" aria-labelledby="in-hand">
        <h2 id="in-hand">{words.say('key.in-hand')}</h2>
        <p>{words.say(isKept.value ? 'key.in-hand-kept' : 'key.in-hand-more')}</p>
        <ul role="list" class={styles['keys']}>
          {hand.value.map(({ recipient, fingerprint }) => (
            <li key={recipient}>
              <span>{words.say('key.fingerprint')}</span>
              <code class={styles['digits']}>{fingerprint}</code>
              <span>{words.say('key.public')}</span>
              <code>{recipient}</code>
            </li>
          ))}
        </ul>
        {failed && (
          <Notice tone="bad" urgent>
            {words.say('key.not-kept')}
          </Notice>
        )}
        <div class="row">
          <Button kind="main" size="desk" picture={<Icon name="lock" />} onPress={putAway}>
            {words.say('key.put-away')}
          </Button>
          {isKept.value ? (
            <Button size="desk" onPress={() => void press(() => forgetHand(store))}>
              {words.say('key.forget')}
            </Button>
          ) : (
            <Button size="desk" describedBy="keep-key" onPress={() => void press(keep)}>
              {words.say('key.keep')}
            </Button>
          )}
        </div>
        {!isKept.value && <p id="keep-key">{words.say('key.keep-more')}</p>}
      </section>
      <NewKey isAnother />
    </>
  );
}
