// Putting a card right: new words beside the first ones, and why.

import { useState } from 'preact/hooks';
import type { No } from '../../people/rule.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps, Draft } from '../activity.ts';
import styles from './cards.module.css';
import type { Card } from './model.ts';
import { correctCard } from './rules.ts';
import { SecondLook } from './second-look.tsx';
import { sayRefusal, words } from './words/table.ts';

export type CorrectDraft = { readonly words: string; readonly reason: string };

export interface CorrectProps {
  readonly card: Card;
  readonly draft: Draft<CorrectDraft | null>;
  readonly act: DeskProps['act'];
}

export function Correct({ card, draft, act }: CorrectProps) {
  const [refused, setRefused] = useState<No | null>(null);
  const value = draft.value ?? { words: '', reason: '' };
  const error = refused ? sayRefusal(refused) : undefined;
  const aboutReason = refused?.reason === 'no-reason';
  const save = async () => {
    const verdict = await act(correctCard, { card: card.id, words: value.words.trim(), reason: value.reason.trim() });
    setRefused(verdict.yes ? null : verdict);
    if (!verdict.yes) return;
    draft.clear();
    announce(words.say('correct.saved'));
  };
  return (
    <>
      <TextField
        label={words.say('correct.words')}
        hint={words.say('correct.hint')}
        multiline
        autofocus
        lang={card.language}
        value={value.words}
        error={aboutReason ? undefined : error}
        onInput={(text) => draft.keep({ ...value, words: text })}
      />
      <SecondLook words={value.words} language={card.language} />
      <TextField
        label={words.say('correct.reason')}
        hint={words.say('correct.reasonHint')}
        value={value.reason}
        error={aboutReason ? error : undefined}
        onInput={(text) => draft.keep({ ...value, reason: text })}
        onEnter={() => void save()}
      />
      <div class={styles['acts']}>
        <Button onPress={() => draft.clear()}>{words.say('correct.leave')}</Button>
        <Button kind="main" picture={<Icon name="check" />} onPress={() => void save()}>
          {words.say('correct.save')}
        </Button>
      </div>
    </>
  );
}
