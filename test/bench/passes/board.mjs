// 2,000 cards on one board and a processor four times slower: opening it, writing one more card, dragging.
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../figures.mjs';
import { hashOf, launchInstalled, settle } from '../targets.mjs';

const ADDED = 5;
const DRAGS = 3;

export async function measure({ targets, keep }) {
  const floor = await launchInstalled(targets.board, (browser) => floorBoard(browser, targets.board));
  const ours = await launchInstalled(targets.app, (browser) => ourBoard(browser, targets.app));
  keep('board-open', ours.open, floor.open);
  keep('board-open-cpu', ours.processor, floor.processor);
  keep('board-nodes', ours.nodes, floor.nodes);
  keep('board-add', ours.add, floor.add);
  keep('board-drop', ours.drag.drop, floor.drag.drop);
  keep('board-late', ours.drag.late, floor.drag.late);
  keep('board-long', ours.drag.long, floor.drag.long);
}

async function floorBoard(browser, target) {
  const { page, ...opened } = await open(browser, target, target.site.url);
  const add = await slowest(page, async (n) => {
    await page.tap('.add');
    await sleep(300);
    await page.type(`A thought, number ${n}`);
    await page.enter();
  });
  const moved = `columns[2].cards.length`;
  const before = await page.ask(moved);
  const drag = await dragged(page, async (n) => [
    await page.at('section:nth-child(1) .card', '', n + 2),
    await page.at('section:nth-child(3) .card', '', n + 4),
  ]);
  if ((await page.ask(moved)) !== before + DRAGS) throw new Error('the cards of the floor did not arrive');
  return { ...opened, add, drag };
}

async function ourBoard(browser, target) {
  const { id } = target.made.files.at(-1);
  const { cards } = target.made.words;
  const { page, ...opened } = await open(browser, { ...target, there: BOARD }, target.site.url + hashOf(id));
  // From the first pile onto the second: both are in sight.
  let [to, before] = [];
  const arrived = () => page.until(`${cardsOn(to)} === ${before + 1}`, 10_000);
  const drag = await dragged(page, async () => {
    if (to !== undefined) await arrived();
    to = await page.ask(`document.querySelectorAll('${PILE}')[1].dataset.drop`);
    before = await page.ask(cardsOn(to));
    return [await page.at(`${PILE} [data-drag]`, '', 0), await page.at(PILE, '', 1)];
  });
  await arrived();
  // A card is written in the step before; the themes are judged again with it.
  await page.ask(`location.hash = '${hashOf(id, 'collect')}'`);
  await page.press(cards['ways.typed']);
  const add = await slowest(page, async (n) => {
    await page.tap('textarea');
    await sleep(300);
    await page.type(`A thought, number ${n}`);
    await page.enter();
  });
  return { ...opened, add, drag };
}

const PILE = '[role=listitem] > [data-drop]';
const BOARD = `document.querySelectorAll('${PILE} [data-drag]').length > 8`;

const cardsOn = (place) =>
  `Number(/(\\d+) cards?/.exec([...document.querySelectorAll('${PILE}')].find(({ dataset }) => dataset.drop === '${place}')?.textContent)?.[1])`;

async function open(browser, target, url) {
  const page = await browser.page({ slower: 4, until: target.there });
  await page.go(url);
  await settle(target, page);
  const { there, paint } = await page.ask('bench');
  return { page, open: Math.max(there, paint), processor: await page.processorTime(), nodes: await page.nodes() };
}

async function slowest(page, add) {
  const times = [];
  for (let n = 0; n < ADDED; n += 1) times.push(Math.max(...(await page.interactions(() => add(n)))));
  return median(times);
}

async function dragged(page, placesOf) {
  const frames = [];
  const drops = [];
  const long = [];
  for (let n = 0; n < DRAGS; n += 1) {
    const [from, to] = await placesOf(n);
    await page.ask('bench.long.length = 0; bench.frames()');
    drops.push(Math.max(...(await page.interactions(() => page.drag(from, to)))));
    frames.push(...(await page.ask('bench.stop()')));
    long.push(...(await page.ask('bench.long.map(([, lasted]) => lasted)')));
  }
  return {
    drop: median(drops),
    late: (100 * frames.filter((frame) => frame > 25).length) / frames.length,
    long: long.reduce((sum, lasted) => sum + lasted, 0),
  };
}
