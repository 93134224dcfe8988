// Room: what is pressed is large and apart, what is read is large, and nothing lies outside a narrow screen.

import { boxOf, controls, isSeen, isTurn, nameOf, place, wordsSeen } from './seen.ts';

/** method.md 6.4: 9 mm, 20 mm and 30 mm on a common tablet. */
const LEAST_PX = 48;
const MAIN_PX = 104;
const APART_PX = 8;
const LETTERS_PX = 28;
/** What a round of half pixels may take away. */
const SLACK_PX = 0.6;

/** What a turn is about: its options, and what stands at its foot; not the pens beside a sheet to draw on. */
const MAIN = '[data-choice]:not([class*=_tools_] *), .turn footer button';

export function smallTargets(): string[] {
  const all = controls().map((one) => ({ one, box: boxOf(one) }));
  const small = all.flatMap(({ one, box }) => {
    // A link in the middle of a sentence is as high as the line (WCAG 2.5.8).
    if (one.matches('p a, li a') && getComputedStyle(one).display === 'inline') return [];
    const { width, height } = box;
    const least = isTurn() && one.matches(MAIN) && !isKey(one) ? MAIN_PX : LEAST_PX;
    return height < least - SLACK_PX || width < LEAST_PX - SLACK_PX
      ? [`${nameOf(one)} is ${Math.round(width)} by ${Math.round(height)}, not ${least}`]
      : [];
  });
  return isTurn() && all.length < 300 ? [...small, ...tooNear(all)] : small;
}

/** Of a board of letters or numbers: all of them at once in sight are worth more than the size of each. */
function isKey(one: Element): boolean {
  return (
    one.closest('[data-scan-rows]') !== null || one.closest('[role=group]')?.querySelectorAll('button').length === 12
  );
}

function tooNear(all: readonly { readonly one: HTMLElement; readonly box: DOMRect }[]): string[] {
  return all.flatMap(({ one, box }, n) =>
    all.slice(n + 1).flatMap(({ one: other, box: second }) => {
      if (one.contains(other) || other.contains(one) || layered(one) !== layered(other)) return [];
      const across = Math.max(box.left, second.left) - Math.min(box.right, second.right);
      const down = Math.max(box.top, second.top) - Math.min(box.bottom, second.bottom);
      const apart = Math.max(across, down);
      return apart < APART_PX - SLACK_PX ? [`${nameOf(one)} and ${nameOf(other)} are ${Math.round(apart)} apart`] : [];
    }),
  );
}

/** What sticks to the foot of the screen passes over the rest; one scrolls them apart. */
function layered(one: Element): Element | null {
  for (let at: Element | null = one; at; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === 'sticky' || position === 'fixed') return at;
  }
  return null;
}

export function smallLetters(): string[] {
  if (!isTurn()) return [];
  const seen = new Map(wordsSeen().map(({ of }) => [of, Number.parseFloat(getComputedStyle(of).fontSize)]));
  return [...seen]
    .filter(([, px]) => px < LETTERS_PX - SLACK_PX)
    .map(([of, px]) => `${nameOf(of)} is written in ${px.toFixed(1)} px`);
}

/** K10: nothing is scrolled sideways, cut off, or out of reach. */
export function outOfRoom(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const sideways = scrollWidth > clientWidth + 1 ? [`the page is ${scrollWidth} wide on ${clientWidth}`] : [];
  const boxes = [...place().querySelectorAll('dialog[open], dialog[open] *, main *')].filter(
    (one) => one instanceof HTMLElement && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && isSeen(one),
  );
  const cut = boxes.flatMap((one) => {
    const { overflowX } = getComputedStyle(one);
    if (overflowX !== 'hidden' && overflowX !== 'clip') return [];
    return one.closest('.visually-hidden, svg') || (one.textContent ?? '').trim() === ''
      ? []
      : [`${nameOf(one)} is cut off`];
  });
  const outside = controls()
    .filter((one) => !inWideTable(one))
    .flatMap((one) => {
      const { left, right } = boxOf(one);
      return left < -1 || right > clientWidth + 1 ? [`${nameOf(one)} lies outside the screen`] : [];
    });
  return [...sideways, ...cut, ...outside];
}

/** A table, or a row of tabs, may be wider than the screen and be scrolled by itself (WCAG 1.4.10). */
function inWideTable(one: Element): boolean {
  for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) {
    const { overflowX } = getComputedStyle(at);
    if ((overflowX === 'auto' || overflowX === 'scroll') && at.scrollWidth > at.clientWidth) return true;
  }
  return false;
}
