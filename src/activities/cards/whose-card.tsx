// Whose card it is, so that people can be counted as well as cards; nobody is named.

import { useCallback, useRef } from 'preact/hooks';
import { tokenName } from '../../handover/token-name.tsx';
import type { Person } from '../../people/model.ts';
import { TokenPicture } from '../../ui/pictures/token-picture.tsx';
import styles from './cards.module.css';
import { words } from './words/table.ts';

export interface WhoseCardProps {
  readonly people: readonly Person[];
  /** Null: nobody knows. */
  readonly value: string | null;
  readonly onChoose: (token: string | null) => void;
}

export function WhoseCard({ people, value, onChoose }: WhoseCardProps) {
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const choose = useCallback((token: string) => latest.current(token), []);
  return (
    <fieldset class={styles['whose']}>
      <legend>{words.say('scribe.whose')}</legend>
      <div class={styles['strip']}>
        <button type="button" class={styles['person']} aria-pressed={value === null} onClick={() => onChoose(null)}>
          {words.say('scribe.nobody')}
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

/** Signals spare it a redraw while these stay the same: every letter that is typed draws the scribe's page. */
function OnePerson({ token, isChosen, onChoose }: OnePersonProps) {
  return (
    <button type="button" class={styles['person']} aria-pressed={isChosen} onClick={() => onChoose(token.id)}>
      <TokenPicture picture={token.picture} colour={token.colour} />
      <span>{tokenName(token)}</span>
    </button>
  );
}
