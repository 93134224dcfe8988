// Makes the first screen live, which the build has drawn already, and goes on with what comes after it.

import './styles/index.css';
import { hydrate, render } from 'preact';
import { App, bringAhead } from './app/app.tsx';
import { begin } from './app/begin.ts';
import { watchForCrashes } from './app/crash.tsx';
import { takeOver } from './app/early.ts';
import { showLanguageOnPage } from './app/language.ts';
import { readLook } from './app/look.ts';
import { showSettingsOnPage } from './app/settings.ts';
import { locale } from './i18n/locale.ts';
import { effectsAfterPainting } from './ui/after-painting.ts';
import { dropSecondTaps } from './ui/second-taps.ts';

async function start(place: HTMLElement): Promise<void> {
  watchForCrashes();
  effectsAfterPainting();
  locale.value = readLook().locale;
  dropSecondTaps(document);
  showSettingsOnPage();
  showLanguageOnPage();
  void begin();
  // What fails here is asked for again when it is drawn, and said then.
  const ahead = bringAhead().catch(() => undefined);
  // What stands there is heard by the page until the app can draw the same.
  if (place.firstElementChild) await ahead;
  const pressed = takeOver();
  // Taken over as it stands: nothing moves.
  if (place.firstElementChild) hydrate(<App />, place);
  else render(<App />, place);
  pressed?.removeAttribute('aria-busy');
  pressed?.click();
}

const place = document.getElementById('app');
if (place) void start(place);
