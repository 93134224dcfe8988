// Whose key a sealed file needs, as people call it.

import { apart } from '../../i18n/apart.ts';
import { words } from './words/table.ts';

export function sayWhose(names: readonly string[]): string {
  return names.length > 0 ? words.say('sealed.for', { names: sayNames(names) }) : words.say('sealed.for-office');
}

export function sayNames(names: readonly string[]): string {
  return names.map(apart).join(' · ');
}
