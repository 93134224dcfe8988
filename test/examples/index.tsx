// Draws any named state of any activity, and every screen of the app, in any language, theme and size; never shipped.
// `?activity=mood&example=<name>&lang=ur&theme=dark&dir=auto&contrast=high&size=large|125`; `?list` gives all names.

import '../../src/styles/index.css';
import type { Example } from '../../src/activities/activity.ts';
import { activities } from '../../src/activities/index.ts';
import { changeLanguage, showLanguageOnPage, withWords } from '../../src/app/language.ts';
import { words as lockWords } from '../../src/app/lock/words/table.ts';
import { settings, showSettingsOnPage } from '../../src/app/settings.ts';
import { words as sendingWords } from '../../src/app/sending/words/table.ts';
import { words as appWords } from '../../src/app/words/table.ts';
import { words as deskWords } from '../../src/desk/words/table.ts';
import { words as handoverWords } from '../../src/handover/words/table.ts';
import { directionOf, isLocale } from '../../src/i18n/locale.ts';
import { words as reportWords } from '../../src/report/words/table.ts';
import { scanTreeOf } from '../../src/ui/scan-tree.ts';
import { pressesTo } from '../support/presses.ts';
import { atRest } from './fingers.ts';
import { drawExample } from './scene.tsx';
import { openedScreens } from './opened.ts';
import { screens } from './screens.ts';

interface Named {
  readonly activity: string;
  readonly name: string;
  readonly shows: 'desk' | 'turn' | 'wall' | 'app';
}

/** What the scripts find on the page. */
interface Stage {
  readonly examples: readonly Named[];
  /** Draws a state; resolves when the screen is at rest. */
  show(this: void, activity: string, name: string): Promise<void>;
  /** The same screen in another language, theme or size: nothing is drawn anew. */
  look(this: void, as: Readonly<Record<string, string>>): Promise<void>;
  /** How many presses of two switches each thing on the screen is away. */
  presses(this: void): readonly number[];
}

declare global {
  interface Window {
    stage?: Stage;
    examples?: readonly Named[];
  }
}

const found = import.meta.glob<{ readonly examples: readonly Example[] }>('../../src/activities/*/examples.ts', {
  eager: true,
});

const drawn = [
  ...activities.flatMap(({ name: activity }) => {
    const { examples = [] } = found[`../../src/activities/${activity}/examples.ts`] ?? {};
    return examples.map((example) => ({
      activity,
      name: example.name,
      shows: example.shows,
      draw: () => drawExample(activity, example),
    }));
  }),
  ...[...openedScreens, ...screens].map((screen) => ({ shows: 'app' as const, ...screen })),
];

async function look(as: Readonly<Record<string, string>>): Promise<void> {
  const { lang = 'en', theme = 'auto', contrast = 'auto', size = 'usual', dir = 'auto' } = as;
  const page = document.documentElement;
  settings.value = {
    locale: isLocale(lang) ? lang : 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    contrast: contrast === 'high' ? 'high' : 'auto',
    targets: size === 'large' ? 'large' : 'usual',
  };
  await changeLanguage(settings.value.locale);
  page.dir = dir === 'ltr' || dir === 'rtl' ? dir : directionOf(settings.value.locale);
  page.style.fontSize = /^\d+$/.test(size) ? `${size}%` : '';
  await document.fonts.ready;
  await atRest();
}

async function show(activity: string, name: string): Promise<void> {
  const state = drawn.find((one) => one.activity === activity && one.name === name);
  if (!state) throw new Error(`no example "${name}" of ${activity}`);
  await state.draw();
  await atRest();
}

function presses(): readonly number[] {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('[data-read]');
  return root ? pressesTo(scanTreeOf(root)) : [];
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  await withWords([
    appWords,
    sendingWords,
    lockWords,
    deskWords,
    handoverWords,
    reportWords,
    ...activities.map(({ words }) => words),
  ]);
  showSettingsOnPage();
  showLanguageOnPage();
  // Ahead of time, so that no screen waits for its code.
  for (const { desk, turn, wall } of activities) await Promise.all([desk(), turn?.(), wall?.()]);
  await look(Object.fromEntries(asked));
  const examples = drawn.map(({ activity, name, shows }) => ({ activity, name, shows }));
  window.examples = examples;
  if (asked.has('list')) {
    const text = document.createElement('pre');
    text.textContent = JSON.stringify(examples, null, 1);
    document.body.replaceChildren(text);
  } else if (asked.has('activity')) {
    const activity = asked.get('activity') ?? '';
    const first = examples.find((one) => one.activity === activity)?.name ?? '';
    await show(activity, asked.get('example') ?? first);
    await look(Object.fromEntries(asked));
  }
  window.stage = { examples, show, look, presses };
}

void start();
