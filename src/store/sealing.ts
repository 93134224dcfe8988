// Rows to bytes and back: those of real sessions sealed, those of a practice as they are.
// Always made before a transaction is opened: awaiting anything but Dexie inside one breaks it in Firefox and WebKit.

import type { Json } from '../journal/json.ts';
import { VaultFault } from '../vault/fault.ts';
import { isSealed, type Place } from '../vault/row.ts';
import type { Vault } from '../vault/vault.ts';
import { StoreFault } from './fault.ts';
import { fileFromRow, fileToRow, fromRow, toRow } from './rows.ts';

export interface PlacedValue {
  readonly place: Place;
  readonly value: unknown;
}
export interface PlacedBytes {
  readonly place: Place;
  readonly bytes: Uint8Array;
}

export class Sealing {
  readonly #vault: Vault;
  /** Whether a session is a practice: made-up people, who need no passphrase. */
  readonly #isPractice: (session: string) => boolean;

  constructor(vault: Vault, isPractice: (session: string) => boolean) {
    this.#vault = vault;
    this.#isPractice = isPractice;
  }

  /** Of one session. Rejects with what hindered the keeping of a new period. */
  async rows(session: string, values: readonly PlacedValue[]): Promise<Uint8Array[]> {
    const plain = await Promise.all(values.map(({ value }) => toRow(value)));
    return this.#sealed(
      session,
      values.map(({ place }, n) => ({ place, content: plain[n] ?? new Uint8Array() })),
    );
  }

  async row(place: Place, value: unknown): Promise<Uint8Array> {
    const [row = new Uint8Array()] = await this.rows(place.session, [{ place, value }]);
    return row;
  }

  async file(place: Place, file: Uint8Array): Promise<Uint8Array> {
    const [row = new Uint8Array()] = await this.#sealed(place.session, [{ place, content: await fileToRow(file) }]);
    return row;
  }

  /** As `Vault.leave`. */
  leave(session: string): () => void {
    return this.#vault.leave(session);
  }

  /** In their order; undefined for what cannot be read. Rejects with a `StoreFault('locked')` where a key is not in memory. */
  async read(rows: readonly PlacedBytes[]): Promise<(Json | undefined)[]> {
    const { values, locked } = await this.readable(rows);
    if (locked.length > 0) throw new StoreFault('locked');
    return values;
  }

  /** As `read`, but what is locked is passed over as well, and its places are named. */
  async readable(rows: readonly PlacedBytes[]): Promise<{ values: (Json | undefined)[]; locked: Place[] }> {
    const { contents, locked } = await this.#opened(rows);
    return { values: await Promise.all(contents.map(async (bytes) => bytes && fromRow(bytes))), locked };
  }

  async readFile(row: PlacedBytes): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { contents, locked } = await this.#opened([row]);
    if (locked.length > 0) throw new StoreFault('locked');
    return contents[0] && fileFromRow(contents[0]);
  }

  async #sealed(
    session: string,
    rows: readonly { readonly place: Place; readonly content: Uint8Array }[],
  ): Promise<Uint8Array[]> {
    return this.isPlain(session) ? rows.map(({ content }) => content) : this.#vault.sealAll(rows);
  }

  /** Nothing of this session is sealed: a practice. Of a real one nothing is ever written without a vault. */
  isPlain(session: string): boolean {
    return this.#isPractice(session);
  }

  async #opened(rows: readonly PlacedBytes[]) {
    const sealed = rows.filter(({ bytes }) => isSealed(bytes));
    const opened = await this.#vault.openAll(sealed);
    const found = new Map(sealed.map((row, n) => [row, opened[n]]));
    const contents = rows.map((row) => {
      const content = found.has(row) ? found.get(row) : row.bytes;
      return typeof content === 'string' ? undefined : content;
    });
    return { contents, locked: sealed.filter((_, n) => opened[n] === 'locked').map(({ place }) => place) };
  }
}

/** What the vault says, as the page is told it. */
export function asStoreFault(fault: unknown): unknown {
  return fault instanceof VaultFault && fault.reason !== 'damaged' ? new StoreFault('locked', fault) : fault;
}
