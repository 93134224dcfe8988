// A gentle sentence under what is being typed, where it sounds like somebody's fault. It advises; nothing is refused for it.

import { blameSpan } from '../../checks/blame.ts';
import { locale } from '../../i18n/locale.ts';
import styles from './causes.module.css';
import { words } from './words/table.ts';

/** The place stands there from the start, so that what comes into it is heard. */
export function BlameAdvice({ text }: { readonly text: string }) {
  return (
    <p role="status" class={styles['advice']}>
      {blameSpan(text, locale.value) ? words.say('blame.advice') : ''}
    </p>
  );
}
