// The words of the first screen in every language, so that it needs no word table: `virtual:first-words`.

import type { Plugin } from 'vite';
import { cy } from '../src/app/words/cy.ts';
import { en } from '../src/app/words/en.ts';
import { ur } from '../src/app/words/ur.ts';

/** What can be read before the tables are there; the build fails where a prerendered screen lacks one. */
const KEYS = [
  'list.lead',
  'list.practice',
  'list.practice-more',
  'list.prepare',
  'list.prepare-more',
  'practice.title',
  'practice.what',
  'practice.start',
  'practice.not-now',
  'settings',
  'bundle',
  'bundle.hint',
  'bundle.open',
  'tablet',
  'offline.starting',
  'storage.unknown',
  'crash.title',
  'crash.lost-nothing',
  'crash.again',
] as const satisfies readonly (keyof typeof en)[];

const NAME = 'virtual:first-words';

export function firstWords(): Plugin {
  return {
    name: 'first-words',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const firstOf = (words: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(KEYS.map((key) => [key, words[key]]));
      const words = { en: firstOf(en), cy: firstOf(cy), ur: firstOf(ur) };
      return `export const firstWords = ${JSON.stringify(words)};`;
    },
  };
}
