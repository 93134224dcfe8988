// A container of Azure Blob Storage, by an address with a shared access signature in it: may read, create and write.

import type { Why } from '../target.ts';
import type { Dialect } from './http-target.ts';
import { bundlesIn, inElements } from './listing.ts';
import { placeOf, type SettingsOf } from './settings.ts';

const CODES: Readonly<Record<string, Why>> = {
  ContainerNotFound: 'wrong-place',
  ContainerBeingDeleted: 'wrong-place',
  RequestBodyTooLarge: 'full',
  ServerBusy: 'busy',
};

export function azure(settings: SettingsOf<'azure'>): Dialect {
  const folder = placeOf(settings);
  // The signature: as good as a password.
  const { search } = new URL(settings.address);
  return {
    address: folder,
    sign: (method, address, headers) =>
      Promise.resolve({
        address: address + (address.includes('?') ? search.replace('?', '&') : search),
        headers: method === 'PUT' ? { ...headers, 'x-ms-blob-type': 'BlockBlob' } : headers,
      }),
    codes: CODES,
    list: async (read) => {
      const { container, within } = containerIn(folder);
      const names: string[] = [];
      for (let next: string | undefined = ''; next !== undefined; ) {
        const asked = new URLSearchParams({ restype: 'container', comp: 'list', prefix: within, marker: next });
        const said = await read('GET', `${container}?${asked}`, 'EnumerationResults');
        names.push(...bundlesIn(inElements(said, 'Name'), within));
        next = inElements(said, 'NextMarker').find((marker) => marker !== '');
      }
      return names;
    },
  };
}

/** Its address, and the folder within it; on this very machine the account stands before the container. */
function containerIn(folder: string): { readonly container: string; readonly within: string } {
  const { origin, hostname, pathname } = new URL(folder);
  const [first, ...rest] = pathname.slice(1).split('/');
  const isNear = /^(?:localhost|127\.0\.0\.1)$/.test(hostname) && rest.length > 1;
  const [container, within] = isNear ? [`${first}/${rest[0]}`, rest.slice(1)] : [first, rest];
  return { container: `${origin}/${container}`, within: decodeURIComponent(within.join('/')) };
}
