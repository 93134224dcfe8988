// Opens the store, draws the app, then makes it ready for being offline.

import './styles/index.css';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { watchForCrashes } from './app/crash.tsx';
import { askToKeep } from './app/device.ts';
import { prepareGround } from './app/ground.ts';
import { changeLanguage, showLanguageOnPage, withWords } from './app/language.ts';
import { startOffline } from './app/offline.ts';
import { readSettings, settings, showSettingsOnPage } from './app/settings.ts';
import { words } from './app/words/table.ts';
import { keepFocus } from './ui/keep-focus.ts';
import { dropSecondTaps } from './ui/second-taps.ts';

const PATIENCE_MS = 1500;

async function start(): Promise<void> {
  watchForCrashes();
  dropSecondTaps(document);
  keepFocus(document);
  // A storage that never answers must not leave an empty page: the store will say what is wrong with it.
  await Promise.race([readSettings(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await changeLanguage(settings.peek().locale);
  await withWords([words]);
  showSettingsOnPage();
  showLanguageOnPage();
  const place = document.getElementById('app');
  if (place) render(<App />, place);
  await prepareGround();
  // The files of the app come first: a slow line is not shared with them.
  void startOffline()
    .then(startSending)
    .catch(() => undefined);
  void askToKeep();
}

async function startSending(): Promise<void> {
  (await import('./app/sending/way-home.ts')).startSending();
}

void start();
