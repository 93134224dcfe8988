// What lies over the screen now; apart from the sheet itself, so that who asks does not fetch one.

/** All that are open, the uppermost last. */
export function openSheets(): readonly Element[] {
  return [...document.querySelectorAll('dialog[open]')];
}

let screens = 0;

/** How many lie over the screen that the address names: sheets, and screens that stand before it. */
export function placesOver(): number {
  return screens + openSheets().length;
}

/** A screen that stands before another at the same address has a place of its own, as a sheet has; what comes back ends it. */
export function screenOpened(): () => void {
  screens += 1;
  sheetOpened(placesOver());
  return () => {
    screens -= 1;
  };
}

/** Told with every sheet that opens how many lie over the screen now, it included: from 1. */
export let sheetOpened = (_depth: number): void => undefined;

export function whenSheetOpens(told: (depth: number) => void): void {
  sheetOpened = told;
}
