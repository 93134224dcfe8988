// Whether a part of a long page is in sight or about to be: what is far away need not be drawn.

import { useEffect, useRef, useState } from 'preact/hooks';

export interface InView {
  /** Null before it was first out of sight. */
  readonly height: number | null;
  readonly drawn: boolean;
}

type Told = (entry: IntersectionObserverEntry) => void;
const told = new WeakMap<Element, Told>();
let observer: IntersectionObserver | undefined;

/** One for all; a screen's height on each side, so that a thumb finds it drawn. */
function watcher(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) told.get(entry.target)?.(entry);
    },
    { rootMargin: '100% 0px' },
  );
  return observer;
}

/** `first`: drawn from the start, before anything can be measured. What has the focus in it stays drawn. */
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
    told.set(element, ({ isIntersecting }) =>
      setState((before) => {
        const drawn = isIntersecting || (before.drawn && element.contains(document.activeElement));
        if (drawn === before.drawn) return before;
        // Its place is kept, or everything below it would jump.
        return { drawn, height: drawn ? before.height : element.offsetHeight };
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
