// A tracer on the processes that hold the origin's files: it can kill one of them at its n-th write, and it writes down every
// write and every sync with its time and its bytes.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findTracer } from '../support/browser.mjs';

/** Where engines keep what a page stores; not their own settings, history and caches. */
const STORAGE =
  /\/(IndexedDB|File System|storage\/default|databases|storage\/[^/]+\/[^/]+\/(IndexedDB|FileSystem|idb|fs))\//;

/** Which of the two: the browser's database, or the journal file. */
export type Kept = 'database' | 'file';

export const isStorage = (path: string) => STORAGE.test(path) && !path.includes('/storage/permanent/');

export const storeOf = (path: string): Kept => (/\/(File System|FileSystem|fs)\//.test(path) ? 'file' : 'database');

export interface Holder {
  readonly pid: number;
  readonly paths: readonly string[];
}

/** The processes of this group that have files of pages open under this folder; none where nothing of this kind is kept. */
export function holdersOf(group: number, profile: string, kept: Kept | null = null): Holder[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const paths =
      groupOf(pid) === group
        ? openFiles(pid).filter(
            (path) => path.startsWith(profile) && isStorage(path) && (kept === null || storeOf(path) === kept),
          )
        : [];
    return paths.length > 0 ? [{ pid: Number(pid), paths: [...new Set(paths)] }] : [];
  });
}

function groupOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
  } catch {
    return -1;
  }
}

function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/${pid}/fd/${fd}`)];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

const WRITES = ['write', 'pwrite64', 'writev', 'pwritev'];
const SYNCS = ['fsync', 'fdatasync', 'sync_file_range'];
const OTHERS = ['ftruncate', 'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'openat'];

export interface Trace {
  /** A traced process was killed by the tracer. */
  readonly killed: () => boolean;
  /** Everything so far, in the order of time. */
  calls(): Promise<Call[]>;
  end(): Promise<void>;
}

export interface Call {
  /** Seconds, as the clock had it when the call came back. */
  readonly time: number;
  readonly name: string;
  readonly path: string;
  /** What the system answered; null where the process died in it. */
  readonly result: number | null;
  /** As the tracer wrote them. */
  readonly args: string;
}

const LONGEST_END = 3000;

interface How {
  /** Kill at the n-th write of a thread. */
  readonly killAt?: number;
  /** With every byte written. */
  readonly bytes?: boolean;
}

/** Resolves when every thread is being watched. */
export async function trace(holders: readonly Holder[], how: How = {}): Promise<Trace> {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-trace-'));
  const watched = [...WRITES, ...SYNCS, ...(how.bytes ? OTHERS : [])];
  const child = spawn(
    'strace',
    [
      ...['-ff', '-ttt', '-T', '-y', '-o', join(folder, 't')],
      ...(how.bytes ? ['-xx', '-s', '4000000'] : ['-s', '0']),
      ...['-e', `trace=${watched.join(',')}`],
      ...(how.killAt === undefined ? [] : ['-e', `inject=${WRITES.join(',')}:signal=SIGKILL:when=${how.killAt}`]),
      // With bytes everything is written down and sorted later: files come and go in the meantime.
      ...(how.bytes ? [] : holders.flatMap(({ paths }) => paths.flatMap((path) => ['-P', path]))),
      ...holders.flatMap(({ pid }) => ['-p', String(pid)]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await attached(child, holders.length);
  return {
    killed: () => filesOf(folder).some((file) => readFileSync(file, 'utf8').includes('killed by SIGKILL')),
    calls: async () => callsIn(await Promise.all(filesOf(folder).map((file) => readFile(file, 'utf8')))),
    end: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        // What it watches may die in the very moment it lets go, and then it waits for ever.
        const insist = globalThis.setTimeout(() => child.kill('SIGKILL'), LONGEST_END);
        await gone;
        clearTimeout(insist);
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const filesOf = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

function attached(child: ChildProcess, wanted: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part) => {
      said += String(part);
      // It says so once for a process, when it has all its threads.
      if (said.split('attached').length - 1 >= wanted) void setTimeout(100).then(resolve);
    });
    child.once('exit', () => reject(new Error(`the tracer ended: ${said}`)));
    child.once('error', reject);
  });
}

const LINE = /^(\d+\.\d+) (\w+)\((.*)\) += (-?\d+|\?)[^<]*(?:<(\d+\.\d+)>)?/;

/** One file per thread, so that no line is cut in two by another thread's. */
export function callsIn(texts: readonly string[]): Call[] {
  const calls = texts.flatMap((text) =>
    text.split('\n').flatMap((line) => {
      const found = LINE.exec(line);
      if (!found) return [];
      const [, at = '0', name = '', args = '', result = '?', took = '0'] = found;
      const path = pathIn(name, args);
      return [{ time: Number(at) + Number(took), name, args, path, result: result === '?' ? null : Number(result) }];
    }),
  );
  return calls.sort((a, b) => a.time - b.time);
}

/** With every byte written, the names of files are in numbers too. */
function pathIn(name: string, args: string): string {
  const named = name === 'openat' || name.startsWith('unlink') ? /"([^"]*)"/.exec(args) : /^\d+<([^>]*)>/.exec(args);
  const path = named?.[1] ?? '';
  return path.startsWith('\\x') ? Buffer.from(path.replaceAll('\\x', ''), 'hex').toString() : path;
}

export const isWrite = ({ name }: Call) => WRITES.includes(name);
export const isSync = ({ name }: Call) => SYNCS.includes(name);

/** Why no tracer can be had here; null where it can. */
export function noTracer(): string | null {
  if (findTracer()) return null;
  return 'strace is not here, so no write was cut in two. To have it: sudo apt-get install -y --no-install-recommends strace';
}
