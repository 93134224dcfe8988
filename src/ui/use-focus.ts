// Puts the focus on a heading when a new screen arrives, so that ears and switches begin at its top.
import { useEffect, useRef } from 'preact/hooks';

const isTyping = (): boolean => {
  const here = document.activeElement;
  return here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement || here instanceof HTMLSelectElement;
};

/**
 * Focuses the returned ref's element whenever `arrival` changes.
 * Somebody in the middle of a word keeps the caret: a change of language changes every title too (behaviours C58).
 */
export function useFocusOnArrival<Kind extends HTMLElement>(arrival: string) {
  const ref = useRef<Kind>(null);
  useEffect(() => {
    const heading = ref.current;
    if (!heading || (isTyping() && heading.ownerDocument.contains(document.activeElement))) return;
    heading.focus({ preventScroll: true });
    globalThis.scrollTo(0, 0);
  }, [arrival]);
  return ref;
}
