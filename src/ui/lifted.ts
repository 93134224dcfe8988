// A card in the hand: its copy under the pointer, the place it is over, and the page that scrolls along at its edges.

import styles from './lifted.module.css';

/** What can be picked up, and where it can be put down: the attribute's value says which. */
export const CARD = 'data-drag';
const PLACE = 'data-drop';
/** A place that stays on the screen, however the page is scrolled. */
const STAYS = 'data-drop-stays';

/** Less is a press with a hand that is not quite still. */
export const START_PX = 6;
/** So near to the edge of the screen the page scrolls along, faster the nearer; in pixels a frame. */
const EDGE_PX = 80;
const FASTEST_PX = 16;
const BACK_MS = 160;
const SETTLE_MS = 150;

interface Target {
  readonly place: HTMLElement;
  readonly box: DOMRect;
}

export class Lifted {
  readonly name: string;
  readonly #root: HTMLElement;
  readonly #card: HTMLElement;
  readonly #copy: HTMLElement;
  readonly #from: { readonly x: number; readonly y: number };
  #at: { readonly x: number; readonly y: number };
  #frame = 0;
  #settled: ReturnType<typeof setTimeout> | undefined;
  /** Where things lie, read once when it begins to move; again only after the page has scrolled under the hand. */
  #targets: readonly Target[] | null = null;
  #staying: readonly Target[] = [];
  #hasScrolled = false;
  #over: HTMLElement | null = null;

  constructor(root: HTMLElement, card: HTMLElement, x: number, y: number) {
    this.name = card.getAttribute(CARD) ?? '';
    this.#root = root;
    this.#card = card;
    this.#from = { x, y };
    this.#at = { x, y };
    const box = card.getBoundingClientRect();
    this.#copy = copyOf(card, box);
    root.setAttribute('data-dragging', '');
    card.setAttribute('data-lifted', '');
    document.body.append(this.#copy);
  }

  get hasMoved(): boolean {
    return Math.hypot(this.#at.x - this.#from.x, this.#at.y - this.#from.y) >= START_PX;
  }

  /** Whatever lay where it was read lies elsewhere now. */
  scrolled(): void {
    this.#targets = null;
    this.#hasScrolled = true;
    // Rows come into the document a moment after they came into sight.
    clearTimeout(this.#settled);
    this.#settled = setTimeout(() => {
      this.#targets = null;
      this.#frame ||= requestAnimationFrame(this.#draw);
    }, SETTLE_MS);
  }

  moveTo(x: number, y: number): void {
    this.#at = { x, y };
    this.#frame ||= requestAnimationFrame(this.#draw);
  }

  /** The place under the pointer; null where there is none, or where the card lies already. */
  placeAt(x: number, y: number): string | null {
    // Rows that have come into sight since may have moved others.
    if (this.#hasScrolled) this.#targets = null;
    return this.#find(x, y)?.getAttribute(PLACE) ?? null;
  }

  /** It has its place now: the copy goes when the screen has been drawn with it. */
  lay(): void {
    this.#end();
    requestAnimationFrame(() => this.#clear());
  }

  putBack(): void {
    this.#end();
    const { matches: calm } = matchMedia('(prefers-reduced-motion: reduce)');
    if (calm || typeof this.#copy.animate !== 'function') return this.#clear();
    const back = this.#copy.animate({ transform: 'none' }, { duration: BACK_MS, easing: 'ease-out', fill: 'forwards' });
    back.onfinish = () => this.#clear();
    back.oncancel = () => this.#clear();
  }

  #draw = (): void => {
    this.#frame = 0;
    const { x, y } = this.#at;
    this.#copy.style.transform = `translate(${x - this.#from.x}px, ${y - this.#from.y}px)`;
    // What comes up near the edge of the screen while a card is in the hand is meant, and not what lies beyond the edge.
    const by = this.#staying.some(isUnder(x, y)) ? 0 : scrollAt(this.#from.y, y);
    if (by !== 0) {
      const before = window.scrollY;
      window.scrollBy({ top: by, behavior: 'instant' });
      if (window.scrollY !== before) {
        // The page goes on under a hand that rests at its edge, and what comes into sight is drawn only now.
        this.scrolled();
        this.#mark(null);
        this.#frame = requestAnimationFrame(this.#draw);
        return;
      }
    }
    this.#mark(this.#find(x, y));
  };

  #find(x: number, y: number): HTMLElement | null {
    this.#targets ??= this.#read();
    // Of two that lie in each other the inner one, which comes later.
    const found = this.#targets.findLast(isUnder(x, y));
    return found && !found.place.contains(this.#card) ? found.place : null;
  }

  #read(): Target[] {
    const places = [...this.#root.querySelectorAll<HTMLElement>(`[${PLACE}]`)];
    const targets = places.map((place) => ({ place, box: place.getBoundingClientRect() }));
    this.#staying = targets.filter(({ place }) => place.hasAttribute(STAYS));
    return targets;
  }

  #mark(place: HTMLElement | null): void {
    if (place === this.#over) return;
    this.#over?.removeAttribute('data-over');
    place?.setAttribute('data-over', '');
    this.#over = place;
  }

  #end(): void {
    clearTimeout(this.#settled);
    cancelAnimationFrame(this.#frame);
    this.#mark(null);
    this.#root.removeAttribute('data-dragging');
  }

  #clear(): void {
    this.#copy.remove();
    this.#card.removeAttribute('data-lifted');
  }
}

function isUnder(x: number, y: number): (target: Target) => boolean {
  return ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function copyOf(card: HTMLElement, box: DOMRect): HTMLElement {
  const copy = card.cloneNode(true) as HTMLElement;
  for (const one of [copy, ...copy.querySelectorAll('*')])
    for (const name of ['id', 'tabindex', CARD, PLACE, 'data-slip']) one.removeAttribute(name);
  copy.setAttribute('aria-hidden', 'true');
  copy.inert = true;
  if (styles['copy']) copy.classList.add(styles['copy']);
  // From the left and the top in every language, as pointers are.
  Object.assign(copy.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px` });
  return copy;
}

/** How far the page goes in this frame, in pixels, up being less than nothing. Picked up at the edge, it does not run away. */
function scrollAt(from: number, y: number): number {
  const speed = (inside: number) => Math.ceil(Math.min(1, Math.max(0, EDGE_PX - inside) / EDGE_PX) * FASTEST_PX);
  if (y < from - START_PX) return -speed(y);
  return y > from + START_PX ? speed(window.innerHeight - y) : 0;
}
