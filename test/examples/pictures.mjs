// Shoots every named state of every activity and every screen, for looking at:
// node test/examples/pictures.mjs --out <folder> [--only mood] [--name <part of a name>] [--lang en,ur] [--theme light] [--full]
//   [--forced] [--grey] [--print] [--width 320]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserFlags, findOrInstallBrowser } from '../support/browser.mjs';
import { openExamples, serveExamples } from './serve.mjs';

const SIZES = { landscape: { width: 1080, height: 810 }, portrait: { width: 810, height: 1080 } };

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string' },
    name: { type: 'string' },
    lang: { type: 'string', default: 'en,cy,ur' },
    theme: { type: 'string', default: 'light,dark' },
    orientation: { type: 'string', default: 'landscape,portrait' },
    contrast: { type: 'string', default: 'auto' },
    size: { type: 'string', default: 'usual' },
    /** The system's own colours; without any colour; as it comes out of a printer; another width, such as a phone's 320. */
    forced: { type: 'boolean', default: false },
    grey: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    width: { type: 'string' },
    /** The whole page, not only what the screen shows of it. */
    full: { type: 'boolean', default: false },
  },
});
const { out } = values;
if (!out) {
  console.error('Say where to: --out /some/folder');
  process.exit(1);
}
await mkdir(out, { recursive: true });

const file = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
const served = await serveExamples();
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: browserFlags() });
let count = 0;
try {
  const page = await browser.newPage({ viewport: SIZES.landscape, hasTouch: true, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(`  ${error.message}`));
  await openExamples(page, served.url);
  const examples = (await page.evaluate(() => window.stage.examples)).filter(
    ({ activity, name }) => (!values.only || activity === values.only) && (!values.name || name.includes(values.name)),
  );
  await page.emulateMedia({
    forcedColors: values.forced ? 'active' : 'none',
    media: values.print ? 'print' : 'screen',
  });
  if (values.grey) await page.addStyleTag({ content: ':root { filter: grayscale(1); }' });
  for (const { activity, name } of examples) {
    try {
      await page.evaluate(([of, which]) => window.stage.show(of, which), [activity, name]);
    } catch (error) {
      console.error(`${activity}, ${name}: ${String(error)}`);
      continue;
    }
    for (const orientation of values.orientation.split(',')) {
      const size = SIZES[orientation] ?? SIZES.landscape;
      await page.setViewportSize(values.width ? { width: Number(values.width), height: 640 } : size);
      for (const lang of values.lang.split(',')) {
        for (const theme of values.theme.split(',')) {
          await page.evaluate((as) => window.stage.look(as), {
            lang,
            theme,
            contrast: values.contrast,
            size: values.size,
          });
          const path = join(out, `${[activity, file(name), lang, theme, orientation].join('.')}.png`);
          await page.screenshot({ path, fullPage: values.full });
          count += 1;
        }
      }
    }
    await page.evaluate(() => window.stage.look({}));
  }
} finally {
  await browser.close();
  await served.stop();
}
console.log(`${count} pictures in ${out}`);
