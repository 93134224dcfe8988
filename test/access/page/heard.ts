// Remembers which elements listen to fingers and keys, and which timers are running; must be there before anything is drawn.

const heard = new WeakMap<EventTarget, Set<string>>();

function note(target: EventTarget, type: string, add: boolean): void {
  const known = heard.get(target) ?? new Set<string>();
  if (add) known.add(type);
  else known.delete(type);
  heard.set(target, known);
}

/** A part of the page as it was made: the test wraps what every element inherits. */
const targets = EventTarget.prototype;
type Listens = (this: EventTarget, ...given: Parameters<EventTarget['addEventListener']>) => void;
const own = (name: string) => Object.getOwnPropertyDescriptor(targets, name)?.value as Listens;
const add = own('addEventListener');
const remove = own('removeEventListener');
targets.addEventListener = function (this: EventTarget, type, listener, options) {
  if (this instanceof Element && listener !== null) note(this, type, true);
  add.call(this, type, listener, options);
};
targets.removeEventListener = function (this: EventTarget, type, listener, options) {
  if (this instanceof Element) note(this, type, false);
  remove.call(this, type, listener, options);
};

const NOTHING: ReadonlySet<string> = new Set();

/** The kinds of events that somebody listens to on this very element. */
export function heardBy(one: Element): ReadonlySet<string> {
  return heard.get(one) ?? NOTHING;
}

export interface Timer {
  readonly ms: number;
  /** Who started it, as the browser tells it. */
  readonly from: string;
}

const waiting = new Map<number, Timer>();
const later = window.setTimeout.bind(window);
const again = window.setInterval.bind(window);
const never = window.clearTimeout.bind(window);
const from = () => new Error('started').stack?.split('\n').slice(2, 6).join(' ') ?? '';

/** Those under a second are a screen coming to rest. */
const LONG_MS = 1000;

function start(handler: TimerHandler, ms = 0, ...rest: unknown[]): number {
  const run = () => {
    waiting.delete(id);
    if (typeof handler === 'function') Reflect.apply(handler, undefined, rest);
  };
  const id = later(run, ms);
  if (ms >= LONG_MS) waiting.set(id, { ms, from: from() });
  return id;
}
Object.assign(window, {
  setTimeout: start,
  setInterval(handler: TimerHandler, ms = 0, ...rest: unknown[]): number {
    const id = again(handler, ms, ...rest);
    waiting.set(id, { ms, from: from() });
    return id;
  },
  clearTimeout(id?: number): void {
    if (id !== undefined) waiting.delete(id);
    never(id);
  },
  clearInterval(id?: number): void {
    if (id !== undefined) waiting.delete(id);
    never(id);
  },
});

/** The timers of a second and more that run now, and all that come again and again. */
export function timersRunning(): readonly Timer[] {
  return [...waiting.values()];
}
