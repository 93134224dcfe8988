// The field in which a person's words are written during a turn: big, silent about spelling, and with letters on the screen
// for whoever has no keyboard or writes with a switch.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LetterBoard } from '../../handover/letter-board.tsx';
import type { LetterOrder } from '../../handover/letters.ts';
import { words as handoverWords } from '../../handover/words/table.ts';
import { languageOfLetters } from '../../i18n/locales.ts';
import { locale } from '../../i18n/locale.ts';
import type { Passport } from '../../people/passport.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import styles from './cards.module.css';
import { GentleLook } from './gentle-look.tsx';

export interface WordsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | null;
  /** What this person wrote before in this turn; its words are offered on the letter board. */
  readonly own: string;
  readonly passport: Passport | undefined;
  /** What is done with the words, beside the way to the letters. */
  readonly beside?: ComponentChildren;
  readonly onInput: (words: string) => void;
}

/** Enter makes a new line: on a screen keyboard it lies where a hand rests. */
export function WordsField({ label, hint, value, error, own, passport, beside, onInput }: WordsFieldProps) {
  const [board, setBoard] = useState<LetterOrder | null>(null);
  const open = () => {
    // A switch nobody has told us of shows by the mark it brought here.
    const scans = Boolean(passport?.switches) || document.querySelector('[data-scan]') !== null;
    setBoard(scans ? 'used' : 'abc');
  };
  return (
    <>
      <TextField
        label={label}
        hideLabel
        hint={hint}
        value={value}
        multiline
        lang={languageOfLetters(value, locale.value)}
        error={error ?? undefined}
        onInput={onInput}
      />
      {/* Above what hands them in, in sight while a keyboard covers half of the screen. */}
      <GentleLook words={value} language={languageOfLetters(value, locale.value)} />
      <div class={styles['ways']}>
        {beside}
        <Button picture={<Icon name="rename" />} onPress={open}>
          {handoverWords.say('letters.open')}
        </Button>
      </div>
      {board && (
        <LetterBoard
          title={label}
          value={value}
          onInput={onInput}
          own={own}
          order={board}
          passport={passport}
          onClose={() => setBoard(null)}
        />
      )}
    </>
  );
}
