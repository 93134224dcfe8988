// A hybrid clock: stamps that sort as text, that never run backwards, and that a wrong wall clock cannot stop.

/** `milliseconds-count-tablet`, the first two in base 36 and of fixed width, so that text order is time order. */
export type Stamp = string;

interface Parts {
  readonly ms: number;
  readonly count: number;
}

const MOST = 36 ** 4 - 1;
/** The last millisecond that nine digits hold: in the year 5188. */
const LATEST = 36 ** 9 - 1;

function write({ ms, count }: Parts, tablet: string): Stamp {
  return `${ms.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${tablet}`;
}

function read(stamp: Stamp): Parts {
  const [ms = '', count = ''] = stamp.split('-');
  const parts = { ms: Number.parseInt(ms, 36), count: Number.parseInt(count, 36) };
  return Number.isFinite(parts.ms) && Number.isFinite(parts.count) ? parts : { ms: 0, count: 0 };
}

/**
 * The next stamp of `tablet`: later than `last` whatever the wall clock (`now`, milliseconds) says.
 * There is no limit to drift: a tablet ten years ahead may win a tie, it never stops a workshop (design.md, section 3).
 */
export function nextStamp(last: Stamp | null, now: number, tablet: string): Stamp {
  const wall = Math.min(LATEST, Math.max(0, Math.floor(now) || 0));
  if (last === null) return write({ ms: wall, count: 0 }, tablet);
  const { ms, count } = read(last);
  if (wall > ms) return write({ ms: wall, count: 0 }, tablet);
  if (count < MOST) return write({ ms, count: count + 1 }, tablet);
  // Only somebody's forged stamp can be the very last one: then order falls to tablet and id, and the workshop goes on.
  return ms < LATEST ? write({ ms: ms + 1, count: 0 }, tablet) : write({ ms, count }, tablet);
}

/** How a stamp is written. */
export const STAMP = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9A-Za-z]{1,32}$/;
