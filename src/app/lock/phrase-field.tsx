// Where the words that open the tablet are typed: what three letters have become of each word stands under it.

import type { VNode } from 'preact';
import { TextField } from '../../ui/field.tsx';
import { typedWords } from '../../vault/passphrase.ts';
import styles from './lock.module.css';
import { words } from './words/table.ts';

export interface PhraseFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly typed: string;
  /** Empty until it is loaded; the words then stand as they were typed. */
  readonly list: readonly string[];
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly onType: (typed: string) => void;
  readonly onEnter: () => void;
}

export function PhraseField({ label, hint, typed, list, error, disabled, onType, onEnter }: PhraseFieldProps) {
  const soFar = typedWords(typed, list).map(({ typed: own, word }) => word ?? own);
  return (
    <div class={styles['phraseField']}>
      <TextField
        kind="code"
        label={label}
        {...(hint !== undefined && { hint })}
        value={typed}
        {...(error !== undefined && { error })}
        {...(disabled !== undefined && { disabled })}
        onInput={onType}
        onEnter={onEnter}
      />
      {/* Said aloud too: whoever does not see it hears what the letters have become. */}
      <div role="status" aria-label={words.say('phrase.typed')}>
        {soFar.length > 0 && <PhraseWords phrase={soFar} />}
      </div>
    </div>
  );
}

/** In their order: the first word is the first on the paper. */
export function PhraseWords({ phrase, large = false }: { phrase: readonly string[]; large?: boolean }): VNode {
  return (
    <ol class={styles['phrase']} data-large={large ? '' : undefined} dir="ltr">
      {phrase.map((word, at) => (
        <li key={at} lang="en">
          {word}
        </li>
      ))}
    </ol>
  );
}
