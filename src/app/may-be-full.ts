// Whether a refusal of the store is most likely for want of room: words for people say that it may be so.

import { isNoRoom, StoreFault } from '../store/fault.ts';

/** A store that is open and suddenly keeps and gives nothing was mostly shut by an engine that met the end of the disk. */
export function mayBeFull(fault: unknown): boolean {
  return isNoRoom(fault) || (fault instanceof StoreFault && fault.reason === 'no-storage');
}
