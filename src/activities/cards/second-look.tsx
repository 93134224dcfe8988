// What may be worth a second look in somebody's words, beside the place where they are written. It never blocks.

import { words as deskWords } from '../../desk/words/table.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './cards.module.css';
import { isAboutLength, type LookedAt, useCheck } from './gentle-look.tsx';
import { sayWarnings, sayWhy } from './say-warnings.ts';

/** For the desk: what was found and why it matters. */
export function SecondLook(props: LookedAt) {
  const warnings = useCheck(props);
  if (warnings.length === 0) return null;
  return (
    <Notice tone={warnings.every(isAboutLength) ? 'plain' : 'warn'} title={deskWords.say('look.title')}>
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
