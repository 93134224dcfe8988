// What the real servers need of the machine: their Debian packages, a free port, and to be gone when the tests are.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** Of an installation, five seconds apart. */
const TRIES = 6;

export const isRoot = () => process.getuid?.() === 0;

/**
 * What `find` finds, if need be after these packages were installed: as root where there is apt.
 * @template T
 * @param {{ what: string, find: () => T | undefined, packages: readonly string[], elsewhere: string }} wanted `elsewhere`: how to get it where there is no apt.
 * @returns {T}
 */
export function findOrInstall({ what, find, packages, elsewhere }) {
  const found = find();
  if (found !== undefined) return found;
  if (isRoot() && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    // Apt lets in one at a time, and another spec may want the same just now.
    for (let tries = 0; tries < TRIES; tries += 1) {
      apt('update', '-qq');
      apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
      const installed = find();
      if (installed !== undefined) return installed;
      spawnSync('sleep', ['5']);
    }
  }
  throw new Error(
    [
      `This test needs ${what}, and there is none. On Debian and Ubuntu:`,
      `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
      `Elsewhere: ${elsewhere}`,
    ].join('\n'),
  );
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
