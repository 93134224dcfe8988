// A WebDAV folder: Apache, Nextcloud, ownCloud, and through a gateway most drives.

import type { Trouble } from '../target.ts';
import { type Ask, type Dialect, type Read, troubleOf } from './http-target.ts';
import { bundlesIn, inElements } from './listing.ts';
import { placeOf, type SettingsOf } from './settings.ts';

export function webdav(settings: SettingsOf<'webdav'>): Dialect {
  const { user, password } = settings;
  const folder = placeOf(settings);
  const authorization = `Basic ${base64(`${user}:${password}`)}`;
  return {
    address: folder,
    sign: (_, address, headers) => Promise.resolve({ address, headers: { ...headers, authorization } }),
    list: (read) => listFolders(folder, read),
    // The folder of this tablet is not there yet.
    mend: async ({ status }, name, ask) => (status === 409 ? ((await makeFolders(name, ask)) ?? 'as-it-was') : null),
  };
}

async function makeFolders(name: string, ask: Ask): Promise<Trouble | null> {
  const parents = name.split('/').slice(0, -1);
  for (let deep = 1; deep <= parents.length; deep += 1) {
    const response = await ask('MKCOL', `${parents.slice(0, deep).join('/')}/`);
    // 405: it is there already.
    if (!response.ok && response.status !== 405) return troubleOf(response);
  }
  return null;
}

/** A folder for each tablet. Servers seldom tell of more than one level at a time. */
async function listFolders(folder: string, read: Read): Promise<readonly string[]> {
  const root = pathOf(folder);
  const within = async (address: string) => {
    const said = await read('PROPFIND', address, 'multistatus', { depth: '1' });
    return inElements(said, 'href').map((href) => pathOf(href, folder));
  };
  const tablets = (await within(folder)).filter(
    (path) => path.startsWith(root) && /^[0-9a-z-]+\/$/.test(path.slice(root.length)),
  );
  const names: string[] = [];
  for (const path of tablets) names.push(...bundlesIn(await within(folder + path.slice(root.length)), root));
  return names;
}

/** Servers write whole addresses or paths, with or without signs written as numbers. */
function pathOf(href: string, base?: string): string {
  try {
    return decodeURIComponent(new URL(href, base).pathname);
  } catch {
    return '';
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
