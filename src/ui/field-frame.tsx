// Label, hint and error round any field, tied together for ears as well as eyes.
import type { ComponentChildren } from 'preact';
import styles from './field.module.css';
import { Icon } from './pictures/icon.tsx';

export type FieldFrameProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The label is only spoken; for a field right under the heading that asks the question. */
  readonly hideLabel?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** The ids of the hint and the error that belong to the field `id`. */
export const describedBy = (
  id: string,
  { hint, error }: { hint?: string | undefined; error?: string | undefined },
): string | undefined => [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;

/** The error's place is always there, or a screen reader would miss the first one. */
export function FieldError({ id, error }: { readonly id: string; readonly error?: string | undefined }) {
  return (
    <p id={`${id}-error`} class={styles['error']} aria-live="polite">
      {error && (
        <>
          <Icon name="warning" />
          <span>{error}</span>
        </>
      )}
    </p>
  );
}

export function FieldFrame({ id, label, hint, error, hideLabel = false, children }: FieldFrameProps) {
  return (
    <div class={styles['field']} data-wrong={error ? '' : undefined}>
      <label for={id} class={hideLabel ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}
