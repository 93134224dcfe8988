// Whether a part of a long page is in sight or about to be: what is far away need not be drawn.

import { useEffect, useRef, useState } from 'preact/hooks';

export interface InView {
  /** In rem, so that other letters leave its place about as high as they will make it; null before it was first out of sight. */
  readonly height: number | null;
  readonly drawn: boolean;
}

type Told = (entry: IntersectionObserverEntry) => void;
const told = new WeakMap<Element, Told>();
let observer: IntersectionObserver | undefined;

/** Beyond each edge of the screen, so that a thumb and the Tab key find it drawn. */
const BEYOND = '40% 0px';

/** One for all. */
function watcher(): IntersectionObserver {
  const how = { rootMargin: BEYOND, scrollMargin: BEYOND };
  observer ??= new IntersectionObserver((entries) => {
    for (const entry of entries) told.get(entry.target)?.(entry);
  }, how);
  return observer;
}

/** What has the focus in it stays drawn, and so does what was picked up from it. */
function isHeld(element: Element): boolean {
  return element.contains(document.activeElement) || element.querySelector('[data-lifted]') !== null;
}

/** One rem of usual letters. */
export const USUAL_PX = 16;

function toRem(px: number): number {
  return px / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** `first`: drawn from the start, before anything can be measured. */
export function useInView<Kind extends HTMLElement>(first: boolean) {
  const ref = useRef<Kind>(null);
  const [state, setState] = useState<InView>({ height: null, drawn: first });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    if (!('IntersectionObserver' in globalThis)) {
      setState({ height: null, drawn: true });
      return undefined;
    }
    told.set(element, ({ isIntersecting, boundingClientRect }) =>
      setState((before) => {
        const drawn = isIntersecting || (before.drawn && isHeld(element));
        if (drawn === before.drawn) return before;
        // Its place is kept, or everything below it would jump.
        return { drawn, height: drawn ? before.height : toRem(boundingClientRect.height) };
      }),
    );
    watcher().observe(element);
    return () => {
      watcher().unobserve(element);
      told.delete(element);
    };
  }, []);
  return [ref, state] as const;
}
