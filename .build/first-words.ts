// The few words that need no word table, in every language: `virtual:first-words`.

import type { Plugin } from 'vite';
import { cy } from '../src/app/words/cy.ts';
import { en } from '../src/app/words/en.ts';
import { ur } from '../src/app/words/ur.ts';

/** What has to be said where the tables do not come. The first screen itself has its words from the build. */
const KEYS = ['crash.title', 'crash.lost-nothing', 'crash.again'] as const satisfies readonly (keyof typeof en)[];

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
