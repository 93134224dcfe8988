// What one more act costs at 5,000 entries against 50: a ratio in one run, on the real database.
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { browserFlags, findOrInstallBrowser } from '../support/browser.mjs';

const LIMIT = 1.5;

const server = await createServer({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
await server.listen();
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: browserFlags() });
try {
  const page = await browser.newPage();
  await page.goto(new URL('test/bench/act-cost.html', server.resolvedUrls.local[0]).href);
  const { door, undo, put, opening } = await measured(page);
  console.log('One more act through the door, median of 60, with the real database (strict)');
  console.log(line('a card', door));
  console.log(line('undo', undo));
  console.log(`${put.toFixed(2).padStart(8)} ms  one strict write of one row, for comparison`);
  if (door[5000] / door[50] > LIMIT || undo[5000] / undo[50] > LIMIT)
    console.log(`          over the limit of ${LIMIT}`);
  console.log('\nThe vault, median of 5');
  console.log(`${opening.unlock.toFixed(0).padStart(8)} ms  to unlock with the passphrase (at most 1,500)`);
  console.log(
    `${opening.since.toFixed(0).padStart(8)} ms  10,000 sealed entries read, opened and sent over (at most 1,000); as many bare decryptions: ${opening.floor.toFixed(0)} ms`,
  );
} finally {
  await browser.close();
  await server.close();
}

/** The server may load the page anew once it has found all that the page and its worker read. */
async function measured(page, tries = 3) {
  try {
    await page.waitForFunction(() => window.actCost !== undefined, undefined, { timeout: 180_000 });
    return await page.evaluate(() => window.actCost);
  } catch (error) {
    if (tries === 1) throw error;
    return measured(page, tries - 1);
  }
}

function line(what, times) {
  const ratio = times[5000] / times[50];
  return `${times[50].toFixed(2).padStart(8)} ms at 50 entries, ${times[5000].toFixed(2)} ms at 5,000: ${ratio.toFixed(2)} times   ${what} (at most ${LIMIT})`;
}
