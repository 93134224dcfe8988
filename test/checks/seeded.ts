// The invented statements and what each should be warned of; every second one was held out while the checks were tuned.

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { checkWords } from '../../src/checks/check-words.ts';
import type { Warning } from '../../src/checks/warning.ts';

const Seeded = v.array(
  v.object({
    statement: v.string(),
    language: v.picklist(['en', 'cy', 'ur']),
    expect: v.array(v.picklist(['name', 'phone', 'postcode', 'email', 'two-ideas', 'long'])),
    heldOut: v.boolean(),
  }),
);

export type Statement = v.InferOutput<typeof Seeded>[number];

export const seeded: readonly Statement[] = v.parse(
  Seeded,
  JSON.parse(readFileSync(new URL('../data/seeded-warnings.json', import.meta.url), 'utf8')),
);

export interface Score {
  readonly found: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly recall: number;
  readonly precision: number;
}

/** Counted by statement and kind: a statement with a name and a phone counts twice. */
export function scoreOf(statements: readonly Statement[], only?: Warning['kind']): Score {
  let found = 0;
  const missed: string[] = [];
  const extra: string[] = [];
  for (const { statement, language, expect } of statements) {
    const kinds = new Set(checkWords(statement, language).map(({ kind }) => kind));
    for (const kind of new Set([...kinds, ...expect])) {
      if (only && kind !== only) continue;
      if (!kinds.has(kind)) missed.push(`${kind}: ${statement}`);
      else if (expect.includes(kind)) found += 1;
      else extra.push(`${kind}: ${statement}`);
    }
  }
  return { found, missed, extra, recall: found / (found + missed.length), precision: found / (found + extra.length) };
}
