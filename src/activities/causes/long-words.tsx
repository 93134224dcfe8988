// Words that would fill the screen by themselves: their first lines, and a press away all of them.

import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import styles from './causes.module.css';
import { MOST_LETTERS } from './rules.ts';
import { words as say } from './words/table.ts';

export interface LongWordsProps {
  readonly as: 'h2' | 'p';
  readonly words: string;
  readonly language: string;
}

/** What a statement or a cause may have in letters stands there whole; a card that gives a pile its name may be five times as long. */
export function LongWords({ as: Tag, words, language }: LongWordsProps) {
  const [isWhole, setWhole] = useState(false);
  const isLong = Array.from(words).length > MOST_LETTERS;
  return (
    <>
      <Tag dir="auto" lang={language || undefined} class={isLong && !isWhole ? styles['first'] : undefined}>
        {words}
      </Tag>
      {isLong && (
        <div>
          <Button size="desk" kind="quiet" pressed={isWhole} onPress={() => setWhole(!isWhole)}>
            {say.say('whole')}
          </Button>
        </div>
      )}
    </>
  );
}
