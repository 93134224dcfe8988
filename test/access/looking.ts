// Goes from screen to screen of the examples and asks everything that is to be asked of each.

import type { Browser, Page } from '@playwright/test';
import type { LookName } from './page/looks.ts';
import { openExamples, serveExamples } from '../examples/serve.mjs';
import { mean } from '../support/presses.ts';
import type { Look } from './matrix.ts';

const LYING = { width: 1080, height: 810 };
const STANDING = { width: 810, height: 1080 };
/** A phone in an emergency, and a laptop's screen at 400 %. */
const NARROW = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
] as const;

/** Asked once of each screen: nothing of it is a matter of colours or sizes. */
const ONCE = ['heard', 'K7', 'K6', 'K2', 'K3', 'K11', 'K13', 'K17', 'K12'] as const satisfies readonly LookName[];
/** Asked of every look. */
const EACH = [
  'contrast',
  'K8',
  'K14',
  'K9',
  'K1',
  'K4',
  'K5',
  'K10',
  'K15',
  'K16',
  'targets',
  'letters',
] as const satisfies readonly LookName[];
/** What the room can change; the edge of a screen has no part in the rest. */
const IN_A_NARROW_PLACE = ['K10', 'K4'] as const satisfies readonly LookName[];

/** WCAG 1.4.12, as somebody's own style sheet sets it. Nastaliq joins its letters and has a taller line already. */
const SPACED = `:root:not(:lang(ur)) * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

export interface Screen {
  readonly activity: string;
  readonly name: string;
  readonly shows: 'desk' | 'turn' | 'wall' | 'app';
}

export class Looking {
  readonly page: Page;
  readonly #url: string;
  readonly #stop: () => Promise<void>;
  #narrow = 0;
  /** What the system was last told to be. */
  #asked = '';

  private constructor(page: Page, url: string, stop: () => Promise<void>) {
    this.page = page;
    this.#url = url;
    this.#stop = stop;
  }

  /** `keeps`: an answer counts as long as nothing has changed that it is about; worth while from some dozen looks at a screen on. */
  static async begin(browser: Browser, { keeps = true } = {}): Promise<Looking> {
    const served = await serveExamples();
    const page = await browser.newPage({ viewport: LYING, hasTouch: true, reducedMotion: 'reduce' });
    const looking = new Looking(page, keeps ? served.url : `${served.url}?anew`, served.stop);
    await looking.anew();
    return looking;
  }

  /** The page as it is when it is opened. */
  async anew(): Promise<void> {
    await openExamples(this.page, this.#url);
    // Whoever has pressed a key is shown where the focus is.
    await this.page.keyboard.press('Shift');
  }

  async end(): Promise<void> {
    await this.page.close();
    await this.#stop();
  }

  screens(activity?: string): Promise<readonly Screen[]> {
    return this.page.evaluate(
      (of) => (window.stage?.examples ?? []).filter((one) => of === undefined || one.activity === of),
      activity,
    );
  }

  async show({ activity, name }: Pick<Screen, 'activity' | 'name'>): Promise<void> {
    await this.page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
  }

  /** `contrast`: the 20 to 1 mode. */
  async wear(look: Look, contrast: 'auto' | 'high' = 'auto'): Promise<void> {
    await this.#system(look);
    await this.page.evaluate((as) => window.stage?.look(as), wornAs(look, contrast));
  }

  async #system({ theme, mode }: Look): Promise<void> {
    const asked = `${theme} ${mode}`;
    if (asked === this.#asked) return;
    await this.page.emulateMedia({
      forcedColors: mode === 'forced colours' ? 'active' : 'none',
      colorScheme: theme,
      reducedMotion: mode === 'no motion' ? 'reduce' : 'no-preference',
    });
    this.#asked = asked;
  }

  async faults(names: readonly LookName[]): Promise<readonly string[]> {
    return this.page.evaluate((asked) => window.stage?.faults(asked) ?? [], names);
  }

  /** How many presses of two switches a choice takes on average, on a tablet that lies and on one that stands. */
  async presses(): Promise<readonly number[]> {
    const found: number[] = [];
    for (const size of [LYING, STANDING]) {
      await this.page.setViewportSize(size);
      const all = await this.page.evaluate(() => window.stage?.presses() ?? []);
      if (all.length > 0) found.push(mean(all));
    }
    await this.page.setViewportSize(LYING);
    return found;
  }

  async axe(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.stage?.axe() ?? []);
  }

  /** On the screen as it comes. */
  once(): Promise<readonly string[]> {
    return this.faults(ONCE);
  }

  async each(look: Look): Promise<readonly string[]> {
    return this.faults(namesFor(look));
  }

  /** Puts a look on and asks for all that is asked of each. */
  async at(look: Look, { axe }: { readonly axe: boolean }): Promise<readonly string[]> {
    await this.#system(look);
    return this.page.evaluate(([as, names, withAxe]) => window.stage?.ask(as, names, withAxe) ?? [], [
      wornAs(look, 'auto'),
      namesFor(look),
      axe,
    ] as const);
  }

  /** In the 20 to 1 mode. */
  strong(): Promise<readonly string[]> {
    return this.faults(['contrast', 'K8', 'K9', 'K14']);
  }

  /** On one of the narrow screens, by turns, with the letters set apart. */
  async narrow(
    sizes: readonly { readonly width: number; readonly height: number }[] = this.#oneNarrow(),
  ): Promise<readonly string[]> {
    const found: string[] = [];
    for (const size of sizes) {
      await this.page.setViewportSize(size);
      for (const spaced of [false, true]) {
        await this.page.evaluate(setApart, spaced ? SPACED : '');
        const faults = await this.faults(IN_A_NARROW_PLACE);
        found.push(...faults.map((one) => `${size.width} by ${size.height}${spaced ? ', letters apart' : ''}, ${one}`));
      }
    }
    await this.page.evaluate(setApart, '');
    await this.page.setViewportSize(LYING);
    return found;
  }

  /** On a tablet that stands other parts stick to the upper edge. */
  async standing(): Promise<readonly string[]> {
    await this.page.setViewportSize(STANDING);
    // The strip of steps goes back to the one that is open.
    await this.page.evaluate(() => window.stage?.rest());
    const found = (await this.faults(['K1'])).map((one) => `${STANDING.width} by ${STANDING.height}, ${one}`);
    await this.page.setViewportSize(LYING);
    return found;
  }

  #oneNarrow() {
    this.#narrow += 1;
    return NARROW.filter((_, n) => n === this.#narrow % NARROW.length);
  }

  static get allNarrow() {
    return NARROW;
  }
}

const namesFor = ({ mode }: Look): readonly LookName[] => (mode === 'no motion' ? [...EACH, 'motion'] : EACH);
const wornAs = ({ size, theme, lang }: Look, contrast: 'auto' | 'high') => ({ size, theme, lang, contrast });

function setApart(rules: string): void {
  const sheet = document.getElementById('set-apart') ?? document.createElement('style');
  sheet.id = 'set-apart';
  sheet.textContent = rules;
  document.head.append(sheet);
}

export function sayLook({ size, theme, lang, mode }: Look): string {
  return `${lang}, ${size} %, ${theme}, ${mode}`;
}
