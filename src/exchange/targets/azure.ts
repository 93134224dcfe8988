// A container of Azure Blob Storage, by an address with a shared access signature in it: may read, create and write.

import type { Why } from '../target.ts';
import type { Dialect } from './http-target.ts';
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
    sign: (method, name, headers) =>
      Promise.resolve({
        address: folder + name + search,
        headers: method === 'PUT' ? { ...headers, 'x-ms-blob-type': 'BlockBlob' } : headers,
      }),
    codes: CODES,
  };
}
