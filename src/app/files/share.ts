// The tablet's own share sheet. Browsers let through only kinds of files that they know, so what goes that way is text.

import { unpack } from '../../exchange/packing.ts';
import { asLetters } from '../../exchange/sealed.ts';

const KIND = 'text/plain';

/** Whether this browser can hand files to other apps at all. */
export function canShare(): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [new File(['.'], 'a.txt', { type: KIND })] });
}

/** Sealed bytes as age writes them in letters; others as the text that was packed. Opens by the same door as the file itself. */
export async function asTextFile(bytes: Uint8Array<ArrayBuffer>, isSealed: boolean, name: string): Promise<File> {
  return new File([isSealed ? await asLetters(bytes) : await unpacked(bytes)], `${name}.txt`, { type: KIND });
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const text = await unpack(new Blob([bytes]), Infinity, Infinity);
  if (!text.ok) throw new Error(text.reason);
  return text.text;
}

/** `not-now`: too long after the press for the browser, which wants another one. `stopped`: the person thought better of it. */
export async function shareFile(file: File): Promise<'shared' | 'stopped' | 'not-now' | 'failed'> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (fault) {
    const { name } = fault as Error;
    return name === 'AbortError' ? 'stopped' : name === 'NotAllowedError' ? 'not-now' : 'failed';
  }
}
