// WebKit twice. In a plain window of its own it keeps what it was given, and the page must press its buttons itself; under its
// driver the presses and keys are real ones, and it forgets everything when it ends.

import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { findWebKit } from '../support/browser.mjs';
import { killGroup } from '../support/killable.ts';
import type { Line } from '../support/line.ts';
import type { Engine, Hand } from './hand.ts';
import { driverAt } from './webdriver.ts';

/** On in Safari, off here unless it is asked for. */
export const AS_IN_SAFARI = '--features=+StorageAPI,+StorageAPIEstimate,+FileSystem,+WebShare';

export const webkit: Engine = {
  name: 'WebKit',
  start: async (profile, hall, line) => {
    const { found, screen, env } = await stage(profile);
    const asked = ['--geometry=1080x810', AS_IN_SAFARI, ...through(line), hall.handUrl];
    const browser = begin(found.browser, asked, { stdio: 'ignore', env });
    const ask: Hand['ask'] = (what, arg) => hall.order({ what: String(what), arg }) as never;
    return {
      go: async (url) => void (await hall.order({ go: url })),
      ask,
      tap: (at) => ask(tapAt, at),
      type: (text) => ask(typeIn, text),
      kill: async () => {
        await Promise.all([end(browser), end(screen)]);
      },
    };
  },
};

export const drivenWebkit: Engine = {
  name: 'WebKit',
  start: async (profile, _, line) => {
    const { found, screen, env } = await stage(profile);
    const port = await freePort();
    const driver = begin(found.driver, [`--port=${port}`], { stdio: 'ignore', env });
    const session = await driverAt(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation', AS_IN_SAFARI, ...through(line)] },
    });
    return {
      ...session,
      kill: async () => {
        await session.end();
        await Promise.all([end(driver), end(screen)]);
      },
    };
  },
};

const through = (line?: Pick<Line, 'proxy'>) => (line ? [`--proxy=${line.proxy.server}`] : []);

/** A screen that nobody sees, and everything that a person's browser writes in folders of their own. */
export async function stage(profile: string) {
  const found = findWebKit();
  if (!found) throw new Error('no WebKit');
  const config = join(profile, 'config');
  await mkdir(config, { recursive: true });
  await writeFile(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${join(profile, 'downloads')}"\n`);
  // It picks a free number itself and writes it to the fourth of its pipes.
  const screen = begin(found.screen, ['-displayfd', '3', '-screen', '0', '1200x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    (screen.stdio[3] as Readable).once('data', (data) => resolve(String(data).trim()));
    screen.once('exit', () => reject(new Error('the screen did not open')));
  });
  const env = {
    ...process.env,
    HOME: profile,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: join(profile, 'data'),
    XDG_CACHE_HOME: join(profile, 'cache'),
    DISPLAY: `:${number}`,
  };
  return { found, screen, env };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

const running = new Set<ChildProcess>();

// A run that is broken off leaves no window behind.
process.once('exit', () => {
  for (const { pid } of running) if (pid !== undefined) killGroup(pid);
});

export function begin(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || !running.has(child)) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  killGroup(child.pid);
  await gone;
}

/** As near to a finger as a page can do by itself: what lies on top at this point, and only that, is pressed. */
function tapAt({ x, y }: { readonly x: number; readonly y: number }): void {
  const there = document.elementFromPoint(x, y);
  const target = there?.closest<HTMLElement>('button, a, input, textarea, label, [role=tab]');
  target?.focus();
  target?.click();
}

function typeIn(text: string): void {
  const field = document.activeElement as HTMLInputElement | HTMLTextAreaElement | null;
  if (!field) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new window.InputEvent('input', { bubbles: true, data: text }));
}
