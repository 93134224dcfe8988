// Which files the app will ask for next: src/before-style.ts asks for them at once, all beside each other.

import type { Rolldown } from 'vite';
import type { EarlyFiles } from '../src/app/early.ts';
import { LOCALES, type Locale } from '../src/i18n/locales.ts';

/** Throws where a file that is meant is not in the build: it was renamed, and would quietly come late. */
export function earlyFiles(bundle: Rolldown.OutputBundle): EarlyFiles {
  const chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
  const first = chunks.find(({ isEntry }) => isEntry);
  const of = (path: string): Rolldown.OutputChunk => {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(path)));
    if (!found) throw new Error(`no chunk for ${path}`);
    return found;
  };
  /**
   * With all that it imports; what the first script has is there. No styles: where the tablet begins locked they come much
   * later, and the browser complains of each that was fetched for nothing.
   */
  const closure = (chunk: Rolldown.OutputChunk, seen = new Set<Rolldown.OutputChunk>()): readonly string[] => {
    if (chunk === first || seen.has(chunk)) return [];
    seen.add(chunk);
    const imports = chunks.filter(({ fileName }) => chunk.imports.includes(fileName));
    return [chunk.fileName, ...imports.flatMap((one) => closure(one, seen))];
  };
  const wordsOf = (folders: readonly string[]): EarlyFiles['words'] => {
    // Many folders' words lie in one file: asked for again and again it costs a slow tablet a few milliseconds each time.
    const one = (locale: Locale) => [
      ...new Set(folders.map((folder) => of(`/src/${folder}/words/${locale}.ts`).fileName)),
    ];
    return Object.fromEntries(LOCALES.map((locale) => [locale, one(locale)])) as unknown as EarlyFiles['words'];
  };

  const desks = chunks.flatMap((chunk) => {
    const [, activity] = /\/src\/activities\/([\w-]+)\/desk\.tsx$/.exec(chunk.facadeModuleId ?? '') ?? [];
    return activity === undefined ? [] : [[activity, chunk] as const];
  });
  const workshop = new Set(closure(of('/src/app/workshop.tsx')));
  const letters = Object.keys(bundle).find((name) => /\/atkinson-[\w-]+-latin-wght-normal-[\w-]+\.woff2$/.test(name));
  const writer = Object.keys(bundle).find((name) => /\/writer-[\w-]+\.js$/.test(name));
  if (!writer || !letters) throw new Error('no worker of the store, or no letters');
  return {
    writer,
    letters,
    list: closure(of('/src/app/sessions.tsx')),
    words: wordsOf(['app']),
    workshop: [...workshop],
    workshopWords: wordsOf(['handover', 'app/lock', ...desks.map(([activity]) => `activities/${activity}`)]),
    desks: Object.fromEntries(
      desks.map(([activity, chunk]) => [activity, closure(chunk).filter((name) => !workshop.has(name))]),
    ),
  };
}
