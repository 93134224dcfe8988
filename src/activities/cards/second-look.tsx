// What may be worth a second look in somebody's words, beside the place where they are written. It never blocks.

import { useMemo } from 'preact/hooks';
import { checkWords } from '../../checks/check-words.ts';
import type { Warning } from '../../checks/warning.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './cards.module.css';
import { sayWarnings, sayWhy } from './say-warnings.ts';
import { words } from './words/table.ts';

export interface SecondLookProps {
  readonly words: string;
  readonly language?: string | undefined;
}

function useCheck({ words: text, language }: SecondLookProps): readonly Warning[] {
  return useMemo(() => checkWords(text, language), [text, language]);
}

/** What concerns the card alone; all else may lead to somebody. */
function isAboutLength({ kind }: Warning): boolean {
  return kind === 'two-ideas' || kind === 'long';
}

/** For the desk: what was found and why it matters. */
export function SecondLook(props: SecondLookProps) {
  const warnings = useCheck(props);
  if (warnings.length === 0) return null;
  return (
    <Notice tone={warnings.every(isAboutLength) ? 'plain' : 'warn'} title={words.say('look.title')}>
      <ul role="list" class={styles['versions']}>
        {sayWarnings(warnings).map(({ kind, what }) => (
          <li key={kind}>
            {what} {sayWhy(kind)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** For a turn: one calm sentence, and none of what was found. Nobody is told off for their words. */
export function GentleLook(props: SecondLookProps) {
  const warnings = useCheck(props);
  const [first] = warnings;
  if (!first) return null;
  const about = warnings.every(isAboutLength) ? first.kind : 'names';
  return <Notice tone="plain">{words.sayIf(`turn.look.${about}`) ?? ''}</Notice>;
}
