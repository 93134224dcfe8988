// A room of several languages, between two turns: who reads one of them only can read and hear their own call.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { examples } from '../../src/activities/mood/examples.ts';
import { Ceremony, type CeremonyProps } from '../../src/handover/ceremony.tsx';
import { LockedTurn } from '../../src/handover/handed-lock.tsx';
import { loadTongues, tonguesAmong } from '../../src/handover/tongues.tsx';
import { cy } from '../../src/handover/words/cy.ts';
import { en } from '../../src/handover/words/en.ts';
import { ur } from '../../src/handover/words/ur.ts';
import { words } from '../../src/handover/words/table.ts';
import { type Locale, LOCALES, locale } from '../../src/i18n/locale.ts';
import type { Brief } from '../../src/people/brief.ts';
import { lookOf } from '../../src/people/token.ts';
import { spokenOn } from '../../src/ui/spoken.ts';
import { aTabletThatSpeaks } from '../support/speech.ts';
import { idle } from '../support/turn-examples.tsx';

beforeAll(async () => {
  await Promise.all(LOCALES.map((of) => words.load(of)));
  await loadTongues(LOCALES);
});
beforeEach(() => {
  document.documentElement.lang = 'en';
});
afterEach(() => {
  cleanup();
  locale.value = 'en';
});

const turn = examples.find((one) => one.shows === 'turn');
const briefs = [1, 2, 3].map((n) => ({
  ...(turn?.shows === 'turn' ? turn.brief : ({} as Brief)),
  turn: `t${n}`,
  token: { id: `p${n}`, ...lookOf(n)! },
}));
const between: CeremonyProps = { ...idle, briefs, done: 1, open: null, turn: null };

const NAMES = { en: 'Boat, green', cy: 'Cwch, gwyrdd', ur: 'کشتی، سبز رنگ' } as const;
const tables = { en, cy, ur } as const;
const calls = Object.fromEntries(LOCALES.map((of) => [of, tables[of]['pass-to'].replace('{token}', NAMES[of])]));

function drawn(more: Partial<CeremonyProps>): Element {
  const { container, rerender } = render(<Ceremony {...between} {...more} briefs={[]} open={null} done={0} />);
  // Somebody has just finished.
  rerender(<Ceremony {...between} {...more} />);
  return container;
}
/** All that stands there, with every word said to be in some language. */
const heardOn = (container: Element) =>
  spokenOn(container, { secret: false, chosen: 'chosen', off: 'off' }).parts.map((part) => [part.lang, part.words]);

test.each(LOCALES)('the call stands in all the languages of the room, that of the tablet first: %s', (first) => {
  locale.value = first;
  drawn({ tongues: LOCALES });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(calls[first]);
  const others = LOCALES.filter((of) => of !== first);
  for (const of of others) {
    const call = within(document.body).getByText(calls[of] ?? '-');
    expect([call.tagName, call.lang, call.dir]).toEqual(['P', of, of === 'ur' ? 'rtl' : 'ltr']);
    expect(within(document.body).getByText(`${tables[of]['pass.thanks']} ${tables[of]['pass.private']}`).lang).toBe(of);
  }
  for (const key of ['pass.me', 'pass.not-me'] as const) {
    const name = [first, ...others].map((of) => tables[of][key]).join(' ');
    const button = screen.getByRole('button', { name });
    for (const of of others) expect(within(button).getByText(tables[of][key]).lang).toBe(of);
  }
});

test('each language is read by a voice of its own, and everybody’s call before anything else', () => {
  const heard = heardOn(drawn({ tongues: LOCALES }));
  expect(heard.slice(0, 3)).toEqual(LOCALES.map((of) => [of, calls[of]]));
  for (const of of LOCALES)
    for (const key of ['pass.me', 'pass.not-me'] as const) expect(heard).toContainEqual([of, tables[of][key]]);
});

test('whoever is next, the same languages stand there: they tell nothing of that person', () => {
  const seen = briefs.map((brief) => {
    const page = drawn({ briefs: [{ ...brief, token: briefs[0]!.token }], tongues: ['en', 'ur'] });
    const html = page.innerHTML;
    cleanup();
    return html;
  });
  expect(new Set(seen).size).toBe(1);
  // Their own language is in their brief, and no screen between two turns knows of it.
  const [one] = briefs;
  const passport = { ...one!.passport!, language: 'cy' };
  expect(drawn({ briefs: [{ ...one!, passport }], tongues: ['en', 'ur'] }).innerHTML).toBe(seen[0]);
});

test('where all share one language nothing is changed by it', () => {
  const html = (tongues?: readonly Locale[]) => {
    const page = drawn(tongues ? { tongues } : {});
    const all = page.innerHTML;
    cleanup();
    return all;
  };
  expect(html([])).toBe(html());
  expect(html(['en'])).toBe(html());
  expect(html(['ur'])).not.toBe(html());
});

test('“Which one is me?” and the way back to the facilitator are said in all of them', async () => {
  const page = drawn({ tongues: LOCALES });
  screen.getByRole('button', { name: new RegExp(`^${en['pass.not-me']}`) }).click();
  await screen.findByRole('heading', { level: 1, name: en['who-are-you'] });
  const heard = heardOn(page);
  for (const of of LOCALES) {
    expect(heard).toContainEqual([of, tables[of]['who-are-you']]);
    expect(heard).toContainEqual([of, tables[of]['pass.give-to-facilitator']]);
  }
  expect(heard).toContainEqual(['cy', cy['picture.tree']]);
  expect(heard).toContainEqual(['ur', ur['picture.tree']]);
  cleanup();
  const home = heardOn(drawn({ tongues: LOCALES, briefs: [] }));
  for (const of of LOCALES) {
    expect(home).toContainEqual([of, tables[of]['pass.home']]);
    expect(home).toContainEqual([of, tables[of]['pass.thanks']]);
  }
});

test('where two pictures are alike, their colours are said in all of them', async () => {
  const fish = { picture: 'fish', colour: 'blue' } as const;
  const alike = briefs.map((brief, n) => ({
    ...brief,
    token: { ...fish, id: `p${n}`, ...(n === 2 && { colour: 'pink' as const }) },
  }));
  drawn({ tongues: ['cy'], briefs: alike });
  screen.getByRole('button', { name: new RegExp(`^${en['pass.not-me']}`) }).click();
  await screen.findByRole('button', { name: 'Fish, blue Pysgodyn, glas' });
  screen.getByRole('button', { name: 'Fish, pink Pysgodyn, pinc' });
});

test('in a turn there is only the person’s own', () => {
  const open = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
  const page = drawn({ open, tongues: LOCALES });
  expect(page.innerHTML).toBe((cleanup(), drawn({ open }).innerHTML));
});

test('what nobody speaks here, or cannot be had, is left out', async () => {
  expect(tonguesAmong(['ur', 'fr', 'en', 'ur'])).toEqual(['en', 'ur']);
  expect(await loadTongues(['cy'])).toEqual(['cy']);
});

test('the sheet on which a switch is tried says how in each language of the room', async () => {
  render(<Ceremony {...between} tongues={['en', 'cy', 'ur']} />);
  fireEvent.click(screen.getByRole('button', { name: new RegExp(en['switch.title']) }));
  const sheet = await screen.findByRole('dialog');
  for (const [tongue, its] of [
    ['cy', cy],
    ['ur', ur],
  ] as const) {
    const said = [...sheet.querySelectorAll(`[lang="${tongue}"]`)].map((one) => one.textContent).join(' ');
    for (const key of ['switch.title', 'switch.how', 'switch.try', 'switch.done'] as const)
      expect(said, key).toContain(its[key]);
  }
});

test('whoever comes back to their own locked turn is told so in each language of the room, and can hear it', async () => {
  const known = [
    { name: 'Here', lang: 'en-GB', localService: true },
    { name: 'Yonder', lang: 'ur', localService: true },
  ];
  const said = aTabletThatSpeaks(() => known);
  const { container } = render(<LockedTurn tongues={['en', 'ur']} />);
  expect(container.querySelector('[lang="ur"]')?.textContent).toContain('سہولت کار');
  const speaker = screen.getByRole('button', { name: 'Read aloud' });
  fireEvent.pointerDown(speaker);
  fireEvent.click(speaker);
  for (let n = 0; n < said.length && n < 99; n += 1) said[n]?.onend?.({} as SpeechSynthesisEvent);
  expect(said.map(({ lang }) => lang)).toEqual(expect.arrayContaining(['en-GB', 'ur']));
  vi.unstubAllGlobals();
});
