// Settings: what opens this tablet beside the words, other words, and a copy to take away.

import { useEffect, useState } from 'preact/hooks';
import { apart } from '../../i18n/apart.ts';
import type { OfficeKey, OfficeNow, VaultState } from '../../store/vault-door.ts';
import type { Store } from '../../store/store.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ConfirmSheet } from '../../ui/sheet.tsx';
import {
  faultOfOffice,
  LONGEST_NAME,
  MOST_OF_A_KEY_FILE,
  type OfficeFault,
  recipientFrom,
  recipientsInFile,
} from '../../vault/age-keys.ts';
import { fingerprintOf } from '../../vault/fingerprint.ts';
import { useLoaded } from '../lazy.tsx';
import { ask, ensureOpen } from '../lock/vault-now.ts';
import styles from './keys.module.css';
import { RescueCopy } from './rescue-copy.tsx';
import { nameHint } from './name-hint.ts';
import { words } from './words/table.ts';

export const tables = [words];

/** How such a key begins: the same in every language. */
const START = { start: apart('age1') };

type Now = { readonly state: VaultState['is'] } & OfficeNow;

export function OfficeKeys({ store }: { readonly store: Pick<Store, 'vault'> }) {
  const [now, setNow] = useState<Now | null>(null);
  const read = async () => {
    const [{ is }, office] = [await store.vault.state(), await store.vault.office()];
    setNow({ state: is, ...office });
  };
  useEffect(() => void read().catch(() => undefined), [store]);
  if (!now) return null;
  const { state, keys, changed } = now;
  return (
    <>
      <section class="stack" aria-labelledby="keys">
        <h2 id="keys">{words.say('keys')}</h2>
        <p>{words.say('keys.what')}</p>
        <p>{words.say('keys.when')}</p>
        {state === 'none' && <p>{words.say('keys.no-words')}</p>}
        {changed && (
          <Notice tone="bad" title={words.say('keys.changed')}>
            {words.say('keys.changed-more')}
          </Notice>
        )}
        {state === 'open' ? (
          <Change keys={keys} store={store} onChanged={read} />
        ) : (
          <>
            {state !== 'none' && <KeyList keys={keys} />}
            <div class="row">
              {/* This page is drawn anew when the answer is there. */}
              <Button size="desk" onPress={() => void ensureOpen(store)}>
                {words.say(state === 'none' ? 'keys.make-words' : 'keys.unlock')}
              </Button>
            </div>
          </>
        )}
      </section>
      {state === 'open' && <OtherWords store={store} />}
      {state !== 'none' && <RescueCopy hasOffice={keys.length > 0} />}
    </>
  );
}

function KeyList({ keys, onRemove }: { readonly keys: readonly OfficeKey[]; onRemove?: (key: OfficeKey) => void }) {
  if (keys.length === 0) return <p>{words.say('keys.none')}</p>;
  return (
    <ul role="list" class={styles['keys']} aria-label={words.say('keys.list')}>
      {keys.map((key, n) => (
        <li key={key.recipient}>
          <span class={styles['key']}>
            <strong id={`key-${n}`}>
              <bdi>{key.name}</bdi>
            </strong>
            <code>{bothEnds(key.recipient)}</code>
            <Digits recipient={key.recipient} />
          </span>
          {onRemove && (
            <Button kind="quiet" size="desk" describedBy={`key-${n}`} onPress={() => onRemove(key)}>
              {words.say('keys.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Short enough to be read aloud by one person and followed by another. */
function Digits({ recipient }: { readonly recipient: string }) {
  const digits = useLoaded(recipient, () => fingerprintOf(recipient));
  return digits === undefined ? null : (
    <span class={styles['digits']}>
      {words.say('keys.digits')} <code>{digits}</code>
    </span>
  );
}

/** The longer kind of key fills screens. */
function bothEnds(recipient: string): string {
  return recipient.length > 100 ? `${recipient.slice(0, 40)} … ${recipient.slice(-40)}` : recipient;
}

interface ChangeProps {
  readonly keys: readonly OfficeKey[];
  readonly store: Pick<Store, 'vault'>;
  readonly onChanged: () => Promise<void>;
}

function Change({ keys, store, onChanged }: ChangeProps) {
  const [name, setName] = useState('');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<OfficeFault | null>(null);
  const [said, setSaid] = useState<'added' | 'not-kept' | null>(null);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState<OfficeKey | null>(null);
  const keep = async (wanted: readonly OfficeKey[]): Promise<boolean> => {
    setBusy(true);
    try {
      await store.vault.setOffice(wanted);
      await onChanged();
      return true;
    } catch {
      setSaid('not-kept');
      return false;
    } finally {
      setBusy(false);
    }
  };
  const add = async (more: readonly OfficeKey[]) => {
    if (busy) return;
    const wanted = [...keys, ...more];
    const why = faultOfOffice(wanted);
    setFault(why);
    setSaid(null);
    if (why || !(await keep(wanted))) return;
    setName('');
    setTyped('');
    setSaid('added');
  };
  const addTyped = () => {
    const read = recipientFrom(typed);
    if (read.ok) void add([{ name: name.trim(), recipient: read.recipient }]);
    else setFault(read.reason);
  };
  const addFile = async (file: File) => {
    const text = file.size > MOST_OF_A_KEY_FILE ? '' : await file.text().catch(() => '');
    const found = recipientsInFile(text);
    const refused = found.find((read) => !read.ok);
    if (refused && !refused.ok) return setFault(refused.reason);
    const called = name.trim() || file.name.replace(/\.[^.]*$/, '');
    const recipients = found.flatMap((read) => (read.ok ? [read.recipient] : []));
    const nameOf = (n: number) => (recipients.length > 1 ? `${called} (${n + 1})` : called).slice(0, 80);
    await add(recipients.map((recipient, n) => ({ name: nameOf(n), recipient })));
  };
  const remove = async ({ recipient }: OfficeKey) => {
    setLeaving(null);
    setSaid(null);
    if (await keep(keys.filter((key) => key.recipient !== recipient))) announce(words.say('keys.removed'));
  };
  const error = fault ? words.say(`key.${fault}`, START) : undefined;
  return (
    <>
      <KeyList keys={keys} onRemove={setLeaving} />
      <TextField
        label={words.say('keys.name')}
        hint={nameHint(name, (most) => words.say('keys.name-hint', most))}
        value={name}
        maxLength={LONGEST_NAME}
        {...(fault === 'no-name' && { error })}
        onInput={(text) => {
          setName(text);
          setFault(null);
        }}
      />
      <TextField
        kind="code"
        label={words.say('keys.key')}
        hint={words.say('keys.key-hint', START)}
        value={typed}
        {...(fault !== null && fault !== 'no-name' && { error })}
        onInput={(text) => {
          // The secret half does not even stay in the field.
          const isSecret = /age-secret-key-/i.test(text);
          setTyped(isSecret ? '' : text);
          setFault(isSecret ? 'secret-key' : null);
        }}
        onEnter={addTyped}
      />
      {said === 'added' && (
        <Notice tone="good" urgent>
          {words.say('keys.added')}
        </Notice>
      )}
      {said === 'not-kept' && (
        <Notice tone="bad" urgent>
          {words.say('keys.not-kept')}
        </Notice>
      )}
      <div class="row">
        <Button kind="main" size="desk" busy={busy} onPress={addTyped}>
          {words.say('keys.add')}
        </Button>
        <FileField label={words.say('keys.file')} kind="quiet" onFile={(file) => void addFile(file)} />
      </div>
      {leaving && (
        <ConfirmSheet
          danger
          title={words.say('keys.remove-title', { name: apart(leaving.name) })}
          text={words.say('keys.remove-more')}
          yes={words.say('keys.remove')}
          no={words.say('keys.keep')}
          onYes={() => void remove(leaving)}
          onNo={() => setLeaving(null)}
        />
      )}
    </>
  );
}

function OtherWords({ store }: { readonly store: Pick<Store, 'vault'> }) {
  const renew = async () => {
    if (await ask({ what: 'renew', door: store.vault })) announce(words.say('renew.done'));
  };
  return (
    <section class="stack" aria-labelledby="renew">
      <h2 id="renew">{words.say('renew.title')}</h2>
      <p>{words.say('renew.more')}</p>
      <div class="row">
        <Button size="desk" onPress={() => void renew()}>
          {words.say('renew.choose')}
        </Button>
      </div>
    </section>
  );
}
