// Any server that keeps what is put at an address and gives it back.

import type { Dialect } from './http-target.ts';
import type { SettingsOf } from './settings.ts';

export function plainPut({ address, token }: SettingsOf<'put'>): Dialect {
  const folder = address.replace(/\/*$/, '/');
  return {
    address: folder,
    sign: (_, name, headers) =>
      Promise.resolve({
        address: folder + name,
        headers: token === '' ? headers : { ...headers, authorization: `Bearer ${token}` },
      }),
  };
}
