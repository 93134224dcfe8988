// A facilitator, and people on their turns, with a keyboard alone: Tab, Enter, Space, arrows, Escape, digits and words.

import { expect, type Locator } from '@playwright/test';
import { Facilitator } from './facilitator.ts';

/** More stops than any screen of a small workshop has: whoever needs more is lost. */
const FURTHEST = 120;
const NOWHERE = 'nowhere: the focus is lost';

export class AtTheKeyboard extends Facilitator {
  /** Every other press is with the space bar, as switches send it. */
  #presses = 0;

  /** Nothing is tapped here: what a finger would tap is reached and pressed. */
  override async tap(control: Locator): Promise<void> {
    await this.reach(control);
    // A screen that has just come takes the focus to its heading; nobody presses a key before that.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    if (!(await hasFocus(control))) await this.reach(control);
    const isLink = (await control.evaluate((one) => one.tagName)) === 'A';
    this.#presses += 1;
    await this.page.keyboard.press(isLink || this.#presses % 2 === 0 ? 'Enter' : 'Space');
    await this.keepsTheFocus(`after pressing "${this.#last}"`);
  }

  #last = '';

  override async heading(name: string | RegExp): Promise<void> {
    await super.heading(name);
    await this.keepsTheFocus(`on arriving at "${String(name)}"`);
  }

  override async nextPerson(): Promise<string> {
    const title = await super.nextPerson();
    await this.keepsTheFocus(`on arriving at "${title}"`);
    return title;
  }

  override async write(field: Locator, words: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('Shift+Home');
    await this.page.keyboard.type(words);
  }

  /** A PIN is typed, not pressed: at once, wherever the focus is; behind a turn, where digits may be switches, on its keys. */
  override async type(digits: string): Promise<void> {
    await this.button('1').waitFor();
    if ((await this.page.locator('[data-handed]').count()) > 0) await this.reach(this.button('1'));
    await this.page.keyboard.type(digits);
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to it by Tab or Shift+Tab, whichever is nearer. */
  async reach(control: Locator): Promise<void> {
    await control.waitFor();
    this.#last = await control.evaluate((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim());
    await this.keepsTheFocus(`before "${this.#last}"`);
    const { way, stops } = await control.evaluate(stopsTo);
    for (let n = 0; n < stops; n += 1) await this.page.keyboard.press(way);
    for (let more = 0; !(await hasFocus(control)); more += 1) {
      if (more > FURTHEST) throw new Error(`"${this.#last}" is not reached by Tab`);
      await this.page.keyboard.press('Tab');
    }
  }

  /** Nobody who does not see the screen may be left nowhere on it. */
  async keepsTheFocus(when: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(focusIsOn), { message: `the focus ${when}` }).not.toBe(NOWHERE);
  }
}

/** On what the focus is, in words. */
function focusIsOn(): string {
  const here = document.activeElement;
  const isSomewhere = here !== null && here !== document.body && here !== document.documentElement;
  return isSomewhere ? (here.textContent ?? '') : 'nowhere: the focus is lost';
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((one) => one === document.activeElement);
}

/** How often Tab has to be pressed from here: an estimate, from the order in which things stand on the page. */
function stopsTo(wanted: Element): { readonly way: 'Tab' | 'Shift+Tab'; readonly stops: number } {
  const here = document.activeElement;
  const within = document.querySelector('dialog[open]') ?? document;
  const stops = [
    ...within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
  const to = stops.indexOf(wanted as HTMLElement);
  const before = stops.filter((one) => here && one.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
  const from = here instanceof HTMLElement && stops.includes(here) ? stops.indexOf(here) : before.length - 0.5;
  return to >= from
    ? { way: 'Tab', stops: Math.max(0, Math.ceil(to - from)) }
    : { way: 'Shift+Tab', stops: Math.max(0, Math.ceil(from - to)) };
}
