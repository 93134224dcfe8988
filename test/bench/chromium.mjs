// Drives Chromium over its debugging pipe, attached to the one page it measures and to nothing else. Not by Playwright: that
// attaches to every service worker as it starts and holds it, and the start of the worker is a part of what is measured.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { browserFlags, findBrowser } from '../support/browser.mjs';

/** Longer than anything that is measured: what does not answer by then never will. */
const ANSWER_LIMIT_MS = 100_000;
/** The app takes two taps in one place within 400 ms for one. */
const BETWEEN_TAPS_MS = 450;

const FLAGS = [
  '--headless',
  '--no-first-run',
  '--hide-scrollbars',
  '--mute-audio',
  '--window-size=1280,800',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-backgrounding-occluded-windows',
  // Pages of the desktop browser's own, made ready behind its address bar just as ours starts: 140 ms of processor time that
  // no tablet and no installed app has, on two processors.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/** @param {string} [profile] a folder to keep; without it one that is gone when the browser is closed */
export async function launch(profile) {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'common-ground-bench-')));
  const flags = [...browserFlags(), ...FLAGS, '--remote-debugging-pipe', `--user-data-dir=${folder}`];
  const child = spawn(findBrowser(), [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const send = speakOver(child.stdio[3], child.stdio[4]);
  return {
    send,
    /** `until`: an expression in the page; when it first was true at a frame is kept as `bench.there`. */
    async page({ slower = 1, until } = {}) {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const page = new Page({
        send: (method, params) => send(method, params, sessionId),
        close: () => send('Target.closeTarget', { targetId }),
      });
      await page.send('Page.enable');
      // Thread ticks: processor time, which other work on the machine does not lengthen. Counted from here on.
      await page.send('Performance.enable', { timeDomain: 'threadTicks' });
      const watch = until ? `if (window === top) bench.watch(() => ${until});` : '';
      await page.send('Page.addScriptToEvaluateOnNewDocument', { source: OBSERVE + watch });
      if (slower > 1) await page.slowDown(slower);
      return page;
    },
    /** Milliseconds of processor time of all its processes so far, workers included. */
    async processorTime() {
      const { processInfo } = await send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    },
    async close() {
      await Promise.race([send('Browser.close').catch(() => {}), sleep(3000)]);
      await Promise.race([gone, sleep(3000)]);
      if (child.exitCode === null) child.kill('SIGKILL');
      await gone;
      if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function speakOver(to, from) {
  const waiting = new Map();
  let last = 0;
  let rest = '';
  from.setEncoding('utf8');
  from.on('data', (data) => {
    const parts = (rest + data).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const { id, error, result } = JSON.parse(part);
      waiting.get(id)?.(error, result);
      waiting.delete(id);
    }
  });
  to.on('error', () => {});
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), ANSWER_LIMIT_MS);
      waiting.set(last, (error, result) => {
        clearTimeout(late);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
}

/** What every page gathers about itself, from before its first script. */
const OBSERVE = `(() => {
  if (window !== top) return;
  const bench = (window.bench = { paint: null, there: null, long: [], events: [] });
  const on = (type, task, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(task)).observe({ type, buffered: true, ...more });
  on('paint', (entry) => { if (entry.name === 'first-contentful-paint') bench.paint = entry.startTime; });
  on('longtask', (entry) => bench.long.push([entry.startTime, entry.duration]));
  on('event', (entry) => { if (entry.interactionId) bench.events.push([entry.interactionId, entry.duration]); }, { durationThreshold: 16 });
  bench.watch = (isThere) => {
    let there = false;
    try { there = isThere(); } catch {}
    if (there) bench.there = performance.now();
    else requestAnimationFrame(() => bench.watch(isThere));
  };
  bench.frames = () => {
    const frames = [];
    let last;
    let running = true;
    const frame = (time) => {
      if (last !== undefined) frames.push(time - last);
      last = time;
      if (running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    bench.stop = () => { running = false; return frames; };
  };
})();`;

export class Page {
  #lastTap = 0;

  constructor({ send, close }) {
    Object.assign(this, { send, close });
  }

  /** @returns {Promise<any>} */
  async ask(expression) {
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails: fault } = await this.send('Runtime.evaluate', params);
    if (fault) throw new Error(fault.exception?.description ?? fault.text);
    return result.value;
  }

  /** Runs a function in the page. @returns {Promise<any>} */
  call(task, ...args) {
    return this.ask(`(${task})(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
  }

  async go(url) {
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(errorText);
  }

  slowDown(rate) {
    return this.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Asks from outside, so that a page which is still loading is no error. @returns {Promise<any>} */
  async until(expression, limit = 30_000) {
    for (const end = performance.now() + limit; performance.now() < end; await sleep(40)) {
      const value = await this.ask(expression).catch(() => undefined);
      if (value) return value;
    }
    const shown = await this.ask('document.body.innerText.slice(0, 300)').catch(() => '');
    throw new Error(`not within ${limit} ms: ${expression.slice(0, 200)}\n${shown}`);
  }

  /** Where the middle of it is, once it can be seen: by selector and by what its words begin with. */
  async at(selector, words = '', nth = 0) {
    const place = () => this.call(placeOf, selector, words, nth);
    for (const end = performance.now() + 20_000; performance.now() < end; await sleep(40)) {
      const found = await place();
      if (found) return found;
    }
    const shown = await this.ask('document.body.innerText.slice(0, 600)');
    throw new Error(`nothing to see at ${selector} "${words}"\n${shown}`);
  }

  mouse(type, [x, y], more = {}) {
    const buttons = type === 'mousePressed' ? 1 : 0;
    return this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1, ...more });
  }

  async tap(selector, words, nth) {
    await this.at(selector, words, nth);
    const pause = this.#lastTap + BETWEEN_TAPS_MS - performance.now();
    if (pause > 0) await sleep(pause);
    // Asked again: the page may have moved during the pause.
    const place = await this.at(selector, words, nth);
    await this.mouse('mouseMoved', place, { button: 'none' });
    await this.mouse('mousePressed', place);
    await this.mouse('mouseReleased', place);
    this.#lastTap = performance.now();
  }

  /** A button, a link or a tab. */
  press(words, nth) {
    return this.tap('button, a[href], [role=tab]', words, nth);
  }

  type(text) {
    return this.send('Input.insertText', { text });
  }

  async enter() {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...key });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  /** A finger does not wait for the page: its moves go out on a clock of their own. */
  async drag(from, to, { steps = 60, gap = 16 } = {}) {
    await this.mouse('mouseMoved', from, { button: 'none' });
    const sent = [this.mouse('mousePressed', from)];
    for (let step = 1; step <= steps; step += 1) {
      await sleep(gap);
      const part = step / steps;
      const place = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
      sent.push(this.mouse('mouseMoved', place, { buttons: 1 }));
    }
    await sleep(gap);
    sent.push(this.mouse('mouseReleased', to));
    await Promise.all(sent);
  }

  /** Into the first file field that takes such a file. */
  async chooseFile(selector, path) {
    const { root } = await this.send('DOM.getDocument');
    const { nodeId } = await this.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    await this.send('DOM.setFileInputFiles', { nodeId, files: [path] });
  }

  /** Milliseconds of processor time of the page's own thread so far. */
  async processorTime() {
    return (await this.#metrics()).get('TaskDuration') * 1000;
  }

  async nodes() {
    await this.send('HeapProfiler.collectGarbage');
    return (await this.#metrics()).get('Nodes');
  }

  async #metrics() {
    const { metrics } = await this.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }

  /** Of each tap and key during the task, its longest event: input to next paint, in steps of 8 ms from 16 up. */
  async interactions(task, atLeast = 1) {
    await this.ask('bench.events.length = 0');
    await task();
    await sleep(600);
    await this.until('new Promise((r) => requestAnimationFrame(() => setTimeout(() => r(true), 100)))', 60_000);
    const longest = new Map();
    for (const [id, duration] of await this.ask('bench.events'))
      longest.set(id, Math.max(longest.get(id) ?? 0, duration));
    const times = [...longest.values()];
    // The observer is silent below 16 ms.
    while (times.length < atLeast) times.push(16);
    return times;
  }
}

function placeOf(selector, words, nth) {
  const seen = [...document.querySelectorAll(selector)].filter(
    (one) =>
      one.getClientRects().length > 0 && (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(words),
  );
  const one = seen.at(nth);
  if (!one) return null;
  const place = () => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x + Math.min(width / 2, 60), y + Math.min(height / 2, 40)];
  };
  const [, y] = place();
  if (y < 0 || y > innerHeight) one.scrollIntoView({ block: 'center', behavior: 'instant' });
  return place();
}
