// One cell of the table: one thing happens to the tablet in one state of the passing, and nobody is shown to anybody else.

import { expect } from '@playwright/test';
import type { Disruption } from './disruptions.ts';
import type { Screen, Tablet } from './tablet.ts';

export interface State {
  readonly name: string;
  /** Where the tablet comes back to by itself: the turn that is open, the screen before it, or the way back to the desk. */
  readonly base: 'pass' | 'turn' | 'home';
  /** Brings the tablet on to it, once: it is kept and comes back. */
  enter?(this: void, tablet: Tablet): Promise<void>;
  /** Opens it over the base, and over again when it was closed. */
  over?(this: void, tablet: Tablet, words: readonly string[]): Promise<void>;
}

/** Whose it is now, which words are theirs, and what their screen was when they came to it. */
export interface Holder {
  readonly whose: string;
  readonly words: readonly string[];
}

/** Throws where somebody else's words or turn were seen, or the right person's did not come back. */
export async function cell(
  tablet: Tablet,
  state: State,
  { whose, words }: Holder,
  disruption: Disruption,
): Promise<void> {
  const isTurn = state.base === 'turn';
  const base = isTurn ? await tablet.screen() : null;
  const inOthers = await tablet.inOthers();
  await state.over?.(tablet, words);
  await tablet.still();
  const before = await look(tablet);
  // A state that was not come to is a cell that proves nothing.
  if (state.over) expect(before.at !== state.base || before.open > 0, 'it is open').toBe(true);
  else expect(before).toEqual({ at: state.base, open: 0, sheets: [] });
  if (disruption.covers) tablet.mayShow([]);
  await disruption.happen(tablet);

  const now = await tablet.place();
  if ('whose' in now) expect(now.whose, 'whose it is').toContain(whose);
  if (disruption.covers && isTurn) {
    expect(now.at, 'covered').not.toBe('turn');
    expect(await tablet.page.evaluate(() => window.holds?.().words), 'under the cover').toEqual([]);
  }
  if (disruption.covers && before.at === 'facilitator') expect(now.at, 'shut').not.toBe('facilitator');
  expect(now.at, 'the way to the desk stays shut').not.toBe('desk');
  if (disruption.leavesAll) expect(await look(tablet)).toEqual(before);

  await back(tablet, state, { whose, words }, base);
  await expect.poll(() => tablet.inOthers(), 'in the same languages').toEqual(inOthers);
  expect(tablet.faults).toEqual([]);
}

/** From wherever it is now to the base of the state, which is as it was. */
async function back(tablet: Tablet, state: State, { whose, words }: Holder, base: Screen | null): Promise<void> {
  // A sheet may lie over another one.
  const sheets = tablet.page.locator('dialog[open]');
  for (let left = state.over ? await sheets.count() : 0; left > 0; left -= 1) {
    await tablet.page.keyboard.press('Escape');
    await expect(sheets).toHaveCount(left - 1);
  }
  if (base) {
    await tablet.toTurn(words);
    await expect.poll(() => tablet.screen(), 'the same screen with the same words').toEqual(base);
  } else {
    const now = await tablet.toPass();
    expect(now.at).toBe(state.base);
    if ('whose' in now) expect(now.whose, 'the same person').toContain(whose);
  }
}

async function look(tablet: Tablet) {
  const sheets = await tablet.page.locator('dialog[open] h2').allTextContents();
  const open = await tablet.page.locator('dialog[open]').count();
  return { at: (await tablet.place()).at, open, sheets };
}
