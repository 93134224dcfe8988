// Shoots every named state of every activity and every screen, for looking at:
// node test/examples/pictures.mjs --out <folder> [--only mood] [--shows turn] [--name <part of a name>] [--lang en,ur] [--theme light]
//   [--on landscape,portrait,small,large,phone,hand,zoom] [--contrast high] [--size large|125] [--forced] [--grey] [--print] [--full] [--sheets]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserFlags, findOrInstallBrowser } from '../support/browser.mjs';
import { openExamples, serveExamples } from './serve.mjs';

/** Tablets of 10, 8 and 13 inches, phones in an emergency, and a laptop's screen at 400 %. */
const SCREENS = {
  landscape: { width: 1080, height: 810 },
  portrait: { width: 810, height: 1080 },
  small: { width: 600, height: 960 },
  large: { width: 1366, height: 1024 },
  phone: { width: 320, height: 640 },
  hand: { width: 390, height: 844 },
  zoom: { width: 320, height: 256 },
};
/** As many as can be told apart on one sheet, and how wide each is there. */
const ON_A_SHEET = 12;
const SHEET = { across: 4, width: 480 };

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string' },
    /** `turn`, `desk`, `wall` or `app`. */
    shows: { type: 'string' },
    name: { type: 'string' },
    lang: { type: 'string', default: 'en,cy,ur' },
    theme: { type: 'string', default: 'light,dark' },
    on: { type: 'string', default: 'landscape,portrait' },
    contrast: { type: 'string', default: 'auto' },
    size: { type: 'string', default: 'usual' },
    /** The system's own colours; without any colour; as it comes out of a printer. */
    forced: { type: 'boolean', default: false },
    grey: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    /** The whole page, not only what the screen shows of it. */
    full: { type: 'boolean', default: false },
    /** Many on one picture, small, instead of one by one. */
    sheets: { type: 'boolean', default: false },
  },
});
const { out } = values;
if (!out) {
  console.error('Say where to: --out /some/folder');
  process.exit(1);
}
await mkdir(out, { recursive: true });

const file = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
const isWanted = ({ activity, name, shows }) =>
  (!values.only || values.only.split(',').includes(activity)) &&
  (!values.shows || values.shows === shows) &&
  (!values.name || name.includes(values.name));
const served = await serveExamples();
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: browserFlags() });
let count = 0;
/** Shots that wait for a sheet. */
const waiting = [];
try {
  const page = await browser.newPage({ viewport: SCREENS.landscape, hasTouch: true, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(`  ${error.message}`));
  await openExamples(page, served.url);
  const examples = (await page.evaluate(() => window.stage.examples)).filter(isWanted);
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
    for (const on of values.on.split(',')) {
      await page.setViewportSize(SCREENS[on] ?? SCREENS.landscape);
      for (const lang of values.lang.split(',')) {
        for (const theme of values.theme.split(',')) {
          const { contrast, size } = values;
          await page.evaluate((as) => window.stage.look(as), { lang, theme, contrast, size });
          const called = [activity, file(name), lang, theme, on].join('.');
          if (values.sheets) {
            waiting.push({ called, shot: await page.screenshot({ fullPage: values.full, type: 'jpeg', quality: 80 }) });
            if (waiting.length === ON_A_SHEET) await makeSheet();
          } else await page.screenshot({ path: join(out, `${called}.png`), fullPage: values.full });
          count += 1;
        }
      }
    }
    await page.evaluate(() => window.stage.look({}));
  }
  if (waiting.length > 0) await makeSheet();
} finally {
  await browser.close();
  await served.stop();
}
console.log(`${count} pictures in ${out}`);

async function makeSheet() {
  const { across, width } = SHEET;
  const sheet = await browser.newPage({ viewport: { width: across * (width + 8), height: 600 } });
  const figures = waiting.map(
    ({ called, shot }) =>
      `<figure><img width="${width}" src="data:image/jpeg;base64,${shot.toString('base64')}"><figcaption>${called}</figcaption></figure>`,
  );
  await sheet.setContent(
    `<style>body{margin:0;display:grid;grid-template-columns:repeat(${across},${width}px);gap:8px;font:12px sans-serif}figure{margin:0}img{border:1px solid}</style>${figures.join('')}`,
  );
  await sheet.screenshot({ path: join(out, `${waiting[0].called}.and-more.png`), fullPage: true });
  await sheet.close();
  waiting.length = 0;
}
