// Under the field of a key's or an office's name: what belongs there, and that no more fits once it is full.

import { LONGEST_NAME } from '../../vault/age-keys.ts';
import { words } from './words/table.ts';

/** `hint`: what is said while there is room. A field cuts off without a word what is pasted into it. */
export function nameHint(name: string, hint: (most: { readonly most: number }) => string): string {
  const most = { most: LONGEST_NAME };
  return name.length < LONGEST_NAME ? hint(most) : words.say('keys.name-full', most);
}
