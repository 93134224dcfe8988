// One choice on a person's ballot: letter, picture, words, the dots on it, and two separate buttons to add and take off.

import type { Option } from '../../rounds/round.ts';
import { Button } from '../../ui/button.tsx';
import { comeIntoSight } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import ballot from './ballot.module.css';
import { optionWords } from './choice-words.ts';
import { Dots } from './dots.tsx';
import { OptionPicture } from './option-picture.tsx';
import styles from './votes.module.css';
import { words } from './words/table.ts';

export type Lettered = { readonly option: Option; readonly letter: string };

export const sayDots = (n: number) => (n === 0 ? words.say('turn.on-none') : words.say('turn.on', { n }));

/** The choice itself, in its own language and direction. */
export function ChoiceWords({ option, letter }: Lettered) {
  return (
    <span class={styles['choice']}>
      <span class={styles['letter']}>{letter}</span>
      <OptionPicture name={option.picture} />
      <span class={`${styles['words'] ?? ''} ${ballot['words'] ?? ''}`} dir="auto" lang={option.language}>
        {optionWords(option)}
      </span>
    </span>
  );
}

type VoteRowProps = Lettered & {
  readonly dots: number;
  /** Why the last tap on this row changed nothing. */
  readonly why: string | null;
  readonly onTap: (is: 'add' | 'take') => void;
};

export function VoteRow({ option, letter, dots, why, onTap }: VoteRowProps) {
  const choice = `${letter}, ${optionWords(option)}`;
  return (
    <li class={`${styles['row'] ?? ''} ${ballot['row'] ?? ''}`}>
      <ChoiceWords option={option} letter={letter} />
      <span class={`${styles['on'] ?? ''} ${ballot['on'] ?? ''}`} data-private={dots > 0 ? '' : 'empty'}>
        <Dots filled={dots} />
        <span>{sayDots(dots)}</span>
      </span>
      <span class={`${styles['buttons'] ?? ''} ${ballot['buttons'] ?? ''}`}>
        <Button
          size="turn"
          picture={<Icon name="remove" />}
          label={words.say('turn.take-from', { choice })}
          onPress={() => onTap('take')}
        >
          {words.say('turn.take')}
        </Button>
        <Button
          size="turn"
          picture={<Icon name="add" />}
          label={words.say('turn.add-to', { choice })}
          onPress={() => onTap('add')}
        >
          {words.say('turn.add')}
        </Button>
      </span>
      {why && (
        <p ref={comeIntoSight} class={`${styles['why'] ?? ''} ${ballot['why'] ?? ''}`} data-private>
          {why}
        </p>
      )}
    </li>
  );
}
