// Figures gathered in turns, each with its floor beside it, and printed against the goals.

export function median(values) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((one, other) => one - other);
  const { length } = sorted;
  return length === 0 ? Number.NaN : (sorted[(length - 1) >> 1] + sorted[length >> 1]) / 2;
}

export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {Record<string, import('./goals.mjs').Goal>} goals */
export function gather(goals) {
  /** @type {Map<string, { ours: number, floor?: number }[]>} */
  const kept = new Map();
  const failed = [];
  return {
    /** One repetition of one figure. `floor`: what it is divided by, measured in the same repetition. */
    keep: (name, ours, floor) => {
      if (!goals[name]) throw new Error(`no goal is called ${name}`);
      kept.set(name, [...(kept.get(name) ?? []), { ours, floor }]);
    },
    fail: (what) => failed.push(what),
    isWhole: () => failed.length === 0,
    print: () => {
      for (const title of new Set(Object.values(goals).map(({ table }) => table))) {
        const own = Object.entries(goals).filter(([name, { table }]) => table === title && kept.has(name));
        if (own.length > 0) printTable(title, own, kept);
      }
      for (const what of failed) console.log(`Could not be measured: ${what}`);
    },
  };
}

function printTable(title, goals, kept) {
  const rows = goals.map(([name, goal]) => rowOf(goal, kept.get(name)));
  const heads = ['', 'ours', 'floor', 'ratio', 'goal', ''];
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map(({ cells }) => cells[at].length)));
  const line = (cells) =>
    cells
      .map((cell, at) => (at === 0 || at === 5 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n${line(heads)}`);
  for (const { cells } of rows) console.log(line(cells));
  for (const { why, cells } of rows) if (why) console.log(`  ${cells[0]}: ${why}`);
}

function rowOf({ what, unit, most, ratio, floor, why = '' }, runs) {
  const ours = runs.map((run) => run.ours);
  const floors = runs.map((run) => run.floor).filter((value) => value !== undefined);
  const ratios = runs.map((run) => run.ours / (run.floor ?? Number.NaN));
  const goal = most === undefined ? (ratio === undefined ? '' : `${ratio} x`) : `${most} ${unit}`;
  const isMet = most === undefined ? median(ratios) <= ratio : median(ours) <= most;
  // A busy machine is told from a slow app: then the least that is possible misses it as well.
  const isBusy = most !== undefined && median(floors) > most;
  const verdict = goal === '' ? '' : isMet ? 'met' : isBusy ? 'not met, nor by the floor' : 'not met';
  const beside = floors.length === 0 ? '' : `${spread(floors, unit)} ${floor ?? ''}`.trim();
  // Of nothing there is no ratio.
  const shown = floors.length === 0 || most !== undefined ? '' : `${median(ratios).toFixed(2)} x`;
  return {
    cells: [what, spread(ours, unit), beside, shown, goal && `at most ${goal}`, verdict],
    why: isMet || goal === '' ? '' : why,
  };
}

function spread(values, unit) {
  const [middle, least, mostOf] = [median(values), Math.min(...values), Math.max(...values)].map(short);
  return `${middle} ${unit}${values.length > 1 && least !== mostOf ? ` (${least}..${mostOf})` : ''}`;
}

function short(value) {
  if (!Number.isFinite(value)) return '?';
  if (Number.isInteger(value) || value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}
