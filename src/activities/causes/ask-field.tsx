// The open question and its answer: a field where the answer will stand, and what may be done instead of answering.

import { locale } from '../../i18n/locale.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { BlameAdvice } from './blame-advice.tsx';
import styles from './causes.module.css';
import { words } from './words/table.ts';

export interface AskFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onInput: (text: string) => void;
  readonly onKeep: () => void;
  readonly onEnough: () => void;
  readonly onBeside?: () => void;
  /** What is typed is no cause but a solution: kept for its own step. */
  readonly onPark: () => void;
}

export function AskField({ label, value, error, onInput, onKeep, onEnough, onBeside, onPark }: AskFieldProps) {
  return (
    <div class={styles['ask']}>
      <TextField
        label={label}
        hint={words.say('ask.hint')}
        error={error ?? undefined}
        value={value}
        lang={locale.value}
        autofocus
        onInput={onInput}
        onEnter={onKeep}
      />
      <BlameAdvice text={value} />
      <div class="row">
        <Button kind="main" size="desk" onPress={onKeep}>
          {words.say('ask.keep')}
        </Button>
        {onBeside && (
          <Button size="desk" onPress={onBeside}>
            {words.say('ask.beside')}
          </Button>
        )}
        <Button size="desk" onPress={onPark}>
          {words.say('ask.park')}
        </Button>
        <Button size="desk" kind="quiet" onPress={onEnough}>
          {words.say('ask.enough')}
        </Button>
      </div>
    </div>
  );
}
