// The office's secret key, typed or out of its file: tried at once, kept nowhere.

import { useRef, useState } from 'preact/hooks';
import { apart } from '../../i18n/apart.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { identitiesIn, MOST_OF_A_KEY_FILE } from '../../vault/age-keys.ts';
import { words } from './words/table.ts';

/** How such a key begins: the same in every language. */
const START = { start: apart('AGE-SECRET-KEY-') };

export interface SecretKeyProps {
  /** False: it does not open what it is for. */
  readonly attempt: (identities: readonly string[]) => Promise<boolean>;
  readonly onOpen: () => void;
  /** Where it is not there to open something at once. */
  readonly label?: string;
  /** `plain` where another button goes on. */
  readonly kind?: 'main' | 'plain';
}

export function SecretKey({ attempt, onOpen, label, kind = 'main' }: SecretKeyProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const open = async (text: string) => {
    if (working.current) return;
    const read = identitiesIn(text);
    if (!read.ok) return setError(words.say(`secret.${read.reason}`, START));
    working.current = true;
    setBusy(true);
    setError(undefined);
    const isOpen = await attempt(read.identities).catch(() => false);
    working.current = false;
    setBusy(false);
    if (!isOpen) return setError(words.say('secret.wrong'));
    setTyped('');
    onOpen();
  };
  const openFile = async (file: File) => {
    if (file.size > MOST_OF_A_KEY_FILE) return setError(words.say('secret.no-key', START));
    await open(await file.text().catch(() => ''));
  };
  return (
    <div class="stack">
      <TextField
        // Seen as it is typed: seventy letters that nobody sees are never right. A file shows nothing.
        kind="code"
        label={words.say('secret.field')}
        hint={words.say('secret.hint', START)}
        value={typed}
        disabled={busy}
        {...(error !== undefined && { error })}
        onInput={(now) => {
          setTyped(now);
          setError(undefined);
        }}
        onEnter={() => void open(typed)}
      />
      <div class="row">
        <Button kind={kind} busy={busy} onPress={() => void open(typed)}>
          {label ?? words.say('secret.open')}
        </Button>
        <FileField label={words.say('secret.file')} kind="quiet" onFile={(file) => void openFile(file)} />
      </div>
    </div>
  );
}
