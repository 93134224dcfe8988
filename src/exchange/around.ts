// Network, time, chance and the lock, in one place, so that tests can hand in their own.

export interface Around {
  fetch(address: string, request: RequestInit): Promise<Response>;
  /** Whether the last request to this address failed because the page may not talk to it. */
  isBlocked(address: string): Promise<boolean>;
  now(): number;
  /** From 0 up to 1. */
  chance(): number;
  /** Runs it once, after so many milliseconds; what comes back calls it off. */
  after(ms: number, run: () => void): () => void;
  /** Runs the task while no other window does; `busy` where one does. */
  alone(task: () => Promise<void>): Promise<'done' | 'busy'>;
}

const LOCK = 'common-ground-outbox';

/** Origins that the page's policy kept us from. */
const blocked = new Set<string>();

function noteBlocked({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void {
  if (effectiveDirective === 'connect-src') blocked.add(originOf(blockedURI));
}

function originOf(address: string): string {
  return new URL(address, document.baseURI).origin;
}

export const around: Around = {
  fetch: (address, request) => {
    // Adding the same listener again changes nothing.
    document.addEventListener('securitypolicyviolation', noteBlocked);
    return fetch(address, request);
  },
  isBlocked: async (address) => {
    // The browser says so in a task of its own, which may come after the failed request.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return blocked.has(originOf(address));
  },
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
