// Why the store could not do what was asked, in words that travel between the page and the writer.

/**
 * `blocked`: another window holds an older version, or the database was not open in three seconds. `no-storage`: this browser
 * keeps nothing. `newer-data`: a newer app wrote here. `closed`: another version has taken over, or this store was closed.
 * `locked`: the key is not in memory. `twice`: another window has the file. `no-room`: the place given to the app is used up, or
 * it is the likeliest reason where an engine names none (WebKit) or only shuts the database (Chromium): words for people say
 * that it may be so.
 */
export type StoreReason = 'blocked' | 'no-storage' | 'newer-data' | 'closed' | 'locked' | 'twice' | 'no-room';

export class StoreFault extends Error {
  readonly reason: StoreReason;
  constructor(reason: StoreReason, cause?: unknown) {
    super(reason, { cause });
    this.name = 'StoreFault';
    this.reason = reason;
  }

  /** Known by its name: in a worker of WebKit this class may be there twice (writer.ts). */
  static override [Symbol.hasInstance](one: unknown): one is StoreFault {
    return one instanceof Error && one.name === 'StoreFault';
  }
}

/** Dexie hands on what the engine said inside of what the transaction said. */
export function isNoRoom(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault.name === 'QuotaExceededError') return true;
  if (fault instanceof StoreFault) return fault.reason === 'no-room';
  if ('failures' in fault && Array.isArray(fault.failures) && fault.failures.some(isNoRoom)) return true;
  return 'inner' in fault && fault.inner !== fault && isNoRoom(fault.inner);
}
