// Words that would fill the screen by themselves: their first lines, and a press away all of them.

import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import styles from './long-words.module.css';

export interface LongWordsProps {
  readonly as: 'h2' | 'p';
  readonly words: string;
  /** Empty: it is not known. */
  readonly language: string;
  /** What the press says that shows all of it. */
  readonly label: string;
  readonly class?: string | undefined;
}

/** In letters. A statement or a cause has no more, and stands there whole; a card, and a cell of a spreadsheet, may be much longer. */
const MOST_LETTERS = 400;

export function LongWords({ as: Tag, words, language, label, class: look = '' }: LongWordsProps) {
  const [isWhole, setWhole] = useState(false);
  const isLong = words.length > MOST_LETTERS && Array.from(words).length > MOST_LETTERS;
  return (
    <>
      <Tag
        dir="auto"
        lang={language || undefined}
        class={`${look} ${isLong && !isWhole ? styles['first'] : ''}`.trim()}
      >
        {words}
      </Tag>
      {isLong && (
        <div>
          <Button size="desk" kind="quiet" pressed={isWhole} onPress={() => setWhole(!isWhole)}>
            {label}
          </Button>
        </div>
      )}
    </>
  );
}
