// What the page can ask of the vault. The keys themselves never leave the writer.

export type VaultState =
  /** No vault on this tablet yet: practice only. */
  | { readonly is: 'none' }
  /** No private key in memory. `pin`: a copy that the PIN opens is there. `wait`: milliseconds until the next try. */
  | { readonly is: 'locked'; readonly pin: boolean; readonly wait: number }
  /** With participants: the public key only, and the open turn's own key. */
  | { readonly is: 'handed'; readonly pin: boolean; readonly wait: number }
  | { readonly is: 'open'; readonly pin: boolean };

/** `wait`: milliseconds until the next try. `wiped`: too many wrong tries, from now on only the passphrase opens. */
export type Unlocked =
  | { readonly open: true }
  | { readonly open: false; readonly wait: number; readonly wiped: boolean };

/** A key of the office: what people call it, and `age1...`. */
export interface OfficeKey {
  readonly name: string;
  readonly recipient: string;
}

/** `changed`: the list was not written by this vault, and nothing of it is believed. Seen only while the vault is open. */
export interface OfficeNow {
  readonly keys: readonly OfficeKey[];
  readonly changed: boolean;
}

export interface VaultDoor {
  state(): Promise<VaultState>;
  /** Once for a tablet; ends open. Rejects where there is one already. */
  setUp(passphrase: string): Promise<void>;
  openWith(passphrase: string): Promise<Unlocked>;
  openWithPin(pin: string): Promise<Unlocked>;
  /** With the office's secret keys, as `identitiesIn` gives them. */
  openWithOffice(identities: readonly string[]): Promise<Unlocked>;
  /** Other words from now on. Rejects with `StoreFault('locked')` unless open. */
  renew(passphrase: string): Promise<void>;
  /** In any state; of a locked vault it is not known whether somebody changed the list. */
  office(): Promise<OfficeNow>;
  /** These keys open the vault too, and no others. Rejects with `StoreFault('locked')` unless open. */
  setOffice(keys: readonly OfficeKey[]): Promise<void>;
  /** Rejects with `StoreFault('locked')` unless open. */
  setPin(pin: string): Promise<void>;
  /** At the desk: the private key and the keys of all periods are dropped. */
  lock(): Promise<void>;
  /** As `lock`, and the tablet is with participants from now on. `draft`: its key, if it can be read now, goes with them. */
  handOver(draft?: string): Promise<void>;
  /**
   * What was sealed until now opens with the private key alone; what comes next is under a key of its own. Before a turn,
   * after it, and at once when the page is hidden in it; needs no private key.
   */
  endPeriod(): Promise<void>;
}
