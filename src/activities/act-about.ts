// Which act a button beside a message speaks of: the last thing done is not always the thing that was said.

import type { Entry } from '../journal/entry.ts';
import { isObject } from '../journal/json.ts';

/** The act that undo would take back now, where it is about this (`card`, `cause`); undefined where it is about anything else. */
export function actAbout(undoes: readonly Entry[], key: string, id: string | undefined): string | undefined {
  return undoes.find(({ data }) => id !== undefined && isObject(data) && data[key] === id)?.act;
}
