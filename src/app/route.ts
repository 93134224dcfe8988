// Which screen is wanted, in the address after the `#`, so that the app runs from any static folder.

import { signal } from '@preact/signals';
import { placesOver, whenSheetOpens } from '../ui/open-sheets.ts';

export type Route =
  | { readonly at: 'list' }
  /** `way-home`: where what is sent goes, among the other settings. */
  | { readonly at: 'settings'; readonly part?: 'way-home' }
  | { readonly at: 'about' }
  /** The accessibility statement. */
  | { readonly at: 'access' }
  /** Where the office makes its key and opens what came home. */
  | { readonly at: 'office' }
  /** The wall in a window of its own: it is shown what the desk puts on it. */
  | { readonly at: 'wall-window' }
  | { readonly at: 'step' | 'wall'; readonly session: string; readonly step: string }
  | { readonly at: 'end' | 'report' | 'story' | 'lead'; readonly session: string };

const WAY_HOME = 'way-home';
const LIST: Route = { at: 'list' };

/** What is not known is the list: nobody is left on an empty page by a mistyped address. */
export function parseRoute(hash: string): Route {
  const [first = '', ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (first === 'settings' && rest.length === 1 && rest[0] === WAY_HOME) return { at: first, part: WAY_HOME };
  if (first === 'settings' || first === 'about' || first === 'access' || first === 'office')
    return rest.length === 0 ? { at: first } : LIST;
  if (first === 'wall' && rest.length === 0) return { at: 'wall-window' };
  const [session = '', part = '', step = ''] = rest;
  if (first !== 'session' || session === '' || part === '') return LIST;
  if (part === 'wall') return step !== '' && rest.length === 3 ? { at: 'wall', session, step } : LIST;
  if (rest.length > 2) return LIST;
  if (part === 'end' || part === 'report' || part === 'story' || part === 'lead') return { at: part, session };
  return { at: 'step', session, step: part };
}

export function addressOf(route: Route): string {
  if (!('session' in route)) return `#/${ADDRESSES[route.at] ?? route.at}${'part' in route ? `/${route.part}` : ''}`;
  const step = 'step' in route && encodeURIComponent(route.step);
  const part = route.at === 'step' ? step : step ? `wall/${step}` : route.at;
  return `#/session/${encodeURIComponent(route.session)}/${part}`;
}

/** Of those that are called otherwise than the screen. */
const ADDRESSES: Readonly<Record<string, string>> = { list: '', 'wall-window': 'wall' };

const current = signal<Route>(LIST);

export function routeNow(): Route {
  return current.value;
}

/** What the browser keeps with a place; with sheets over it, so many more. */
export const USUAL = 2;

/** With the one more that there is while the tablet goes round (use-way-back.ts): behind it lies the screen that it left from. */
export const ROUND = -1;

/** What it keeps with the place that the way has come to. */
let kept = USUAL;

export function go(route: Route): void {
  const to = addressOf(route);
  if (to !== window.location.hash) {
    // A sheet's place leads nowhere by itself, and is taken by what comes next.
    window.history[kept > USUAL ? 'replaceState' : 'pushState'](USUAL, '', to);
    kept = USUAL;
  }
  current.value = route;
}

/** Without a place to go back to: after a start, and whenever going back would make no sense. */
export function goInstead(route: Route): void {
  window.history.replaceState(window.history.state, '', addressOf(route));
  current.value = route;
}

/**
 * Follows the address. While `held` gives a route, that is the only one: a tablet in a participant's hands goes nowhere
 * by an address, a link or the back gesture (trust.md G-1, G-5).
 */
export function followAddress(held: () => Route | null): () => void {
  const follow = () => {
    const was = kept;
    kept = Number(window.history.state);
    const stay = held();
    if (stay) {
      // Somebody's place on the way here is not written over: the way back comes out of it by itself.
      if (window.history.state) current.value = stay;
      else goInstead(stay);
      return;
    }
    // Left over from a round: nothing is to be seen there.
    if (kept === ROUND) return window.history.back();
    if (!window.history.state) window.history.replaceState(USUAL, '');
    const from = addressOf(current.peek());
    current.value = parseRoute(window.location.hash);
    // The sheet of that place was closed already: nobody would see that this was a step back, so it is one further.
    if (was > USUAL && kept < was && from === addressOf(current.peek()) && placesOver() === 0) window.history.back();
  };
  // A place of its own, at the same address. In a turn the history does not grow (G-1).
  whenSheetOpens((depth) => {
    if (held() || depth <= kept - USUAL) return;
    kept = USUAL + depth;
    window.history.pushState(kept, '');
  });
  follow();
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  return () => {
    window.removeEventListener('hashchange', follow);
    window.removeEventListener('popstate', follow);
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
