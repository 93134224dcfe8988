// From when to when the day goes, and how long it is: the same at the desk and in the report.

import type { Day } from './times.ts';
import { words } from './words/table.ts';

/** `start`: as the settings have it; the length alone where nobody said when the day begins. */
export function sayLength(start: string, { total, ends }: Day): string {
  const length = words.say('order.length', { hours: Math.floor(total / 60), minutes: total % 60 });
  return ends === null ? length : words.say('order.from-to', { start, end: ends, length });
}
