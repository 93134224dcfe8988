// The list of words comes only to the screens that need it.

import { useLoaded } from '../lazy.tsx';

const NONE: readonly string[] = [];

export const loadWordList = (): Promise<readonly string[]> => import('../../vault/word-list.ts').then((m) => m.WORDS);

/** Empty until it is there. */
export function useWordList(): readonly string[] {
  return useLoaded('words', loadWordList) ?? NONE;
}
