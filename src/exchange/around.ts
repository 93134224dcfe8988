// Time, chance and the lock, in one place, so that tests can hand in their own.

export interface Around {
  now(): number;
  /** From 0 up to 1. */
  chance(): number;
  /** Runs it once, after so many milliseconds; what comes back calls it off. */
  after(ms: number, run: () => void): () => void;
  /** Runs the task while no other window does; `busy` where one does. */
  alone(task: () => Promise<void>): Promise<'done' | 'busy'>;
}

const LOCK = 'common-ground-outbox';

export const around: Around = {
  now: () => Date.now(),
  chance: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  alone: async (task) => {
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) {
      await task();
      return 'done';
    }
    return locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return 'busy';
      await task();
      return 'done';
    });
  },
};
