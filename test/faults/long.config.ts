// The long set of the rigs, `npm run test:faults`: the short ones in their full size, and those that are too long for each run.

import short from '../playwright.config.ts';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  ...short,
  testDir: '.',
  testMatch: ['*.spec.ts', '*.long.ts'],
  outputDir: '../../.cache/faults',
  // Hours of browsers that are timed as well: each has a core.
  workers: 2,
});
