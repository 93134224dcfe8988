// `npm run test:bundles`: ten thousand hostile session files, in a process that has 256 MB for all it makes; prints what became
// of them, the slowest and the largest. SEED=... begins elsewhere, FILES=... makes it more or fewer. What breaks something is
// kept in test/data/crashers, and tried in every run of `npm test` from then on.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { status } = spawnSync(
  join('node_modules', '.bin', 'vitest'),
  ['run', '--project', 'pure', 'test/exchange/fuzz.test.ts'],
  { stdio: 'inherit', env: { ...process.env, LONG: '1', NODE_OPTIONS: '--max-old-space-size=256' } },
);
process.exitCode = status ?? 1;
