// Any server that keeps what is put at an address and gives it back.

import type { Dialect } from './http-target.ts';
import { placeOf, type SettingsOf } from './settings.ts';

export function plainPut(settings: SettingsOf<'put'>): Dialect {
  const { token } = settings;
  const folder = placeOf(settings);
  return {
    address: folder,
    sign: (_, address, headers) =>
      Promise.resolve({
        address,
        headers: token === '' ? headers : { ...headers, authorization: `Bearer ${token}` },
      }),
  };
}
