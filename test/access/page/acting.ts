// What can be pressed: native controls, by keys too, on release, with no trap, no clock, and nothing behind an open sheet.

import { heardBy, timersRunning } from './heard.ts';
import { controls, isSeen, isTurn, nameOf, oneOfEach, place } from './seen.ts';

const NATIVE = 'button, a[href], input, select, textarea, summary, label, option';
const PRESSES = ['click', 'dblclick', 'mousedown', 'pointerdown', 'touchstart', 'mouseup', 'pointerup', 'touchend'];

/**
 * A sheet to draw on follows the finger, and nothing else could (WCAG 2.5.1, "except where the path is essential"); the
 * same card can be written, said or chosen as a picture.
 */
const isDrawnOn = (one: Element) => one.matches('svg[role=img]');

function isControl(one: Element): boolean {
  return one.matches(NATIVE) || (one.hasAttribute('role') && one instanceof HTMLElement && one.tabIndex >= 0);
}

/** K2: what listens to a press is a control; a part that listens for its children has some. */
export function pressedWithoutBeingControls(): string[] {
  const deaf = [...place().querySelectorAll('*')].filter((one) => {
    const heard = heardBy(one);
    if (!PRESSES.some((kind) => heard.has(kind)) || one.matches('dialog') || isDrawnOn(one) || isControl(one))
      return false;
    // Where fingers are only followed, as in dragging, what is followed can be pressed as well.
    return heard.has('click') || one.querySelector(NATIVE) === null;
  });
  const unreached = [...place().querySelectorAll<HTMLElement>('[role=button], [role=link], [role=checkbox]')].filter(
    (one) => !one.matches(NATIVE) && one.tabIndex < 0,
  );
  return [...deaf, ...unreached].filter(isSeen).map((one) => `${nameOf(one)} is pressed and is no control`);
}

/** K11: whatever is dragged can be pressed instead. */
export function onlyDragged(): string[] {
  const dragged = [...place().querySelectorAll('*')].filter((one) => {
    const heard = heardBy(one);
    return one.getAttribute('draggable') === 'true' || heard.has('dragstart') || heard.has('pointermove');
  });
  return dragged
    .filter((one) => isSeen(one) && !isDrawnOn(one) && !one.matches(NATIVE) && one.querySelector(NATIVE) === null)
    .map((one) => `${nameOf(one)} can only be dragged`);
}

/** K3: Tab is left alone everywhere, and the focus goes where it is sent. */
export function traps(): string[] {
  const stops = oneOfEach(controls().filter((one) => one.tabIndex >= 0));
  const before = document.activeElement;
  const found: string[] = [];
  for (const [n, one] of stops.entries()) {
    one.focus({ preventScroll: true });
    for (const shiftKey of [false, true]) {
      const tab = new KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', shiftKey, bubbles: true, cancelable: true });
      if (!one.dispatchEvent(tab)) found.push(`${nameOf(one)} keeps Tab${shiftKey ? ' backwards' : ''}`);
    }
    const next = stops[(n + 1) % stops.length];
    next?.focus({ preventScroll: true });
    if (next && document.activeElement !== next) found.push(`the focus does not come from ${nameOf(one)} to the next`);
  }
  giveBack(before);
  return found;
}

function giveBack(focus: Element | null): void {
  if (focus instanceof HTMLElement && focus !== document.body) focus.focus({ preventScroll: true });
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 30));

/** K12: a press that slides off again has done nothing. */
export async function actsOnPress(): Promise<string[]> {
  const all = oneOfEach(controls());
  if (!(await changesBy(all))) return [];
  // Something did, or came just then by itself: which of them it is, and whether it does so again.
  for (const one of all) {
    if (one.isConnected && (await changesBy([one])) && (await changesBy([one])))
      return [`${nameOf(one)} acts when it is touched`];
  }
  return [];
}

async function changesBy(all: readonly HTMLElement[]): Promise<boolean> {
  const changes: MutationRecord[] = [];
  const watch = new MutationObserver((more) => changes.push(...more));
  const what = ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-expanded', 'open'];
  watch.observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: what,
  });
  const before = location.hash;
  for (const one of all) {
    const { left, top, width, height } = one.getBoundingClientRect();
    const at = { bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2 };
    one.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerId: 7, isPrimary: true, pointerType: 'touch' }));
    one.dispatchEvent(new MouseEvent('mousedown', at));
    one.dispatchEvent(new Event('touchstart', { bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new PointerEvent('pointercancel', { ...at, pointerId: 7, isPrimary: true }));
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: 7 }));
    document.body.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  }
  await moment();
  const changed = [...changes, ...watch.takeRecords()].some(
    ({ type, target }) => type !== 'attributes' || isSeen(target as Element),
  );
  watch.disconnect();
  return changed || location.hash !== before;
}

/** K13: with a sheet open, nothing but the sheet is there: for Tab, for fingers, for a screen reader's own keys. */
export function leakingSheets(): string[] {
  const sheets = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')];
  return sheets
    .filter((one) => isSeen(one) && !one.matches(':modal'))
    .filter((one) => ![...document.body.children].every((part) => part.contains(one) || part.hasAttribute('inert')))
    .map((one) => `what lies under ${nameOf(one)} can still be reached`);
}

/** The cover after five minutes is the one clock that a turn has (trust.md K17, G36). */
const COVER_MS = 5 * 60_000;

/** K17: no other clock runs while somebody has their turn. */
export function clocks(): string[] {
  if (!isTurn()) return [];
  return timersRunning()
    .filter(({ ms }) => ms !== COVER_MS)
    .map(({ ms, from }) => `a clock of ${ms} ms runs, from ${from.slice(0, 160)}`);
}

/** Nothing moves by itself for somebody who asked for no motion. */
export function motion(): string[] {
  const moving = document
    .getAnimations()
    .filter(
      ({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().activeDuration ?? 0) > 1,
    )
    .map(({ effect }) => (effect instanceof KeyframeEffect && effect.target ? nameOf(effect.target) : 'something'));
  return moving.map((one) => `${one} moves`);
}
