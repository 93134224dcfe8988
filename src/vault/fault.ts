// Why the vault could not do what was asked.

/** `none`: no vault on this tablet. `locked`: the key is not in memory. `damaged`: not what was sealed, or not in this place. */
export type VaultReason = 'none' | 'locked' | 'damaged';

export class VaultFault extends Error {
  readonly reason: VaultReason;
  constructor(reason: VaultReason, cause?: unknown) {
    super(`vault: ${reason}`, { cause });
    this.name = 'VaultFault';
    this.reason = reason;
  }

  /** Known by its name: in a worker of WebKit this class may be there twice (store/writer.ts). */
  static override [Symbol.hasInstance](one: unknown): one is VaultFault {
    return one instanceof Error && one.name === 'VaultFault';
  }
}
