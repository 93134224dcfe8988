// The session file and the rescue copy on their way out, where the end page and the steps offer them: what it takes comes
// when it is drawn.

import { withWords } from './language.ts';
import { lazy } from './lazy.tsx';

export const SessionFile = lazy(async () => {
  const { SessionFile: Part, tables } = await import('./files/session-file.tsx');
  await withWords(tables);
  return Part;
});

export const StillOpen = lazy(async () => {
  const { StillOpen: Part, tables } = await import('./files/still-open.tsx');
  await withWords(tables);
  return Part;
});

export const RescueOffer = lazy(async () => {
  const { RescueOffer: Part, tables } = await import('./keys/rescue-copy.tsx');
  await withWords(tables);
  return Part;
});

export const SaveOffer = lazy(async () => {
  const { SaveOffer: Part, tables } = await import('./files/session-file.tsx');
  await withWords(tables);
  return Part;
});
