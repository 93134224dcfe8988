// A WebDAV folder: Apache, Nextcloud, ownCloud, and through a gateway most drives.

import type { Trouble } from '../target.ts';
import { type Ask, type Dialect, troubleOf } from './http-target.ts';
import { placeOf, type SettingsOf } from './settings.ts';

export function webdav(settings: SettingsOf<'webdav'>): Dialect {
  const { user, password } = settings;
  const folder = placeOf(settings);
  const authorization = `Basic ${base64(`${user}:${password}`)}`;
  return {
    address: folder,
    sign: (_, name, headers) => Promise.resolve({ address: folder + name, headers: { ...headers, authorization } }),
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

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
