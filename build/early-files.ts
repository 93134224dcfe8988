// Which files the app will ask for next, by language: src/before-paint.ts asks for them at once.

import type { Rolldown } from 'vite';
import { LOCALES, type Locale } from '../src/i18n/locales.ts';

type ByLocale = Readonly<Record<Locale, readonly string[]>>;

export interface EarlyFiles {
  /** The words of the shell. */
  readonly words: ByLocale;
  /** What an open workshop is drawn with. */
  readonly workshop: ByLocale;
}

export function earlyFiles(bundle: Rolldown.OutputBundle): EarlyFiles {
  const chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
  const byFacade = (path: RegExp) => chunks.filter(({ facadeModuleId }) => path.test(facadeModuleId ?? ''));
  const byLocale = (task: (locale: Locale) => readonly string[]) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, task(locale)])) as Record<Locale, readonly string[]>;
  const wordsOf = (where: string) =>
    byLocale((locale) => byFacade(new RegExp(`/src/${where}/words/${locale}\\.ts$`)).map(({ fileName }) => fileName));
  return { words: wordsOf('app'), workshop: byLocale(() => []) };
}
