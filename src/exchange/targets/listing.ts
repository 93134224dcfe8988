// What a store says it holds, read out of its answer: only names that our own tablets give are seen in it.

import { BUNDLE_NAME } from '../deliver.ts';

/** What stands in elements of this name, whatever comes before a colon in it. */
export function inElements(text: string, name: string): readonly string[] {
  const found = text.matchAll(new RegExp(`<(?:\\w+:)?${name}>([^<]*)</`, 'g'));
  return [...found].map(([, inside = '']) => plain(inside.trim()));
}

/** Of these paths those of bundles within the folder, as a tablet named them. */
export function bundlesIn(paths: readonly string[], folder: string): readonly string[] {
  const within = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  return [...new Set(within.filter((path) => BUNDLE_NAME.test(path)))];
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
