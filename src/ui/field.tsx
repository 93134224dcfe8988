// Places to write and to choose at the desk and in a turn: label above, hint under it, what went wrong right there.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { keepAboveKeyboard } from './above-keyboard.ts';
import styles from './field.module.css';
import { FieldFrame, describedBy, type FieldFrameProps } from './field-frame.tsx';
import { Icon } from './pictures/icon.tsx';

type Shared = Omit<FieldFrameProps, 'id' | 'children'>;

export type TextFieldProps = Shared & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly lang?: string | undefined;
  readonly autofocus?: boolean;
  /** Enter was pressed; in a multiline field Shift+Enter still makes a new line. Never fires while an input method is composing. */
  readonly onEnter?: () => void;
  readonly onBlur?: () => void;
  readonly kind?: keyof typeof kinds;
  readonly required?: boolean;
  readonly disabled?: boolean;
};

const nothing = () => {};

// One object each: preact's types give every kind of input its own roles.
const kinds = {
  text: { type: 'text' },
  date: { type: 'date' },
  time: { type: 'time' },
  password: { type: 'password' },
  url: { type: 'url' },
  /** A user name, a code: as it is typed, without capitals. */
  code: { type: 'text' },
  search: { type: 'search' },
} as const;

/** Words go the way they are written; addresses and codes from left to right on every page. */
const directions = {
  text: 'auto',
  search: 'auto',
  password: 'ltr',
  url: 'ltr',
  code: 'ltr',
  date: undefined,
  time: undefined,
} as const;

export function TextField(props: TextFieldProps) {
  const { value, onInput, multiline = false, autofocus = false, onEnter, kind = 'text' } = props;
  const id = useId();
  const field = useRef<HTMLElement | null>(null);
  const leave = useRef(nothing);
  useEffect(() => {
    if (autofocus) field.current?.focus();
  }, [autofocus]);
  useEffect(() => () => leave.current(), []);
  useEffect(() => {
    if (props.error && field.current) bringIntoSight(field.current);
  }, [props.error]);
  const shared = {
    id,
    ref: (element: HTMLElement | null) => {
      field.current = element;
    },
    class: styles['input'],
    value,
    lang: props.lang,
    dir: directions[kind],
    maxLength: props.maxLength,
    // A tablet passed from hand to hand must not offer the last person's words.
    spellcheck: false,
    autocomplete: 'off' as const,
    autocapitalize: kind === 'text' ? ('sentences' as const) : ('none' as const),
    required: props.required,
    readOnly: props.disabled,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(id, props),
    onInput: (event: Event) => {
      if (event.currentTarget instanceof HTMLInputElement || event.currentTarget instanceof HTMLTextAreaElement)
        onInput(event.currentTarget.value);
    },
    onFocus: () => {
      leave.current();
      if (field.current) leave.current = keepAboveKeyboard(field.current);
    },
    onBlur: () => {
      leave.current();
      leave.current = nothing;
      props.onBlur?.();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!onEnter || event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
      event.preventDefault();
      onEnter();
    },
  };
  return (
    <FieldFrame id={id} {...props}>
      {multiline ? <textarea {...shared} rows={3} /> : <input {...shared} {...kinds[kind]} />}
    </FieldFrame>
  );
}

/** What went wrong is said at the field, and may be far from what was pressed: of several the first is gone to. */
function bringIntoSight(field: HTMLElement): void {
  const { top, bottom } = field.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= window.innerHeight;
  if (!isSeen && document.activeElement?.getAttribute('aria-invalid') !== 'true') field.focus();
}

export type NumberFieldProps = Shared & {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  /** Spoken names of the two buttons, e.g. "One less". */
  readonly lessLabel: string;
  readonly moreLabel: string;
  /** Why a number does not count, e.g. "Write a whole number from 1 to 40." */
  readonly rangeLabel: string;
  /** Whether what was written does not count, and why stands there: a button beside it must not offer another number. */
  readonly onRefused?: (refused: boolean) => void;
};

export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min = 0, max = 999, lessLabel, moreLabel } = props;
  const id = useId();
  /** What stands in the field while it is written in; null: what counts. */
  const [typing, setTyping] = useState<string | null>(null);
  const [refused, setShownRefused] = useState(false);
  const setRefused = (is: boolean) => {
    setShownRefused(is);
    props.onRefused?.(is);
  };
  const shown = { ...props, error: props.error ?? (refused ? props.rangeLabel : undefined) };
  const within = (wish: number) => Math.min(max, Math.max(min, wish));
  const judge = (text: string): boolean => {
    const wish = Number(text.trim() || Number.NaN);
    const counts = Number.isInteger(wish) && wish === within(wish);
    setRefused(text.trim() !== '' && !counts);
    return counts;
  };
  const step = (label: string, by: 1 | -1) => {
    const stuck = by > 0 ? value >= max : value <= min;
    return (
      <button
        type="button"
        class={styles['step']}
        aria-label={`${label}: ${props.label}`}
        aria-disabled={stuck ? 'true' : undefined}
        onClick={() => {
          if (stuck) return;
          setRefused(false);
          onChange(within(value + by));
        }}
      >
        <Icon name={by > 0 ? 'add' : 'remove'} />
      </button>
    );
  };
  return (
    <FieldFrame id={id} {...shown}>
      <div class={styles['steps']}>
        {step(lessLabel, -1)}
        <input
          id={id}
          class={styles['number']}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={typing ?? String(value)}
          aria-invalid={shown.error ? 'true' : undefined}
          aria-describedby={describedBy(id, shown)}
          // As it is typed, so that what stands on the button beside it is never another number.
          // As it is typed, so that what stands on the button beside it is never another number.
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyping(text);
            if (judge(text) && Number(text) !== value) onChange(Number(text));
          }}
          // Left: the field shows what counts, the nearest that can be, and goes on saying why.
          onChange={(event) => {
            const typed = Number.parseInt(event.currentTarget.value, 10);
            judge(event.currentTarget.value);
            const counts = Number.isNaN(typed) ? value : within(typed);
            event.currentTarget.value = String(counts);
            setTyping(null);
            if (counts !== value) onChange(counts);
          }}
          onBlur={() => setTyping(null)}
        />
        {step(moreLabel, 1)}
      </div>
    </FieldFrame>
  );
}

export type SelectFieldProps<Value extends string> = Shared & {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
};

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, options, onChoose } = props;
  const id = useId();
  return (
    <FieldFrame id={id} {...props}>
      <select
        id={id}
        class={styles['input']}
        value={value}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
