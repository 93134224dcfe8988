// Draws any named state of any activity, and every screen of the app, in any language, theme and size; never shipped.
// `?activity=mood&example=<name>&lang=ur&theme=dark&dir=auto&contrast=high&size=large|125`; `?list` gives all names; `?anew`
// keeps no answers.

// Before anything is drawn: it remembers who listens to what.
import '../access/page/heard.ts';
import '../../src/styles/index.css';
import type Axe from 'axe-core';
import type { Example } from '../../src/activities/activity.ts';
import { activities } from '../../src/activities/index.ts';
import { changeLanguage, showLanguageOnPage, withWords } from '../../src/app/language.ts';
import { words as faultWords } from '../../src/app/faults/words/table.ts';
import { words as lockWords } from '../../src/app/lock/words/table.ts';
import { settings, showSettingsOnPage } from '../../src/app/settings.ts';
import { words as officeWords } from '../../src/app/office/words/table.ts';
import { words as statementWords } from '../../src/app/statement/words/table.ts';
import { words as sendingWords } from '../../src/app/sending/words/table.ts';
import { words as appWords } from '../../src/app/words/table.ts';
import { words as deskWords } from '../../src/desk/words/table.ts';
import { words as handoverWords } from '../../src/handover/words/table.ts';
import { directionOf, isLocale, locale } from '../../src/i18n/locale.ts';
import { words as reportWords } from '../../src/report/words/table.ts';
import { scanTreeOf } from '../../src/ui/scan-tree.ts';
import { forget, keep, kept, signs } from '../access/page/answers.ts';
import { ABOUT, type LookName, looks } from '../access/page/looks.ts';
import { plant } from '../access/page/seeds.ts';
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
  /** What is wrong with the screen as it is now, each with the name of what found it. */
  faults(this: void, names: readonly LookName[]): Promise<readonly string[]>;
  /** Another look, and all that was asked of it: each way to the page and back takes longer than most answers. */
  ask(
    this: void,
    as: Readonly<Record<string, string>>,
    names: readonly LookName[],
    withAxe: boolean,
  ): Promise<readonly string[]>;
  /** What axe finds on it, and what it cannot decide. */
  axe(this: void): Promise<readonly string[]>;
  /** Waits until nothing on the screen changes any more. */
  rest(this: void): Promise<void>;
  /** Spoils the screen on purpose; only a page opened anew is sound again. */
  plant(this: void, defect: string): void;
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
  const isNewLanguage = lang !== locale.value;
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
  // Only colours and sizes, or no screen as yet: nothing is drawn anew.
  if (isNewLanguage && document.querySelector('#app main')) await atRest();
  else await oneFrame();
}

/** What is measured anew in a frame, and drawn because of it, is there. */
function oneFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function show(activity: string, name: string): Promise<void> {
  const state = drawn.find((one) => one.activity === activity && one.name === name);
  if (!state) throw new Error(`no example "${name}" of ${activity}`);
  forget();
  await state.draw();
  await atRest();
}

function presses(): readonly number[] {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('[data-read]');
  return root ? pressesTo(scanTreeOf(root)) : [];
}

/** What is planted may be seen by nobody: whoever listens, or a clock. */
function spoil(defect: string): void {
  forget();
  plant(defect);
}

let axe: Promise<typeof Axe> | undefined;

/** Only for those who ask for it: it is larger than the app. */
function axeItself(): Promise<typeof Axe> {
  axe ??= import('axe-core').then((module) => module.default);
  return axe;
}

/** To see that a screen is as it was takes as long as some answers: it pays where a screen is looked at in many ways. */
const keepsAnswers = !new URLSearchParams(location.search).has('anew');

async function faults(names: readonly LookName[]): Promise<readonly string[]> {
  const seen = { high: document.documentElement.dataset['contrast'] === 'high', axe: await axeItself() };
  const now = keepsAnswers ? signs() : undefined;
  const found: string[] = [];
  for (const name of names) {
    const about = ABOUT[name] ?? 'anything';
    const answer = now
      ? (kept(name, about, now) ?? keep(name, about, now, await looks[name](seen)))
      : await looks[name](seen);
    found.push(...answer.map((fault) => `${name}: ${fault}`));
  }
  return found;
}

/**
 * What axe leaves to people, and how it was decided. How dark words are where something may lie over them: by our own look
 * at contrast. Lists with nothing in them yet: rows of a long board are drawn as they come into sight. A key with a sign on
 * it: its name is the sign's. Headings of a page that lies under a sheet: it is inert as long as the sheet is open.
 */
const DECIDED: ReadonlySet<string> = new Set([
  'color-contrast',
  'aria-required-children',
  'heading-order',
  'label-content-name-mismatch',
]);

async function ask(as: Readonly<Record<string, string>>, names: readonly LookName[], withAxe: boolean) {
  await look(as);
  return [...(await faults(names)), ...(withAxe ? await axeFaults() : [])];
}

/** The rules of axe that ask where something lies, and in which colours; all others ask what is there. */
const RULES = {
  places: ['target-size', 'scrollable-region-focusable'],
  colours: ['color-contrast', 'link-in-text-block'],
} as const;
const PARTS = ['words', 'places', 'colours'] as const;
const partOf = (id: string) =>
  (['places', 'colours'] as const).find((part) => RULES[part].some((one) => one === id)) ?? 'words';

async function axeFaults(): Promise<readonly string[]> {
  if (!keepsAnswers) return (await runAxe({})).map(({ fault }) => fault);
  const now = signs();
  const open = PARTS.filter((part) => kept('axe', part, now) === undefined);
  if (open.length > 0) {
    // What is there was not answered yet: then all of it is asked at once.
    const ids = open.flatMap((part) => (part === 'words' ? [] : RULES[part]));
    const only: Axe.RunOptions = open.includes('words') ? {} : { runOnly: { type: 'rule', values: ids } };
    const found = await runAxe(only);
    for (const part of open) {
      const ofPart = found.filter(({ id }) => partOf(id) === part).map(({ fault }) => fault);
      keep('axe', part, now, ofPart);
    }
  }
  return PARTS.flatMap((part) => kept('axe', part, now) ?? []);
}

async function runAxe(options: Axe.RunOptions): Promise<readonly { readonly id: string; readonly fault: string }[]> {
  const given: Axe.RunOptions = {
    preload: false,
    rules: { 'target-size': { enabled: true } },
    ...options,
    resultTypes: ['violations', 'incomplete'],
  };
  const { violations, incomplete } = await (await axeItself()).run(document, given);
  const small = violations.find(({ id }) => id === 'target-size');
  if (small) small.nodes = await stillSmall(small.nodes);
  const said = ({ id, nodes }: Axe.Result, what: string) =>
    nodes.map(({ target, html }) => ({ id, fault: `axe ${id}${what}: ${String(target)} ${html.slice(0, 100)}` }));
  return [
    ...violations.flatMap((one) => said(one, '')),
    ...incomplete.filter(({ id }) => !DECIDED.has(id)).flatMap((one) => said(one, ', not decided')),
  ];
}

/**
 * A key that has gone half under a foot that stays is as large as ever once the page has been scrolled to it: each is asked
 * again there, and the page goes back to where it was.
 */
async function stillSmall(nodes: readonly Axe.NodeResult[]): Promise<Axe.NodeResult[]> {
  const still: Axe.NodeResult[] = [];
  const rules: Axe.RunOptions = { preload: false, runOnly: { type: 'rule', values: ['target-size'] } };
  rules.rules = { 'target-size': { enabled: true } };
  const { scrollX, scrollY } = window;
  for (const node of nodes) {
    const element = document.querySelector(String(node.target));
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { violations } = await (await axeItself()).run(element ?? document, rules);
    if (violations.length > 0) still.push(node);
  }
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  return still;
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  await withWords([
    appWords,
    sendingWords,
    officeWords,
    statementWords,
    faultWords,
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
  window.stage = { examples, show, look, presses, faults, ask, axe: axeFaults, rest: atRest, plant: spoil };
}

void start();
