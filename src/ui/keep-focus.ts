// Where the focus goes when what had it goes away: to the heading or button nearest to it, never to nowhere (WCAG 2.4.3).

/** Headings that a screen gives the focus itself come a moment after they are drawn. */
const PATIENCE_MS = 60;
const HEADINGS = 'h1, h2, h3';
/** No fields: a tap that takes something away must not bring up the keyboard of the tablet. */
const CONTROLS = 'button, a[href], summary, [role=tab]';

/** Watches until it is called off. Screens may still say themselves where the focus belongs: whoever comes first is left alone. */
export function keepFocus(page: Document): () => void {
  /** What had the focus last, and all it stood in, from the inside out. */
  let path: readonly Element[] = [];
  let byKeys = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const remember = ({ target }: Event) => {
    path = target instanceof Element ? [target, ...ancestorsOf(target)] : [];
  };
  const isLost = () => path[0] !== undefined && !path[0].isConnected && isNowhere(page);
  const rescue = () => {
    waiting = undefined;
    if (!isLost()) return;
    const place = nearest(page, path);
    path = [];
    if (!place) return;
    if (place.matches(HEADINGS) && !place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    if (byKeys) place.scrollIntoView?.({ block: 'nearest' });
  };
  const watch = new MutationObserver((changes) => {
    const [last] = path;
    if (last === undefined || !isNowhere(page)) return;
    // Only put elsewhere among its neighbours: it is the same thing, and the same hand is on it.
    if (last.isConnected && wasMoved(last, changes)) (last as HTMLElement).focus({ preventScroll: true });
    else if (waiting === undefined && isLost()) waiting = setTimeout(rescue, PATIENCE_MS);
  });
  const onKey = () => {
    byKeys = true;
  };
  const onPointer = () => {
    byKeys = false;
  };

  watch.observe(page, { childList: true, subtree: true });
  page.addEventListener('focusin', remember);
  page.addEventListener('keydown', onKey, { capture: true });
  page.addEventListener('pointerdown', onPointer, { capture: true });
  return () => {
    clearTimeout(waiting);
    watch.disconnect();
    page.removeEventListener('focusin', remember);
    page.removeEventListener('keydown', onKey, { capture: true });
    page.removeEventListener('pointerdown', onPointer, { capture: true });
  };
}

function isNowhere({ activeElement, body, documentElement }: Document): boolean {
  return activeElement === null || activeElement === body || activeElement === documentElement;
}

function wasMoved(one: Element, changes: readonly MutationRecord[]): boolean {
  return changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(one)));
}

function ancestorsOf(one: Element): Element[] {
  const up = one.parentElement;
  return up ? [up, ...ancestorsOf(up)] : [];
}

/** In the smallest part of the page that is still there: what it is called, or else the first thing to press. */
function nearest(page: Document, path: readonly Element[]): HTMLElement | null {
  const sheets = page.querySelectorAll('dialog[open]');
  const sheet = sheets[sheets.length - 1];
  const within = path.filter((one) => one.isConnected && (!sheet || sheet.contains(one)));
  for (const part of sheet ? [...within, sheet] : within) {
    const place = part.querySelector<HTMLElement>(HEADINGS) ?? part.querySelector<HTMLElement>(CONTROLS);
    if (place) return place;
  }
  return null;
}
