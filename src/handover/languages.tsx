// The languages the app speaks, each under its own name, and which of them nobody who speaks it has read yet.

import { type Locale, LOCALES, locale, NAMES, UNCHECKED } from '../i18n/locale.ts';
import { Button } from '../ui/button.tsx';
import styles from './ceremony.module.css';
import { TickMark } from './tick-mark.tsx';
import { words } from './words/table.ts';

export interface LanguagesProps {
  /** Without it the language of now. */
  readonly chosen?: Locale;
  readonly onChoose: (locale: Locale) => void;
}

export function Languages({ chosen, onChoose }: LanguagesProps) {
  const now = chosen ?? locale.value;
  return (
    <div class={styles['languages']} role="group" aria-label={words.say('help.language')}>
      {LOCALES.map((of) => (
        <Button key={of} pressed={of === now} onPress={() => onChoose(of)}>
          <span class={styles['language']} lang={of}>
            {NAMES[of]}
            <TickMark on={of === now} />
          </span>
          {UNCHECKED.has(of) && <span class={styles['unchecked']}> {words.say('help.unchecked')}</span>}
        </Button>
      ))}
    </div>
  );
}
