// Looks a statement over for what may name or lead to somebody, or be too much for one card. Nothing leaves the tablet.

import { emailSpans, phoneSpans, postcodeSpans } from './contacts.ts';
import { overlongSpan } from './length.ts';
import { nameSpans } from './names.ts';
import { jointSpan } from './two-ideas.ts';
import type { Span, Warning } from './warning.ts';

const NOTHING: readonly Warning[] = [];

/**
 * Warnings in the order of the text; an empty list says only that nothing was seen. `language` is a BCP 47 tag, wrong ones
 * are passed over. Names written in Urdu script are not looked for.
 */
export function checkWords(text: string, language?: string): readonly Warning[] {
  // Every field that is opened asks about nothing first, and making the patterns ready takes longer than using them.
  if (text === '') return NOTHING;
  const emails = emailSpans(text);
  // A name or a number that is part of an address is told once.
  const taken = new Set(emails.flatMap(([from, to]) => Array.from({ length: to - from }, (_, on) => from + on)));
  const apart = (spans: readonly Span[]) => spans.filter(([from, to]) => !taken.has(from) && !taken.has(to - 1));
  const joint = jointSpan(text);
  const overlong = overlongSpan(text, language);
  return [
    ...warn('email', emails, text),
    ...warn('phone', apart(phoneSpans(text)), text),
    ...warn('postcode', apart(postcodeSpans(text)), text),
    ...warn('name', apart(nameSpans(text, language)), text),
    ...warn('two-ideas', joint ? [joint] : [], text),
    ...(overlong ? [{ kind: 'long', at: overlong } as const] : []),
  ].sort((one, other) => (one.at?.[0] ?? 0) - (other.at?.[0] ?? 0));
}

function warn(kind: Warning['kind'], spans: readonly Span[], text: string): readonly Warning[] {
  return spans.map((at) => ({ kind, at, found: text.slice(...at) }));
}
