// A tablet on its way round a room, in a browser that can be killed: what is on its screen, and the way back to a turn.

import { expect, type Locator, type Page } from '@playwright/test';
import { type Killable, startKillable } from '../../support/killable.ts';
import { app, escape, Facilitator, faults, handover, lock, PIN } from '../../workshops/facilitator.ts';
import { type Seen, watch } from './watcher.ts';

/** Words that are looked for wherever they must not be: each is written by one of the people, or stands at the desk. */
export const WORDS = { earlier: 'Axolotl', pending: 'Quokka', own: 'Kakapo', desk: 'Numbat' } as const;

/** Where the tablet is, as whoever looks at it sees it. */
export type Place =
  | { readonly at: 'turn' | 'pass'; readonly whose: string }
  | { readonly at: 'which' | 'home' | 'pin' | 'words' | 'facilitator' | 'desk' | 'twice' };

/** What the screen of a turn says, holds and has pressed. */
export interface Screen {
  readonly said: string;
  readonly written: readonly string[];
  readonly pressed: readonly string[];
}

const PASS_TO = `^${escape(handover['pass-to']).replace('\\{token\\}', '(.+)')}$`;
const TITLES = {
  which: handover['who-are-you'],
  home: handover['pass.home'],
  twice: faults.twice,
  field: lock['phrase.field'],
  on: app['passing.go-on'],
  passTo: PASS_TO,
} as const;

const BETWEEN: ReadonlySet<string> = new Set([handover['pass.me'], handover['pass.not-me'], handover['consent.back']]);

export class Tablet extends Facilitator {
  readonly url: string;
  readonly #profile: string;
  #browser: Killable;
  /** Whose turn may be drawn now, and which words may be in the page; null: the facilitator has the tablet. */
  #may: { whose: string; words: readonly string[] } | null = null;
  /** What was seen and must not have been. */
  readonly faults: string[] = [];
  /** How often a page came back out of the browser's memory as it was. */
  restored = 0;

  static async start(profile: string, url: string): Promise<Tablet> {
    const tablet = new Tablet(await startKillable(profile, { keepsPages: true }), profile, url);
    await tablet.#watch();
    await tablet.page.goto(url);
    return tablet;
  }

  private constructor(browser: Killable, profile: string, url: string) {
    super(browser.page);
    this.#browser = browser;
    this.#profile = profile;
    this.url = url;
  }

  /** By its key and not by a finger: two in one place are then two, however fast they come. */
  override async tap(control: Locator): Promise<void> {
    await control.first().evaluate((one: HTMLElement) => one.click());
  }

  /** Between two turns a button says the same in the other languages of the room too. */
  override button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    const isOfAll = typeof name === 'string' && BETWEEN.has(name);
    return super.button(isOfAll ? new RegExp(`^${escape(name)}( [^A-Za-z]+)?$`) : name, within);
  }

  /** The languages in which the screen speaks between two turns. */
  inOthers(): Promise<readonly string[]> {
    return this.page
      .locator('[data-between] [lang]')
      .evaluateAll((said) => [...new Set(said.map((one) => one.getAttribute('lang') ?? ''))]);
  }

  async end(): Promise<void> {
    await this.#browser.kill();
  }

  async dies(): Promise<void> {
    await this.#browser.kill();
    this.hasPin = false;
    this.#browser = await startKillable(this.#profile, { keepsPages: true });
    this.page = this.#browser.page;
    await this.#watch();
    await this.page.goto(this.url);
  }

  async #watch(): Promise<void> {
    const context = this.page.context();
    await watch(context, Object.values(WORDS), (now) => this.#judge(now));
    await context.exposeFunction('wasRestored', () => (this.restored += 1));
    await context.addInitScript(() =>
      window.addEventListener('pageshow', ({ persisted }) => {
        if (persisted) void window.wasRestored?.();
      }),
    );
    this.page.on('pageerror', (error) => this.faults.push(error.message));
  }

  /** From here on nothing but this person's turn may be drawn; an empty name: anybody's, in whatever language. */
  watchFor(whose: string): void {
    this.#may = { whose, words: [] };
  }

  /** "This is me" was pressed, by the person it is. */
  mayShow(words: readonly string[]): void {
    if (this.#may) this.#may = { ...this.#may, words };
  }

  /** The facilitator has the tablet. */
  watchNoMore(): void {
    this.#may = null;
  }

  #judge({ whose, words, worn }: Seen): void {
    const may = this.#may;
    if (!may) return;
    const foreign = words.filter((one) => !may.words.includes(one));
    if (foreign.length > 0) this.faults.push(`“${foreign.join('”, “')}” was in the page`);
    if (whose !== null && !whose.includes(may.whose)) this.faults.push(`the turn of ${whose} was drawn`);
    if (whose === null && worn !== '') this.faults.push(`between two turns the tablet looked like somebody’s: ${worn}`);
  }

  /** Waits until it is one of the places that a tablet in the room can be in. */
  async place(): Promise<Place> {
    const handle = await this.page.waitForFunction(placeNow, TITLES, { polling: 40 });
    return (await handle.jsonValue()) as Place;
  }

  /** Another app comes to the front, and this one again; a browser without a window cannot be told to do that. */
  async putAway(): Promise<void> {
    await this.#seen('hidden');
    // One frame: longer the system does not wait before it takes its picture of the screen.
    await twoFrames(this.page);
    expect(await this.page.evaluate(() => window.holds?.().words), 'while it is put away').toEqual([]);
    await this.#seen('visible');
  }

  #seen(state: 'hidden' | 'visible'): Promise<void> {
    return this.page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  }

  async isElsewhere(than: Place['at']): Promise<void> {
    await expect.poll(async () => (await this.place()).at).not.toBe(than);
  }

  screen(): Promise<Screen> {
    return this.page.evaluate(screenNow);
  }

  /** Until nothing on the page has changed for a moment. */
  async still(): Promise<void> {
    await this.page.waitForLoadState();
    // A page that begins anew just then is looked at once it is there.
    await this.page.evaluate(atRest).catch(() => this.place());
  }

  /** The tablet between two people, from wherever a facilitator or a stranger has brought it. */
  async toPass(): Promise<Place> {
    for (;;) {
      // A screen that is about to change by itself is not pressed on.
      await this.still();
      const now = await this.place();
      if (now.at === 'which') await this.press(handover['consent.back']);
      else if (now.at === 'facilitator') await this.press(app['passing.go-on']);
      else if ((now.at === 'pin' || now.at === 'words') && (await this.button(lock['pin.back']).count()) > 0)
        await this.press(lock['pin.back']);
      else if (now.at === 'words') await this.openWithWords();
      else return now;
      await this.isElsewhere(now.at);
    }
  }

  /** "This is me", past the lock where the facilitator is needed for it, until the turn is there. */
  async toTurn(words: readonly string[]): Promise<void> {
    for (;;) {
      const now = await this.place();
      if (now.at === 'turn') return;
      if (now.at === 'pass') {
        this.mayShow(words);
        await this.press(handover['pass.me']);
      } else if (now.at === 'pin') await this.type(PIN);
      else if (now.at === 'words') await this.openWithWords();
      else await this.toPass();
      if (now.at !== 'which' && now.at !== 'facilitator') await this.isElsewhere(now.at);
    }
  }
}

function placeNow(titles: typeof TITLES): Place | null {
  const heading = document.querySelector('h1')?.textContent ?? '';
  const passTo = new RegExp(titles.passTo).exec(heading);
  const whose = document.querySelector('[data-read] > [role=region]')?.firstElementChild?.textContent;
  const is = (words: string) =>
    [...document.querySelectorAll('button, label')].some((one) => one.textContent === words);
  if (whose) return document.querySelector('[data-read] main, [data-read] h1') ? { at: 'turn', whose } : null;
  if (passTo) return { at: 'pass', whose: passTo[1] ?? '' };
  if (heading === titles.which) return { at: 'which' };
  // Who is asked for by mistake, with nobody else to come, reads the same.
  if (heading === titles.home)
    return {
      at: document.querySelectorAll('[data-read] footer button:not([data-scan-stay])').length > 1 ? 'which' : 'home',
    };
  if (heading === titles.twice) return { at: 'twice' };
  if (document.querySelector('nav')) return { at: 'desk' };
  if (is(titles.field)) return { at: 'words' };
  if (is(titles.on)) return { at: 'facilitator' };
  return is('1') && is('9') ? { at: 'pin' } : null;
}

function screenNow(): Screen {
  const main = document.querySelector('[data-read] main') ?? document.body;
  const place = main.closest('.turn') ?? main;
  const textOf = (one: Element) => (one.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (of: string) =>
    [...place.querySelectorAll<HTMLElement>(of)].filter(
      (one) => !one.closest('dialog, [role=region] ~ * [data-unread]'),
    );
  return {
    said: [...all('h1, main p, main li, footer button:not([data-scan-stay])')].map(textOf).join(' | '),
    written: all('textarea, input').map((one) => (one as HTMLTextAreaElement).value),
    pressed: all('[aria-pressed=true]').map(textOf),
  };
}

function atRest(): Promise<void> {
  return new Promise((resolve) => {
    const enough = () => {
      watch.disconnect();
      resolve();
    };
    let quiet = setTimeout(enough, 90);
    const watch = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(enough, 90);
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Two frames: what was to be covered is covered. */
export function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
