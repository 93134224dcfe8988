// Whose words they are: everybody in the room by picture and colour, and nobody in particular; nobody is named.

import { useCallback, useRef } from 'preact/hooks';
import { tokenName } from '../handover/token-name.tsx';
import type { Person } from '../people/model.ts';
import { TokenPicture } from '../ui/pictures/token-picture.tsx';
import styles from './whose-words.module.css';

export interface WhoseWordsProps {
  readonly label: string;
  /** What it says where it is no one person's. */
  readonly nobody: string;
  readonly people: readonly Person[];
  /** Null: no one person's. Undefined: nobody has said yet. */
  readonly value: string | null | undefined;
  readonly onChoose: (token: string | null) => void;
}

export function WhoseWords({ label, nobody, people, value, onChoose }: WhoseWordsProps) {
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const choose = useCallback((token: string) => latest.current(token), []);
  return (
    <fieldset class={styles['whose']}>
      <legend>{label}</legend>
      <div class={styles['strip']}>
        <button type="button" class={styles['person']} aria-pressed={value === null} onClick={() => onChoose(null)}>
          {nobody}
        </button>
        {people.map(({ token }) => (
          <OnePerson key={token.id} token={token} isChosen={value === token.id} onChoose={choose} />
        ))}
      </div>
    </fieldset>
  );
}

interface OnePersonProps {
  readonly token: Person['token'];
  readonly isChosen: boolean;
  readonly onChoose: (token: string) => void;
}

/** Signals spare it a redraw while these stay the same: every letter that is typed draws the page around it. */
function OnePerson({ token, isChosen, onChoose }: OnePersonProps) {
  return (
    <button type="button" class={styles['person']} aria-pressed={isChosen} onClick={() => onChoose(token.id)}>
      <TokenPicture picture={token.picture} colour={token.colour} />
      <span>{tokenName(token)}</span>
    </button>
  );
}
