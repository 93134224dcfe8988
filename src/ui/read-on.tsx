// The way down a page that is longer than the screen, for whoever cannot swipe: a tap, or a press of a switch, scrolls it.

import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './page.module.css';

/** So much of what was seen stays in sight, so that one finds one's line again. */
const STEP = 0.75;
const SLACK_PX = 8;
/** Drawn here: with the set of signs the ceremony's own code would come before the list of sessions. */
const ARROWS = { down: 'M48 16v62M20 52l28 28 28-28', up: 'M48 80V18M20 44l28-28 28 28' } as const;

/**
 * Hangs over the foot as long as something lies under that. Like the arrow of a scroll bar it is neither heard nor a stop for
 * Tab: a screen reader and a keyboard scroll by themselves.
 */
export function ReadOn() {
  const place = useRef<HTMLSpanElement>(null);
  const [way, setWay] = useState<'down' | 'up' | null>(null);
  useEffect(() => {
    const foot = place.current?.parentElement;
    if (!foot || typeof ResizeObserver === 'undefined') return undefined;
    const page = document.documentElement;
    const look = () => {
      // At high zoom a foot does not stick and the arrow would cover what is there. To one that is too high to stick it leads.
      const hasArrow = getComputedStyle(foot).position === 'sticky' || foot.hasAttribute('data-tall');
      const isLong = hasArrow && page.scrollHeight > window.innerHeight + SLACK_PX;
      const isAtEnd = window.scrollY + window.innerHeight > page.scrollHeight - SLACK_PX;
      setWay(isLong ? (isAtEnd ? 'up' : 'down') : null);
    };
    const watch = new ResizeObserver(look);
    for (const one of [page, document.body]) watch.observe(one);
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', look);
      window.removeEventListener('scroll', look);
    };
  }, []);
  const press = () => {
    const foot = place.current?.parentElement;
    if (way === 'up') window.scrollTo(0, 0);
    else {
      const covered = foot?.hasAttribute('data-tall') ? 0 : (foot?.offsetHeight ?? 0);
      window.scrollBy(0, (window.innerHeight - covered) * STEP);
    }
  };
  return (
    <span ref={place} class={styles['readOn']} data-way={way ?? undefined} aria-hidden="true" hidden={way === null}>
      {way && (
        <button type="button" tabIndex={-1} data-scan-stay="" onClick={press}>
          <svg viewBox="0 0 96 96">
            <path d={ARROWS[way]} />
          </svg>
        </button>
      )}
    </span>
  );
}
