// What a switch can reach on a screen, in groups: few moves to any of it, and never a group of one.

export interface ScanNode {
  /** All that lies in it, in the order of reading. */
  readonly targets: readonly HTMLElement[];
  /** Empty where it is one thing to press. */
  readonly parts: readonly ScanNode[];
}

/** Up to so many things are gone through one by one; more are put together. */
const AT_ONCE = 6;
/** Not what is written in: a switch cannot type, and would find no way out again. */
const TARGETS =
  'button:not([aria-disabled="true"]):not([disabled]), a[href], summary, select, input[type="checkbox"], input[type="radio"]';
/** The screen's own question first, then its big buttons, then what stands at the same place on every screen. */
const REGIONS = ['main', 'footer'] as const;

/** The groups of the first level. Empty where there is nothing to press. */
export function scanTreeOf(root: Element): readonly ScanNode[] {
  const all = targetsIn(root);
  const laid = root.querySelector('[data-scan-rows]');
  if (laid) {
    const others = all.filter((target) => !laid.contains(target));
    return [...rowsAsLaid(laid), ...groupOf(build(root, others))];
  }
  if (all.length <= AT_ONCE) return inOrder(root, all).map(leaf);
  const regions = REGIONS.map((name) => root.querySelector(name)).filter((region) => region !== null);
  const rest = all.filter((target) => !regions.some((region) => region.contains(target)));
  const parts = regions.flatMap((region) => groupOf(build(region, targetsIn(region))));
  const tree = [...parts, ...groupOf(build(root, rest))];
  // On a sheet there are no regions: one mark around everything would leave nothing to go on to.
  const [only] = tree;
  return only && tree.length === 1 && only.parts.length > 0 ? only.parts : tree;
}

/** A board whose rows are put together by use: each stays one group, whatever its length. */
function rowsAsLaid(laid: Element): ScanNode[] {
  return [...laid.children].flatMap((row) => together(targetsIn(row).map(leaf)));
}

function inOrder(root: Element, all: readonly HTMLElement[]): readonly HTMLElement[] {
  const place = (target: Element) => {
    // What is seldom needed does not stand in the way of what is asked.
    if (target.closest('[data-scan-last]')) return REGIONS.length;
    const at = REGIONS.findIndex((name) => target.closest(name) !== null && root.contains(target.closest(name)));
    return at === -1 ? REGIONS.length : at;
  };
  return [...all].sort((a, b) => place(a) - place(b));
}

function targetsIn(place: Element): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(TARGETS)].filter(isThere);
}

function isThere(target: HTMLElement): boolean {
  if (target.closest('[hidden], [inert], [data-unscanned]')) return false;
  const closed = target.closest('details:not([open])');
  if (closed && target.closest('summary')?.parentElement !== closed) return false;
  const dialog = target.closest('dialog');
  return !dialog || dialog.open;
}

function leaf(target: HTMLElement): ScanNode {
  return { targets: [target], parts: [] };
}

/** As the page itself is put together: a list has its rows, a row its buttons. */
function build(place: Element, targets: readonly HTMLElement[]): ScanNode[] {
  const parts = [...place.children].flatMap((child) => {
    const own = targets.filter((target) => child.contains(target));
    return own.length === 0 ? [] : [{ child, own }];
  });
  const [only] = parts;
  if (only && parts.length === 1) {
    return only.own.length === 1 ? only.own.map(leaf) : build(only.child, only.own);
  }
  return parts.flatMap(({ child, own }) => (own.length === 1 ? own.map(leaf) : groupOf(build(child, own))));
}

/** One level as a node of the level above it. */
function groupOf(parts: readonly ScanNode[]): ScanNode[] {
  const level = split(parts);
  const [only] = level;
  if (!only) return [];
  return level.length === 1 ? [only] : [together(level)].flat();
}

function together(parts: readonly ScanNode[]): ScanNode[] {
  return parts.length < 2 ? [...parts] : [{ targets: parts.flatMap(({ targets }) => targets), parts }];
}

/** A long level in rows as they lie on the screen, or in runs of about the same length where there are none. */
function split(parts: readonly ScanNode[]): readonly ScanNode[] {
  if (parts.length <= AT_ONCE) return parts;
  const rows = rowsOf(parts);
  const most = Math.max(...rows.map(({ length }) => length));
  const runs = most > 1 && most <= AT_ONCE ? rows : runsOf(parts);
  return split(runs.flatMap(together));
}

function rowsOf(parts: readonly ScanNode[]): ScanNode[][] {
  const rows: ScanNode[][] = [];
  let top: number | null = null;
  for (const part of parts) {
    const now = Math.round(part.targets[0]?.getBoundingClientRect().top ?? 0);
    const row = rows.at(-1);
    if (row && top !== null && Math.abs(now - top) < 8) row.push(part);
    else rows.push([part]);
    top = now;
  }
  return rows;
}

function runsOf(parts: readonly ScanNode[]): ScanNode[][] {
  const long = Math.min(AT_ONCE, Math.ceil(Math.sqrt(parts.length)));
  return Array.from({ length: Math.ceil(parts.length / long) }, (_, n) => parts.slice(n * long, (n + 1) * long));
}
