// What may be worth a second look in a person's own words, said during their turn. It never blocks.

import { useEffect, useState } from 'preact/hooks';
import { checkWords } from '../../checks/check-words.ts';
import type { Warning } from '../../checks/warning.ts';
import { Notice } from '../../ui/notice.tsx';
import { words } from './words/table.ts';

export interface LookedAt {
  readonly words: string;
  readonly language?: string | undefined;
}

/** Looked at after they were painted: nobody who types, or opens a place to type in, waits for it. */
export function useCheck({ words: text, language }: LookedAt): readonly Warning[] {
  const [found, setFound] = useState(() => checkWords(''));
  useEffect(() => setFound(checkWords(text, language)), [text, language]);
  return found;
}

/** What concerns the card alone; all else may lead to somebody. */
export function isAboutLength({ kind }: Warning): boolean {
  return kind === 'two-ideas' || kind === 'long';
}

/** For a turn: one calm sentence, and none of what was found. Nobody is told off for their words. */
export function GentleLook(props: LookedAt) {
  const warnings = useCheck(props);
  const [first] = warnings;
  if (!first) return null;
  const about = warnings.every(isAboutLength) ? first.kind : 'names';
  return <Notice tone="plain">{words.sayIf(`turn.look.${about}`) ?? ''}</Notice>;
}
