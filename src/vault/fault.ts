// Why the vault could not do what was asked.

/** `none`: no vault on this tablet. `locked`: the key is not in memory. `damaged`: not what was sealed, or not in this place. */
export type VaultReason = 'none' | 'locked' | 'damaged';

export class VaultFault extends Error {
  readonly reason: VaultReason;
  constructor(reason: VaultReason, cause?: unknown) {
    super(`vault: ${reason}`, { cause });
    this.reason = reason;
  }
}
