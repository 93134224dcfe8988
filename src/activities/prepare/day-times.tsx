// The day by the clock, above the running order: when it begins and ends, how long it is, and where a break is missing.

import type { Step } from '../../people/rule.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import styles from './prepare.module.css';
import { sayLength } from './say-length.ts';
import { breakMissingAfter, type Day } from './times.ts';
import { words } from './words/table.ts';

/** Fine enough for a plan; each choice is one thing done, which undo takes back as one. */
const CHOICES = [5, 10, 15, 20, 30, 40, 50, 60, 75, 90, 120, 180];

export interface DayTimesProps {
  readonly day: Day;
  readonly start: string;
  readonly onStart: (start: string) => void;
  readonly nameOf: (step: Step) => string;
  readonly onBreak: (after: Step) => void;
}

export function DayTimes({ day, start, onStart, nameOf, onBreak }: DayTimesProps) {
  const missing = breakMissingAfter(day);
  return (
    <section class={styles['day']} aria-label={words.say('order.day')}>
      <TextField label={words.say('order.start')} kind="time" value={start} onInput={onStart} />
      <p class={styles['total']}>{sayLength(start, day)}</p>
      {missing && (
        <Notice tone="plain">
          <p>{words.say('order.break-missing')}</p>
          <Button size="desk" picture={<Icon name="add" />} onPress={() => onBreak(missing)}>
            {words.say('order.break-after', { step: nameOf(missing) })}
          </Button>
        </Notice>
      )}
    </section>
  );
}

export interface StepMinutesProps {
  /** Its name. */
  readonly step: string;
  readonly minutes: number;
  readonly onChoose: (minutes: number) => void;
}

export function StepMinutes({ step, minutes, onChoose }: StepMinutesProps) {
  const choices = [...new Set([...CHOICES, minutes])].sort((a, b) => a - b);
  return (
    <div class={styles['minutes']}>
      <SelectField
        label={words.say('order.minutes-for', { step })}
        value={String(minutes)}
        options={choices.map((n) => ({ value: String(n), label: words.say('order.n-minutes', { n }) }))}
        onChoose={(chosen) => onChoose(Number(chosen))}
      />
    </div>
  );
}
