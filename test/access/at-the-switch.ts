// A facilitator with their fingers at the desk, and people on their turns with switches: two of them, or one and its mark that
// moves by itself. What no finger touches is come to by the mark, and the mark stands on nothing that is not seen.

import { expect, type Locator } from '@playwright/test';
import { USUAL_SWITCHES } from '../../src/ui/scanning.ts';
import { BETWEEN_MS, ECHO_MS } from '../../src/ui/second-taps.ts';
import { Facilitator } from '../workshops/facilitator.ts';

/** More than any choice may take: whoever needs more goes in circles. */
const LOST = 80;
/** Past the time in which a second press is the tremble of the first. */
const APART_MS = USUAL_SWITCHES.delay + 30;

interface Taking {
  /** Moves of the mark, and presses. */
  readonly moves: number;
  /** What was marked on the way and was not to be seen: past an edge, or under something. */
  readonly unseen: readonly string[];
}

export class AtTheSwitch extends Facilitator {
  /** How many moves of the mark and presses each choice on a turn took. */
  readonly moves: number[] = [];
  /** The mark goes on by itself, and every press takes. */
  isOne = false;

  /** The desk and the lock are the facilitator's; from the ceremony on nothing is touched. */
  override async tap(control: Locator): Promise<void> {
    await control.first().waitFor();
    if ((await this.page.locator('body [data-read]').count()) === 0) return super.tap(control.first());
    const wanted = control.first();
    const name = await wanted.evaluate((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim());
    await this.page.evaluate(atRest);
    // Nobody answers before they have seen what is asked, and the app takes no such answer.
    const isBetween = (await this.page.locator('[data-between]').count()) > 0;
    await this.page.waitForTimeout(isBetween ? BETWEEN_MS : ECHO_MS);
    // In the page, so that nothing moves on between a look and a press, however slow this runs.
    const { moves, unseen } = await wanted.evaluate(take, { isOne: this.isOne, apart: APART_MS, most: LOST });
    expect(unseen, `marked and not in sight, on the way to "${name}"`).toEqual([]);
    expect(moves, `moves to "${name}"`).toBeLessThan(LOST);
    this.moves.push(moves);
    await this.page.evaluate(atRest);
    const isLost = await this.page.evaluate(() => document.activeElement === document.body);
    expect(isLost, `after "${name}" the focus is nowhere`).toBe(false);
  }
}

/** In the page: until nothing but the mark has changed for a moment. */
function atRest(): Promise<void> {
  return new Promise((resolve) => {
    const enough = () => {
      watch.disconnect();
      resolve();
    };
    let quiet = setTimeout(enough, 120);
    const watch = new MutationObserver((seen) => {
      if (seen.every(({ attributeName }) => attributeName === 'data-scan')) return;
      clearTimeout(quiet);
      quiet = setTimeout(enough, 120);
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** In the page: brings the mark to it and takes it. */
async function take(
  wanted: Element,
  { isOne, apart, most }: { readonly isOne: boolean; readonly apart: number; readonly most: number },
): Promise<Taking> {
  const marked = () => [...document.querySelectorAll<HTMLElement>('[data-scan]')];
  const is = () =>
    marked()
      .map((one) => `${one.dataset['scan'] ?? ''} ${one.getAttribute('aria-label') ?? one.textContent}`)
      .join(' | ');
  const isSeen = (one: HTMLElement) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (one.contains(there) || there.contains(one));
  };
  const frame = () => new Promise(requestAnimationFrame);
  const press = async (key: string) => {
    for (const kind of ['keydown', 'keyup'])
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent(kind, { key, bubbles: true, cancelable: true }),
      );
    await new Promise((resolve) => setTimeout(resolve, apart));
  };
  const unseen = new Set<string>();
  for (let moves = 1; moves < most; moves += 1) {
    const now = marked();
    const isGroup = now[0]?.dataset['scan'] === 'group';
    if (!isGroup) for (const one of now) if (!isSeen(one)) unseen.add(one.textContent ?? '');
    if (now.some((one) => one.contains(wanted))) {
      await press('Enter');
      if (!isGroup) return { moves, unseen: [...unseen] };
    } else if (!isOne) await press(' ');
    // Where it has come to rest, or has not come yet, a press brings it.
    else if (now.length === 0) await press('Enter');
    else for (const before = is(); is() === before; ) await frame();
  }
  return { moves: most, unseen: [...unseen] };
}
