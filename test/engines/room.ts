// A facilitator and a participant who press the app's own buttons by the words on them, with any engine's hand.

import { setTimeout } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { escape, handover, lock, PIN } from '../workshops/facilitator.ts';
import type { Hand, Point } from './hand.ts';

/** Long enough for a first visit that fetches everything on a busy machine. */
const PATIENCE_MS = 30_000;

interface Wanted {
  /** A selector of what may be meant. */
  readonly among: string;
  /** The whole name, or its beginning. */
  readonly named: string;
  readonly begins: boolean;
}

/** Two quick taps in one place are one to the app when the screen changes between them: a hand takes its time there. */
const PAUSE_MS = 450;
const SAME_PLACE_PX = 40;

const BUTTONS = 'button, a[href], [role=tab]';
const FIELDS = 'input, textarea';

export class Room {
  readonly hand: Hand;
  #last = { x: 0, y: 0, time: 0 };

  constructor(hand: Hand) {
    this.hand = hand;
  }

  /** Opens the app and waits until it has everything for working offline. */
  async open(url: string): Promise<void> {
    await this.hand.go(url);
    const state = () => this.hand.ask(() => document.documentElement.dataset['offline'] ?? '', undefined);
    await expect.poll(state, { timeout: PATIENCE_MS }).toBe('ready');
  }

  async press(name: string, how: { readonly begins?: boolean } = {}): Promise<void> {
    await this.#tap({ among: BUTTONS, named: name, begins: how.begins ?? false });
  }

  /** In the place of what stands there. */
  async fill(label: string, text: string): Promise<void> {
    await this.#tap({ among: FIELDS, named: label, begins: true });
    await this.hand.ask(() => (document.activeElement as HTMLInputElement | null)?.select(), undefined);
    await this.hand.type(text);
  }

  /** What stands in the only field of a turn. */
  async typed(): Promise<string> {
    await this.#point({ among: 'textarea, input', named: '', begins: true });
    return this.hand.ask(() => document.querySelector<HTMLTextAreaElement>('textarea, input')?.value ?? '', undefined);
  }

  async heading(text: string): Promise<string> {
    const read = () => this.hand.ask(() => document.querySelector('h1')?.textContent ?? '', undefined);
    await expect.poll(read, { timeout: PATIENCE_MS }).toMatch(new RegExp(`^${escape(text)}`));
    return read();
  }

  /** Somewhere on the screen; an exact text of one element. */
  async sees(text: string): Promise<void> {
    const count = () =>
      this.hand.ask(
        (wanted) =>
          [...document.querySelectorAll('#app *')].filter((part) => part.textContent?.trim() === wanted).length,
        text,
      );
    await expect.poll(count, { timeout: PATIENCE_MS }).toBeGreaterThan(0);
  }

  /** As a person chooses a file; the window in which they would is the system's, and no page's. */
  async giveFile({ name, bytes }: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
    await this.hand.ask(
      ({ named, base64 }) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!input) throw new Error('no place for a file');
        const chosen = new window.DataTransfer();
        chosen.items.add(new window.File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], named));
        input.files = chosen.files;
        input.dispatchEvent(new window.Event('change', { bubbles: true }));
      },
      { named: name, base64: bytes.toString('base64') },
    );
  }

  async goTo(title: string): Promise<void> {
    await this.#tap({ among: 'nav a', named: title, begins: true });
    await this.heading(title);
  }

  async type(digits: string): Promise<void> {
    for (const digit of digits) await this.press(digit);
  }

  async choosePin(): Promise<void> {
    await this.heading(lock['pin.choose']);
    await this.type(PIN);
    await this.heading(lock['pin.again']);
    await this.type(PIN);
  }

  /** The words of a new tablet, copied and typed back. Answers what opens it from now on. */
  async writeTheWordsDown(): Promise<string> {
    await this.heading(lock['words.title']);
    const words = await this.hand.ask(
      () => [...document.querySelectorAll('main ol li')].map((word) => word.textContent ?? ''),
      undefined,
    );
    const short = words.map((word) => word.slice(0, 3)).join(' ');
    await this.press(lock['words.written']);
    await this.fill(lock['phrase.field'], short);
    await this.press(lock['again.done']);
    return short;
  }

  async openWithWords(short: string): Promise<void> {
    await this.fill(lock['phrase.field'], short);
    await this.press(lock['phrase.open']);
  }

  /** The heading of the screen between two people: whose turn comes. */
  nextPerson(): Promise<string> {
    return this.heading(handover['pass-to'].replace('{token}', ''));
  }

  async agree(): Promise<void> {
    for (const page of ['what-for', 'who-sees', 'stop', 'take-back'] as const) {
      await this.heading(handover[`consent.${page}`]);
      await this.press(handover['consent.next']);
    }
    await this.press(handover['consent.taking.yes']);
    await this.press(handover['consent.quoting.yes']);
  }

  async #tap(wanted: Wanted): Promise<void> {
    const { x, y } = await this.#point(wanted);
    const pause = this.#last.time + PAUSE_MS - Date.now();
    if (pause > 0 && Math.hypot(x - this.#last.x, y - this.#last.y) < SAME_PLACE_PX) await setTimeout(pause);
    await this.hand.tap({ x, y });
    this.#last = { x, y, time: Date.now() };
  }

  /** Where it is, once it is there, stands still and nothing lies on it. */
  async #point(wanted: Wanted): Promise<Point> {
    let at: Point | null = null;
    try {
      await expect
        .poll(async () => (at = await this.hand.ask(middleOf, wanted)), {
          timeout: PATIENCE_MS,
          intervals: [20, 50, 100],
        })
        .not.toBeNull();
    } catch (fault) {
      // No engine but Chromium leaves a picture behind: its words must do.
      const instead = await this.hand.ask(() => document.body.innerText, undefined);
      throw new Error(`no "${wanted.named}" among ${wanted.among}; there stands: ${instead}`, { cause: fault });
    }
    return at ?? { x: 0, y: 0 };
  }
}

/** Runs in the page. */
async function middleOf({ among, named, begins }: Wanted): Promise<Point | null> {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (part: Element) => {
    const labels = 'labels' in part ? [...((part as HTMLInputElement).labels ?? [])] : [];
    return tidy(part.getAttribute('aria-label') ?? (labels[0] ?? part).textContent);
  };
  const found = [...document.querySelectorAll(among)].find((part) => {
    const name = nameOf(part);
    return (begins ? name.startsWith(named) : name === named) && part.getClientRects().length > 0;
  });
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const middle = () => {
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const before = middle();
  await new Promise((resolve) => window.requestAnimationFrame(() => window.requestAnimationFrame(resolve)));
  const { x, y } = middle();
  const onTop = document.elementFromPoint(x, y);
  if (x !== before.x || y !== before.y || !onTop) return null;
  return found === onTop || found.contains(onTop) ? { x, y } : null;
}
