// The colours themselves: words can be read in a sunny hall and at night, and categories without seeing colour.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const sheet = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The tokens of the block that begins with `selector`, as [light, dark]. */
function tokens(selector: string): ReadonlyMap<string, readonly [string, string]> {
  const from = sheet.indexOf(`${selector} {`);
  const block = sheet.slice(from, sheet.indexOf('\n}', from));
  const palette = new Map([...sheet.matchAll(/(--p-[\w-]+): (#\w+)/g)].map(([, name = '', hex = '']) => [name, hex]));
  const colour = (value: string) => palette.get(/--p-[\w-]+/.exec(value)?.[0] ?? '') ?? value;
  const pairs = [...block.matchAll(/(--[\w-]+): light-dark\(([^,]+), ([^;]+)\);/g)];
  return new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, [colour(light), colour(dark)] as const]));
}

const calm = tokens("[data-colours='calm']");
const paper = tokens("[data-colours='paper']");
const usual = new Map([...tokens(':root'), ...calm]);
const high = tokens(":root[data-contrast='high']");

const pick = (from: ReadonlyMap<string, readonly [string, string]>, name: string, at: 0 | 1): string => {
  const pair = from.get(name);
  if (!pair) throw new Error(`no token ${name}`);
  return pair[at];
};

const words = ['--text', '--ink-soft', '--accent', '--danger', '--warn', '--ok'];
const grounds = ['--paper', '--surface'];

for (const [at, theme] of [
  [0, 'light'],
  [1, 'dark'],
] as const) {
  test(`words on paper keep 10 to 1 in the ${theme} theme`, () => {
    for (const word of words) {
      for (const ground of grounds) {
        expect(contrast(pick(usual, word, at), pick(usual, ground, at)), `${word} on ${ground}`).toBeGreaterThanOrEqual(
          10,
        );
      }
    }
    expect(contrast(pick(usual, '--accent-text', at), pick(usual, '--accent', at))).toBeGreaterThanOrEqual(10);
  });

  test(`words keep 20 to 1 in the high contrast mode of the ${theme} theme`, () => {
    for (const word of words) {
      for (const ground of grounds) {
        expect(contrast(pick(high, word, at), pick(high, ground, at)), `${word} on ${ground}`).toBeGreaterThanOrEqual(
          20,
        );
      }
    }
  });

  test(`edges, rings and category colours stand out 3 to 1 from the paper in the ${theme} theme`, () => {
    for (const [edge, from] of [
      ...['--line', '--focus', ...calm.keys()].map((name) => [name, usual] as const),
      ...[...paper.keys()].map((name) => [name, paper] as const),
    ]) {
      if (edge.endsWith('-soft')) continue;
      for (const ground of [...grounds, '--sunk', '--accent-soft']) {
        expect(contrast(pick(from, edge, at), pick(usual, ground, at)), `${edge} on ${ground}`).toBeGreaterThanOrEqual(
          3,
        );
      }
    }
  });
}

test('a card keeps its kind, whichever colours a session has', () => {
  expect([...paper.keys()]).toEqual([...calm.keys()]);
  expect(calm.size).toBe(6);
});

test('who asks the tablet for more contrast gets what who asks the app gets', () => {
  const block = (from: number) =>
    sheet.slice(sheet.indexOf('{', from) + 1, sheet.indexOf('}', from)).replace(/\s+/g, ' ');
  expect(block(sheet.indexOf(":root:not([data-contrast='normal'])"))).toBe(
    block(sheet.indexOf(":root[data-contrast='high']")),
  );
});
