// Which scripts the browser compiles whole while they arrive. By itself it compiles each function when it is first called: in
// the page's own thread, one by one, while somebody waits for the desk.

import type { Plugin } from 'vite';
import { FIRST } from './first-screen.ts';

/** Understood by V8 at the top of a script; for all other engines it is a comment. */
const MARK = '//# allFunctionsCalledOnLoad\n';

/** The first script, and what an open workshop is drawn with (parts.ts); what a step's desk shares with its turn as well. */
const AT_ONCE = [FIRST, 'room', 'workshop', 'desk'];
const ACTIVITY = /^activity-/;

/** Throws where one of them is not in the build: it was renamed, and would quietly be slow. */
export function compileAtOnce(): Plugin {
  return {
    name: 'compile-at-once',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // Behind whatever else puts something at the top.
      order: 'post',
      handler(_, bundle) {
        // The service worker is built by itself, and has none of them.
        if (!bundle['index.html']) return;
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const missing = AT_ONCE.filter((name) => !chunks.some((chunk) => chunk.name === name));
        if (missing.length > 0) throw new Error(`no chunk called ${missing.join(', ')}`);
        for (const chunk of chunks)
          if (AT_ONCE.includes(chunk.name) || ACTIVITY.test(chunk.name)) chunk.code = MARK + chunk.code;
      },
    },
  };
}
