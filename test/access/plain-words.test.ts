// K16, for all that a turn can say and not only for what an example shows: English words are in the agreed list, a thing has one
// word in Welsh and in Urdu, and no sentence of the three languages is long.

import { describe, expect, test } from 'vitest';
import { EVERYDAY, PICTURED } from './plain/everyday.ts';
import { hardWords } from './plain/hard-words.ts';
import { longSentencesIn } from './plain/long-sentences.ts';
import { TERMS } from './plain/terms.ts';
import { phrasesOfTurns } from './plain/turn-words.ts';

const LANGUAGES = ['en', 'cy', 'ur'] as const;
const all = phrasesOfTurns();

test('what turns say was found: the hand-over, the pictures, the cards, the piles and the dots', () => {
  expect(all.length).toBeGreaterThan(300);
  for (const key of [
    'handover pass.me',
    'mood turn.unsaid',
    'cards turn.hint',
    'themes turn.pass',
    'votes turn.secret',
  ])
    expect(all.map((one) => one.key)).toContain(key);
  expect(all.filter(({ said }) => LANGUAGES.some((language) => said[language].length === 0))).toEqual([]);
});

test('every English word of a turn is in the agreed list, or agreed with a picture', () => {
  const found = all.flatMap(({ key, said }) =>
    said.en.flatMap((text) => hardWords(text).unknown.map((word) => `${key}: ${word}`)),
  );
  expect(found).toEqual([]);
});

test('no word is agreed twice, nor agreed with a picture and then never used', () => {
  expect([...PICTURED].filter((word) => EVERYDAY.has(word))).toEqual([]);
  const used = new Set(all.flatMap(({ said }) => said.en.flatMap((text) => hardWords(text).pictured)));
  expect([...PICTURED].filter((word) => !used.has(word))).toEqual([]);
});

describe.each(['cy', 'ur'] as const)('in %s', (language) => {
  test('a term of the field is the agreed word, wherever a turn says it', () => {
    const strange = all.flatMap(({ key, said }) =>
      TERMS.filter((term) => said.en.some((text) => term.en.test(text.replace(/\{\w+\}/g, ''))))
        .filter((term) => !said[language].every((text) => term[language].test(text)))
        .map((term) => `${key}: ${String(term.en)} is "${said[language].join(' / ')}"`),
    );
    expect(strange).toEqual([]);
  });

  test('what is one sentence in English is one and the same on every turn', () => {
    const same = new Map<string, Map<string, string>>();
    for (const { key, said } of all) {
      const forms = same.get(said.en.join('/')) ?? new Map<string, string>();
      same.set(said.en.join('/'), forms.set(said[language].join('/'), key));
    }
    const differing = [...same].filter(([, forms]) => forms.size > 1);
    expect(differing.map(([english, forms]) => [english, ...forms.values()])).toEqual([]);
  });
});

test('the tablet has one name on every screen, at the desk too', () => {
  const tables = import.meta.glob<string>('../../src/**/words/{cy,ur}.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const strange = Object.entries(tables).filter(([, text]) => /ٹیبلٹ|\b[td]abled/i.test(text));
  expect(strange.map(([path]) => path)).toEqual([]);
});

test('a session has one name on every Urdu screen: whoever looks for its file finds it by that', () => {
  const tables = import.meta.glob<string>('../../src/**/words/ur.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const called = Object.entries(tables).filter(([, text]) => text.includes('سیشن'));
  expect(called.length).toBeGreaterThan(5);
  const strange = Object.entries(tables).filter(([, text]) => /اجلاس|نشست/.test(text));
  expect(strange.map(([path]) => path)).toEqual([]);
});

test.each(LANGUAGES)('no sentence is long in %s', (language) => {
  const long = all.flatMap(({ key, said }) =>
    said[language].flatMap((text) => longSentencesIn(text, language).map((sentence) => `${key}: ${sentence}`)),
  );
  expect(long).toEqual([]);
});

test('hard words are found, forms of easy ones are not', () => {
  const { unknown } = hardWords('Please be advised that stakeholders reprioritise deliverables.');
  expect(unknown).toEqual(['advised', 'stakeholders', 'reprioritise', 'deliverables']);
  expect(hardWords('The facilitator’s pictures').pictured).toEqual(['facilitator’s']);
  const easy = 'Piles, used, biggest, sorting, happier, stopped, easily, everybody’s, don’t, I’d, {anything}';
  expect(hardWords(easy)).toEqual({ unknown: [], pictured: [] });
});
