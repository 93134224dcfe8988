// Somebody at the office, in a browser of their own: makes a key, writes the settings for tablets, opens what came home.

import { readFile } from 'node:fs/promises';
import { expect, type Browser, type Page } from '@playwright/test';
import { en as keys } from '../../src/app/keys/words/en.ts';
import { en as words } from '../../src/app/office/words/en.ts';
import { en as sending } from '../../src/app/sending/words/en.ts';
import { Facilitator, say } from '../workshops/facilitator.ts';

interface Account {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export class OfficeDesk {
  readonly #hand: Facilitator;
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
    this.#hand = new Facilitator(page);
  }

  /** `url`: of the app. */
  static async open(browser: Browser, url: string): Promise<OfficeDesk> {
    const context = await browser.newContext();
    const desk = new OfficeDesk(await context.newPage());
    await desk.page.goto(`${url}/#/office`);
    await desk.#hand.heading(words.title);
    return desk;
  }

  /** Makes a key and saves its sheet; answers the file that it was saved to. */
  async makeKey(name: string): Promise<Paper> {
    await this.#turnTo('key');
    await this.#write(words['key.name'], name);
    await this.#hand.press(words['key.make']);
    await this.#hand.heading(words['sheet.title']);
    const file = await this.#save(words['sheet.save']);
    await this.#hand.press(words['sheet.done']);
    await this.#hand.press(words['sheet.sure-yes']);
    return file;
  }

  async takeKeyInHand(file: Paper): Promise<void> {
    await this.#turnTo('key');
    await this.page.locator(`input[type=file][aria-label="${keys['secret.file']}"]`).setInputFiles(file);
    await expect(this.page.getByRole('heading', { name: words['key.in-hand'] })).toBeVisible();
  }

  /** The key in hand is the one that they are sealed for. */
  async writeSettings(name: string, account: Account): Promise<Paper> {
    await this.#turnTo('tablets');
    await this.#write(words['key.name'], name);
    await this.#fillIn(account);
    await this.#hand.press(words['tablets.make']);
    await this.#hand.heading(words['tablets.title']);
    return this.#save(words['sheet.save']);
  }

  /** Opens all that has come home; answers what each workshop is, to the letter. */
  async openAllFrom(account: Account): Promise<readonly string[]> {
    await this.#turnTo('open');
    await this.page.getByText(words['store.where']).click();
    await this.#fillIn(account);
    await this.#hand.press(words['store.look']);
    await this.#hand.press(words['store.open-all']);
    await expect(this.page.getByText(words['file.opened'])).not.toHaveCount(0);
    // What is in them is drawn after the line that says that they are open.
    const marks = this.page.locator('details code');
    await expect(marks).not.toHaveCount(0);
    return marks.allTextContents();
  }

  async readReport(): Promise<void> {
    await this.#hand.press(words['open.report']);
  }

  async saveSpreadsheet(): Promise<string> {
    await this.#hand.press(words['open.sheet']);
    const dialog = this.page.getByRole('alertdialog');
    const { buffer } = await this.#saved(() => this.#hand.press(words['open.sheet'], dialog));
    return buffer.toString();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  async #turnTo(part: 'open' | 'key' | 'tablets'): Promise<void> {
    await this.#hand.tap(this.page.getByRole('tab', { name: words[`part.${part}`] }));
    // The last part is there until the press was painted, and has fields of the same names.
    await expect(this.page.getByText(words[`${part}.what`])).toBeVisible();
  }

  async #fillIn({ address, user, password }: Account): Promise<void> {
    await this.#write(sending['field.address'], address);
    await this.#write(sending['field.user'], user);
    await this.#write(sending['field.password'], password);
  }

  #write(label: string, text: string): Promise<void> {
    return this.#hand.write(this.page.getByLabel(label, { exact: true }), text);
  }

  #save(label: string): Promise<Paper> {
    return this.#saved(() => this.#hand.press(label));
  }

  async #saved(press: () => Promise<void>): Promise<Paper> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    const buffer = await readFile(await download.path());
    return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
  }
}

/** On the tablet, under Settings: the file that the office wrote is looked at and taken. */
export async function takeSettings(room: Facilitator, file: Paper, name: string): Promise<void> {
  const { page } = room;
  await page.locator(`input[type=file][aria-label="${words['take.file']}"]`).setInputFiles(file);
  await expect(page.getByRole('region', { name: words['take.check'] })).toContainText(name);
  await room.press(words['take.yes']);
  await expect(page.getByText(say(words['take.kept'], { name: `\u2068${name}\u2069` }))).toBeVisible();
}
