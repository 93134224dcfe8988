// The battery is taken out: what was written but not synced is gone. From one traced run as many moments can be had as one
// likes: the files are put together again as they would lie on the disk, and the tablet is opened on them.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isStorage, isSync, isWrite, type Call } from './trace.ts';

type Change = (content: Buffer) => Buffer;

interface OnDisk {
  /** What a sync has made sure of. */
  sure: Buffer;
  /** Written since, in order. */
  readonly loose: Change[];
  /** How long it is for the program that writes at its end. */
  length: number;
}

/** The origin's files under a profile, as they lie there now: path below the profile and content. */
export async function originsFiles(profile: string): Promise<Map<string, Buffer>> {
  const names = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const name of names) {
    const path = join(name.parentPath, name.name);
    if (name.isFile() && isStorage(path)) files.set(relative(profile, path), await readFile(path));
  }
  return files;
}

/** The files as the disk has them at this time (seconds), from how they lay at first and what the tracer saw since. */
export function afterCut(first: ReadonlyMap<string, Buffer>, calls: readonly Call[], profile: string, time: number) {
  const disk = new Map<string, OnDisk>();
  const fileAt = (path: string) => {
    const own = relative(profile, path);
    const known = disk.get(own) ?? {
      sure: first.get(own) ?? Buffer.alloc(0),
      loose: [],
      length: first.get(own)?.length ?? 0,
    };
    disk.set(own, known);
    return known;
  };
  const gone = new Set<string>();
  for (const call of calls) {
    if (call.time > time) break;
    if (call.result === null || call.result < 0 || !isStorage(call.path) || !call.path.startsWith(profile)) continue;
    const path = call.path.replace(/ \(deleted\)$/, '');
    if (isWrite(call)) write(fileAt(path), call);
    // A folder is synced too; its names are kept by the disk's own journal.
    else if (isSync(call) && (disk.has(relative(profile, path)) || first.has(relative(profile, path))))
      sync(fileAt(path));
    else if (call.name === 'ftruncate') cut(fileAt(path), Number(/, (\d+)$/.exec(call.args)?.[1] ?? 0));
    else if (call.name === 'openat' && call.args.includes('O_TRUNC')) cut(fileAt(path), 0);
    else if (call.name.startsWith('rename')) rename(disk, first, gone, call, profile);
    else if (call.name.startsWith('unlink')) gone.add(relative(profile, path));
    if (isWrite(call)) gone.delete(relative(profile, path));
  }
  const image = new Map<string, Buffer>();
  for (const [path, content] of first) if (!gone.has(path)) image.set(path, content);
  for (const [path, { sure }] of disk) if (!gone.has(path)) image.set(path, sure);
  return image;
}

function write(file: OnDisk, { name, args, result }: Call): void {
  const bytes = bytesIn(args).subarray(0, result ?? 0);
  const at = name.startsWith('pwrite') ? Number(/, (\d+)$/.exec(args)?.[1] ?? 0) : file.length;
  file.length = Math.max(file.length, at + bytes.length);
  file.loose.push((content) => {
    const grown = Buffer.alloc(Math.max(content.length, at + bytes.length));
    content.copy(grown);
    bytes.copy(grown, at);
    return grown;
  });
}

function cut(file: OnDisk, length: number): void {
  file.length = length;
  file.loose.push((content) => {
    const made = Buffer.alloc(length);
    content.copy(made, 0, 0, Math.min(length, content.length));
    return made;
  });
}

function sync(file: OnDisk): void {
  for (const change of file.loose.splice(0)) file.sure = change(file.sure);
}

/** Names are kept by the disk's own journal: the new one counts at once, with what was sure of the file. */
function rename(
  disk: Map<string, OnDisk>,
  first: ReadonlyMap<string, Buffer>,
  gone: Set<string>,
  call: Call,
  profile: string,
): void {
  const [from, to] = [...call.args.matchAll(/"((?:[^"\\]|\\x..)*)"/g)].map(([, text = '']) =>
    relative(profile, textOf(text)),
  );
  if (from === undefined || to === undefined) return;
  const content = first.get(from) ?? Buffer.alloc(0);
  disk.set(to, disk.get(from) ?? { sure: content, loose: [], length: content.length });
  disk.delete(from);
  gone.add(from);
  gone.delete(to);
}

/** Every string of a call, one after the other: a `writev` has several. */
function bytesIn(args: string): Buffer {
  // The name of the file stands before it, in pointed brackets.
  const data = args.replace(/^\d+<[^>]*>/, '');
  return Buffer.concat(
    [...data.matchAll(/"([^"]*)"/g)].map(([, hex = '']) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')),
  );
}

const textOf = (hex: string) =>
  hex.startsWith('\\x') ? Buffer.from(hex.replaceAll('\\x', ''), 'hex').toString() : hex;

/** Puts these files in the place of the origin's under a profile. */
export async function lay(image: ReadonlyMap<string, Buffer>, profile: string): Promise<void> {
  for (const path of (await originsFiles(profile)).keys()) await rm(join(profile, path));
  for (const [path, content] of image) {
    // The browser maps it into memory, and makes it anew from the log beside it.
    if (path.endsWith('-shm')) continue;
    await mkdir(dirname(join(profile, path)), { recursive: true });
    await writeFile(join(profile, path), content);
  }
}
