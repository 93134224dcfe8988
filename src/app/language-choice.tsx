// The language of the desk.

import { Languages } from '../handover/languages.tsx';
import { choose } from './settings.ts';

export function LanguageChoice() {
  return <Languages onChoose={(locale) => void choose({ locale })} />;
}
