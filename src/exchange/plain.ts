// What a text may be before it is parsed, and a value before it is believed.

/** Deeper than anything a kind holds; a parser's stack ends at some thousands. */
const MOST_DEEP = 64;
/** Commas and brackets: a text of nothing else makes objects of fifty times its size. */
const MOST_PARTS = 3_000_000;
/** Characters in one string; a card is a sentence or two. */
const MOST_CHARACTERS = 200_000;

/** Walks the text once, without parsing it. Null says nothing of whether it is JSON. */
export function faultOfText(text: string): 'too-deep' | 'too-large' | null {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (end - at > MOST_CHARACTERS) return 'too-large';
      at = end;
    } else if (code === BRACE || code === BRACKET) {
      depth += 1;
      parts += 1;
      if (depth > MOST_DEEP) return 'too-deep';
    } else if (code === BRACE_END || code === BRACKET_END) depth -= 1;
    else if (code === COMMA) parts += 1;
    if (parts > MOST_PARTS) return 'too-large';
  }
  return null;
}

const [QUOTE, BACKSLASH, COMMA, BRACKET, BRACKET_END, BRACE, BRACE_END] = [34, 92, 44, 91, 93, 123, 125];

/** Where the string that begins at `at` ends; the end of the text where it does not. */
function endOfString(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === BACKSLASH) end += 1;
    else if (code === QUOTE) return end;
  }
  return text.length;
}

/** Keys that reach into the engine when some code copies them carelessly (trust.md, E7). */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/** Anywhere in it: such a key, or a number that JSON can write and no journal can (1e400). */
export function hasHostilePart(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some(hasHostilePart);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, member]) => HOSTILE.has(key) || hasHostilePart(member));
}
