// A disk of a few megabytes that lies in memory: it can be filled to its last byte, as a tablet's is by its own photographs.

import { execFile } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PART = new Uint8Array(1_048_576);

export interface Disk {
  /** Until there is room for so many bytes more, counted in whole pages. */
  fill(left: number): Promise<void>;
  /** Nothing that anybody else put there goes. */
  makeRoom(): Promise<void>;
  takeAway(): Promise<void>;
}

/** Why no such disk can be had here; null where it can. */
export function noDisk(): string | null {
  if (process.platform === 'linux' && process.getuid?.() === 0) return null;
  return 'only root on Linux can make a small disk in memory, so none was filled';
}

/** Over a folder that is empty. Rejects where the system gives no leave. */
export async function diskOver(folder: string, megabytes: number): Promise<Disk> {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'common-ground-disk', folder]);
  const ballast = join(folder, 'ballast');
  const makeRoom = () => rm(ballast, { force: true });
  return {
    fill: async (left) => {
      const file = await open(ballast, 'a');
      try {
        for (;;) {
          const { bavail, bsize } = await statfs(folder);
          const more = Math.min(bavail * bsize - left, PART.length);
          if (more <= 0) break;
          await file.write(PART.subarray(0, more));
        }
      } finally {
        await file.close();
      }
    },
    makeRoom,
    takeAway: async () => {
      await makeRoom();
      await run('umount', ['--lazy', folder]);
    },
  };
}
