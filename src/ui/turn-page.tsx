// A participant's screen: one question, full screen, huge; what to press next is always at the bottom.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './page.module.css';
import { ReadOn } from './read-on.tsx';
import { useFocusOnArrival } from './use-focus.ts';

export type TurnPageProps = {
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
  /** All that it says tells what this person chose: not read aloud by the way. */
  readonly tells?: boolean;
};

/**
 * The page scrolls as a whole and the foot sticks, rather than a box scrolling inside it:
 * a box cannot be scrolled by keys in every browser, and at 400 % would be a slit.
 */
export function TurnPage({ title, picture, children, foot, corner, centred = false, tells = false }: TurnPageProps) {
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  const atFoot = useRoomForFoot();
  return (
    <div class={`turn ${styles['turn'] ?? ''}`} data-centred={centred ? '' : undefined}>
      <header class={styles['turnHead']}>
        {picture && <span class={styles['turnPicture']}>{picture}</span>}
        <h1 ref={heading} tabIndex={-1} data-private={tells ? '' : undefined}>
          {title}
        </h1>
        {corner && (
          <div class={styles['corner']} data-unread>
            {corner}
          </div>
        )}
      </header>
      <main class={styles['turnMain']} data-private={tells ? '' : undefined}>
        {children}
      </main>
      {foot && (
        <footer ref={atFoot} class={styles['turnFoot']}>
          {foot}
          <ReadOn />
        </footer>
      )}
    </div>
  );
}

const APART_PX = 16;
/** Of the screen: a foot that is higher leaves too little to what it belongs to, and scrolls with the page. */
const MOST_OF_SCREEN = 1 / 3;

/** What the focus comes to must not lie under the foot, however high larger letters make that (WCAG 2.4.11). */
function useRoomForFoot() {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const foot = ref.current;
    if (!foot || typeof ResizeObserver === 'undefined') return undefined;
    const page = document.documentElement.style;
    const look = () => {
      foot.removeAttribute('data-tall');
      const sticks = getComputedStyle(foot).position === 'sticky';
      const isTall = sticks && foot.offsetHeight > window.innerHeight * MOST_OF_SCREEN;
      foot.toggleAttribute('data-tall', isTall);
      page.scrollPaddingBlockEnd = `${(isTall ? 0 : foot.offsetHeight) + APART_PX}px`;
    };
    const watch = new ResizeObserver(look);
    watch.observe(foot);
    window.addEventListener('resize', look);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', look);
      page.scrollPaddingBlockEnd = '';
    };
  });
  return ref;
}
