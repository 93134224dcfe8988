// One switch or two in place of a finger: a mark goes from thing to thing, and a press takes what it stands on.

import { type ScanNode, scanTreeOf } from './scan-tree.ts';
import { BETWEEN_MS, delayOn, ECHO_MS, readingOf } from './second-taps.ts';

export interface Switches {
  /** `two`: one switch moves the mark, the other takes. `one`: the mark moves by itself, the switch takes. */
  readonly mode: 'one' | 'two';
  /** Keys as the browser names them (`KeyboardEvent.key`); a switch is a keyboard with a few keys. */
  readonly move: readonly string[];
  readonly take: readonly string[];
  /** How long the mark rests on one thing before it moves by itself, in milliseconds. */
  readonly pace: number;
  /** A second press sooner than this is the tremble of the first one, in milliseconds. */
  readonly delay: number;
}

/** What switch boxes send as they come out of their carton. */
export const USUAL_SWITCHES: Switches = {
  mode: 'two',
  move: [' ', '1', '3', 'F7'],
  take: ['Enter', '2', '4', 'F8'],
  pace: 1600,
  delay: 250,
};

/** The mark rests longer: who needs how long is not known, and there is little to go through. */
const ANYBODYS: Switches = { ...USUAL_SWITCHES, pace: 2 * USUAL_SWITCHES.pace };

/**
 * `anybody`: between two turns nobody knows yet whose hand it is, and no key may tell whose passport has it. The usual keys do
 * what they always do, and any other is one switch: whatever somebody has set, they come through.
 */
export type WhoseSwitches = Switches | 'anybody' | null;

/** What a switch can send and no browser needs: F5 stays F5. */
const ANY_KEY = /^(?:.|F(?:2|4|9|1[3-9]|2[0-4])|Backspace|Delete|Insert)$/su;
const SCROLL_KEY = /^(?:Arrow|Page|Home$|End$)/;

export interface Scanning {
  /** The mark is gone until the next press, which may be somebody else's: how many switches they have is not known. */
  leave(this: void): void;
  /** The mark stays; a key that was a switch only because it was not known whose it was is one no more. */
  unlearn(this: void): void;
  /** Listens no more. */
  stop(this: void): void;
}

/** Before the first thing of a level: a press brings the mark, and answers nothing. */
const NOWHERE = -1;
/** So many times round with nothing taken, then one level up; on the outermost level the mark goes to rest. */
const ROUNDS = 2;
const CONTROLS = 'button, a[href], summary, select, input, textarea, [contenteditable="true"]';
const WRITTEN_IN = 'textarea, select, input:not([type="checkbox"]):not([type="radio"]), [contenteditable="true"]';

/**
 * Listens on the whole page until it is stopped. `place` is what is scanned now: a screen, or the sheet over it.
 * Without settings of a person's own every usual switch works all the same, but never takes a key from somebody who is
 * going round by keyboard: Tab, Escape and every touch end the scanning.
 */
export function scanWithSwitches(page: Document, place: () => Element | null, settings: () => WhoseSwitches): Scanning {
  /** The levels gone into, the outermost first; empty: no mark is shown. */
  let levels: { readonly nodes: readonly ScanNode[]; at: number }[] = [];
  let root: Element | null = null;
  let alone = false;
  /** Without settings: both were pressed, so neither a touch nor a helper's hand makes one of them. */
  let hasBoth = false;
  /** What was a switch while nobody knew whose: it stays one in the turn it opened, or the mark would go where nothing takes it. */
  const learned = new Set<string>();
  let rounds = 0;
  let last = Number.NEGATIVE_INFINITY;
  /** The last press that took, and the delay of whoever pressed: it is theirs though their turn has ended with the press. */
  let taken = { time: Number.NEGATIVE_INFINITY, delay: 0, isBetween: false };
  /** Since the last touch or Tab: only then a screen can come under a switch. */
  let isPressed = false;
  /** What stood there to be read when the mark last began. */
  let read = '';
  let changedAt = Number.NEGATIVE_INFINITY;
  /** A finger was here after the last Tab: what has the focus then has it by the way, and nobody has gone to it. */
  let isTouched = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = (): Switches => {
    const whose = settings();
    return whose === 'anybody' ? ANYBODYS : (whose ?? USUAL_SWITCHES);
  };
  const areUnknown = () => settings() === null || settings() === 'anybody';
  const here = () => levels.at(-1);
  const marked = () => {
    const level = here();
    return level?.nodes[level.at];
  };
  const unmark = () => {
    for (const one of page.querySelectorAll('[data-scan]')) one.removeAttribute('data-scan');
  };
  const mark = () => {
    unmark();
    clearTimeout(timer);
    const node = marked();
    if (!node) {
      if (alone && levels.length > 0) timer = setTimeout(byItself, now().pace);
      return;
    }
    for (const one of node.targets) one.dataset['scan'] = node.parts.length > 0 ? 'group' : 'one';
    const [first] = node.targets;
    if (node.parts.length === 0) first?.focus({ preventScroll: true });
    // What is in sight stays where it is: whoever has read on would lose their place.
    if (!node.targets.every(isInSight)) first?.scrollIntoView?.({ block: 'center' });
    // The first of a level rests longer: one has to find it before one can wait for the next.
    if (alone) timer = setTimeout(byItself, now().pace * (here()?.at === 0 ? 1.5 : 1));
  };
  const leave = () => {
    levels = [];
    mark();
  };
  /** Whoever goes on does it by hand. What was read to them is not remembered longer than it is needed (trust.md G24). */
  const give = () => {
    isPressed = false;
    read = '';
    leave();
  };
  /** The mark is gone until the next press, and that one must find nothing to press by itself. */
  const rest = () => {
    leave();
    if (page.activeElement instanceof HTMLElement) page.activeElement.blur();
  };
  const isBetween = () => page.querySelector('[data-between]') !== null;
  const readOn = () => {
    root = place();
    read = readingOf(page);
  };
  const begin = (at = 0) => {
    readOn();
    rounds = 0;
    const nodes = root ? scanTreeOf(root) : [];
    levels = nodes.length > 0 ? [{ nodes, at }] : [];
    mark();
  };
  /** Nothing was read yet: on a group, which a press only opens, or on nothing, and never on an answer. */
  const beginAnew = () => {
    begin(NOWHERE);
    const level = here();
    if (level?.nodes[0]?.parts.length) move();
  };
  /** Counted from where it is seen: a slow tablet draws long. */
  const change = () => {
    changedAt = performance.now();
    requestAnimationFrame(() => {
      changedAt = performance.now();
    });
  };
  /** Where it is, among what is there now. */
  const stay = ({ targets: [target] }: ScanNode) => {
    const path = root && target ? pathTo(scanTreeOf(root), target).slice(0, levels.length) : [];
    if (path.length === 0) return beginAnew();
    levels = path;
    mark();
  };
  const move = () => {
    const level = here();
    if (!level) return;
    level.at += 1;
    if (level.at < level.nodes.length) return mark();
    rounds += 1;
    if (levels.length === 1) {
      if (alone && rounds >= ROUNDS) return rest();
      // From the beginning, with what has come or gone in the meantime.
      const counted = rounds;
      begin();
      rounds = counted;
      return;
    }
    if (alone && rounds < ROUNDS) level.at = 0;
    else {
      // Out of the group, and on it: it can be gone into again, or left behind.
      rounds = 0;
      levels.pop();
    }
    mark();
  };
  const byItself = () => {
    if (levels.length > 0) move();
  };
  const take = () => {
    const node = marked();
    if (!node) return move();
    rounds = 0;
    if (node.parts.length > 0) {
      levels.push({ nodes: node.parts, at: 0 });
      mark();
      return;
    }
    const [target] = node.targets;
    target?.focus({ preventScroll: true });
    target?.click();
    // It can be pressed again and again.
    if (target?.matches('[data-scan-stay]')) mark();
    else beginAnew();
  };
  /** The bounce of a press that was taken, or one that was on its way before anybody saw what it would answer. */
  const isEcho = (time: number) => {
    const unseen = isBetween() && !taken.isBetween ? BETWEEN_MS : ECHO_MS;
    return time - taken.time < Math.max(taken.delay, now().delay, delayOn(page)) || time - changedAt < unseen;
  };

  const kindOf = ({ key }: KeyboardEvent): 'move' | 'take' | 'any' | null => {
    const { move: moves, take: takes } = now();
    if (takes.includes(key)) return 'take';
    if (moves.includes(key)) return 'move';
    if (settings() !== 'anybody') return learned.has(key) ? 'any' : null;
    return ANY_KEY.test(key) || (SCROLL_KEY.test(key) && !scrolls(place())) ? 'any' : null;
  };
  const isOnControl = () => page.activeElement?.matches(CONTROLS) ?? false;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      isTouched = false;
      // Who has a keyboard reads on by its arrows.
      for (const key of learned) if (SCROLL_KEY.test(key)) learned.delete(key);
    }
    if (event.key === 'Tab' || event.key === 'Escape') return give();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const kind = kindOf(event);
    const where = place();
    if (!kind || !where || where.querySelector('[data-scan-off]')) return;
    if (event.target instanceof Element && event.target.matches(WRITTEN_IN)) return;
    // Whoever has gone there by Tab wants the key to do what it does there.
    if (levels.length === 0 && areUnknown() && !isTouched && !event.repeat && isOnControl()) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat || event.timeStamp - last < now().delay) return;
    const takes = kind !== 'move' || (alone && levels.length > 0);
    if (takes && isEcho(event.timeStamp)) return;
    last = event.timeStamp;
    isPressed = true;
    if (kind === 'any') learned.add(event.key);
    if (takes) taken = { time: last, delay: Math.max(now().delay, delayOn(page)), isBetween: isBetween() };
    if (kind === 'move' && (levels.length === 0 || !alone)) hasBoth = true;
    if (levels.length === 0) {
      // Unknown switches say themselves what they are: whoever begins by taking has only that one.
      alone = areUnknown() ? kind === 'any' || (kind === 'take' && !hasBoth) : now().mode === 'one';
      begin();
    } else if (kind === 'move' && !alone) move();
    else take();
  };
  /** A button would still be pressed by the release of the space bar. */
  const onKeyUp = (event: KeyboardEvent) => {
    if (levels.length > 0 && kindOf(event)) event.preventDefault();
  };
  const onTouch = () => {
    isTouched = true;
    give();
  };
  const watch = new MutationObserver(() => {
    if (!isPressed) return;
    if (place() !== root || readingOf(page) !== read) {
      change();
      if (levels.length > 0) beginAnew();
      else readOn();
      return;
    }
    const isThere = ({ targets }: ScanNode) => targets.every((one) => one.isConnected && root?.contains(one));
    // What has gone while the mark stood elsewhere is not come to: taken where nobody sees it, it would do what it did.
    if (levels.every(({ nodes }) => nodes.every(isThere))) return;
    change();
    const node = marked();
    if (node && isThere(node)) stay(node);
    else beginAnew();
  });

  watch.observe(page.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['open'],
  });
  page.addEventListener('keydown', onKeyDown, { capture: true });
  page.addEventListener('keyup', onKeyUp, { capture: true });
  page.addEventListener('pointerdown', onTouch, { capture: true });
  const stop = () => {
    leave();
    watch.disconnect();
    page.removeEventListener('keydown', onKeyDown, { capture: true });
    page.removeEventListener('keyup', onKeyUp, { capture: true });
    page.removeEventListener('pointerdown', onTouch, { capture: true });
  };
  const unlearn = () => learned.clear();
  const forget = () => {
    hasBoth = false;
    unlearn();
    leave();
  };
  return { leave: forget, unlearn, stop };
}

/** The levels to go into, down to the one that has it; empty where it is in none. */
function pathTo(
  nodes: readonly ScanNode[],
  target: HTMLElement,
): { readonly nodes: readonly ScanNode[]; at: number }[] {
  const at = nodes.findIndex(({ targets }) => targets.includes(target));
  const node = nodes[at];
  return node ? [{ nodes, at }, ...pathTo(node.parts, target)] : [];
}

/** Whoever reads on by keyboard needs its keys for that. */
function scrolls(place: Element | null): boolean {
  const page = document.documentElement;
  return [place, page].some((one) => one !== null && one.scrollHeight > one.clientHeight + 1);
}

/** Neither past an edge of the screen nor under what sticks to it. */
function isInSight(one: HTMLElement): boolean {
  const { top, bottom, left, width } = one.getBoundingClientRect();
  const inside = (y: number) => {
    const there = document.elementFromPoint?.(left + width / 2, y) ?? null;
    return there !== null && (one.contains(there) || there.contains(one));
  };
  return top >= 0 && bottom <= window.innerHeight && inside(top + 2) && inside(bottom - 2);
}
