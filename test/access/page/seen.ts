// What is on the screen for eyes: the part that is open now, its controls, its words, and the colours that meet there.

const CONTROLS =
  'button:not([tabindex="-1"]), a[href], input:not([type=hidden]), select, textarea, summary, [role=tab], [role=button], [role=link], [tabindex="0"]';

/** The sheet that lies on top, or else the whole page. */
export function place(): Element {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
}

/** Somebody's turn, or a screen between two turns: held to more than the desk is. */
export function isTurn(): boolean {
  return document.querySelector('#app [data-read]') !== null;
}

export function isSeen(one: Element): boolean {
  if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = one.getBoundingClientRect();
  return width > 1.5 && height > 1.5;
}

/** Everything that can be pressed or written in. A field that is drawn by its label is as large as that. */
export function controls(within: Element = place()): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => isSeen(one) || isSeen(shapeOf(one)));
}

/** What is seen of it: of a tick its label too, of a hidden field of a file the label alone. */
export function shapeOf(one: Element): Element {
  const label = one instanceof HTMLInputElement && !isWritten(one) ? one.labels?.[0] : undefined;
  return label ?? one;
}

function isWritten(one: HTMLInputElement): boolean {
  return !['checkbox', 'radio', 'file'].includes(one.type);
}

/** Where it is on the screen. */
export function boxOf(one: Element): DOMRect {
  const shape = shapeOf(one);
  return shape === one
    ? one.getBoundingClientRect()
    : union(one.getBoundingClientRect(), shape.getBoundingClientRect());
}

function union(one: DOMRect, other: DOMRect): DOMRect {
  if (one.width < 2) return other;
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  return new DOMRect(left, top, Math.max(one.right, other.right) - left, Math.max(one.bottom, other.bottom) - top);
}

/** One of each sort, the first, middle and last: forty cards are one card forty times. */
export function oneOfEach(all: readonly HTMLElement[]): HTMLElement[] {
  const sorts = new Map<string, HTMLElement[]>();
  for (const one of all) {
    const states = ['aria-pressed', 'aria-selected', 'aria-disabled', 'data-kind', 'data-tone', 'type']
      .map((name) => one.getAttribute(name))
      .join();
    const sort = [one.tagName, one.className, one.parentElement?.className, states].join('|');
    sorts.set(sort, [...(sorts.get(sort) ?? []), one]);
  }
  return [...sorts.values()].flatMap((sort) => [
    ...new Set([sort[0], sort[Math.floor(sort.length / 2)], sort.at(-1)].filter((one) => one !== undefined)),
  ]);
}

export interface Words {
  readonly text: string;
  readonly of: Element;
}

/** Every piece of text that can be seen; not what only ears are told. */
export function wordsSeen(within: Element = place()): Words[] {
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const found: Words[] = [];
  const known = new Map<Element, boolean>();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    const of = node.parentElement;
    if (text === '' || !of || of.closest('.visually-hidden, svg, script, style, option')) continue;
    const seen = known.get(of) ?? isSeen(of);
    known.set(of, seen);
    if (seen) found.push({ text, of });
  }
  return found;
}

/** Short, for a list of faults. */
export function nameOf(one: Element): string {
  const text = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
  const [sort = ''] = (one.getAttribute('class') ?? '').split(' ');
  return `${one.tagName.toLowerCase()}${sort && `.${sort}`} "${text}"`;
}

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const painter = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const colours = new Map<string, Colour>();

/** Whatever the style says it in. */
export function colourOf(said: string): Colour {
  const known = colours.get(said);
  if (known) return known;
  let colour: Colour = [0, 0, 0, 0];
  if (painter && said !== '' && said !== 'none' && !said.startsWith('url')) {
    painter.clearRect(0, 0, 1, 1);
    painter.fillStyle = '#0000';
    painter.fillStyle = said;
    painter.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = painter.getImageData(0, 0, 1, 1).data;
    colour = [red, green, blue, alpha / 255];
  }
  // A system colour is another one in another mode.
  if (/^(rgb|#|color|oklab|oklch|lab)/.test(said)) colours.set(said, colour);
  return colour;
}

export function over(top: Colour, under: Colour): Colour {
  const [red, green, blue, alpha] = top;
  const mix = (one: number, other: number) => one * alpha + other * (1 - alpha);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

function lightness([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG 2.2 reckons it. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, bright = 0] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

export interface Ground {
  readonly colour: Colour;
  /** False where a picture or a run of colours lies under it: then nobody can say what is read. */
  readonly plain: boolean;
}

/** What lies under the content of this element. */
export function groundOf(one: Element | null): Ground {
  const layers: Colour[] = [];
  let plain = true;
  for (let at = one; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') plain = false;
    const colour = colourOf(style.backgroundColor);
    if (colour[3] > 0) layers.push(colour);
    if (colour[3] >= 1) break;
    // Nothing shines through a sheet.
    if (at.tagName === 'DIALOG') break;
  }
  const under: Colour = layers.at(-1)?.[3] === 1 ? [0, 0, 0, 1] : canvas();
  return { colour: layers.reduceRight<Colour>((below, top) => over(top, below), under), plain };
}

function canvas(): Colour {
  return colourOf(getComputedStyle(document.documentElement).backgroundColor)[3] === 1
    ? colourOf(getComputedStyle(document.documentElement).backgroundColor)
    : [255, 255, 255, 1];
}

/** How much of itself it shows, with all it stands in. */
export function opacityOf(one: Element | null): number {
  let shown = 1;
  for (let at = one; at; at = at.parentElement) shown *= Number(getComputedStyle(at).opacity);
  return shown;
}
