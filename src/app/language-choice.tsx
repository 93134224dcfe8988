// The languages the app speaks, each under its own name, and which of them nobody who speaks it has read yet.

import { LOCALES, NAMES, UNCHECKED } from '../i18n/locale.ts';
import { Choice, ChoiceGroup } from '../ui/choice.tsx';
import { choose, settings } from './settings.ts';
import { words } from './words/table.ts';

export function LanguageChoice() {
  const now = settings.value.locale;
  return (
    <ChoiceGroup label={words.say('language')} layout="list">
      {LOCALES.map((of) => (
        <span key={of} lang={of}>
          <Choice
            label={NAMES[of]}
            chosen={of === now}
            onChoose={() => void choose({ locale: of })}
            {...(UNCHECKED.has(of) ? { note: words.say('language.unchecked') } : {})}
          />
        </span>
      ))}
    </ChoiceGroup>
  );
}
