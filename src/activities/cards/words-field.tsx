// The field in which a person's words are written during a turn: big, and silent about how they are spelled.

import { locale } from '../../i18n/locale.ts';
import { TextField } from '../../ui/field.tsx';

export interface WordsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | null;
  readonly onInput: (words: string) => void;
}

/** Enter makes a new line: on a screen keyboard it lies where a hand rests. */
export function WordsField({ label, hint, value, error, onInput }: WordsFieldProps) {
  return (
    <TextField
      label={label}
      hideLabel
      hint={hint}
      value={value}
      multiline
      lang={locale.value}
      error={error ?? undefined}
      onInput={onInput}
    />
  );
}
