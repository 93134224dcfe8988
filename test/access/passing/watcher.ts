// In every page of the tablet, from its first moment on: whose turn is drawn, whose words stand anywhere in it, and what
// of somebody's needs is on; told at every change, so that not even one frame of another person's is missed.

import type { BrowserContext } from '@playwright/test';

/** What a page holds at one moment. */
export interface Seen {
  /** Of the strip over a turn; null where no turn is drawn. */
  readonly whose: string | null;
  /** Which of the words looked for are anywhere in the page. */
  readonly words: readonly string[];
  /** What of a passport is on: empty is the desk's own look. */
  readonly worn: string;
}

declare global {
  interface Window {
    seen?: (now: Seen) => Promise<void>;
    holds?: () => Seen;
    /** The page came out of the browser's memory as it was. */
    wasRestored?: () => Promise<void>;
    /** What waits for five minutes without a hand on the tablet, at once. */
    fiveMinutes?: () => void;
  }
}

/** `told` is called with each change in any window of the tablet; `words`: what is looked for. */
export async function watch(
  context: BrowserContext,
  words: readonly string[],
  told: (now: Seen) => void,
): Promise<void> {
  await context.exposeFunction('seen', told);
  await context.addInitScript(lookAlways, words);
}

function lookAlways(all: readonly string[]): void {
  // An empty page has nothing of the app's.
  if (location.protocol === 'about:') return;
  const IDLE_MS = 300_000;
  let last = '';
  const holds = (): Seen => {
    const page = document.documentElement as HTMLElement | null;
    if (!page) return { whose: null, words: [], worn: '' };
    const typed = [...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')].map(({ value }) => value);
    const beside = [document.title, location.href, JSON.stringify(history.state)];
    const kept = [localStorage, sessionStorage].map((one) => JSON.stringify(one));
    const text = [page.outerHTML, ...typed, ...beside, ...kept].join('\n');
    const { contrast, targets, pictures, tapDelay } = page.dataset;
    return {
      whose: document.querySelector('[data-read] > [role=region]')?.firstElementChild?.textContent ?? null,
      words: all.filter((words) => text.includes(words)),
      worn: [page.lang === 'en' ? '' : page.lang, contrast, targets, pictures, tapDelay, page.style.fontSize].join(''),
    };
  };
  const look = () => {
    const now = holds();
    const as = JSON.stringify(now);
    if (as === last) return;
    last = as;
    void window.seen?.(now);
  };
  window.holds = holds;
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  for (const kind of ['input', 'pageshow', 'visibilitychange']) window.addEventListener(kind, look, true);

  // The clock of the cover, in the hands of the test: all others go as they go.
  const waiting = new Map<number, () => void>();
  const later = window.setTimeout.bind(window);
  const no = window.clearTimeout.bind(window);
  window.setTimeout = ((does: () => void, ms?: number, ...more: unknown[]) => {
    const id = later(does, ms, ...more);
    if (ms === IDLE_MS) waiting.set(id, does);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    waiting.delete(Number(id));
    no(id);
  };
  window.fiveMinutes = () => {
    for (const [id, does] of [...waiting]) {
      window.clearTimeout(id);
      does();
    }
  };
}
