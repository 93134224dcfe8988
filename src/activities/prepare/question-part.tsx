// The question and whose it is: what is typed stays a draft until it is saved, and comes back after a kill.

import { useState } from 'preact/hooks';
import type { No } from '../../people/rule.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps } from '../activity.ts';
import { type About, prepareModel } from './model.ts';
import styles from './prepare.module.css';
import { describeSession } from './rules.ts';
import { sayRefusal, words } from './words/table.ts';

type Field = keyof About;

export interface QuestionPartProps extends Pick<DeskProps, 'look' | 'act' | 'draft'> {
  readonly onNext: () => void;
}

export function QuestionPart({ look, act, draft, onNext }: QuestionPartProps) {
  const { about } = look.read(prepareModel);
  const typed = draft<About | null>('about', null);
  const [refusal, setRefusal] = useState<No | null>(null);
  const [busy, setBusy] = useState(false);
  const isNew = about.question === '';
  const shown = typed.value ?? (isNew ? { ...about, day: today() } : about);
  const wrongField = refusal && fieldOf(refusal.reason);
  const isKept = !isNew && typed.value === null;

  const input = (field: Field) => (value: string) => {
    if (wrongField === field) setRefusal(null);
    typed.keep({ ...shown, [field]: value });
  };
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const verdict = await act(describeSession, shown);
    setBusy(false);
    setRefusal(verdict.yes ? null : verdict);
    // What was typed while it was being saved stays.
    if (verdict.yes && (typed.value === null || typed.value === shown)) typed.clear();
  };
  const field = (name: Field) => ({
    value: shown[name],
    onInput: input(name),
    onEnter: () => void save(),
    error: refusal && wrongField === name ? sayRefusal(refusal.reason, refusal.about) : undefined,
  });

  return (
    <div class={`${styles['part'] ?? ''} ${styles['form'] ?? ''}`}>
      <div class={styles['question']}>
        <TextField
          {...field('question')}
          label={words.say('question')}
          hint={words.say('question.hint')}
          multiline
          required
        />
      </div>
      <TextField {...field('host')} label={words.say('host')} hint={words.say('host.hint')} />
      <div class={styles['two']}>
        <TextField {...field('place')} label={words.say('place')} hint={words.say('place.hint')} />
        <TextField {...field('day')} label={words.say('day')} kind="date" />
      </div>
      {refusal && wrongField === null && (
        <Notice tone="bad" urgent>
          {sayRefusal(refusal.reason, refusal.about)}
        </Notice>
      )}
      <div class="row">
        {isKept ? (
          <Button kind="main" picture={<Icon name="next" />} onPress={onNext}>
            {words.say('next-people')}
          </Button>
        ) : (
          <Button kind="main" busy={busy} picture={<Icon name="check" />} onPress={() => void save()}>
            {words.say('keep')}
          </Button>
        )}
        <p role="status">{isKept ? words.say('kept') : typed.value === null ? '' : words.say('not-kept')}</p>
      </div>
    </div>
  );
}

function fieldOf(reason: string): Field | null {
  if (reason === 'not-a-day') return 'day';
  if (reason.startsWith('place-')) return 'place';
  if (reason.startsWith('host-')) return 'host';
  return reason === 'no-question' || reason.startsWith('question-') ? 'question' : null;
}

/** Most are prepared on the day, and a wrong day is seen at once. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
