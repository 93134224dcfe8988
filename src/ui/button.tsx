// The one button: big enough for a trembling hand, and acting only when the finger is lifted inside it.
import type { ComponentChildren } from 'preact';
import styles from './button.module.css';

export type ButtonProps = {
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Without it the place decides: 104 px on a turn screen, 52 px at the desk. */
  readonly size?: 'turn' | 'desk';
  readonly picture?: ComponentChildren;
  readonly disabled?: boolean;
  /** Shown as working and not to be pressed again; for acts that take a moment. */
  readonly busy?: boolean;
  readonly onPress?: () => void;
  readonly children: ComponentChildren;
  /** id of the text that says more. */
  readonly describedBy?: string;
  readonly pressed?: boolean;
  /** Makes it a link that looks like a button. */
  readonly href?: string;
  /** File name, where `href` is something to keep. */
  readonly download?: string;
  /** Spoken name, where the words inside are not enough. Must begin with the words inside (WCAG 2.5.3). */
  readonly label?: string;
};

/**
 * A disabled button keeps its place in the focus order (aria-disabled): a stepper that reaches its end
 * must not throw a switch user back to the top of the page.
 */
export function Button(props: ButtonProps) {
  const { kind = 'plain', size, picture, disabled = false, busy = false, onPress, children, href, label } = props;
  const press = (event: Event) => {
    if (disabled || busy) event.preventDefault();
    else onPress?.();
  };
  const shared = {
    class: styles['button'],
    'data-kind': kind,
    'data-size': size,
    'aria-label': label,
    'aria-describedby': props.describedBy,
    'aria-disabled': disabled || busy ? ('true' as const) : undefined,
    onClick: press,
  };
  const inside = (
    <>
      {picture && <span class={styles['picture']}>{picture}</span>}
      <span class={styles['words']}>{children}</span>
    </>
  );
  if (href !== undefined) {
    return (
      <a {...shared} href={href} download={props.download}>
        {inside}
      </a>
    );
  }
  return (
    <button {...shared} type="button" aria-busy={busy ? 'true' : undefined} aria-pressed={props.pressed}>
      {inside}
    </button>
  );
}
