// The three engines without a driver: a browser is started at an address, on a folder of its own, and killed. Nothing else is
// asked of it, so a kill costs a second and not five.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserFlags, findBrowser, findFirefox, otherEngines } from '../support/browser.mjs';
import { AS_IN_SAFARI, begin, end, stage } from '../engines/webkit.ts';

export interface Tablet {
  readonly engine: EngineName;
  readonly profile: string;
  /** Starts the browser at this address; the number of its first process. `under`: a command that starts it, such as a tracer. */
  start(url: string, under?: readonly string[]): Promise<number>;
  /** Every process at once; harmless when there is none. */
  kill(): Promise<void>;
  /** With all that it needed besides. */
  clearAway(): Promise<void>;
}

export type EngineName = 'Chromium' | 'Firefox' | 'WebKit';

export function missing(engine: EngineName): string | null {
  const other = otherEngines().find(({ name }) => name === engine);
  return other?.found === false ? other.missing : null;
}

export async function tabletOf(engine: EngineName, profile: string): Promise<Tablet> {
  await mkdir(profile, { recursive: true });
  const make = { Chromium: chromium, Firefox: firefox, WebKit: webkit }[engine];
  return make(profile);
}

type Child = ReturnType<typeof begin>;

function tablet(
  engine: EngineName,
  profile: string,
  command: (url: string) => Promise<readonly string[]>,
  more: { readonly env?: NodeJS.ProcessEnv; readonly away?: () => Promise<void> } = {},
): Tablet {
  let running: Child | null = null;
  const kill = async () => {
    const child = running;
    running = null;
    if (child) await end(child);
  };
  return {
    engine,
    profile,
    start: async (url, under = []) => {
      await kill();
      const [first = '', ...args] = [...under, ...(await command(url))];
      running = begin(first, args, { stdio: 'ignore', env: more.env ?? process.env });
      if (running.pid === undefined) throw new Error(`${engine} did not start`);
      return running.pid;
    },
    kill,
    clearAway: async () => {
      await kill();
      await more.away?.();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function chromium(profile: string): Promise<Tablet> {
  return tablet('Chromium', profile, async (url) => {
    // A killed browser leaves these lying, and the next one on the profile takes it for still running.
    for (const name of await readdir(profile))
      if (name.startsWith('Singleton')) await rm(join(profile, name), { force: true });
    return [
      findBrowser() ?? '',
      '--headless',
      ...browserFlags(),
      '--disable-breakpad',
      `--user-data-dir=${profile}`,
      url,
    ];
  });
}

/** A browser that is killed all day must not ask whether it should be careful. */
const CALM = {
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

async function firefox(profile: string): Promise<Tablet> {
  const lines = Object.entries(CALM).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  return tablet('Firefox', profile, async (url) => {
    // It would open the windows of its last life again, beside the one that it is asked for.
    for (const name of await readdir(profile))
      if (name.startsWith('sessionstore')) await rm(join(profile, name), { recursive: true });
    return [findFirefox() ?? '', '--headless', '--no-remote', '--profile', profile, url];
  });
}

async function webkit(profile: string): Promise<Tablet> {
  const { found, screen, env } = await stage(profile);
  return tablet('WebKit', profile, async (url) => [found.browser, '--geometry=1080x810', AS_IN_SAFARI, url], {
    env,
    away: () => end(screen),
  });
}
