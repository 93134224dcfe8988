// A place that bundles are sent to: the few verbs that every kind of store must have, and why something did not arrive.

export const WHYS = [
  /** No answer: no network, or no such server. */
  'not-there',
  /** It broke off half-way. */
  'cut',
  /** A page came where a file was asked for: a Wi-Fi that wants a log-in (trust.md D1), or a wrong address. */
  'portal',
  /** It does not let us in. */
  'refused',
  'full',
  /** It asked us to wait. */
  'busy',
  'server-trouble',
  'slow',
  /** There is no such folder, or it takes no files. */
  'wrong-place',
  /** It said yes, and then it was not there. */
  'not-stored',
  /** Something else lies there under this name: never written over (D6). */
  'changed',
  /** The send worker's policy does not let it talk to that address. */
  'blocked',
  /** The waiting file is gone, because words in it were taken back, or cannot be read any more. */
  'withdrawn',
  /** The server is there, and no answer of it can be read: which of the next two it is comes out when it is tried. */
  'unread',
  /** It lets no app of another address in: it has no rule for that (CORS), or no folder of this name. */
  'closed',
  /** It took what was sent and hid its answer: mostly a wrong key or secret. */
  'hidden',
  /** It takes nothing from a clock that is this far off. */
  'wrong-clock',
  /** The worker that sends did not start. */
  'no-sender',
] as const;
export type Why = (typeof WHYS)[number];

const FOR_A_PERSON: ReadonlySet<Why> = new Set(['refused', 'changed', 'blocked', 'withdrawn']);

/** Asking again would not help before somebody has done something. */
export function needsAPerson(why: Why): boolean {
  return FOR_A_PERSON.has(why);
}

export interface Trouble {
  readonly is: 'trouble';
  readonly why: Why;
  /** Milliseconds for which the server asked not to be asked again. */
  readonly wait?: number;
}
export interface Absent {
  readonly is: 'absent';
}
/** Names within the folder, of bundles from whichever tablet. */
export interface Listed {
  readonly is: 'listed';
  readonly names: readonly string[];
}
/** This kind of place does not say what it holds. */
interface Untold {
  readonly is: 'untold';
}
interface Stored {
  readonly is: 'stored';
}
export interface There {
  readonly is: 'there';
}
export interface Got {
  readonly is: 'got';
  readonly file: Uint8Array<ArrayBuffer>;
  /** By its own word or its first sign. */
  readonly isPage: boolean;
}

/** Outcomes are values; nothing here rejects. A name is a path within the folder, of plain letters. */
export interface Target {
  /** Where it is, for people to read. */
  readonly address: string;
  /** `new` writes only where nothing is, if the store can tell; `over` writes in any case. */
  put(
    name: string,
    file: Uint8Array<ArrayBuffer>,
    how: 'new' | 'over',
    tell?: (done: number, of: number) => void,
  ): Promise<Stored | There | Trouble>;
  head(name: string): Promise<There | Absent | Trouble>;
  /** What is there; of a file longer than `most` bytes only a part, longer than `most`. */
  get(name: string, most: number): Promise<Got | Absent | Trouble>;
  /** For the office, whose account may do more than a tablet's. */
  list(): Promise<Listed | Untold | Trouble>;
}

export function trouble(why: Why, wait?: number): Trouble {
  return wait === undefined ? { is: 'trouble', why } : { is: 'trouble', why, wait };
}
