// The way down a page or a sheet that is longer than the screen, for whoever cannot swipe: a tap, or a press of a switch,
// scrolls it.

import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './page.module.css';

/** So much of what was seen stays in sight, so that one finds one's line again. */
const STEP = 0.75;
const SLACK_PX = 8;
/** Drawn here: with the set of signs the ceremony's own code would come before the list of sessions. */
const ARROWS = { down: 'M48 16v62M20 52l28 28 28-28', up: 'M48 80V18M20 44l28-28 28 28' } as const;

/**
 * Hangs over the part it is in, of a page its foot, as long as something lies under that. On a sheet it scrolls the sheet.
 * Like the arrow of a scroll bar it is neither heard nor a stop for Tab: a screen reader and a keyboard scroll by themselves.
 */
export function ReadOn() {
  const place = useRef<HTMLSpanElement>(null);
  const [way, setWay] = useState<'down' | 'up' | null>(null);
  useEffect(() => {
    const arrow = place.current;
    const foot = arrow?.parentElement;
    if (!arrow || !foot || typeof ResizeObserver === 'undefined') return undefined;
    const page = scrolledBy(foot);
    const isSheet = page !== document.documentElement;
    let isLong = false;
    const look = () => {
      // At high zoom a foot does not stick and the arrow would cover what is there. To one that is too high to stick it leads.
      // On a sheet it has an edge of its own.
      const hasArrow = isSheet || sticks(foot) || foot.hasAttribute('data-tall');
      const isAtEnd = page.scrollTop + page.clientHeight > page.scrollHeight - SLACK_PX;
      setWay(hasArrow && isLong ? (isAtEnd ? 'up' : 'down') : null);
    };
    const measure = () => {
      // Its edge is taken from what is there: on a tablet that was turned round all may be in sight without it.
      const { hidden } = arrow;
      const at = page.scrollTop;
      arrow.hidden = true;
      isLong = page.scrollHeight > page.clientHeight + SLACK_PX;
      arrow.hidden = hidden;
      if (page.scrollTop !== at) page.scrollTop = at;
      look();
    };
    const watch = new ResizeObserver(measure);
    for (const one of isSheet ? [page, ...page.children] : [page, document.body]) watch.observe(one);
    const scrolled = isSheet ? page : window;
    scrolled.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
      scrolled.removeEventListener('scroll', look);
    };
  }, []);
  const press = () => {
    const foot = place.current?.parentElement;
    if (!foot) return;
    const page = scrolledBy(foot);
    if (way === 'up') page.scrollTo(0, 0);
    else page.scrollBy(0, (page.clientHeight - (sticks(foot) ? foot.offsetHeight : 0)) * STEP);
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

function scrolledBy(part: Element): Element {
  return part.closest('dialog') ?? document.documentElement;
}

function sticks(part: Element): boolean {
  return getComputedStyle(part).position === 'sticky';
}
