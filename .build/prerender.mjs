// Draws the first screen as a newcomer sees it: runs the first script (on standard input) in a page that nobody looks at,
// and writes what stands in it afterwards. `node prerender.mjs LOCALE`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { Window } from 'happy-dom';

const [locale = 'en'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'first-screen-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const script = join(folder, 'first.mjs');
writeFileSync(script, await text(process.stdin));
const window = new Window({ url: 'https://tablet.example/', settings: { navigator: { userAgent: 'prerender' } } });
window.document.write('<!doctype html><html><body><div id="app"></div></body></html>');
Object.defineProperty(window.navigator, 'languages', { value: [locale] });

const outside = ['document', 'navigator', 'location', 'localStorage', 'history', 'Element', 'HTMLElement', 'Node'];
const more = ['HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement', 'HTMLLabelElement', 'MutationObserver'];
for (const name of [...outside, ...more]) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
Object.assign(globalThis, {
  window: Object.assign(window, { isSecureContext: true }),
  addEventListener: () => undefined,
  // What comes after the painting never comes here.
  requestAnimationFrame: () => 0,
  setTimeout: () => 0,
});

// With the question before a practice open: it stands in the page for whoever presses before the app is there.
window.takeEarly = () => ({ isOffering: true, wanted: null });
await import(pathToFileURL(script).href);
const page = window.document.getElementById('app');
const sheet = page.querySelector('dialog');
sheet?.remove();
const parts = [page.innerHTML, sheet?.outerHTML ?? ''];

const whole = parts.join('');
if (!parts[0].includes('<h1') || !sheet) throw new Error(`not the first screen: ${whole}`);
const missing = [...whole.matchAll(/>([a-z]+(?:[.-][a-z]+)+)</g)].map(([, key]) => key);
if (missing.length > 0) throw new Error(`no words for ${missing.join(', ')}: see first-words.ts`);
if (/\n| style=/.test(whole)) throw new Error('a line break, or a style that the policy forbids');
process.stdout.write(parts.join('\n'), () => process.exit());
