// A facilitator who presses the app's own buttons, by the words that stand on them.

import { expect, type Locator, type Page } from '@playwright/test';
import { en as faults } from '../../src/app/faults/words/en.ts';
import { en as lock } from '../../src/app/lock/words/en.ts';
import { en as app } from '../../src/app/words/en.ts';
import { en as cards } from '../../src/activities/cards/words/en.ts';
import { en as causes } from '../../src/activities/causes/words/en.ts';
import { en as mood } from '../../src/activities/mood/words/en.ts';
import { en as prepare } from '../../src/activities/prepare/words/en.ts';
import { en as themes } from '../../src/activities/themes/words/en.ts';
import { en as votes } from '../../src/activities/votes/words/en.ts';
import { en as handover } from '../../src/handover/words/en.ts';
import type { Phrase } from '../../src/i18n/words.ts';

export { app, cards, causes, faults, handover, lock, mood, prepare, themes, votes };

const plurals = new Intl.PluralRules('en');

/** A phrase of the word tables with its gaps filled, as the English screen shows it. */
export function say(phrase: Phrase, vars: Readonly<Record<string, string | number>> = {}): string {
  const text = typeof phrase === 'string' ? phrase : (phrase[plurals.select(Number(vars['n'] ?? 0))] ?? phrase.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole));
}

/** One workshop or several. */
export const unlockTheList = new RegExp(`^(?:${Object.values(lock['list.unlock']).join('|')})$`);

export const PIN = '274915';

const PAUSE_MS = 450;
/** After somebody's turn a second tap in the same place is theirs for longer. */
const BETWEEN_MS = 1250;
/** Farther apart than this, two taps are two: a screen that moves by a line in between does not change that. */
const FAR_PX = 100;

export class Facilitator {
  page: Page;
  /** From the paper: what opens this tablet. */
  phrase: readonly string[] = [];
  /** It is gone with the page. */
  hasPin = false;
  private last = { x: 0, y: 0, time: 0 };

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.tap(this.button(name, within).first());
  }

  /**
   * Two quick taps in one place are one to the app when the screen changes between them. A quick hand taps another corner;
   * where there is none it takes its time.
   */
  async tap(control: Locator): Promise<void> {
    const { x, y, width, height, isBetween } = await control.evaluate(comeToRest);
    const corners = [0.2, 0.8].map((part) => ({ x: Math.floor(width * part), y: Math.floor(height / 2) }));
    const far = (place: { x: number; y: number }) => Math.hypot(x + place.x - this.last.x, y + place.y - this.last.y);
    const position = corners.reduce((best, place) => (far(place) > far(best) ? place : best));
    const pause = this.last.time + (isBetween ? BETWEEN_MS : PAUSE_MS) - Date.now();
    if (pause > 0 && far(position) < FAR_PX) await this.page.waitForTimeout(pause);
    await control.tap({ position });
    this.last = { x: x + position.x, y: y + position.y, time: Date.now() };
  }

  /** What stands in the field is gone; these words stand there instead. */
  async write(field: Locator, words: string): Promise<void> {
    await field.fill(words);
  }

  async heading(name: string | RegExp): Promise<void> {
    await expect(
      this.page.getByRole('heading', { level: 1, name, ...(typeof name === 'string' && { exact: true }) }),
    ).toBeVisible();
  }

  /** Goes to a step by the running order. */
  async goTo(title: string): Promise<void> {
    await this.tap(
      this.page
        .getByRole('navigation', { name: app.order })
        .getByRole('link', { name: new RegExp(`^${escape(title)}`) }),
    );
    await this.heading(title);
  }

  async prepare(question: string, people: number): Promise<void> {
    await this.press(new RegExp(`^${escape(app['list.prepare'])}`));
    if (this.phrase.length === 0) await this.writeTheWordsDown();
    await this.write(this.page.getByLabel(prepare.question), question);
    await this.write(this.page.getByLabel(prepare.host), 'Council');
    await this.write(this.page.getByLabel(prepare.place), 'HALL-2');
    await this.press(prepare.keep);
    await this.press(prepare['next-people']);
    const count = this.page.getByLabel(prepare['people.count'], { exact: true });
    await this.write(count, String(people));
    await this.press(say(prepare['people.give'], { n: people }));
    await expect(this.page.getByText(say(prepare['people.here'], { n: people }))).toBeVisible();
  }

  /** Before the first real workshop of a tablet: on paper, and typed once with three letters of each. */
  async writeTheWordsDown(): Promise<void> {
    await this.heading(lock['words.title']);
    this.phrase = await this.page.getByRole('main').getByRole('listitem').allTextContents();
    await this.press(lock['words.written']);
    await this.heading(lock['again.title']);
    await this.writePhrase();
    await this.press(lock['again.done']);
  }

  /** A tablet that was started anew opens with the words, and with nothing else. */
  async openWithWords(): Promise<void> {
    this.hasPin = false;
    await this.page.getByLabel(lock['phrase.field'], { exact: true }).waitFor();
    await this.writePhrase();
    await this.press(lock['phrase.open']);
  }

  private async writePhrase(): Promise<void> {
    const short = this.phrase.map((word) => word.slice(0, 3)).join(' ');
    await this.write(this.page.getByLabel(lock['phrase.field'], { exact: true }), short);
  }

  /** Starts the passing for everybody still waiting; in a real session the first time of a day asks for a PIN. */
  async passRound(people: number, { secret = false }: { readonly secret?: boolean } = {}): Promise<void> {
    await this.press(say(handover['who.hand'], { n: people }));
    if (secret) await this.press(app['projector.hidden']);
    await this.choosePin();
  }

  /** A secret round, from the desk back to the desk: what each person does in their turn. */
  async secretRound(people: number, turn: (n: number) => Promise<void>): Promise<void> {
    await this.passRound(people, { secret: true });
    for (let n = 0; n < people; n += 1) {
      await this.nextPerson();
      await this.thisIsMe();
      await turn(n);
    }
    await this.takeBack();
  }

  /** Hands the tablet to one person. */
  async handTo(control: Locator): Promise<void> {
    await this.tap(control);
    await this.choosePin();
  }

  /** Where there is none yet. */
  async choosePin(): Promise<void> {
    if (this.hasPin) return;
    await this.heading(lock['pin.choose']);
    await this.type(PIN);
    await this.heading(lock['pin.again']);
    await this.type(PIN);
    this.hasPin = true;
  }

  async type(digits: string): Promise<void> {
    for (const digit of digits) await this.press(digit);
  }

  /** The tablet is back at the desk. */
  async takeBack(): Promise<void> {
    await this.heading(handover['pass.home']);
    await this.press(handover['pass.i-am-facilitator']);
    await (this.hasPin ? this.type(PIN) : this.openWithWords());
  }

  /** The heading of the screen between two people: whose turn comes. */
  async nextPerson(): Promise<string> {
    const heading = this.page.getByRole('heading', { level: 1, name: passTo });
    await expect(heading).toBeVisible();
    return (await heading.textContent()) ?? '';
  }

  async thisIsMe(): Promise<void> {
    await this.press(handover['pass.me']);
  }

  /** Until the turn's own mark says that all of it lies on the tablet. */
  async untilSaved(): Promise<void> {
    await expect(
      this.page.getByRole('region', { name: handover.bar }).getByText(handover.saved, { exact: true }),
    ).toBeVisible();
  }

  /** The consent pages, said yes to. */
  async agree(): Promise<void> {
    for (const page of ['what-for', 'who-sees', 'stop', 'take-back'] as const) {
      await this.heading(handover[`consent.${page}`]);
      await this.press(handover['consent.next']);
    }
    await this.press(handover['consent.taking.yes']);
    await this.press(handover['consent.quoting.yes']);
  }

  async pickMood(picture: string): Promise<void> {
    await this.press(picture);
    await this.press(mood['turn.next']);
    await this.press(mood['turn.finished']);
  }

  async writeCards(said: readonly (readonly string[])[]): Promise<void> {
    await this.press(cards['who.self']);
    for (const [n, category] of (['working', 'not-working', 'future'] as const).entries()) {
      await this.heading(cards[`ask.${category}`]);
      for (const words of said[n] ?? []) {
        await this.write(this.page.getByRole('textbox'), words);
        await this.press(cards['turn.add']);
      }
      await this.press((said[n] ?? []).length > 0 ? cards['turn.thatIsAll'] : cards['turn.passOne']);
    }
    await this.press(cards['turn.finish']);
  }

  /** `dots`: how many on the option with this letter. */
  async vote(dots: Readonly<Record<string, number>>): Promise<void> {
    await this.press(votes['turn.start']);
    for (const [letter, n] of Object.entries(dots)) {
      for (let dot = 0; dot < n; dot += 1)
        await this.press(new RegExp(`^${escape(say(votes['turn.add-to'], { choice: letter }))},`));
    }
    await this.press(/^Look at my dots?$/);
    await this.press(votes['turn.finished']);
  }

  async abstain(): Promise<void> {
    await this.press(votes['turn.abstain']);
    await this.press(votes['turn.finished']);
  }
}

/**
 * In the page: brings a control into sight as a tap does, and answers where it rests there, and whether the screen is one
 * between two people. All of it in one way to the page and back, because a workshop has nine hundred taps.
 */
async function comeToRest(control: Element) {
  (control as Element & { scrollIntoViewIfNeeded(): void }).scrollIntoViewIfNeeded();
  let place = control.getBoundingClientRect();
  // What never rests, is never seen, or has gone is left to the tap, which says so.
  for (let frames = 0; frames < 300 && control.isConnected; frames += 1) {
    await new Promise(requestAnimationFrame);
    const before = place;
    place = control.getBoundingClientRect();
    if (place.width > 0 && place.x === before.x && place.y === before.y && place.width === before.width) break;
  }
  const { x, y, width, height } = place;
  return { x, y, width, height, isBetween: document.querySelector('[data-between]') !== null };
}

const passTo = new RegExp(`^${escape(handover['pass-to']).replace('\\{token\\}', '.+')}$`);

export function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
