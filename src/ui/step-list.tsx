// The running order: what is done, where we are, what comes; said by word and mark, not by colour.
import type { ComponentChildren } from 'preact';
import { Icon } from './pictures/icon.tsx';
import styles from './lists.module.css';

export type StepState = 'done' | 'now' | 'to-do';

export type StepListProps = {
  readonly label: string;
  readonly steps: readonly {
    readonly key: string;
    readonly label: string;
    readonly picture?: ComponentChildren;
    readonly state: StepState;
    /** The state's word, e.g. "Done". */
    readonly stateLabel: string;
    readonly note?: string | undefined;
    readonly onPress?: (() => void) | undefined;
  }[];
};

export function StepList({ label, steps }: StepListProps) {
  return (
    <ol role="list" aria-label={label} class={styles['steps']}>
      {steps.map((step) => {
        const inside = (
          <>
            {step.picture && <span class={styles['picture']}>{step.picture}</span>}
            <span class={styles['words']}>
              <span class={styles['strong']}>{step.label}</span>
              {step.note && <span class={styles['note']}> {step.note}</span>}
            </span>
            <span class={styles['state']}>
              {step.state === 'done' && <Icon name="check" />}
              {step.state === 'now' && <Icon name="next" />} <span>{step.stateLabel}</span>
            </span>
          </>
        );
        return (
          <li key={step.key} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            {step.onPress ? (
              <button type="button" class={styles['step']} data-on-paper onClick={step.onPress}>
                {inside}
              </button>
            ) : (
              <div class={styles['step']}>{inside}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
