// Ticks and lists of ticks: yes or no, and one of a few where all of them are read before choosing.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './field.module.css';
import { FieldError, describedBy } from './field-frame.tsx';

export type CheckFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function CheckField({ label, hint, error, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div class={styles['field']}>
      <FieldError id={id} error={error} />
      <label class={styles['tick']}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={describedBy(id, { hint, error })}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span dir="auto">{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} class={styles['tickHint']}>
          {hint}
        </p>
      )}
    </div>
  );
}

export type RadioFieldProps<Value extends string> = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Value | undefined;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint?: string | undefined;
    readonly picture?: ComponentChildren;
  }[];
  readonly onChoose: (value: Value) => void;
};

export function RadioField<Value extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChoose,
}: RadioFieldProps<Value>) {
  const id = useId();
  return (
    <fieldset class={styles['field']} aria-describedby={describedBy(id, { hint, error })}>
      <legend class={styles['label']}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <div class={styles['options']}>
        {options.map((option) => (
          <label key={option.value} class={styles['tick']}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChoose(option.value)} />
            {option.picture}
            <span>
              {option.label}
              {option.hint && <span class={styles['optionHint']}> {option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
