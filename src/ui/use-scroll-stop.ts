// A part that scrolls by itself is a stop for Tab while something in it is out of sight, and only then (WCAG 2.1.1).
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Some browsers let no key into a scrolling box that nothing in it can be focused in. */
export function useScrollStop(ref: RefObject<HTMLElement | null>): void {
  // After every drawing: other words, another language or larger letters may be longer.
  useEffect(() => {
    const part = ref.current;
    if (!part || typeof ResizeObserver === 'undefined') return undefined;
    const look = () => {
      if (part.scrollHeight > part.clientHeight) part.tabIndex = 0;
      else part.removeAttribute('tabindex');
    };
    const watch = new ResizeObserver(look);
    for (const one of [part, ...part.children]) watch.observe(one);
    return () => watch.disconnect();
  });
}
