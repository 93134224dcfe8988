// The ways of taking a turn: by ear, as a screen reader tells it, by two switches, by one, by keys, and by single taps.

import type { CDPSession, Page } from '@playwright/test';

/** Presses and writes by what things are called; `said` is a name or its beginning. */
export interface Hand {
  press(said: string): Promise<void>;
  write(words: string): Promise<void>;
}

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly value?: { readonly value?: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** What is told as one: nothing inside it is told a second time. */
const WHOLE = new Set(['button', 'link', 'heading', 'tab', 'checkbox', 'radio', 'image', 'textbox', 'combobox']);
const PRESSED = new Set(['button', 'link', 'tab', 'checkbox', 'radio']);
/** Parts that are told when one comes into them; all others are only a frame. */
const PARTS: Readonly<Record<string, string>> = {
  dialog: 'sheet',
  alertdialog: 'question',
  region: 'part',
  navigation: 'navigation',
  main: 'main part',
  group: 'group',
  list: 'list',
  article: 'article',
  banner: 'top',
  contentinfo: 'foot',
};
const STATES = ['pressed', 'checked', 'selected', 'expanded', 'disabled'] as const;

/** Longer than any answer may take, on a machine that does much else. */
const PATIENCE_MS = 5000;

/** What the browser gives to screen readers, as they would tell it from top to bottom. */
export class Ear implements Hand {
  readonly #page: Page;
  readonly #browser: CDPSession;
  readonly #told: string[] = [];
  #last: readonly string[] = [];

  private constructor(page: Page, browser: CDPSession) {
    this.#page = page;
    this.#browser = browser;
  }

  static async of(page: Page): Promise<Ear> {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Accessibility.enable');
    await page.evaluate(listen);
    return new Ear(page, browser);
  }

  /** All that was heard, for a golden file. */
  transcript(): string {
    return `${this.#told.join('\n')}\n`;
  }

  /** The whole screen, read from top to bottom; what has not changed since the last time is left out. */
  async read(): Promise<void> {
    const announced = await this.#page.evaluate(() => window.announced?.splice(0) ?? []);
    this.#told.push(...announced.map((words) => `  announced: ${words}`));
    const lines = linesOf(await this.#nodes());
    const isNew = lines.join() !== this.#last.join();
    if (isNew) this.#told.push('', ...changed(this.#last, lines).map((line) => `  ${line}`));
    this.#last = lines;
    const focus = await this.#page.evaluate(() => {
      const here = document.activeElement;
      return here && here !== document.body ? (here.getAttribute('aria-label') ?? here.textContent ?? '') : null;
    });
    if (isNew) this.#told.push(focus === null ? '  the focus is NOWHERE' : `  focus: ${focus.trim().slice(0, 60)}`);
  }

  async press(said: string): Promise<void> {
    await this.read();
    await this.#to(said, PRESSED, 'function () { this.focus(); this.click(); }');
    this.#told.push('', `> presses "${said}"`);
    await this.#answered();
  }

  async write(words: string): Promise<void> {
    await this.read();
    await this.#to('', new Set(['textbox']), 'function () { this.focus(); }');
    await this.#page.keyboard.insertText(words);
    this.#told.push('', `> writes "${words}"`);
    await this.#answered();
  }

  /** Until something else is to be heard: what is kept first, before the next screen comes, takes its time. */
  async #answered(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    const before = this.#last.join();
    for (let isOver = false; !isOver && Date.now() < end; ) {
      await this.#page.evaluate(() => window.stage?.rest());
      const isKept = (await this.#page.locator('[data-read] [data-state=saving]').count()) === 0;
      isOver = isKept && linesOf(await this.#nodes()).join() !== before;
    }
  }

  async #nodes(): Promise<readonly Node[]> {
    const { nodes } = (await this.#browser.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
    return nodes;
  }

  /** Whoever cannot see finds it by its name, or not at all. */
  async #to(said: string, roles: ReadonlySet<string>, does: string): Promise<void> {
    const nameOf = ({ name }: Node) => name?.value ?? '';
    const all = (await this.#nodes()).filter(({ ignored, role }) => !ignored && roles.has(role?.value ?? ''));
    const found = all.find((one) => nameOf(one) === said) ?? all.find((one) => nameOf(one).startsWith(said));
    if (!found) throw new Error(`by ear nothing is called "${said}": ${all.map(nameOf).join(' | ')}`);
    const { object } = await this.#browser.send('DOM.resolveNode', { backendNodeId: found.backendDOMNodeId });
    if (!object.objectId) throw new Error(`"${said}" is not on the page`);
    await this.#browser.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: does });
  }
}

declare global {
  interface Window {
    announced?: string[];
  }
}

/** In the page: everything that comes into a part that screen readers listen to. */
function listen(): void {
  const heard: string[] = [];
  window.announced = heard;
  const PLACES = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]';
  new MutationObserver((changes) => {
    const places = changes.flatMap(({ target, addedNodes }) => {
      const at = target instanceof Element ? target : target.parentElement;
      const inside = [...addedNodes].flatMap((one) =>
        one instanceof Element
          ? [...(one.matches('[role=alert]') ? [one] : []), ...one.querySelectorAll('[role=alert]')]
          : [],
      );
      return [at?.closest(PLACES), ...inside];
    });
    for (const place of new Set(places)) {
      const words = place?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
      if (words !== '' && heard.at(-1) !== words) heard.push(words);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

function linesOf(nodes: readonly Node[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: Node | undefined, depth: number) => {
    if (!node) return;
    const role = node.role?.value ?? '';
    const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
    const children = (node.childIds ?? []).map((id) => byId.get(id));
    const inside = (deeper: number) => children.forEach((child) => walk(child, deeper));
    const say = (words: string) => lines.push(`${'  '.repeat(depth)}${words}`);
    if (node.ignored) return inside(depth);
    if (role === 'StaticText') return void (name !== '' && say(name));
    if (WHOLE.has(role)) {
      const level = role === 'heading' ? ` ${String(propertyOf(node, 'level'))}` : '';
      const states = STATES.filter((state) => ![undefined, false, 'false'].includes(propertyOf(node, state) as never));
      const value = role === 'textbox' ? [`holding "${String(node.value?.value ?? '')}"`] : [];
      return void say([`${role}${level}: ${name === '' ? 'WITHOUT A NAME' : name}`, ...states, ...value].join(', '));
    }
    const part = PARTS[role];
    const isTold = part !== undefined && (name !== '' || role === 'list');
    if (!isTold) return inside(depth);
    const size = role === 'list' ? ` of ${children.length}` : '';
    say(`${part}${size}${name === '' ? '' : `: ${name}`}`);
    inside(depth + 1);
  };
  walk(nodes[0], 0);
  return lines;
}

function propertyOf({ properties = [] }: Node, name: string): unknown {
  return properties.find((one) => one.name === name)?.value.value;
}

/** Of a screen that is nearly the same only what is not. */
function changed(before: readonly string[], now: readonly string[]): readonly string[] {
  const known = new Set(before);
  const fresh = now.filter((line) => !known.has(line));
  return fresh.length > now.length / 2 ? now : ['(the rest as before)', ...fresh];
}

const PRESSABLE = 'button, a[href], summary';
const WRITTEN_IN = 'textarea, input[type=text]';
/** More than any choice may take: whoever needs more goes in circles. */
const LOST = 120;

/** What switches have alike: they come to a thing by its mark. */
abstract class Switches implements Hand {
  protected readonly page: Page;
  /** How many moves of the mark and presses each choice took. */
  readonly moves: number[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** The mark goes on, or comes. */
  protected abstract move(mark: Mark): Promise<void>;

  async press(said: string): Promise<void> {
    let moves = 0;
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const mark = await this.page.evaluate(markOn, said);
      if (mark === 'not there') {
        if (Date.now() > end) throw new Error(`nothing is called "${said}"`);
        // What is kept first, before the next screen comes, takes its time.
        await this.rest();
        continue;
      }
      moves += 1;
      if (moves > LOST) throw new Error(`switches do not come to "${said}"`);
      if (mark === 'it' || mark === 'a group with it') await this.page.evaluate(send, 'Enter');
      else await this.move(mark);
      if (mark === 'it') break;
    }
    this.moves.push(moves);
    await this.rest();
  }

  protected async rest(): Promise<void> {
    await this.page.evaluate(() => window.stage?.rest());
  }

  /** Somebody else types, or it is put together letter by letter; see test/handover. */
  async write(words: string): Promise<void> {
    const field = this.page.locator(WRITTEN_IN).first();
    await field.fill(words);
    // Their keys would be written into it.
    await field.blur();
  }
}

/** One switch moves the mark, the other takes what it stands on. */
export class TwoSwitches extends Switches {
  protected override move(): Promise<void> {
    return this.page.evaluate(send, ' ');
  }
}

/** The mark moves by itself, and one switch takes; the clock of the page is in the hands of the test. */
export class OneSwitch extends Switches {
  /** How long the mark rests on one thing, in milliseconds. */
  readonly #pace: number;
  #isPaused = false;

  constructor(page: Page, pace: number) {
    super(page);
    this.#pace = pace;
  }

  override async press(said: string): Promise<void> {
    // With the clock standing still nothing moves on between a look and a press, however slow this runs.
    if (!this.#isPaused) await this.page.clock.pauseAt(await this.page.evaluate(() => Date.now() + 1000));
    this.#isPaused = true;
    await super.press(said);
  }

  protected override async move(mark: Mark): Promise<void> {
    // Where it has come to rest, or has not come yet, a press brings it.
    if (mark === 'nowhere') return this.page.evaluate(send, 'Enter');
    const before = await this.page.evaluate(marks);
    // The first of a level rests half as long again, and between two turns everything rests twice as long.
    for (let n = 0; n < 7 && (await this.page.evaluate(marks)) === before; n += 1)
      await this.page.clock.runFor(this.#pace / 2);
    if ((await this.page.evaluate(marks)) === before) throw new Error('the mark does not move by itself');
  }

  protected override async rest(): Promise<void> {
    let isOver = false;
    const resting = super.rest().finally(() => (isOver = true));
    while (!isOver) await this.page.clock.runFor(50);
    await resting;
  }
}

/** Tab, Enter and the space bar, as they come from a keyboard. */
export class Keys implements Hand {
  readonly #page: Page;
  #presses = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(said: string): Promise<void> {
    await this.#to(said, PRESSABLE);
    this.#presses += 1;
    await this.#page.keyboard.press(this.#presses % 2 === 0 ? 'Enter' : 'Space');
    await this.#page.evaluate(() => window.stage?.rest());
    if (await this.#page.evaluate(() => document.activeElement === document.body))
      throw new Error(`after "${said}" the focus is nowhere`);
  }

  async write(words: string): Promise<void> {
    await this.#to('', WRITTEN_IN);
    await this.#page.keyboard.type(words);
  }

  async #to(said: string, of: string): Promise<void> {
    const control = await this.#page.waitForFunction(wanted, { said, of });
    for (let stops = 0; !(await control.evaluate((one) => one === document.activeElement)); stops += 1) {
      if (stops > LOST) throw new Error(`"${said}" is not reached by Tab`);
      await this.#page.keyboard.press('Tab');
    }
  }
}

/** A finger that taps and does nothing else: down and up in one place. */
export class Taps implements Hand {
  readonly #page: Page;
  #last = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(said: string): Promise<void> {
    const control = await this.#page.waitForFunction(wanted, { said, of: PRESSABLE });
    // A second tap in one place, sooner than this, is the tremble of the first.
    const isBetween = await this.#page.evaluate(() => document.querySelector('[data-between]') !== null);
    await this.#page.waitForTimeout(Math.max(0, this.#last + (isBetween ? 1250 : 450) - Date.now()));
    await control.asElement()?.tap();
    this.#last = Date.now();
    await this.#page.evaluate(() => window.stage?.rest());
  }

  /** The keyboard on the screen is the system's own. */
  async write(words: string): Promise<void> {
    await this.#page.locator(WRITTEN_IN).first().tap();
    await this.#page.keyboard.insertText(words);
    this.#last = Date.now();
  }
}

type Mark = 'it' | 'a group with it' | 'elsewhere' | 'nowhere' | 'not there';

/** In the page: whether the mark is on what is wanted, on a group that holds it, or elsewhere. */
function markOn(said: string): Mark {
  const nameOf = (one: Element) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\s+/g, ' ');
  const within = document.querySelector('dialog[open]') ?? document;
  const all = [...within.querySelectorAll('button, a[href]')];
  const wanted = all.find((one) => nameOf(one) === said) ?? all.find((one) => nameOf(one).startsWith(said));
  if (!wanted) return 'not there';
  const marked = [...document.querySelectorAll<HTMLElement>('[data-scan]')];
  const holds = marked.some((one) => one.contains(wanted));
  if (!holds) return marked.length === 0 ? 'nowhere' : 'elsewhere';
  return marked[0]?.dataset['scan'] === 'group' ? 'a group with it' : 'it';
}

/** In the page: a press of a switch, each half a second after the last, however fast this runs. */
function send(key: string): void {
  const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  const clock = window as Window & { pressedAt?: number };
  clock.pressedAt = (clock.pressedAt ?? 0) + 500;
  Object.defineProperty(press, 'timeStamp', { value: performance.now() + clock.pressedAt });
  (document.activeElement ?? document.body).dispatchEvent(press);
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }),
  );
}

/** In the page: which of all that can be pressed is marked now. */
function marks(): string {
  const all = [...document.querySelectorAll<HTMLElement>('button, a[href], summary')];
  return all.flatMap(({ dataset: { scan } }, n) => (scan === undefined ? [] : [`${scan} ${n}`])).join();
}

/** In the page: what is called so, in an open sheet before the page behind it. */
function wanted({ said, of }: { readonly said: string; readonly of: string }): Element | null {
  const nameOf = (one: Element) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\s+/g, ' ');
  const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const all = [...within.querySelectorAll(of)];
  return all.find((one) => nameOf(one) === said) ?? all.find((one) => nameOf(one).startsWith(said)) ?? null;
}
