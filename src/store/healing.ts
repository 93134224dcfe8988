// Two stores, one truth: what the one lacks is taken from the other, and of two copies the later one counts.

import { type Change, nameOf, type Row } from './frame-rows.ts';
import { NO_TIP, type Tip } from './journal-file.ts';
import type { Loaded, StoreState } from './kept.ts';
import { LOST } from './lost.ts';
import { placeOf, type SlotIn } from './slot-files.ts';
import type { SlotChange } from './slot-index.ts';

/** A file this much longer than what is true in it is written anew at a start: bytes. */
const MOST_WASTE = 1 << 20;

export interface Healing {
  readonly toDatabase: readonly Row[];
  /** Rows that the database has and must not have. */
  readonly outOfDatabase: readonly Row[];
  readonly toFile: readonly Change[];
  /** The file still holds words that were taken out since: it has to be written anew. */
  readonly isStale: boolean;
  /** Most of the file is of times that are over, or the database has what could not be read in it. */
  readonly isWasteful: boolean;
  /** All that is true, for writing the file anew. */
  readonly truth: readonly Row[];
}

/**
 * How far the file went behind each part that could not be read, how far the database was told that it goes, and how many
 * parts more are damaged of which nothing is missing.
 */
export type Unread = readonly [parts: readonly Tip[], told?: Tip | undefined, spared?: number];

/** Of what is overwritten in its place: in the files, in the database, and noted in the files. */
export type PlaceCopies = readonly [files: readonly SlotIn[], database: readonly SlotIn[], noted: readonly SlotIn[]];

export interface PlacesHealing {
  readonly placesToDatabase: readonly SlotChange[];
  readonly placesToFiles: readonly SlotChange[];
}

/** `file`: in the order written. */
export function compare(file: readonly Change[], database: readonly Row[], unread: Unread = [[]]): Healing {
  const toDatabase: Row[] = [];
  const outOfDatabase: Row[] = [];
  const toFile: Change[] = [];
  const truth: Row[] = [];
  const inFile = new Map<string, Change>();
  let isStale = false;
  for (const row of file) {
    const known = inFile.get(nameOf(row));
    if (known?.bytes && isForGood(row) && row.bytes && !same(known.bytes, row.bytes)) isStale = true;
    if (!known || row.number >= known.number) inFile.set(nameOf(row), row);
  }
  const inDatabase = new Map(database.map((row) => [nameOf(row), row]));
  const heads = new Map(database.flatMap((row) => (row.table === 'sessions' ? [[row.session, row.number]] : [])));
  const lost = database.length > 0 ? lostOf(unread) : unread[0].length;
  const names = new Set([...inFile.keys(), ...inDatabase.keys(), ...(lost > 0 ? [nameOfLost] : [])]);
  for (const name of names) {
    const [written, kept] = [inFile.get(name), inDatabase.get(name)];
    const head = heads.get(written?.session ?? '');
    // The database came further than this, in one step after the other: it had the turn, and the desk has taken it up.
    if (written?.bytes && !kept && written.table === 'records' && head !== undefined && head >= written.number) {
      toFile.push({ ...written, number: head, bytes: null });
      continue;
    }
    const known = later(written, kept);
    // What was lost before and is still in the file is counted with the rest.
    const last = name === nameOfLost && lost > (known?.bytes ? known.number : 0) ? lostRow(lost) : known;
    if (written?.bytes && isForGood(written) && last?.bytes && !same(written.bytes, last.bytes)) isStale = true;
    if (last && isRow(last)) {
      truth.push(last);
      if (!kept || kept.number !== last.number || !same(kept.bytes, last.bytes)) toDatabase.push(last);
      if (!written || written.number !== last.number) toFile.push(last);
    } else if (kept) outOfDatabase.push(kept);
  }
  // What is lost stays set aside in the file: somebody may know how to read it one day.
  const isSpoilt = unread[0].length + (unread[2] ?? 0) > 0 && !truth.some((row) => nameOf(row) === nameOfLost);
  const isWasteful = isSpoilt || sizeOf(file) > 2 * sizeOf(truth) + MOST_WASTE;
  return { toDatabase, outOfDatabase, toFile, isStale, isWasteful, truth };
}

const nameOfLost = nameOf(lostRow(0));

function lostRow(number: number): Row {
  const [table, session, key] = LOST;
  return { table, session, key, number, bytes: new Uint8Array() };
}

/** A database that was told of no file was ahead of it: it has all of them. One that was told nothing has none. */
function lostOf([parts, told]: Unread): number {
  return told === NO_TIP ? 0 : parts.filter((end) => told === undefined || end > told).length;
}

interface Kept {
  readonly settledState: () => Promise<StoreState>;
  readonly lookThrough: () => Promise<void>;
  readonly write: (act: { readonly changes: readonly Row[] }) => Promise<void>;
}

/**
 * For rows that cannot be read: the file may have what is damaged in the database. What neither has is kept in mind; a full
 * tablet is told another time. Where the file cannot be looked at now, the rest is read all the same.
 */
export async function readAgain(kept: Kept, load: () => Promise<Loaded | undefined>): Promise<Loaded | undefined> {
  const isLookedAt = await kept.lookThrough().then(
    () => true,
    () => false,
  );
  const found = await load();
  const { trouble, lost } = await kept.settledState();
  if (isLookedAt && !trouble && found && found.damaged > lost)
    await kept.write({ changes: [lostRow(found.damaged)] }).catch(() => undefined);
  return found;
}

/** Of equals the file's: its bytes were checked. */
function later(written: Change | undefined, kept: Row | undefined): Change | undefined {
  if (!written || !kept) return written ?? kept;
  return kept.number > written.number ? kept : written;
}

/** Entries never change but for words taken out of them, and the vault's header for who may open it no more. */
function isForGood({ table }: Change): boolean {
  return table === 'entries' || table === 'vault';
}

function isRow(row: Change): row is Row {
  return row.bytes !== null;
}

function same(one: Uint8Array, two: Uint8Array): boolean {
  return one.length === two.length && one.every((byte, n) => two[n] === byte);
}

function sizeOf(rows: readonly Change[]): number {
  return rows.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
}

export function comparePlaces(copies: PlaceCopies): PlacesHealing {
  const lie = latest(...copies);
  const [files, database] = copies;
  return {
    placesToDatabase: lacking(lie, database).map(asChange),
    placesToFiles: lacking(lie, files).map(asChange),
  };
}

/** Of several copies of each place the latest; of equals the first. */
function latest(...copies: readonly (readonly SlotIn[])[]): Map<string, SlotIn> {
  const places = new Map<string, SlotIn>();
  for (const slot of copies.flat()) {
    const known = places.get(placeOf(slot));
    if (!known || slot.seq > known.seq) places.set(placeOf(slot), slot);
  }
  const seen = new Set<string>();
  for (const [place, slot] of places) {
    // Two stores that each lived alone for a while may have put the same in two places.
    if (seen.has(slot.tag)) places.set(place, { ...slot, seq: slot.seq + 1, tag: '', bytes: new Uint8Array() });
    if (slot.tag !== '') seen.add(slot.tag);
  }
  return places;
}

/** Those of the latest that this copy does not have. */
function lacking(latestOnes: ReadonlyMap<string, SlotIn>, copy: readonly SlotIn[]): SlotIn[] {
  const has = new Map(copy.map((slot) => [placeOf(slot), slot.seq]));
  return [...latestOnes.values()].filter((slot) => has.get(placeOf(slot)) !== slot.seq);
}

/** What was there before may have been meant to go: nothing of it is left. */
function asChange({ file, ...slot }: SlotIn): SlotChange {
  return { file, slot, under: { ...slot, seq: slot.seq - 1 }, who: null };
}
