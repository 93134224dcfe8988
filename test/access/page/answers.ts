// Keeps what was answered about a screen as long as nothing has changed that the answer is about: of 36 looks at one screen
// most differ in colours alone, and what has no name in light has none in the dark.

import { isSeen } from './seen.ts';

/** What an answer is about: what is drawn and said; where it lies as well; in which colours as well; or more than that. */
export type Matter = 'words' | 'places' | 'colours' | 'anything';

const COLOURS = [
  'color',
  'background-color',
  'background-image',
  'border-top-color',
  'border-top-style',
  'border-top-width',
  'border-left-color',
  'border-left-width',
  'border-bottom-color',
  'border-bottom-width',
  'outline-color',
  'outline-style',
  'outline-width',
  'box-shadow',
  'opacity',
  'font-weight',
  'text-decoration-line',
  'fill',
  'stroke',
  'stroke-width',
] as const;
const MODES = ['(forced-colors: active)', '(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print'] as const;

type Signs = Readonly<Record<Exclude<Matter, 'anything'>, number>>;

/** A number for each text that was seen, so that a screen is compared whole and kept once. */
const seen = new Map<string, number>();
const answers = new Map<string, readonly string[]>();

/** Another screen, or one that was spoiled. */
export function forget(): void {
  seen.clear();
  answers.clear();
}

/** The screen as it is now; the same numbers mean that nothing of it has changed. */
export function signs(): Signs {
  const page = document.documentElement;
  const all = [page, ...document.body.querySelectorAll('*')];
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const said = [
    page.lang,
    page.dir,
    document.title,
    document.head.querySelector('meta[name=viewport]')?.outerHTML,
    document.body.outerHTML,
    ...fields.map(({ value, checked }) => `${value} ${checked}`),
    all.map((one) => (isSeen(one) ? 1 : 0)).join(''),
  ];
  const words = numberOf(said.join('\n'));
  const lies = all.map((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const { fontSize, position, overflowX, overflowY } = getComputedStyle(one);
    const box = [left, top, width, height].map((px) => px.toFixed(1));
    return [...box, fontSize, position, overflowX, overflowY].join();
  });
  const places = numberOf([words, innerWidth, innerHeight, ...lies].join('\n'));
  const looks = all.map((one) => {
    const style = getComputedStyle(one);
    return COLOURS.map((name) => style.getPropertyValue(name)).join();
  });
  const attributes = page.getAttributeNames().map((name) => `${name}=${page.getAttribute(name)}`);
  const modes = MODES.map((mode) => matchMedia(mode).matches);
  const colours = numberOf([places, ...attributes, ...modes, ...looks].join('\n'));
  return { words, places, colours };
}

function numberOf(text: string): number {
  const known = seen.get(text) ?? seen.size;
  seen.set(text, known);
  return known;
}

const keyOf = (name: string, matter: keyof Signs, now: Signs) => `${name} ${matter} ${now[matter]}`;

/** What was answered when the screen was as it is now, or undefined. */
export function kept(name: string, matter: Matter, now: Signs): readonly string[] | undefined {
  return matter === 'anything' ? undefined : answers.get(keyOf(name, matter, now));
}

/** Keeps the answer, and gives it back. */
export function keep(name: string, matter: Matter, now: Signs, answer: readonly string[]): readonly string[] {
  if (matter !== 'anything') answers.set(keyOf(name, matter, now), answer);
  return answer;
}
