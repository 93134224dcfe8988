// Writing without a keyboard: every letter is there, two switches write a whole sentence, and few presses do it.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { examples } from '../../src/activities/cards/examples.ts';
import type { CardsTask } from '../../src/activities/cards/task.ts';
import { CardsTurn } from '../../src/activities/cards/turn.tsx';
import type { CardsDraft } from '../../src/activities/cards/turn-draft.ts';
import { words as cardsWords } from '../../src/activities/cards/words/table.ts';
import { LetterBoard } from '../../src/handover/letter-board.tsx';
import {
  guessesFor,
  lettersIn,
  MOST_GUESSES,
  withGuess,
  withKey,
  withoutSign,
  withoutWord,
} from '../../src/handover/letters.ts';
import { words } from '../../src/handover/words/table.ts';
import { type Locale, locale, LOCALES } from '../../src/i18n/locale.ts';
import type { Brief } from '../../src/people/brief.ts';
import { USUAL_PASSPORT } from '../../src/people/passport.ts';
import { scanTreeOf, type ScanNode } from '../../src/ui/scan-tree.ts';
import { scanWithSwitches, USUAL_SWITCHES } from '../../src/ui/scanning.ts';

beforeAll(() => Promise.all(LOCALES.flatMap((of) => [words.load(of), cardsWords.load(of)])));
beforeEach(() => {
  locale.value = 'en';
});
afterEach(cleanup);

const ALPHABETS: Readonly<Record<Locale, string>> = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  cy: 'abcdefghijklmnoprstuwyâêîôûŵŷ',
  ur: 'اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھءئیے',
};

const SENTENCES: Readonly<Record<Locale, string>> = {
  en: 'I want to go to the pub quiz and stay to the end.',
  cy: 'Rydw i eisiau mynd i’r dafarn gyda fy ffrindiau.',
  ur: 'مجھے بازار تک خود جانا ہے۔',
};

/** Presses for each letter of the sentence, guessed words and all: as it is, and a little. */
const MOST_A_LETTER: Readonly<Record<Locale, number>> = { en: 3.2, cy: 3.35, ur: 4.3 };

describe.each(LOCALES)('the letters in %s', (of) => {
  test('are all there once, in both orders, and so is the space', () => {
    const used = lettersIn(of, 'used').flat();
    const abc = lettersIn(of, 'abc').flat();
    expect([...used].sort()).toEqual([...abc].sort());
    expect(new Set(used).size).toBe(used.length);
    for (const letter of `${ALPHABETS[of]} `) expect(used, letter).toContain(letter);
  });

  test('always come with as many guesses, so that no key moves', () => {
    for (const text of ['', 'z', 'qqq', SENTENCES[of], `${SENTENCES[of]} `, 'b'])
      expect(guessesFor(text, of, ''), text).toHaveLength(MOST_GUESSES);
  });

  test('write a sentence with two switches in fewer than twelve presses a choice', () => {
    locale.value = of;
    let text = '';
    const pressed: number[] = [];
    const Board = () => {
      const [value, setValue] = useState('');
      text = value;
      return <LetterBoard title="?" value={value} onInput={setValue} own="" order="used" onClose={() => undefined} />;
    };
    render(<Board />);
    while (text.trimEnd() !== SENTENCES[of] && pressed.length < 80) {
      const next = nearest(text, SENTENCES[of]);
      expect(next, `after "${text}"`).toBeDefined();
      if (!next) return;
      pressed.push(next.presses);
      fireEvent.click(next.target);
    }
    expect(text.trimEnd()).toBe(SENTENCES[of]);
    const sum = pressed.reduce((all, n) => all + n, 0);
    expect(sum / pressed.length).toBeLessThan(8);
    expect(sum / SENTENCES[of].length).toBeLessThan(MOST_A_LETTER[of]);
  });
});

/** Of all keys that bring the text nearer to what is wanted, the one with the fewest presses for each letter. */
function nearest(text: string, wanted: string) {
  const board = document.querySelector('dialog');
  const tree = board ? scanTreeOf(board) : [];
  const found: { target: HTMLElement; presses: number; each: number }[] = [];
  const look = (level: readonly ScanNode[], before: number) => {
    for (const [at, { parts, targets }] of level.entries()) {
      const [target] = targets;
      if (parts.length > 0) look(parts, before + at + 1);
      else if (target) {
        const key = target.textContent ?? '';
        const space = key === words.say('letters.space');
        const after = target.closest('[data-guesses]')
          ? withGuess(text, key, locale.value)
          : Array.from(key).length > 2 && !space
            ? text
            : withKey(text, space ? ' ' : key, locale.value);
        const gain = after.length - text.length;
        if (gain > 0 && `${wanted} `.startsWith(after)) {
          const presses = before + at + 1;
          found.push({ target, presses, each: presses / gain });
        }
      }
    }
  };
  look(tree, 0);
  return found.sort((a, b) => a.each - b.each)[0];
}

test('a sentence begins with a capital, and a mark stands right behind its word', () => {
  const write = (keys: string, of: Locale = 'en') =>
    Array.from(keys).reduce((text: string, key) => withKey(text, key, of), '');
  expect(write('my bus is late.it rains')).toBe('My bus is late. It rains');
  expect(withKey('The bus ', '.', 'en')).toBe('The bus. ');
  expect(withKey('', ' ', 'en')).toBe('');
  expect(withKey('a ', ' ', 'en')).toBe('a ');
  expect(withKey('', 'll', 'cy')).toBe('Ll');
  expect(withoutSign('مجھے 👩‍🦽')).toBe('مجھے ');
  expect(withoutWord('I like  buses ')).toBe('I like  ');
});

test('a guess is the word that was begun, in this person’s own words first', () => {
  expect(guessesFor('I like the ki', 'en', 'The kingfisher is back.')[0]).toBe('kingfisher');
  expect(guessesFor('', 'en', '')[0]).toBe('I');
  expect(withGuess('I like the ki', 'kingfisher', 'en')).toBe('I like the kingfisher ');
  // It fits nothing that was begun: it comes after it, and nobody loses a letter.
  expect(withGuess('I like', 'the', 'en')).toBe('I like the ');
});

test('with two switches alone a person writes a card and hands it in', async () => {
  const given = examples.find((one) => one.shows === 'turn' && one.name === 'the first question');
  if (given?.shows !== 'turn') throw new Error('no such example');
  const passport = { ...USUAL_PASSPORT, switches: { ...USUAL_SWITCHES, mode: 'two' as const } };
  const brief = { ...(given.brief as Brief<CardsTask>), passport };
  let kept: CardsDraft | null = null;
  render(
    <div data-read>
      <CardsTurn
        brief={brief}
        draft={given.draft as CardsDraft}
        keep={(draft) => (kept = draft)}
        finish={() => Promise.resolve({ yes: true })}
        pass={() => Promise.resolve()}
      />
    </div>,
  );
  const place = () => document.querySelector('dialog[open]') ?? document.querySelector('[data-read]');
  const { stop } = scanWithSwitches(document, place, () => ({ ...USUAL_SWITCHES, delay: 0 }));
  await go('Write with letters');
  await go('I: write this word');
  for (const key of ['l', 'i', 'k', 'e', 'Space', 't', 'e', 'a']) await go(key);
  await go('Done');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('I like tea');
  await go('Add this card');
  stop();
  expect(kept).toMatchObject({ typing: '', cards: [{ words: 'I like tea', by: 'self', language: 'en' }] });
});

let pressedAt = 0;
/** Moves and takes until what has this name was taken; nothing but the two keys. */
async function go(name: string): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    // By hand: asking for a role among fifty keys, a hundred times over, takes seconds on a busy machine.
    const on = document.querySelector('dialog[open]') ?? document.body;
    const target = [...on.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
    if (!target) throw new Error(`nothing is called "${name}"`);
    const marked = [...document.querySelectorAll('[data-scan]')];
    const here = marked.includes(target);
    const press = new KeyboardEvent('keydown', { key: here ? 'Enter' : ' ', bubbles: true, cancelable: true });
    // Half a second after the last, however fast this runs: what has only just come is not taken.
    pressedAt += 500;
    Object.defineProperty(press, 'timeStamp', { value: performance.now() + pressedAt });
    fireEvent(document.body, press);
    if (here && marked.length === 1) return;
    await Promise.resolve();
  }
  throw new Error(`two switches do not come to "${name}"`);
}
