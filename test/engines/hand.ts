// What a test needs of a browser, whichever engine it is: small enough to be had from three very different drivers.

import type { Line } from '../support/line.ts';

export interface Hand {
  /** Opens an address, from its beginning even where the page is there already. */
  go(url: string): Promise<void>;
  /** Runs a function in the page. It travels as text: it knows its argument, `window` and `document`, and nothing else. */
  ask<A, R>(what: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** A finger, or the nearest to one that the driver has. */
  tap(at: Point): Promise<void>;
  /** Into whatever has the focus, in the place of what is selected there. */
  type(text: string): Promise<void>;
  /** Every process of the browser is gone at once. */
  kill(): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /**
   * On the data kept under `profile`; what is downloaded comes to lie in its folder `downloads`. `line`: the proxy that is the
   * only way out of it, to this machine too.
   */
  start(profile: string, hall: Hall, line?: Pick<Line, 'proxy'>): Promise<Hand>;
}

/** What a hand without a driver needs of the server that the app comes from. */
export interface Hall {
  /** A page that does in its browser what is ordered. */
  readonly handUrl: string;
  order(order: object): Promise<unknown>;
}
