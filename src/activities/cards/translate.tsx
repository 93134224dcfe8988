// A card's words in another language, beside those that were said; marked with who put them so, never by name.

import { useState } from 'preact/hooks';
import { isLocale, locale, LOCALES, NAMES } from '../../i18n/locale.ts';
import type { No } from '../../people/rule.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps, Draft } from '../activity.ts';
import styles from './cards.module.css';
import type { Card } from './model.ts';
import { translateCard } from './rules.ts';
import { type Translator, TRANSLATORS } from './task.ts';
import { sayRefusal, words } from './words/table.ts';

export type TranslateDraft = { readonly words: string; readonly language: string; readonly by: Translator };

/** Into the desk's own language, or else the first that is not the card's. */
export function emptyTranslation(card: Card): TranslateDraft {
  const others = LOCALES.filter((of) => of !== card.language);
  return { words: '', language: others.find((of) => of === locale.value) ?? others[0] ?? 'en', by: 'interpreter' };
}

/** In its own language and direction, with who put it so. */
export function Translations({ card }: { readonly card: Card }) {
  if (card.translations.length === 0) return null;
  return (
    <ul role="list" class={styles['versions']} aria-label={words.say('translate.list')}>
      {card.translations.map(({ entry, words: text, language, by }) => (
        <li key={entry}>
          <p lang={language} dir="auto">
            {text}
          </p>
          <p class={styles['note']}>
            <bdi lang={language}>{isLocale(language) ? NAMES[language] : language}</bdi> ·{' '}
            {words.say(`translated.${by}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}

export interface TranslateProps {
  readonly card: Card;
  readonly draft: Draft<TranslateDraft | null>;
  readonly act: DeskProps['act'];
}

export function Translate({ card, draft, act }: TranslateProps) {
  const [refused, setRefused] = useState<No | null>(null);
  const value = draft.value ?? emptyTranslation(card);
  const save = async () => {
    const verdict = await act(translateCard, { ...value, card: card.id, words: value.words.trim() });
    setRefused(verdict.yes ? null : verdict);
    if (!verdict.yes) return;
    draft.clear();
    announce(words.say('translate.saved'));
  };
  return (
    <>
      <SelectField
        label={words.say('translate.language')}
        value={value.language}
        options={LOCALES.filter((of) => of !== card.language).map((of) => ({ value: String(of), label: NAMES[of] }))}
        onChoose={(language) => draft.keep({ ...value, language })}
      />
      <TextField
        label={words.say('translate.words')}
        multiline
        autofocus
        lang={value.language}
        value={value.words}
        error={refused ? sayRefusal(refused) : undefined}
        onInput={(text) => draft.keep({ ...value, words: text })}
      />
      <SelectField
        label={words.say('translate.by')}
        value={value.by}
        options={TRANSLATORS.map((by) => ({ value: by, label: words.say(`translated.${by}`) }))}
        onChoose={(by) => draft.keep({ ...value, by })}
      />
      <div class={styles['acts']}>
        <Button onPress={() => draft.clear()}>{words.say('correct.leave')}</Button>
        <Button kind="main" picture={<Icon name="check" />} onPress={() => void save()}>
          {words.say('translate.save')}
        </Button>
      </div>
    </>
  );
}
