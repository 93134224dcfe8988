// How high the part is that sticks to the upper edge, told to what scrolls past under it.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * What takes the focus stays so far from the edge as the part over it is high, however large the letters are (WCAG 2.4.11):
 * styles/base.css adds the two up. The strip of steps is one, and what sticks under it on a screen the other. A part that
 * does not stick, or stands beside what scrolls, counts as nothing.
 */
export function useStuckHeight(ref: RefObject<HTMLElement | null>, as: '--strip' | '--stuck' = '--stuck'): void {
  // After every drawing: a part that comes later is looked at too.
  useEffect(() => {
    const part = ref.current;
    const around = part?.parentElement;
    if (!part || !around || typeof ResizeObserver === 'undefined') return undefined;
    // What is on it is in sight wherever one has scrolled to.
    part.style.setProperty(as, '0px');
    const look = () => {
      const isOver = part.offsetWidth > around.clientWidth / 2 && getComputedStyle(part).position === 'sticky';
      around.style.setProperty(as, isOver ? `${part.offsetHeight}px` : '0px');
    };
    const watch = new ResizeObserver(look);
    watch.observe(part);
    return () => {
      watch.disconnect();
      // Drawn anew it is still there, and until it is measured what was known of it holds.
      if (!part.isConnected) around.style.removeProperty(as);
    };
  });
}
