// Texts that would like to be scripts, in every place where people can write, and what a script that got in would try. What runs
// in the page travels as text: it knows its argument, `window` and `document`, and nothing else.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { nextStamp } from '../../src/journal/clock.ts';
import type { Entry } from '../../src/journal/entry.ts';
import type { JsonObject } from '../../src/journal/json.ts';
import { lookOf } from '../../src/people/token.ts';
import { PAYLOADS } from './payloads.ts';

declare global {
  interface Window {
    ran?: number;
    /** What the policy has refused. */
    broken?: string[];
  }
}

export const SESSION = 'a0000000-0000-4000-8000-000000000001';
const PEOPLE = 12;
/** As many payloads as there are shapes, or nearly, have a pile of their own. */
export const PILES = 24;

/** A practice in which every text that people can write is one that would like to be a script. */
export async function hostileSession(): Promise<Uint8Array> {
  const entries: Entry[] = [];
  let stamp: string | null = null;
  const write = (step: string, kind: string, data: JsonObject) => {
    stamp = nextStamp(stamp, 1_790_000_000_000 + entries.length, 'hall');
    const id = `e${entries.length}`;
    entries.push({ id, session: SESSION, step, act: `a${id}`, stamp, at: 1_790_000_000_000, kind, data });
  };
  const [question = '', host = '', place = ''] = PAYLOADS;
  write('prepare', 'prepare/started', { practice: true });
  write('prepare', 'prepare/described', { question, host, place, day: '2026-09-21' });
  for (let n = 0; n < PEOPLE; n += 1) {
    write('prepare', 'people/joined', { token: { id: `p${n}`, ...lookOf(n) } });
    write('prepare', 'people/agreed', { token: `p${n}`, consent: { taking: true, quoting: true } });
  }
  for (const [n, words] of PAYLOADS.entries()) {
    const card = { card: `c${n}`, category: 'working', words, by: 'self', way: 'turn', token: `p${n % PEOPLE}` };
    write('collect', 'cards/written', { ...card, language: 'en' });
  }
  for (const [n, words] of PAYLOADS.slice(0, PILES).entries()) {
    write('themes', 'themes/begun', { theme: `t${n}`, category: 'working' });
    write('themes', 'themes/worded', { theme: `t${n}`, words, language: 'en' });
  }
  for (const [n] of PAYLOADS.entries()) write('themes', 'themes/placed', { card: `c${n}`, place: `t${n % PILES}` });
  return writeBundle({ session: SESSION, practice: true, entries });
}

/** Where all of it is drawn. */
export const PLACES = 'prepare check-in collect themes report story lead end wall/themes'.split(' ');

export function countBroken(): void {
  window.broken = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    window.broken?.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
}

/** An address of somebody else, which counts who comes. */
export async function somebodyElse() {
  let reached = 0;
  const server = createServer((_, response) => {
    reached += 1;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, reached: () => reached, close: () => void server.close() };
}

/** These need not throw: they come to nothing. */
export const SILENT = ['frame', 'handler', 'inline'];

/** Tries to run and to reach what it may not; `away`: an address of somebody else. Answers what was let through. */
export async function tryAsScript(away: string): Promise<{ through: string[]; ran: number; broken: number }> {
  const page = window;
  const run = 'window.ran=1';
  // What the debugger itself asks for is let through; what comes after it is not.
  await new Promise((resolve) => page.setTimeout(resolve));
  const tried: Record<string, () => unknown> = {
    markup: () => (document.createElement('div').innerHTML = `<img src=x onerror="${run}">`),
    // oxlint-disable-next-line no-eval -- it is what is tried
    eval: () => void page.eval(run),
    inline: () => {
      const script = document.createElement('script');
      script.append(run);
      document.head.append(script);
    },
    handler: () => document.body.setAttribute('onclick', run),
    worker: () => new page.Worker('./sw.js'),
    elsewhere: () => page.fetch(away),
    picture: () =>
      new Promise((resolve, reject) => {
        const picture = new page.Image();
        picture.onload = resolve;
        picture.onerror = reject;
        picture.src = `${away}p.png`;
      }),
    frame: () => {
      const frame = document.createElement('iframe');
      frame.src = away;
      document.body.append(frame);
    },
  };
  const through: string[] = [];
  for (const [name, attempt] of Object.entries(tried)) {
    try {
      await attempt();
      through.push(name);
    } catch {
      // Refused.
    }
  }
  document.body.click();
  await new Promise((resolve) => page.setTimeout(resolve, 200));
  return { through, ran: page.ran ?? 0, broken: page.broken?.length ?? 0 };
}
