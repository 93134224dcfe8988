// The rescue copy: what a locked tablet can hand out. The journals as they lie here, sealed, with the keys of all periods
// sealed beside them and the vault's header, so that the passphrase opens it anywhere, or a key of the office. What was never
// revealed is not in it, nor what is being typed.
// A line that says what it is and has the SHA-256 of the rest, then rows as a frame of the journal carries them.

import type { Json } from '../journal/json.ts';
import { toHex } from '../vault/bytes.ts';
import { isSealed } from '../vault/row.ts';
import { Vault } from '../vault/vault.ts';
import type { Row, TableName } from './frame-rows.ts';
import { writeRows } from './frame-rows.ts';
import { readRows } from './rows-in-frames.ts';
import { isRescue, SAYS } from './rescue-mark.ts';
import { HEADER } from './rows.ts';
import { Sealing } from './sealing.ts';

/** No answers and no drafts, which are in no table of the journal, and no words that were set aside for this tablet's lead. */
const RESCUED = ['sessions', 'entries', 'records', 'vault', 'periods'] as const satisfies readonly TableName[];

const VERSION = 1;
const FIRST_LINE = /^common-ground rescue (\d{1,6}) ([0-9a-f]{64})\n/;
const LONGEST_LINE = 100;
/** A tablet of fifty whole days makes a third of this; it is looked at before anything is read. */
const MOST_BYTES = 192 * 1024 * 1024;
/** Each costs a key agreement when the copy is opened: one for each time that a tablet was unlocked, and for each turn. */
const MOST_PERIODS = 50_000;
const MOST_SESSIONS = 2000;

/** `not-a-rescue`: another kind of file. `damaged`: cut off, or not as it was written. `newer-app`: made by one that knows more. */
export type RescueFault = 'not-a-rescue' | 'damaged' | 'too-large' | 'newer-app';

/** The words of the tablet that it came from, or secret keys of the office. */
export type RescueSecret = { readonly words: string } | { readonly identities: readonly string[] };

/** A copy that is whole, and shut. */
export interface RescueCopy {
  /** What can be said before it is opened. */
  readonly about: RescueAbout;
  readonly vault: Vault;
  readonly rows: readonly Row[];
}

export interface RescueAbout {
  readonly sessions: number;
  /** What people call the keys of the office that open it. */
  readonly office: readonly string[];
}

export interface Rescued {
  readonly session: string;
  /** As they were written; checked by whoever joins them, as what comes from any file is. */
  readonly entries: readonly Json[];
  /** Turns that were finished and that the desk had not taken up. */
  readonly records: readonly Json[];
  /** Rows that could not be read: they were damaged before the copy was made. */
  readonly damaged: number;
}

/** `rowsOf`: all that a table of both stores holds. */
export async function rescueFrom(
  rowsOf: (table: TableName) => Promise<readonly Row[]>,
): Promise<Uint8Array<ArrayBuffer>> {
  return writeRescue((await Promise.all(RESCUED.map(rowsOf))).flat());
}

/** Of what is sealed: a practice needs no rescue, and nothing that lies open here is handed out by a tablet that is locked. */
export async function writeRescue(rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
  const useful = rows.filter(
    ({ table, key, bytes }) => table === 'periods' || (table === 'vault' ? key === HEADER : isSealed(bytes)),
  );
  const content = writeRows(useful);
  const line = new TextEncoder().encode(`${SAYS}${VERSION} ${await sha256(content)}\n`);
  const whole = new Uint8Array(line.length + content.length);
  whole.set(line);
  whole.set(content, line.length);
  return whole;
}

/** Whole or refused; nothing of it is opened yet. */
export async function readRescue(file: Blob): Promise<RescueCopy | RescueFault> {
  if (!(await isRescue(file))) return 'not-a-rescue';
  const start = await file.slice(0, LONGEST_LINE).text();
  if (Number(/^\d{1,6} /.exec(start.slice(SAYS.length))?.[0]) > VERSION) return 'newer-app';
  const [line, , hash] = FIRST_LINE.exec(start) ?? [];
  if (line === undefined) return 'damaged';
  if (file.size > MOST_BYTES) return 'too-large';
  const content = new Uint8Array(await file.slice(line.length).arrayBuffer());
  if ((await sha256(content)) !== hash) return 'damaged';
  try {
    const rows = readRows(content).filter((row): row is Row => row.bytes !== null);
    const [headers, periods, sessions] = [rowsOf(rows, 'vault'), rowsOf(rows, 'periods'), rowsOf(rows, 'sessions')];
    if (headers.length !== 1 || periods.length > MOST_PERIODS || sessions.length > MOST_SESSIONS) return 'damaged';
    const vault = new Vault({ keepHeader: () => Promise.resolve(), keepPeriod: () => Promise.resolve() });
    vault.know(headers[0]?.bytes, periods);
    const office = (await vault.office()).keys.map(({ name }) => name);
    return { about: { sessions: sessions.length, office }, vault, rows };
  } catch {
    return 'damaged';
  }
}

/** Null: these are not the words, or not the key, of the tablet that it came from. */
export async function openRescue(
  { vault, rows }: RescueCopy,
  secret: RescueSecret,
): Promise<readonly Rescued[] | null> {
  const opened = await ('words' in secret ? vault.openWith(secret.words) : vault.openWithOffice(secret.identities));
  if (!opened.open) return null;
  const sealing = new Sealing(vault, () => false);
  const read = async (own: readonly Row[]) => {
    const { values } = await sealing.readable(own.map(({ bytes, ...place }) => ({ place, bytes })));
    return values.filter((value) => value !== undefined);
  };
  const [entriesOf, recordsOf] = [bySession(rows, 'entries'), bySession(rows, 'records')];
  const rescued: Rescued[] = [];
  for (const session of bySession(rows, 'sessions').keys()) {
    const [ownEntries, ownRecords] = [entriesOf.get(session) ?? [], recordsOf.get(session) ?? []];
    const [entries, records] = [await read(ownEntries), await read(ownRecords)];
    const damaged = ownEntries.length + ownRecords.length - entries.length - records.length;
    rescued.push({ session, entries, records, damaged });
  }
  await vault.lock();
  return rescued;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function rowsOf(rows: readonly Row[], table: TableName): Row[] {
  return rows.filter((row) => row.table === table);
}

function bySession(rows: readonly Row[], table: TableName): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rowsOf(rows, table)) {
    const own = found.get(row.session);
    if (own) own.push(row);
    else found.set(row.session, [row]);
  }
  return found;
}
