// Where the focus is, how it is seen, and in which order it goes.

import {
  boxOf,
  colourOf,
  contrast,
  controls,
  groundOf,
  isSeen,
  nameOf,
  oneOfEach,
  over,
  place,
  shapeOf,
} from './seen.ts';

const RING_PX = 2;
const RING_CONTRAST = 3;

/** K1: a ring of two pixels and more, 3 to 1 against its ground, not cut off, and nothing lying over what has it. */
export function hiddenFocus(): string[] {
  const before = document.activeElement;
  const scrolled = [window.scrollX, window.scrollY] as const;
  const found = oneOfEach(controls().filter((one) => one.tabIndex >= 0)).flatMap((one) => {
    one.focus();
    if (document.activeElement !== one) return [`${nameOf(one)} does not take the focus`];
    const shape = ringOn(one);
    if (!shape) return [`${nameOf(one)} shows no focus`];
    // What is drawn only when it comes into sight may have pushed it away the first time; then that is there.
    if (isCovered(one) && isCoveredAnew(one)) return [`${nameOf(one)} has the focus under something else`];
    // Shift and Tab come to it where it lies at the upper edge, and what sticks there is in the way.
    one.blur();
    window.scrollBy(0, boxOf(one).top);
    one.focus();
    return isCovered(one) ? [`${nameOf(one)} at the upper edge has the focus under something else`] : [];
  });
  if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
  window.scrollTo(...scrolled);
  return found;
}

function isCoveredAnew(one: HTMLElement): boolean {
  one.blur();
  one.focus();
  return isCovered(one);
}

/** The field itself, what is drawn for it, or the frame round it. */
function ringOn(one: HTMLElement): Element | null | undefined {
  return [one, shapeOf(one), one.nextElementSibling, one.parentElement].find((shape) => {
    if (!shape) return false;
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(shape);
    const width = Number.parseFloat(outlineWidth);
    if (outlineStyle === 'none' || width < RING_PX) return false;
    const { colour: ground } = groundOf(shape.parentElement);
    const ring = over(colourOf(outlineColor), ground);
    return contrast(ring, ground) >= RING_CONTRAST && !isCutOff(shape, width + Number.parseFloat(outlineOffset));
  });
}

/** More than one side of the ring lies outside what a scrolling or cutting part shows. */
function isCutOff(shape: Element, room: number): boolean {
  const box = shape.getBoundingClientRect();
  for (let at = shape.parentElement; at && at !== document.body; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const cut = [
      overflowX !== 'visible' && box.left - room < left - 1,
      overflowX !== 'visible' && box.right + room > right + 1,
      overflowY !== 'visible' && box.top - room < top - 1,
      overflowY !== 'visible' && box.bottom + room > bottom + 1,
    ];
    if (cut.filter(Boolean).length > 1) return true;
    // It lies over everything: what it is written in cuts nothing off.
    if (at.matches('dialog')) return false;
  }
  return false;
}

/** WCAG 2.4.11: all of it lies under something that is not part of it. */
function isCovered(one: HTMLElement): boolean {
  const { left, top, width, height } = boxOf(one);
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.2, 0.5, 0.8].map((y) => [left + width * x, top + height * y] as const),
  );
  const onScreen = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  if (onScreen.length === 0) return true;
  const shape = shapeOf(one);
  return !onScreen.some(([x, y]) => {
    const at = document.elementFromPoint(x, y);
    return at !== null && (one.contains(at) || shape.contains(at) || at.contains(one));
  });
}

/** K7: after every change of screen the focus is on it. */
export function lostFocus(): string[] {
  const here = document.activeElement;
  const isSomewhere = here !== null && here !== document.body && here !== document.documentElement;
  return isSomewhere && place().contains(here) ? [] : ['the focus is nowhere'];
}

/** K4: Tab goes as one reads. What sticks to an edge of the screen, or lies over the rest, is an order of its own. */
export function strayOrder(): string[] {
  const all = controls().filter((one) => one.tabIndex >= 0 && isSeen(one));
  const odd = all.filter((one) => one.tabIndex > 0).map((one) => `${nameOf(one)} pushes in before others`);
  const stops = all.map((one) => ({ one, box: boxOf(one), layer: layerOf(one) }));
  const jumps = stops.flatMap(({ one, box, layer }, n) => {
    const next = stops[n + 1];
    // An answer to what was just pressed comes before what stands beside it.
    if (!next || next.layer !== layer || one.closest('[role=alert]') || next.one.closest('[role=alert]')) return [];
    // Digits stand from left to right in every language.
    const rtl = getComputedStyle(next.one.parentElement ?? next.one).direction === 'rtl';
    const shared = Math.min(box.bottom, next.box.bottom) - Math.max(box.top, next.box.top);
    const isSameRow = shared > Math.min(box.height, next.box.height) / 2;
    const isBehind = rtl ? next.box.left >= box.right - 1 : next.box.right <= box.left + 1;
    const isNextColumn = rtl ? next.box.right <= box.left + 1 : next.box.left >= box.right - 1;
    const isAbove = next.box.bottom <= box.top + 1;
    const strays = isSameRow ? isBehind : isAbove && !isNextColumn;
    return strays ? [`from ${nameOf(one)} back to ${nameOf(next.one)}`] : [];
  });
  return [...odd, ...jumps];
}

function layerOf(one: Element): Element | null {
  for (let at: Element | null = one; at; at = at.parentElement) {
    const { position, overflowY } = getComputedStyle(at);
    // What is scrolled by itself lies elsewhere than it is seen.
    if (position === 'fixed' || position === 'sticky' || position === 'absolute' || overflowY === 'auto') return at;
  }
  return null;
}
