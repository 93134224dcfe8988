// Small settings of this tablet, apart from any workshop.

import { set, get, del, update, type UseStore } from 'idb-keyval';
import { StoreFault } from './fault.ts';

/** As long as the store itself is waited for (database.ts). */
const LONGEST_MS = 3000;

let opened: Promise<IDBDatabase> | undefined;

/** Opened late it is used all the same; until then everything asked of it is refused at once, and nobody waits twice. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('common-ground-device');
    request.onupgradeneeded = () => request.result.createObjectStore('device');
    request.onerror = () => {
      opened = undefined;
      reject(request.error ?? new StoreFault('no-storage'));
    };
    request.onsuccess = () => {
      const database = request.result;
      // Whoever deletes or renews it does not wait for this window, which opens it again when it is asked the next time.
      database.onversionchange = database.onclose = () => {
        database.close();
        opened = undefined;
      };
      opened = Promise.resolve(database);
      resolve(database);
    };
  });
}

const device: UseStore = async (mode, callback) => {
  const database = await (opened ??= inTime(open()));
  return callback(database.transaction('device', mode).objectStore('device'));
};

/** A deletion that waits elsewhere, or a browser whose database hangs, answers nothing at all. */
function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFault('blocked')), LONGEST_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

/** Rejects with a `StoreFault('blocked')` where no answer comes within 3 seconds: what stands there is not known then. */
export function readDevice<T>(key: string): Promise<T | undefined> {
  return inTime(get<T>(key, device));
}

/** For `catch`: what cannot be read is as on a new tablet, and what is only not known yet is not. */
export function unlessBlocked(fault: unknown): undefined {
  if (fault instanceof StoreFault) throw fault;
}

export function keepOnDevice(key: string, value: unknown): Promise<void> {
  return set(key, value, device);
}

export function dropFromDevice(key: string): Promise<void> {
  return del(key, device);
}

/** `change` is given what lies there and says what shall; nothing else is written in between. */
export function changeOnDevice<T>(key: string, change: (kept: T | undefined) => T): Promise<void> {
  return update<T>(key, change, device);
}
