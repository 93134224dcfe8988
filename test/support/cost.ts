// What a task costs the processor, and not how long it took: on a machine that does other things as well the clock counts those too.

/** Milliseconds of processor time of this process: exact to about one, so give it tasks of several, or room for the difference. */
export function costOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
