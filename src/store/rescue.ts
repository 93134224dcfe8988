// The rescue copy: what a locked tablet can hand out. The journals as they lie here, sealed, with the keys of all periods
// sealed beside them and the vault's header, so that the passphrase opens it anywhere. What was never revealed is not in it.

import type { Entry } from '../journal/entry.ts';
import type { Json } from '../journal/json.ts';
import { Vault } from '../vault/vault.ts';
import type { Row, TableName } from './frame-rows.ts';
import { readRows, writeRows } from './frame-rows.ts';
import { FRAME, readFrames, writeFrame } from './frames.ts';
import { HEADER } from './local-vault.ts';
import { Sealing } from './sealing.ts';

/** No answers and no drafts, which are in no table of the journal, and no words that were set aside for this tablet's lead. */
export const RESCUED = ['sessions', 'entries', 'records', 'vault', 'periods'] as const satisfies readonly TableName[];

export interface Rescued {
  readonly session: string;
  readonly entries: readonly Entry[];
  /** Turns that were finished and that the desk had not taken up. */
  readonly records: readonly Json[];
}

export async function writeRescue(rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
  // Of the vault's rows the one that is of use elsewhere.
  const useful = rows.filter(({ table, key }) => table !== 'vault' || key === HEADER);
  return writeFrame(FRAME.rescue, writeRows(useful));
}

/**
 * Null: not this passphrase. Undefined: no rescue copy, or one that was cut off or changed. Rows that cannot be read are
 * passed over. Sessions that were never sealed (practices) need no passphrase and are there too.
 */
export async function readRescue(file: Uint8Array, passphrase: string): Promise<readonly Rescued[] | null | undefined> {
  const frame = (await readFrames(file)).frames.find(({ kind }) => kind === FRAME.rescue);
  if (!frame) return undefined;
  const rows = readRows(frame.content).filter((row): row is Row => row.bytes !== null);
  const of = (table: TableName) => rows.filter((row) => row.table === table);
  const vault = new Vault({ keepHeader: () => Promise.resolve(), keepPeriod: () => Promise.resolve() });
  const [header] = of('vault');
  vault.know(
    header?.bytes,
    of('periods').map(({ bytes }) => bytes),
  );
  if (header && !(await vault.openWith(passphrase)).open) return null;
  const sealing = new Sealing(vault, () => Promise.resolve(false));
  const read = async (table: TableName, session: string) => {
    const own = of(table).filter((row) => row.session === session);
    const { values } = await sealing.readable(own.map(({ key, bytes }) => ({ place: { table, session, key }, bytes })));
    return values.filter((value) => value !== undefined);
  };
  return Promise.all(
    of('sessions').map(
      async ({ session }): Promise<Rescued> => ({
        session,
        // Checked by whoever joins them, as what comes from any file is.
        entries: (await read('entries', session)) as unknown as readonly Entry[],
        records: await read('records', session),
      }),
    ),
  );
}
