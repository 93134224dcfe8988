// The vault's door on the writer's side, and where its header and its periods lie.

import { Vault, type VaultOutside, type VaultPort } from '../vault/vault.ts';
import type { TableName } from './frame-rows.ts';
import { HEADER } from './rows.ts';
import { asStoreFault } from './sealing.ts';
import type { TwoStores } from './two-stores.ts';
import type { OfficeKey, OfficeNow, Unlocked, VaultDoor, VaultState } from './vault-door.ts';

/** The vault of this tablet, with what was kept of it. Rejects with a `VaultFault('damaged')` where the header cannot be read. */
export async function openVault(kept: TwoStores, outside?: VaultOutside): Promise<Vault> {
  const [header, periods] = await Promise.all([
    kept.read((rows) => rows.row('vault', '', HEADER)),
    kept.read((rows) => rows.rows('periods')),
  ]);
  let number = header?.number ?? -1;
  const change = (table: TableName, session: string, key: string, count: number, bytes: Uint8Array) => ({
    changes: [{ table, session, key, number: count, bytes }],
  });
  const port: VaultPort = {
    keepHeader: async (bytes) => {
      const isTakingOut = number >= 0;
      await kept.write({ ...change('vault', '', HEADER, number + 1, bytes), isTakingOut });
      number += 1;
      // What opened it before must open nothing any more. It counts all the same: the next start writes the file anew.
      if (isTakingOut) await kept.writeFileAnew().catch(() => undefined);
    },
    // Whatever removes all of a session removes its keys.
    keepPeriod: (session, id, bytes) => kept.write(change('periods', session, id, 0, bytes)),
  };
  const vault = new Vault(port, outside);
  vault.know(header?.bytes, periods);
  return vault;
}

export class LocalVault implements VaultDoor {
  readonly #vault: Vault;
  /** What has to be done each time the vault was opened, before anybody is told. */
  readonly #opened: () => Promise<void>;
  readonly #periodOf: (draft: string) => Promise<string | undefined>;

  constructor(
    vault: Vault,
    { opened, periodOf }: { opened: () => Promise<void>; periodOf: (draft: string) => Promise<string | undefined> },
  ) {
    this.#vault = vault;
    this.#opened = opened;
    this.#periodOf = periodOf;
  }

  state(): Promise<VaultState> {
    return this.#vault.state();
  }

  async setUp(passphrase: string): Promise<void> {
    await this.#vault.setUp(passphrase).catch(inStoreWords);
    // It lies on the disk: whatever comes after that, this paper opens it, and what is left over is done another time.
    await this.#opened().catch(() => undefined);
  }

  openWith(passphrase: string): Promise<Unlocked> {
    return this.#tried(() => this.#vault.openWith(passphrase));
  }

  openWithPin(pin: string): Promise<Unlocked> {
    return this.#tried(() => this.#vault.openWithPin(pin));
  }

  openWithOffice(identities: readonly string[]): Promise<Unlocked> {
    return this.#tried(() => this.#vault.openWithOffice(identities));
  }

  renew(passphrase: string): Promise<void> {
    return this.#vault.renew(passphrase).catch(inStoreWords);
  }

  office(): Promise<OfficeNow> {
    return this.#vault.office();
  }

  setOffice(keys: readonly OfficeKey[]): Promise<void> {
    return this.#vault.setOffice(keys).catch(inStoreWords);
  }

  setPin(pin: string): Promise<void> {
    return this.#vault.setPin(pin).catch(inStoreWords);
  }

  async #tried(trying: () => Promise<Unlocked>): Promise<Unlocked> {
    const { is: before } = await this.#vault.state();
    const unlocked = await trying().catch(inStoreWords);
    if (unlocked.open)
      await this.#opened().catch(async (fault: unknown) => {
        // The screen stays shut: so must the keys be.
        await (before === 'handed' ? this.#vault.handOver() : this.#vault.lock());
        return inStoreWords(fault);
      });
    return unlocked;
  }

  lock(): Promise<void> {
    return this.#vault.lock();
  }

  async handOver(draft?: string): Promise<void> {
    return this.#vault.handOver(draft === undefined ? undefined : await this.#periodOf(draft));
  }

  endPeriod(): Promise<void> {
    return this.#vault.endPeriod();
  }
}

function inStoreWords(fault: unknown): never {
  throw asStoreFault(fault);
}
