// Whose card it is, so that people can be counted as well as cards; nobody is named.

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
  return (
    <fieldset class={styles['whose']}>
      <legend>{words.say('scribe.whose')}</legend>
      <div class={styles['strip']}>
        <button type="button" class={styles['person']} aria-pressed={value === null} onClick={() => onChoose(null)}>
          {words.say('scribe.nobody')}
        </button>
        {people.map(({ token }) => (
          <button
            key={token.id}
            type="button"
            class={styles['person']}
            aria-pressed={value === token.id}
            onClick={() => onChoose(token.id)}
          >
            <TokenPicture picture={token.picture} colour={token.colour} />
            <span>{tokenName(token)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
