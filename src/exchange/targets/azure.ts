// A container of Azure Blob Storage, by an address with a shared access signature in it: may read, create and write.

import type { Why } from '../target.ts';
import type { Dialect } from './http-target.ts';
import type { SettingsOf } from './settings.ts';

const CODES: Readonly<Record<string, Why>> = {
  ContainerNotFound: 'wrong-place',
  ContainerBeingDeleted: 'wrong-place',
  RequestBodyTooLarge: 'full',
  ServerBusy: 'busy',
};

export function azure({ address }: SettingsOf<'azure'>): Dialect {
  const { origin, pathname, search } = new URL(address);
  const folder = origin + pathname.replace(/\/*$/, '/');
  return {
    // The signature is as good as a password.
    address: folder,
    sign: (method, name, headers) =>
      Promise.resolve({
        address: folder + name + search,
        headers: method === 'PUT' ? { ...headers, 'x-ms-blob-type': 'BlockBlob' } : headers,
      }),
    whyOf: (_, text) => CODES[/<Code>(\w{1,64})<\/Code>/.exec(text)?.[1] ?? ''],
  };
}
