// Whole workshops and offline behaviour in a real browser, on a screen the size of a tablet lying on a table.
import { defineConfig, devices } from '@playwright/test';
import { browserFlags, findBrowser } from './support/browser.mjs';

const { defaultBrowserType: _, ...tablet } = devices['iPad (gen 7) landscape'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../.cache/playwright',
  fullyParallel: false,
  // Files side by side: where one waits another goes on, and two cores have room for three.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  // Unlocking is slow on purpose, and slower on a machine that does much else.
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    ...tablet,
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: { executablePath: findBrowser(), args: browserFlags() },
  },
});
