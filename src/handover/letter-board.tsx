// A keyboard on the screen for whoever has none: big keys for a finger, few presses for a switch.

import { useState } from 'preact/hooks';
import { type Locale, locale } from '../i18n/locale.ts';
import type { Passport } from '../people/passport.ts';
import { Button } from '../ui/button.tsx';
import { moveByArrows } from '../ui/move-by-arrows.ts';
import { Icon } from '../ui/pictures/icon.tsx';
import { ReadOn } from '../ui/read-on.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { speakAloud, voiceFor } from '../ui/voice.ts';
import styles from './letter-board.module.css';
import { ReadAloud } from './read-aloud.tsx';
import {
  guessesFor,
  IN_A_ROW,
  type LetterOrder,
  lettersIn,
  NUMBERS,
  numbersIn,
  SPACE,
  withGuess,
  withKey,
  withoutSign,
  withoutWord,
} from './letters.ts';
import { words } from './words/table.ts';

export interface LetterBoardProps {
  /** What is asked; over the board as over the field. */
  readonly title: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What this person wrote before in this turn: words of it are offered first. Never another's. */
  readonly own: string;
  /** With a switch the most used letters come first. */
  readonly order: LetterOrder;
  /** Whether the board is read as it opens, and how fast. */
  readonly passport?: Passport | undefined;
  readonly onClose: () => void;
}

/** Names of what a key shows only as a sign. */
const MARKS: Readonly<Record<string, 'stop' | 'comma' | 'question' | 'apostrophe' | 'hyphen'>> = {
  '.': 'stop',
  '۔': 'stop',
  ',': 'comma',
  '،': 'comma',
  '?': 'question',
  '؟': 'question',
  '’': 'apostrophe',
  '-': 'hyphen',
};

export function LetterBoard({ title, value, onInput, own, order: first, passport, onClose }: LetterBoardProps) {
  const [order, setOrder] = useState(first);
  const [page, setPage] = useState<'letters' | 'numbers'>('letters');
  const language: Locale = locale.value;
  const rows = page === 'letters' ? lettersIn(language, order) : numbersIn(language);
  const press = (key: string) => onInput(withKey(value, key, language));
  return (
    <Sheet whole title={title} onClose={onClose}>
      {/* Before the first letter it begins where the language does. */}
      <p
        class={styles['written']}
        lang={language}
        dir={/\p{L}/u.test(value) ? 'auto' : undefined}
        role="status"
        aria-label={words.say('letters.written')}
      >
        {value}
        <span class={styles['here']} aria-hidden="true" />
      </p>
      <div
        role="group"
        aria-label={words.say('letters')}
        class={styles['board']}
        data-scan-rows
        data-unread
        onKeyDown={(event) => moveByArrows(event, 'button:not([tabindex])')}
      >
        <div class={styles['row']} data-guesses>
          {guessesFor(value, language, own).map((guess) => (
            <Button
              key={guess}
              label={`${guess}: ${words.say('letters.word')}`}
              onPress={() => onInput(withGuess(value, guess, language))}
            >
              <bdi lang={language}>{guess}</bdi>
            </Button>
          ))}
        </div>
        {rows.map((row) => (
          <div key={row.join('')} class={styles['keys']} style={{ '--long': IN_A_ROW[language] }}>
            {row.map((key) => (
              <Key key={key} of={key} language={language} onPress={() => press(key)} />
            ))}
          </div>
        ))}
        {/* One row for a switch; on a phone the first part alone stays in sight. */}
        <div class={styles['foot']}>
          <div class={styles['stays']}>
            <Button kind="main" picture={<Icon name="check" />} onPress={onClose}>
              {words.say('letters.done')}
            </Button>
            <Button disabled={value === ''} picture={<Icon name="undo" />} onPress={() => onInput(withoutSign(value))}>
              {words.say('letters.delete')}
            </Button>
          </div>
          <div class={styles['goes']}>
            <Button disabled={value === ''} onPress={() => onInput(withoutWord(value))}>
              {words.say('letters.delete-word')}
            </Button>
            <ReadAloud {...(passport ? { own: passport } : {})} />
            {voiceFor(language) && (
              <Button
                disabled={value.trim() === ''}
                picture={<Icon name="speak" />}
                onPress={() => void speakAloud([{ words: value, lang: language }], passport?.rate)}
              >
                {words.say('letters.hear')}
              </Button>
            )}
            <Button onPress={() => setPage(page === 'letters' ? 'numbers' : 'letters')}>
              {words.say(page === 'letters' ? 'letters.numbers' : 'letters.letters')}
            </Button>
            <Button disabled={page === 'numbers'} onPress={() => setOrder(order === 'abc' ? 'used' : 'abc')}>
              {words.say(order === 'abc' ? 'letters.by-use' : 'letters.by-abc')}
            </Button>
          </div>
          <ReadOn />
        </div>
      </div>
    </Sheet>
  );
}

function Key({
  of,
  language,
  onPress,
}: {
  readonly of: string;
  readonly language: Locale;
  readonly onPress: () => void;
}) {
  const mark = MARKS[of];
  const name = mark
    ? words.say(`letters.${mark}`)
    : NUMBERS.includes(of)
      ? words.say('letters.sign', { sign: of })
      : undefined;
  return (
    <button
      type="button"
      class={styles['key']}
      lang={of === SPACE || name ? undefined : language}
      aria-label={name}
      data-space={of === SPACE ? '' : undefined}
      onClick={onPress}
    >
      {of === SPACE ? words.say('letters.space') : of}
    </button>
  );
}
