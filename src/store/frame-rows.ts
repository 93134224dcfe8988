// A row as both stores keep it, and rows written one after the other as a frame carries them (read again: rows-in-frames.ts).

/**
 * By their places here, which stand in the files. `slots`: never among the rows of the journal, only in the note of what is
 * being done (redo.ts).
 */
export const TABLES = [
  'sessions',
  'entries',
  'records',
  'asides',
  'shredded',
  'vault',
  'periods',
  'slots',
  'outbox',
  'outboxFiles',
] as const;
export type TableName = (typeof TABLES)[number];

export interface Row {
  readonly table: TableName;
  /** Empty where a row belongs to the whole tablet. */
  readonly session: string;
  readonly key: string;
  /** Grows with every writing of this row; of two copies the higher one is the truth. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** `bytes` null: the row was taken away. */
export interface Change extends Omit<Row, 'bytes'> {
  readonly bytes: Uint8Array | null;
}

/** What tells rows apart; no part may hold a line feed, and none does: they are ids. */
export function nameOf({ table, session, key }: Omit<Row, 'bytes' | 'number'>): string {
  return `${table}\n${session}\n${key}`;
}

/** table, what it is, length of session, length of key, number, length of bytes. */
export const ROW_HEAD = 1 + 1 + 2 + 2 + 8 + 4;
const encoder = new TextEncoder();

export function writeRows(rows: readonly Change[]): Uint8Array<ArrayBuffer> {
  const parts = rows.map(({ session, key, ...row }) => ({
    ...row,
    session: encoder.encode(session),
    key: encoder.encode(key),
  }));
  const size = (part: (typeof parts)[number]) =>
    ROW_HEAD + part.session.length + part.key.length + (part.bytes?.length ?? 0);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + size(part), 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint8(at, TABLES.indexOf(part.table));
    view.setUint8(at + 1, part.bytes ? 1 : 0);
    view.setUint16(at + 2, part.session.length);
    view.setUint16(at + 4, part.key.length);
    view.setFloat64(at + 6, part.number);
    view.setUint32(at + 14, part.bytes?.length ?? 0);
    at += ROW_HEAD;
    for (const bytes of [part.session, part.key, part.bytes ?? new Uint8Array()]) {
      whole.set(bytes, at);
      at += bytes.length;
    }
  }
  return whole;
}
