// A facilitator's way through a workshop with forty people and 640 cards, on a processor four times slower: every tap.
import { quantile } from '../figures.mjs';
import { hashOf, launchInstalled, settle } from '../targets.mjs';

export async function measure({ targets: { app }, keep }) {
  const [room] = app.made.files.slice(-2);
  const { app: words, themes, cards } = app.made.words;
  const times = await launchInstalled(app, async (browser) => {
    const page = await browser.page({ slower: 4, until: `document.querySelector('h1')` });
    await page.go(app.site.url + hashOf(room.id));
    await settle(app, page);
    const all = [];
    const tap = async (what, task) => {
      const longest = Math.max(...(await page.interactions(task)));
      all.push({ what, longest });
    };
    const press = (name, nth) => tap(name, () => page.press(name, nth));
    for (const step of STEPS) await tap(`step ${step}`, () => page.tap('nav a', step));
    await tap('step Themes', () => page.tap('nav a', themes.title));
    for (const category of ['not-working', 'future', 'working']) await press(themes[`category.${category}`]);
    for (const view of ['turns', 'board', 'sort']) await press(themes[`view.${view}`]);
    for (let n = 0; n < 3; n += 1)
      await tap('a card onto a pile', () => page.tap(`[aria-label="${themes['sort.piles']}"] button`, '', n));
    await press(words.undo);
    await press(words.redo);
    await press(words.people);
    await press(themes.close);
    await tap('step Cards', () => page.tap('nav a', cards.title));
    await press(cards['ways.typed']);
    await tap('words', async () => {
      await page.tap('textarea');
      await page.type('One more thing that I would like');
    });
    await press(cards['scribe.save']);
    await press(cards['ways.turns']);
    await press(words['to-list']);
    await press(words.settings);
    return all;
  });
  const sorted = times.toSorted((one, other) => other.longest - one.longest);
  console.error(
    `  the slowest taps: ${sorted
      .slice(0, 5)
      .map(({ what, longest }) => `${what} ${longest} ms`)
      .join(', ')}`,
  );
  const lasted = times.map(({ longest }) => longest);
  keep('taps-median', quantile(lasted, 0.5));
  keep('taps', quantile(lasted, 0.95));
}

const STEPS = ['Prepare', 'Check-in', 'Cards', 'Check-out'];
