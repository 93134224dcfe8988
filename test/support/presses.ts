// How many presses of two switches each thing on a screen is away, those that go into a group included.

import type { ScanNode } from '../../src/ui/scan-tree.ts';

/** The first press only brings the mark. */
export function pressesTo(level: readonly ScanNode[], before = 1): number[] {
  return level.flatMap(({ parts }, at) => (parts.length === 0 ? [before + at + 1] : pressesTo(parts, before + at + 1)));
}

export function mean(all: readonly number[]): number {
  return all.reduce((sum, n) => sum + n, 0) / all.length;
}
