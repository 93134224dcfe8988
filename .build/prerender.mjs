// Draws a first screen: runs the app's first script in a page that nobody looks at, and writes what stands in it afterwards.
// `node prerender.mjs LOCALE BEGINS SCRIPT`, where BEGINS is `new`: the list as a newcomer sees it, and the question before a
// practice; or `list`: the sessions, of which there is one.
import { pathToFileURL } from 'node:url';
import { Window } from 'happy-dom';

const [locale = 'en', begins = 'new', script = ''] = process.argv.slice(2);
const window = new Window({ url: 'https://tablet.example/', settings: { navigator: { userAgent: 'prerender' } } });
// The app waits for all that it needs to draw what stands there already.
window.document.write('<!doctype html><html><body><div id="app"><i></i></div></body></html>');
Object.defineProperty(window.navigator, 'languages', { value: [locale] });
// Nobody has the tablet, so nothing is opened.
Object.defineProperty(window.navigator, 'locks', { value: { request: () => new Promise(() => undefined) } });
const row = { id: 'of-one', practice: true, question: '?', place: '', day: '', touched: 0 };
window.localStorage.setItem('common-ground-look', JSON.stringify({ begins }));

const outside = ['document', 'navigator', 'location', 'localStorage', 'history', 'Element', 'HTMLElement', 'Node'];
const more = ['HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement', 'HTMLLabelElement', 'MutationObserver'];
for (const name of [...outside, ...more]) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
const { setImmediate } = globalThis;
Object.assign(globalThis, {
  window: Object.assign(window, { isSecureContext: true }),
  addEventListener: () => undefined,
  scrollTo: () => undefined,
  // Nor is anything answered from outside.
  indexedDB: { open: () => ({}) },
  // What comes after the painting never comes here.
  requestAnimationFrame: () => 0,
  setTimeout: () => 0,
});

// With the question before a practice open: it stands in the page for whoever presses before the app is there.
window.takeEarly = () => ({
  isOffering: begins === 'new',
  isPracticeWanted: false,
  pressed: null,
  rows: begins === 'list' ? [{ row }] : [],
});
await import(pathToFileURL(script).href);
const page = window.document.getElementById('app');
const last = await drawn(begins === 'new' ? 'dialog' : 'section[aria-labelledby=sessions]');
last.remove();
page.querySelector('i').remove();
const parts = begins === 'new' ? [page.innerHTML, last.outerHTML] : [last.outerHTML];

const whole = parts.join('');
const missing = [...whole.matchAll(/>([a-z]+(?:[.-][a-z]+)+)</g)].map(([, key]) => key);
if (missing.length > 0) throw new Error(`no words for ${missing.join(', ')}`);
if (/\n| style=/.test(whole)) throw new Error('a line break, or a style that the policy forbids');
process.stdout.write(parts.join('\n'), () => process.exit());

/** What it is drawn with comes after the first script. */
async function drawn(selector) {
  for (let left = 1e5; left > 0; left -= 1) {
    const found = page.querySelector(selector);
    if (found && page.querySelector('h1')) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`no ${selector} in ${page.innerHTML}`);
}
