// Beside words that everybody may read: what in them may name somebody or lead to somebody. It never blocks.

import { useMemo } from 'preact/hooks';
import { checkWords } from '../checks/check-words.ts';
import type { Warning } from '../checks/warning.ts';
import { Notice } from '../ui/notice.tsx';
import { sayFound } from './say-found.ts';
import { words } from './words/table.ts';

export const LEADS_TO_SOMEBODY = ['name', 'phone', 'postcode', 'email'] as const satisfies readonly Warning['kind'][];
type Leading = (typeof LEADS_TO_SOMEBODY)[number];

const isLeading = (kind: Warning['kind']): kind is Leading => (LEADS_TO_SOMEBODY as readonly string[]).includes(kind);

export function WhoMayRead({ text, language }: { readonly text: string; readonly language: string }) {
  const found = useMemo(
    () =>
      checkWords(text, language).flatMap(({ kind, found: part }) => (isLeading(kind) ? [{ kind, found: part }] : [])),
    [text, language],
  );
  if (found.length === 0) return null;
  return (
    <Notice tone="warn" title={words.say('look.title')}>
      {sayFound(found, (kind) => words.say(`look.${kind}`)).map(({ kind, what }) => (
        <p key={kind}>
          {what} {words.say(`why.${kind}`)}
        </p>
      ))}
    </Notice>
  );
}
