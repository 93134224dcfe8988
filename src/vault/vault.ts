// The keys of this tablet while the app runs: which are in memory, and what is sealed with them. Keeps nothing itself.

import type { Bytes } from './bytes.ts';
import { fromHex, toHex } from './bytes.ts';
import { VaultFault } from './fault.ts';
import { publicKeyOf, readHeader, type VaultHeader, writeHeader } from './header.ts';
import { idOfSealedPeriod, newPeriod, openPeriod, type PrivateKey, wipe } from './key-pair.ts';
import type { PinCopy } from './pin.ts';
import { type OpenedRow, openRow, openRows, type Period, periodOf, type Place, sealRow } from './row.ts';
import type { OfficeNow } from './wraps.ts';
import type { OfficeKey } from './age-keys.ts';

/** What the vault wants kept. Each promise resolves when it lies on the disk, in every store: only then is the key used. */
export interface VaultPort {
  keepHeader(bytes: Bytes): Promise<void>;
  /** Beside the session whose rows it seals; the empty one stands for the whole tablet. Gone with it, the rows are read by nobody. */
  keepPeriod(session: string, id: string, bytes: Bytes): Promise<void>;
}

export interface VaultOutside {
  /** Milliseconds of a clock that nobody can put back. */
  readonly now: () => number;
  /** How many rounds a new passphrase takes; tuned to this tablet where nothing is said. */
  readonly rounds?: number;
  /** How many the PIN takes. */
  readonly pinRounds?: number;
}

export type VaultNow =
  | { readonly is: 'none' }
  | { readonly is: 'locked' | 'handed'; readonly pin: boolean; readonly wait: number }
  | { readonly is: 'open'; readonly pin: boolean };

export type Unlocking =
  | { readonly open: true }
  | { readonly open: false; readonly wait: number; readonly wiped: boolean };

export interface SealedRow {
  readonly place: Place;
  readonly bytes: Uint8Array;
}

/** A period's key, sealed, as it was kept. */
export interface KeptPeriod {
  readonly session: string;
  readonly bytes: Uint8Array;
}

export class Vault {
  readonly #port: VaultPort;
  readonly #outside: VaultOutside;
  #header: VaultHeader | null = null;
  /** As they were kept, by id: opened one after another when the vault is. */
  readonly #sealedPeriods = new Map<string, KeptPeriod>();
  #is: 'locked' | 'handed' | 'open' = 'locked';
  #own: PrivateKey | null = null;
  #keys = new Map<string, CryptoKey>();
  #pin: PinCopy | null = null;
  /** Those that seal now, one for each session; made when its first row asks for it. */
  #periods = new Map<string, Promise<Period>>();

  constructor(port: VaultPort, outside: VaultOutside = { now: () => performance.now() }) {
    this.#port = port;
    this.#outside = outside;
  }

  /** What the stores held at the start. Throws a `VaultFault('damaged')` where the header cannot be read. */
  know(header: Uint8Array | undefined, periods: Iterable<KeptPeriod>): void {
    this.#header = header ? readHeader(header) : null;
    for (const { session, bytes } of periods) {
      const id = idOfSealedPeriod(bytes);
      if (id !== undefined) this.#sealedPeriods.set(id, { session, bytes });
    }
  }

  async state(): Promise<VaultNow> {
    if (!this.#header) return { is: 'none' };
    const pin = this.#pin !== null && !this.#pin.isWiped;
    return this.#is === 'open' ? { is: 'open', pin } : { is: this.#is, pin, wait: this.#pin?.wait ?? 0 };
  }

  /** Once for a tablet. Rejects where there is a vault already: another would make all that was sealed unreadable. */
  async setUp(passphrase: string): Promise<void> {
    if (this.#header) throw new Error('there already');
    const { firstVault } = await wraps();
    const { own, header } = await firstVault(passphrase, this.#outside.now, this.#outside.rounds);
    await this.#keep(header);
    await this.#opened(own);
  }

  /** Other words from now on; the ones before open it no more. Rejects with a `VaultFault('locked')` unless it is open. */
  async renew(passphrase: string): Promise<void> {
    const [{ withPassphrase }, { header, own }] = [await wraps(), this.#asOpen()];
    await this.#keep(await withPassphrase(header, own, passphrase, this.#outside.now, this.#outside.rounds));
  }

  async office(): Promise<OfficeNow> {
    const { officeOf } = await wraps();
    return this.#header ? officeOf(this.#header, this.#own) : { keys: [], changed: false };
  }

  /**
   * Wraps the private key anew, to each of these and to nobody else. Rejects with a `VaultFault('locked')` unless it is open,
   * and with a `RangeError` that names the `OfficeFault`: the page has looked before.
   */
  async setOffice(keys: readonly OfficeKey[]): Promise<void> {
    const [{ withOffice }, { header, own }] = [await wraps(), this.#asOpen()];
    await this.#keep(await withOffice(header, own, keys));
  }

  /** With secret keys of the office. As `openWith`: judged at once, and forgives wrong PINs. */
  async openWithOffice(identities: readonly string[]): Promise<Unlocking> {
    if (!this.#header) throw new VaultFault('none');
    const { openWithOffice } = await wraps();
    return this.#openedBy(await openWithOffice(this.#header, identities));
  }

  /** Always judged at once, whatever the PIN's tries are. Rejects with a `VaultFault('none')` without a vault. */
  async openWith(passphrase: string): Promise<Unlocking> {
    if (!this.#header) throw new VaultFault('none');
    const { openWithPassphrase } = await wraps();
    return this.#openedBy(await openWithPassphrase(this.#header, passphrase));
  }

  async #openedBy(own: PrivateKey | undefined): Promise<Unlocking> {
    if (!own) return { open: false, wait: 0, wiped: false };
    this.#pin?.forgive();
    await this.#opened(own);
    return { open: true };
  }

  #asOpen(): { readonly header: VaultHeader; readonly own: PrivateKey } {
    if (!this.#header || !this.#own) throw new VaultFault('locked');
    return { header: this.#header, own: this.#own };
  }

  /** Counts only when it is on the disk. */
  async #keep(header: VaultHeader): Promise<void> {
    await this.#port.keepHeader(writeHeader(header));
    this.#header = header;
  }

  /** `wiped`: there is no copy behind a PIN (any more); only the passphrase opens. */
  async openWithPin(pin: string): Promise<Unlocking> {
    if (!this.#pin) return { open: false, wait: 0, wiped: true };
    const tried = await this.#pin.open(pin);
    if (this.#pin?.isWiped) this.#pin = null;
    if (!tried.open) return tried;
    await this.#opened(tried.own);
    return { open: true };
  }

  /** Rejects with a `VaultFault('locked')` unless the vault is open, and with a `RangeError` for a weak PIN. */
  async setPin(pin: string): Promise<void> {
    if (!this.#own) throw new VaultFault('locked');
    // When it is wanted: the list of sessions is drawn before that.
    const { PinCopy: Copy } = await import('./pin.ts');
    const copy = await Copy.make(pin, this.#own, this.#outside.now, this.#outside.pinRounds);
    this.#pin?.wipe();
    this.#pin = copy;
  }

  async lock(): Promise<void> {
    this.#shut('locked');
  }

  /**
   * The tablet goes round: from here on only the public key, until somebody's turn begins. `period`: in hex, the one that
   * what the next person had begun lies under. It goes with them, and what they go on with is sealed under it too: no room is
   * needed for a new one. What is not in memory now goes with nobody.
   */
  async handOver(period = ''): Promise<void> {
    const key = (await this.#keyOf())(period);
    const [id, session] = [fromHex(period), this.#sealedPeriods.get(period)?.session];
    this.#shut('handed');
    if (key && id && session !== undefined) this.#periods.set(session, Promise.resolve({ id, key }));
  }

  /**
   * Between two turns, and between what a turn may know and what it may not: the key that sealed until now is dropped, and
   * only the private key opens what it sealed. What is sealed next is under a key of its own.
   */
  async endPeriod(): Promise<void> {
    this.#periods.clear();
  }

  /**
   * The session is about to be removed, with its keys: what is sealed for it from here on, should it ever come back, is under
   * another. To be called once they are gone from the disk: what comes back takes them out of memory too.
   */
  leave(session: string): () => void {
    this.#periods.delete(session);
    const left = [...this.#sealedPeriods].flatMap(([id, kept]) => (kept.session === session ? [id] : []));
    return () => {
      for (const id of left) {
        this.#sealedPeriods.delete(id);
        this.#keys.delete(id);
      }
    };
  }

  /**
   * Under a key of its own that is kept nowhere and stands beside the rows, sealed: readable by the private key alone, and
   * tied by nothing to the turn it was sealed in. `size`: of the sealed row.
   */
  async sealApart(
    rows: readonly { readonly place: Place; readonly content: Uint8Array; readonly size: number }[],
  ): Promise<{ readonly wrap: Bytes; readonly rows: Bytes[] }> {
    if (!this.#header) throw new VaultFault('none');
    const { period, sealed } = await newPeriod(publicKeyOf(this.#header));
    const bytes = rows.map(({ place, content, size }) => sealRow(period, place, content, { size }));
    return { wrap: sealed, rows: await Promise.all(bytes) };
  }

  /** Rejects with a `VaultFault`: `locked` without the private key, `damaged` where this is none of ours. */
  async openApart(wrap: Uint8Array, rows: readonly SealedRow[]): Promise<Bytes[]> {
    if (!this.#own) throw new VaultFault('locked');
    const { key } = await openPeriod(this.#own, wrap);
    return Promise.all(rows.map(({ place, bytes }) => openRow(key, place, bytes)));
  }

  /** In any state but `none`: the public key is enough. Rejects with what hindered the keeping of a new period. */
  async seal(place: Place, content: Uint8Array, size?: number): Promise<Bytes> {
    return sealRow(await this.#sealing(place.session), place, content, size === undefined ? {} : { size });
  }

  async sealAll(rows: readonly { readonly place: Place; readonly content: Uint8Array }[]): Promise<Bytes[]> {
    return Promise.all(rows.map(({ place, content }) => this.seal(place, content)));
  }

  /** Rejects with a `VaultFault`: `locked` where the key is not in memory, `damaged` where the row is not as it was sealed. */
  async open(place: Place, bytes: Uint8Array): Promise<Bytes> {
    const key = (await this.#keyOf())(periodOf(bytes) ?? '');
    if (!key) throw new VaultFault(this.#missing());
    return openRow(key, place, bytes);
  }

  async openAll(rows: readonly SealedRow[]): Promise<OpenedRow[]> {
    const opened = await openRows(await this.#keyOf(), rows);
    return opened.map((row) => (row === 'locked' ? this.#missing() : row));
  }

  /** An open vault lacks a key only where the period itself is lost or was changed. */
  #missing(): 'locked' | 'damaged' {
    return this.#is === 'open' ? 'damaged' : 'locked';
  }

  async #keyOf(): Promise<(period: string) => CryptoKey | undefined> {
    const made = await Promise.all([...this.#periods.values()].map((one) => one.catch(() => null)));
    const now = new Map(made.flatMap((one) => (one ? [[toHex(one.id), one.key]] : [])));
    return (period) => now.get(period) ?? this.#keys.get(period);
  }

  #sealing(session: string): Promise<Period> {
    if (!this.#header) return Promise.reject(new VaultFault('none'));
    const known = this.#periods.get(session);
    if (known) return known;
    const period = this.#begin(session, publicKeyOf(this.#header));
    this.#periods.set(session, period);
    // The next row tries again.
    period.catch(() => {
      if (this.#periods.get(session) === period) this.#periods.delete(session);
    });
    return period;
  }

  async #begin(session: string, publicKey: Bytes): Promise<Period> {
    const { period, sealed } = await newPeriod(publicKey);
    const id = toHex(period.id);
    await this.#port.keepPeriod(session, id, sealed);
    this.#sealedPeriods.set(id, { session, bytes: sealed });
    if (this.#own) this.#keys.set(id, period.key);
    return period;
  }

  async #opened(own: PrivateKey): Promise<void> {
    const opened = await Promise.all(
      [...this.#sealedPeriods].map(([id, { bytes }]) =>
        openPeriod(own, bytes).then(
          ({ key }) => [id, key] as const,
          () => null,
        ),
      ),
    );
    if (this.#own) wipe(this.#own);
    this.#own = own;
    this.#keys = new Map(opened.filter((pair) => pair !== null));
    // The desk's own: what was typed in a turn is under the turn's.
    this.#periods.clear();
    this.#is = 'open';
  }

  #shut(as: 'locked' | 'handed'): void {
    if (this.#own) wipe(this.#own);
    this.#own = null;
    this.#keys = new Map();
    this.#periods.clear();
    this.#is = as;
  }
}

/** When they are wanted: the list of sessions is drawn before that. */
const wraps = () => import('./wraps.ts');
