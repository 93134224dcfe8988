// Dragging as an extra beside tapping: one copy of the card moves with the pointer, everything else stays as it is until it
// is let go. A finger has to rest on a card first, so that it can still scroll the page.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CARD, Lifted, START_PX } from './lifted.ts';
import { PUT_DOWN, type PutDownAt } from './second-taps.ts';

/** A finger that moves farther than this before it has rested scrolls. */
const WANDER_PX = 10;
const REST_MS = 350;
/** A click comes with the release or not at all; Safari takes a moment for it. */
const CLICK_MS = 100;

const CONTROLS = 'button, a, input, select, textarea';

/** Puts the card there; resolves when the screen shows it, or that it was refused. */
export type PutDown = (card: string, place: string) => Promise<void>;

const held = signal(false);
/** Whether a card is in the hand: what helps to put it down comes up only then. */
export const isCardInHand: ReadonlySignal<boolean> = held;

interface Press {
  readonly pointer: number;
  readonly kind: string;
  readonly card: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly rested: ReturnType<typeof setTimeout> | undefined;
}

/** Cards under `root` can be dragged to places under it. */
export function useDragging(root: RefObject<HTMLElement | null>, putDown: PutDown): void {
  const latest = useRef(putDown);
  latest.current = putDown;
  const [element, setElement] = useState<HTMLElement | null>(null);
  // After every drawing: what was empty before may have cards now.
  useEffect(() => setElement(root.current));
  useEffect(() => (element ? dragCards(element, (card, place) => latest.current(card, place)) : undefined), [element]);
}

/** The same without a component; gives the way to end it. */
export function dragCards(root: HTMLElement, putDown: PutDown): () => void {
  let press: Press | null = null;
  let lifted: Lifted | null = null;

  const forget = () => {
    clearTimeout(press?.rested);
    press = null;
    held.value = false;
    listen('remove');
  };
  const lift = () => {
    if (!press || !press.card.isConnected) return forget();
    const { card, x, y, pointer } = press;
    lifted = new Lifted(root, card, x, y);
    held.value = true;
    // From now on the pointer is ours, even if what it went down on is drawn anew.
    root.setPointerCapture?.(pointer);
  };
  const putBack = () => {
    lifted?.putBack();
    lifted = null;
    forget();
  };

  const onDown = (event: PointerEvent) => {
    // A second finger is a pinch, or a hand that rests on the screen.
    if (press) return putBack();
    const { target, button, isPrimary, pointerType, pointerId, clientX: x, clientY: y } = event;
    const card = target instanceof Element ? target.closest<HTMLElement>(`[${CARD}]`) : null;
    if (!card || button !== 0 || !isPrimary || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rested = pointerType === 'touch' ? setTimeout(lift, REST_MS) : undefined;
    press = { pointer: pointerId, kind: pointerType, card, x, y, rested };
    listen('add');
  };
  // What is no control takes no focus from the press, or it would go to nowhere when the card is drawn elsewhere.
  const onMouseDown = (event: MouseEvent) => {
    const { target } = event;
    if (press && target instanceof Element && !target.closest(CONTROLS)) event.preventDefault();
  };
  const onMove = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return;
    if (!lifted) {
      const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
      if (press.kind === 'touch') {
        if (far > WANDER_PX) forget();
        return;
      }
      if (far < START_PX) return;
      lift();
    }
    lifted?.moveTo(event.clientX, event.clientY);
  };
  const onUp = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return;
    const mine = lifted;
    lifted = null;
    forget();
    if (!mine) return;
    const { timeStamp: time, clientX: x, clientY: y } = event;
    // A slow hand that only pressed for long has tapped.
    if (mine.hasMoved) dropNextClick();
    const place = mine.placeAt(x, y);
    if (place === null) return mine.putBack();
    document.dispatchEvent(new CustomEvent<PutDownAt>(PUT_DOWN, { detail: { x, y, time } }));
    void putDown(mine.name, place).finally(() => mine.lay());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !lifted) return;
    event.preventDefault();
    event.stopPropagation();
    putBack();
    window.addEventListener('pointerup', dropNextClick, { capture: true, once: true });
  };
  const onEnd = (event: Event) => {
    if (event instanceof PointerEvent && event.pointerId !== press?.pointer) return;
    putBack();
  };
  const onHidden = () => {
    if (document.hidden) putBack();
  };
  const onScroll = () => lifted?.scrolled();
  // Not passive: once a card is in the hand the page must not scroll under it.
  const onTouchMove = (event: TouchEvent) => {
    if (event.cancelable && (lifted || press?.kind === 'pen')) event.preventDefault();
  };
  const onMenu = (event: Event) => {
    if (press && press.kind !== 'mouse') event.preventDefault();
  };

  // What only matters while something is pressed is listened to only then.
  const whilePressed: readonly [EventTarget, string, (event: never) => void, boolean][] = [
    [window, 'pointermove', onMove, false],
    [window, 'pointerup', onUp, false],
    [window, 'pointercancel', onEnd, false],
    [root, 'lostpointercapture', onEnd, false],
    [window, 'keydown', onKey, true],
    [window, 'blur', onEnd, false],
    [document, 'visibilitychange', onHidden, false],
    [document, 'scroll', onScroll, true],
    [window, 'contextmenu', onMenu, true],
  ];
  function listen(how: 'add' | 'remove'): void {
    for (const [on, type, heard, capture] of whilePressed)
      on[`${how}EventListener`](type, heard as unknown as EventListener, { capture });
  }

  root.addEventListener('pointerdown', onDown);
  root.addEventListener('mousedown', onMouseDown);
  root.addEventListener('touchmove', onTouchMove, { passive: false });
  return () => {
    putBack();
    root.removeEventListener('pointerdown', onDown);
    root.removeEventListener('mousedown', onMouseDown);
    root.removeEventListener('touchmove', onTouchMove);
  };
}

/** The click that follows a drag was never meant as one. */
function dropNextClick(): void {
  const drop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('click', drop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', drop, { capture: true }), CLICK_MS);
}
