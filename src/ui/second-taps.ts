// The second tap of a trembling finger: what has only just come under it is not pressed by it (trust.md H1).

/** A double tap is quicker than this; nobody has read a new screen by then. */
export const ECHO_MS = 400;
/** What comes first after a turn may be somebody else's: a slow second tap on "I'm finished" must not open it. */
export const BETWEEN_MS = 1200;
/** How far a finger wanders between the two. */
const ECHO_PX = 32;

/** Told on the page when a card that was dragged is let go at a place: that release was a press too. */
export const PUT_DOWN = 'cg-put-down';
export interface PutDownAt {
  readonly x: number;
  readonly y: number;
  /** On the clock of the events. */
  readonly time: number;
}

interface Press {
  readonly control: Element;
  /** What stood there to be read: Preact keeps a button's element when only the words around it change. */
  readonly screen: string;
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

interface Heard extends PutDownAt {
  /** The delay of whoever pressed: it is theirs for as long as it lasts, though their turn has ended with the press. */
  readonly delay: number;
  /** Between two turns already. */
  readonly isBetween: boolean;
}

/** Presses by keys and switches have no place on the screen (`detail` 0) and count: scanning.ts has its own. */
export function dropSecondTaps(page: Document): () => void {
  let last: Press | null = null;
  let lastHeard: Heard | null = null;
  let putDown: PutDownAt | null = null;
  const hearPutDown = (event: Event) => {
    putDown = (event as CustomEvent<PutDownAt>).detail;
  };
  const isNear = (before: PutDownAt | null, { clientX, clientY, timeStamp }: MouseEvent, within = ECHO_MS) =>
    before !== null && timeStamp - before.time < within && Math.hypot(clientX - before.x, clientY - before.y) < ECHO_PX;
  const judge = (event: MouseEvent) => {
    if (event.detail === 0) return;
    const control = controlUnder(event.target);
    const screen = readingOf(page);
    const { clientX: x, clientY: y, timeStamp: time } = event;
    const delay = delayOn(page);
    const isBetween = page.querySelector('[data-between]') !== null;
    const isEcho =
      (lastHeard !== null && time - lastHeard.time < Math.max(delay, lastHeard.delay)) ||
      (isBetween && lastHeard?.isBetween === false && isNear(lastHeard, event, BETWEEN_MS)) ||
      (control !== null &&
        (isNear(putDown, event) ||
          (last !== null && isNear(last, event) && (control !== last.control || screen !== last.screen))));
    // Counted from the press that was heard: whoever goes on tapping, to undo again and again, is heard again.
    if (!isEcho) {
      const heard = control && { control, screen, x, y, time };
      last = heard;
      lastHeard = heard && { x, y, time, delay, isBetween };
      // Somebody's words stand on it: they are not to be remembered any longer than is needed (trust.md G24).
      setTimeout(() => {
        if (last === heard) last = null;
      }, ECHO_MS);
    } else {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  page.addEventListener('click', judge, { capture: true });
  page.addEventListener(PUT_DOWN, hearPutDown);
  return () => {
    page.removeEventListener('click', judge, { capture: true });
    page.removeEventListener(PUT_DOWN, hearPutDown);
  };
}

/** A person's own delay, as it stands on the page: within it no second tap counts, wherever it falls. */
export function delayOn(page: Document): number {
  return Number(page.documentElement.dataset['tapDelay'] ?? 0);
}

function controlUnder(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  const found = target.closest('button, a, input, select, textarea, label, summary, [role]');
  // A label's click is followed at once by its field's own.
  return found instanceof HTMLLabelElement ? (found.control ?? found) : found;
}

/** What somebody has to have read before they press: the headings, and the cards that lie open and are no buttons. */
export function readingOf(page: Document): string {
  return [...page.querySelectorAll('h1, dialog[open] h2, article')]
    .filter((one) => one.querySelector('button') === null)
    .map(({ textContent }) => textContent)
    .join('\n');
}
