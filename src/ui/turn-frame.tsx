// The frame of a full screen: what stands at the top, in the middle and at the foot. It needs nothing else, so it can stand in
// the first script.
import type { ComponentChildren, Ref } from 'preact';
import styles from './page.module.css';
import { useFocusOnArrival } from './use-focus.ts';

export type TurnFrameProps = {
  /** One idea, at most twelve words. */
  readonly title: string;
  readonly picture?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** The big buttons. */
  readonly foot?: ComponentChildren;
  /** Help, hand, language: the same place on every screen (WCAG 3.2.6). */
  readonly corner?: ComponentChildren;
  /** Puts everything in the middle, for screens that ask one thing only, such as passing the tablet. */
  readonly centred?: boolean;
};

/**
 * The page scrolls as a whole and the foot sticks, rather than a box scrolling inside it:
 * a box cannot be scrolled by keys in every browser, and at 400 % would be a slit.
 */
export function TurnFrame({
  title,
  picture,
  children,
  foot,
  corner,
  centred = false,
  atFoot,
}: TurnFrameProps & { readonly atFoot?: Ref<HTMLElement> }) {
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  return (
    <div class={`turn ${styles['turn'] ?? ''}`} data-centred={centred ? '' : undefined}>
      <header class={styles['turnHead']}>
        {picture && <span class={styles['turnPicture']}>{picture}</span>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {corner && (
          <div class={styles['corner']} data-unread>
            {corner}
          </div>
        )}
      </header>
      <main class={styles['turnMain']}>{children}</main>
      {foot && (
        <footer ref={atFoot} class={styles['turnFoot']}>
          {foot}
        </footer>
      )}
    </div>
  );
}
