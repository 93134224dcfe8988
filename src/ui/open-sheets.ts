// What lies over the screen now; apart from the sheet itself, so that who asks does not fetch one.

/** All that are open, the uppermost last. */
export function openSheets(): readonly Element[] {
  return [...document.querySelectorAll('dialog[open]')];
}

/** Told with every sheet that opens how many lie over the screen now, it included: from 1. */
export let sheetOpened = (_depth: number): void => undefined;

export function whenSheetOpens(told: (depth: number) => void): void {
  sheetOpened = told;
}
