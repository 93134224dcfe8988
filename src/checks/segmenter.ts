// What cuts a text into words the way its language does, where the browser knows how.

const segmenters = new Map<string, Intl.Segmenter | undefined>();

/** Making one takes longer than using it; a language that nobody knows is segmented like any other. Older Firefox has none. */
export function segmenterOf(language: string): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  if (segmenters.has(language)) return segmenters.get(language);
  let made: Intl.Segmenter | undefined;
  try {
    made = new Intl.Segmenter(language || undefined, { granularity: 'word' });
  } catch {
    made = language === '' ? undefined : segmenterOf('');
  }
  segmenters.set(language, made);
  return made;
}
