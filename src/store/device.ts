// Small settings of this tablet, apart from any workshop.

import { createStore, get, set, del, update, type UseStore } from 'idb-keyval';

let kept: UseStore | undefined;

function device(): UseStore {
  kept ??= createStore('common-ground-device', 'device');
  return kept;
}

export function readDevice<T>(key: string): Promise<T | undefined> {
  return get<T>(key, device());
}

export function keepOnDevice(key: string, value: unknown): Promise<void> {
  return set(key, value, device());
}

export function dropFromDevice(key: string): Promise<void> {
  return del(key, device());
}

/** `change` is given what lies there and says what shall; nothing else is written in between. */
export function changeOnDevice<T>(key: string, change: (kept: T | undefined) => T): Promise<void> {
  return update<T>(key, change, device());
}
