// That a PIN was chosen, and never which: so that whoever finds it gone with the app is told why, and nobody else is.

import { dropFromDevice, keepOnDevice, readDevice } from '../../store/device.ts';

const KEY = 'pin-chosen';

export function notePinChosen(): void {
  void keepOnDevice(KEY, true).catch(() => undefined);
}

/** Said once: the words have opened the tablet since, or the PIN went in another way. */
export function forgetPinChosen(): void {
  void dropFromDevice(KEY).catch(() => undefined);
}

/** Never rejects. */
export async function wasPinChosen(): Promise<boolean> {
  return (await readDevice<unknown>(KEY).catch(() => undefined)) === true;
}
