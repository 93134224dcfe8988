// The long proofs of sending, `npm run test:servers`: the short ones in their full size, and those with the large servers.

import { defineConfig } from '@playwright/test';
import short from '../playwright.config.ts';

export default defineConfig({
  ...short,
  testDir: '.',
  testMatch: ['*.spec.ts', '*.long.ts'],
  outputDir: '../../.cache/servers',
  // Each has the machine to itself: throughput is measured.
  workers: 1,
});
