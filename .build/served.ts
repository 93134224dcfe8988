// After a build: what it weighs is held against its budgets; and `vite preview` sends the headers that a host should send.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { headersFor } from './policy.ts';
import { overBudget, weigh } from './weight.mjs';

/** Last in the list of plugins: the service worker is written by then. */
export function keptToBudget(): Plugin {
  let folder = '';
  return {
    name: 'kept-to-budget',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error) {
        // Not told of everything that failed before.
        if (error || !existsSync(join(folder, 'index.html'))) return;
        const over = overBudget(weigh(folder));
        if (over.length > 0) throw new Error(`over budget: ${over.join('; ')}`);
      },
    },
  };
}

export function sentHeaders(): Plugin {
  return {
    name: 'sent-headers',
    configurePreviewServer({ config, middlewares }) {
      const file = readFileSync(join(resolve(config.root, config.build.outDir), '_headers'), 'utf8');
      middlewares.use((request, response, next) => {
        for (const [name, value] of headersFor(file, request.url ?? '/')) response.setHeader(name, value);
        next();
      });
    },
  };
}
