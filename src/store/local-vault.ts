// The vault's door on the writer's side, and where its header and its periods lie.

import { Vault, type VaultOutside, type VaultPort } from '../vault/vault.ts';
import type { TableName } from './frame-rows.ts';
import { tableOf } from './database.ts';
import { asStoreFault } from './sealing.ts';
import type { TwoStores } from './two-stores.ts';
import type { Unlocked, VaultDoor, VaultState } from './vault-door.ts';

export const HEADER = 'header';

/** The vault of this tablet, with what was kept of it. Rejects with a `VaultFault('damaged')` where the header cannot be read. */
export async function openVault(kept: TwoStores, outside?: VaultOutside): Promise<Vault> {
  const keep = (table: TableName, key: string, bytes: Uint8Array) =>
    kept.write({ changes: [{ table, session: '', key, number: 0, bytes }] });
  const port: VaultPort = {
    keepHeader: (bytes) => keep('vault', HEADER, bytes),
    keepPeriod: (id, bytes) => keep('periods', id, bytes),
  };
  const vault = new Vault(port, outside);
  const [header, periods] = await Promise.all([
    kept.read((db) => db.rows.get(['vault', '', HEADER])),
    kept.read(tableOf('periods')),
  ]);
  vault.know(
    header?.bytes,
    periods.map(({ bytes }) => bytes),
  );
  return vault;
}

export class LocalVault implements VaultDoor {
  readonly #vault: Vault;
  /** What has to be done each time the vault was opened, before anybody is told. */
  readonly #opened: () => Promise<void>;

  constructor(vault: Vault, opened: () => Promise<void>) {
    this.#vault = vault;
    this.#opened = opened;
  }

  state(): Promise<VaultState> {
    return this.#vault.state();
  }

  async setUp(passphrase: string): Promise<void> {
    await this.#vault.setUp(passphrase);
    await this.#opened();
  }

  async openWith(passphrase: string): Promise<Unlocked> {
    const unlocked = await this.#vault.openWith(passphrase).catch((fault: unknown) => {
      throw asStoreFault(fault);
    });
    if (unlocked.open) await this.#opened();
    return unlocked;
  }

  async openWithPin(pin: string): Promise<Unlocked> {
    const unlocked = await this.#vault.openWithPin(pin);
    if (unlocked.open) await this.#opened();
    return unlocked;
  }

  async setPin(pin: string): Promise<void> {
    await this.#vault.setPin(pin).catch((fault: unknown) => {
      throw asStoreFault(fault);
    });
  }

  lock(): Promise<void> {
    return this.#vault.lock();
  }

  handOver(): Promise<void> {
    return this.#vault.handOver();
  }

  beginTurn(): Promise<void> {
    return this.#vault.beginTurn();
  }

  endTurn(): Promise<void> {
    return this.#vault.endTurn();
  }
}
