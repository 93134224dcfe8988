// A person's own turn with the cards, by typing and tapping what stands on the screen.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { examples } from '../../../src/activities/cards/examples.ts';
import { handInCards } from '../../../src/activities/cards/rules.ts';
import { type CardsTask, MOST_CHARACTERS } from '../../../src/activities/cards/task.ts';
import { CardsTurn } from '../../../src/activities/cards/turn.tsx';
import { type CardsDraft, START } from '../../../src/activities/cards/turn-draft.ts';
import { words } from '../../../src/activities/cards/words/table.ts';
import { locale } from '../../../src/i18n/locale.ts';
import { clearAnnouncer, said } from '../../../src/ui/announcer.tsx';
import { Icon } from '../../../src/ui/pictures/icon.tsx';
import type { Brief, TurnRule } from '../../../src/people/brief.ts';

beforeAll(async () => {
  await words.load('en');
  await words.load('cy');
  await words.load('ur');
});
beforeEach(() => {
  locale.value = 'en';
});

const turns = examples.flatMap((example) => (example.shows === 'turn' ? [example] : []));
const given = turns[0]!.brief as Brief<CardsTask>;
const tap = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const cardsShown = () => screen.queryAllByRole('article').map((card) => card.textContent);

/** The turn as the house runs it: what is kept is what a kill leaves, and the door asks the rule itself. */
function open(draft: CardsDraft | null = null, task: Partial<CardsTask> = {}) {
  const kept: { draft: CardsDraft | null } = { draft };
  const brief = { ...given, task: { ...given.task, ...task } };
  const finish = vi.fn(async (rule: TurnRule<CardsTask, unknown>, wish: unknown) => rule(brief, wish));
  const pass = vi.fn(() => Promise.resolve());
  render(
    <CardsTurn brief={brief} draft={draft} keep={(next) => (kept.draft = next)} finish={finish as never} pass={pass} />,
  );
  return { kept, finish, pass, brief };
}

/** The battery dies, the tablet is started again, the same person goes on. */
function kill(kept: { draft: CardsDraft | null }) {
  cleanup();
  return open(JSON.parse(JSON.stringify(kept.draft)) as CardsDraft);
}

describe('a whole turn', () => {
  test('who writes, three questions one at a time, a look over, finished', async () => {
    const { finish } = open();
    expect(title()).toBe('Who writes it down?');
    tap(/My own words/);
    expect(title()).toBe('What is working for me?');
    type('I like the bus.');
    tap('Add this card');
    expect(field().value).toBe('');
    tap('That’s all for this');
    expect(title()).toBe('What is not working for me?');
    tap('Pass this one');
    expect(title()).toBe('What do I want for the future?');
    type('  I want a bench. ');
    tap('That’s all for this');
    expect(title()).toBe('These are my cards.');
    expect(cardsShown()).toHaveLength(2);
    tap('I’m finished');
    await Promise.resolve();
    expect(finish).toHaveBeenCalledExactlyOnceWith(handInCards, {
      cards: [
        { category: 'working', words: 'I like the bus.', by: 'self', language: 'en' },
        // Typed and not added: whoever moves on has not taken it back.
        { category: 'future', words: 'I want a bench.', by: 'self', language: 'en' },
      ],
    });
    expect(await finish.mock.results[0]?.value).toMatchObject({ yes: true });
  });

  test('who writes is asked with pictures of its own, none of them the loudspeaker of "Read aloud"', () => {
    const { container } = render(<Icon name="speak" />);
    const loudspeaker = container.querySelector('svg')?.innerHTML ?? '-';
    cleanup();
    open();
    const drawn = ['I write it', 'I say it', 'Someone makes'].map(
      (name) => screen.getByRole('button', { name: new RegExp(`^${name}`) }).querySelector('svg')?.innerHTML,
    );
    expect(new Set([...drawn, loudspeaker]).size).toBe(4);
  });

  test('of a best guess says so on each card', () => {
    const { kept } = open();
    tap(/best guess for me/);
    type('I like music.');
    tap('Add this card');
    expect(kept.draft?.cards[0]).toMatchObject({ by: 'best-guess' });
    expect(cardsShown()[0]).toContain('Best guess');
  });

  test('can be passed at once, and at its end when there is no card', async () => {
    const { pass, finish } = open();
    tap('Pass');
    await Promise.resolve();
    expect(pass).toHaveBeenCalledTimes(1);
    tap(/My own words/);
    for (let n = 0; n < 3; n += 1) tap('Pass this one');
    expect(title()).toBe('I have no cards this time.');
    expect(screen.queryByRole('button', { name: 'I’m finished' })).toBeNull();
    tap('Pass');
    await Promise.resolve();
    expect(pass).toHaveBeenCalledTimes(2);
    expect(finish).not.toHaveBeenCalled();
  });

  test('asks only what there is room for', () => {
    open(null, { left: { working: 0, 'not-working': 1, future: 0 } });
    tap(/My own words/);
    expect(title()).toBe('What is not working for me?');
    tap('Pass this one');
    expect(title()).toBe('I have no cards this time.');
    tap('Back');
    expect(title()).toBe('What is not working for me?');
  });
});

describe('nothing is lost', () => {
  test('a kill in the middle of a word comes back to the same person’s same word', () => {
    const { kept } = open();
    tap(/Someone types it/);
    type('I like the bus.');
    tap('Add this card');
    tap('That’s all for this');
    type('I never know who is com');
    kill(kept);
    expect(title()).toBe('What is not working for me?');
    expect(field().value).toBe('I never know who is com');
    tap('Back');
    expect(cardsShown()[0]).toContain('I like the bus.');
  });

  test('a kill while changing a card comes back to the change', () => {
    const { kept } = open();
    tap(/My own words/);
    type('I like buss.');
    tap('Add this card');
    tap('Change: I like buss.');
    type('I like the b');
    kill(kept);
    expect(field().value).toBe('I like the b');
    tap('Leave it as it was');
    expect(cardsShown()[0]).toContain('I like buss.');
  });

  test('a card taken out can be put back where it was, after a kill too', () => {
    const { kept } = open(null, {});
    tap(/My own words/);
    for (const text of ['one', 'two']) {
      type(text);
      tap('Add this card');
    }
    tap('Take out: one');
    expect(cardsShown()).toHaveLength(1);
    kill(kept);
    tap('Put the card back');
    expect(cardsShown().map((text) => text?.includes('one'))).toEqual([true, false]);
    expect(screen.queryByRole('button', { name: 'Put the card back' })).toBeNull();
  });

  test('another language in the middle of a word leaves the word, the place and the cards', async () => {
    open();
    tap(/My own words/);
    type('I like the b');
    locale.value = 'cy';
    expect(await screen.findByText('Beth sy’n gweithio i mi?', { selector: 'h1' })).toBeTruthy();
    expect(field().value).toBe('I like the b');
    tap('Ychwanegu’r cerdyn hwn');
    expect(cardsShown()[0]).toContain('I like the b');
  });

  test('a draft that this version cannot read begins anew and does not break', () => {
    open({ place: 'nowhere', words: 3 } as unknown as CardsDraft);
    expect(title()).toBe('Who writes it down?');
  });
});

describe('what is refused', () => {
  test.each(['', '   \n '])('a blank card, in words at the field: %j', async (blank) => {
    open();
    tap(/My own words/);
    type(blank);
    tap('Add this card');
    expect(await screen.findByText('There are no words yet. Write something first.')).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(cardsShown()).toEqual([]);
    type('I');
    expect(screen.queryByText('There are no words yet. Write something first.')).toBeNull();
  });

  test('words that are too long stay in the field, and moving on does not lose them', async () => {
    open();
    tap(/My own words/);
    const long = 'x'.repeat(MOST_CHARACTERS + 1);
    type(long);
    tap('That’s all for this');
    expect(title()).toBe('What is working for me?');
    expect(await screen.findByText(/longer than 2,000 characters/)).toBeTruthy();
    expect(field().value).toBe(long);
  });

  test('a card over what was agreed: there is no field for it', () => {
    open(null, { left: { working: 1, 'not-working': 2, future: 2 } });
    tap(/My own words/);
    type('one');
    tap('Add this card');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/as many cards as there is room/)).toBeTruthy();
  });

  test('what the door refuses is said, and the cards stay', async () => {
    const cards = [1, 2, 3].map((n) => ({
      category: 'working' as const,
      words: `card ${n}`,
      by: 'self' as const,
      language: 'en',
    }));
    open({ place: 'look-over', by: 'self', typing: '', cards, editing: null, removed: null });
    tap('I’m finished');
    expect(await screen.findByText(/There are 2 cards here already/)).toBeTruthy();
    expect(cardsShown()).toHaveLength(3);
  });
});

test.each(['en', 'cy', 'ur'] as const)('every state can be read in %s and has no raw key', (of) => {
  locale.value = of;
  for (const { name, brief, draft } of turns) {
    cleanup();
    render(
      <CardsTurn
        brief={brief as Brief<CardsTask>}
        draft={draft as CardsDraft | null}
        keep={() => {}}
        finish={vi.fn()}
        pass={vi.fn()}
      />,
    );
    const text = document.body.textContent ?? '';
    expect(text, name).not.toMatch(/\{\w+\}|\b(turn|ask|who|category)\.[a-z]/);
    expect(within(document.body).getAllByRole('button').length, name).toBeGreaterThan(0);
  }
});

test('a card in Urdu letters is in Urdu, in the field and handed in, whatever the app speaks', () => {
  const { kept } = open({ ...START, place: 'working', by: 'self' });
  type('I like the bus.');
  expect(field().lang).toBe('en');
  tap('Add this card');
  type('بس بہت دیر سے آتی ہے');
  expect(field().lang).toBe('ur');
  tap('Add this card');
  expect(kept.draft?.cards.map(({ language }) => language)).toEqual(['en', 'ur']);
});

describe('a hint while writing', () => {
  const start = () => open({ place: 'working', by: 'self', typing: '', cards: [], editing: null, removed: null });
  const hint = () => document.querySelector('[data-tone]')?.textContent;

  test.each([
    ['I like the bus.', undefined],
    ['I love my new flat but the buses stop at six o’clock.', 'Is this two things? They can be two cards.'],
    [Array.from({ length: 26 }, () => 'bus').join(' '), 'A few words are enough.'],
    ['Sarah helps me.', 'Please leave out names and numbers.'],
    ['Ring 07700 900123. I love my flat but the buses stop at six.', 'Please leave out names and numbers.'],
  ])('%s', (text, said) => {
    start();
    type(text);
    expect(hint()).toBe(said);
  });

  test('is calm, shows nothing of what was found, and stands in nobody’s way', () => {
    const { kept } = start();
    type('Sarah helps me.');
    expect(document.querySelector('[data-tone]')?.getAttribute('data-tone')).toBe('plain');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field().getAttribute('aria-invalid')).toBeNull();
    tap('Add this card');
    expect(kept.draft?.cards).toMatchObject([{ words: 'Sarah helps me.' }]);
  });

  test('stands above the button that hands the card in', () => {
    start();
    type('Sarah helps me.');
    const add = screen.getByRole('button', { name: 'Add this card' });
    const look = document.querySelector('[data-tone]');
    expect(look && look.compareDocumentPosition(add) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('is given where a card is changed, too', () => {
    start();
    type('I like the bus.');
    tap('Add this card');
    tap(/Change/);
    type('Sarah drives the bus.');
    expect(hint()).toBe('Please leave out names and numbers.');
  });
});

describe('a card without words', () => {
  const at = (x: number, y: number) => ({ clientX: x, clientY: y, pointerId: 1, isPrimary: true, button: 0 });

  test('is drawn with a finger: kept line by line, there again after a kill, and handed in with a name for ears', async () => {
    const first = open({ ...START, place: 'working', by: 'self' });
    tap('Draw it');
    const pad = screen.getByRole('img', { name: /My drawing/ });
    pad.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 750);
    fireEvent.pointerDown(pad, at(10, 20));
    fireEvent.pointerMove(pad, at(200, 300));
    fireEvent.pointerUp(pad, at(200, 300));
    expect(first.kept.draft?.drawing).toBe('ink 10,20 200,300');
    const { finish } = kill(first.kept);
    expect(screen.getByRole('img', { name: 'My drawing. 1 line.' })).toBeTruthy();
    tap('This is my card');
    expect(screen.getByRole('img', { name: 'A drawing' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    tap('That’s all for this');
    tap('Pass this one');
    tap('Pass this one');
    tap('I’m finished');
    await Promise.resolve();
    expect(finish.mock.calls[0]?.[1]).toEqual({
      cards: [
        {
          category: 'working',
          words: 'A drawing',
          wordless: true,
          picture: { is: 'drawing', data: 'ink 10,20 200,300' },
          by: 'self',
          language: 'en',
        },
      ],
    });
  });

  test('a drawing that was begun comes along as a card when somebody moves on, as typing does', () => {
    const drawing = 'ink 10,20 200,300';
    for (const way of ['That’s all for this', 'Back']) {
      const { kept } = open({ ...START, place: 'working', by: 'self', drawing });
      tap('Go back');
      expect(screen.queryByRole('button', { name: 'Pass this one' })).toBeNull();
      tap(way);
      expect(kept.draft?.cards, way).toMatchObject([
        { category: 'working', words: 'A drawing', wordless: true, picture: { is: 'drawing', data: drawing } },
      ]);
      expect(kept.draft?.asides?.['working']).toBe('');
      cleanup();
      open({ ...kept.draft!, place: 'look-over' });
      expect(screen.getByRole('button', { name: 'Take out: A drawing' })).toBeTruthy();
      cleanup();
    }
  });

  test('a drawing is not offered on the next question, nor made a second card by coming back', () => {
    const { kept } = open({ ...START, place: 'working', by: 'self', drawing: 'ink 10,20 200,300' });
    tap('Go back');
    tap('That’s all for this');
    expect(screen.getByRole('button', { name: 'Draw it' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go on with my drawing' })).toBeNull();
    tap('Draw it');
    expect(screen.getByRole('img', { name: 'My drawing. 0 lines.' })).toBeTruthy();
    tap('Go back');
    expect(screen.getByRole('button', { name: 'Pass this one' })).toBeTruthy();
    const again = kill(kept);
    tap('Back');
    tap('That’s all for this');
    expect(again.kept.draft?.cards).toHaveLength(1);
  });

  test('what was drawn and typed at one question is one card, and a drawing without a place for it stays and says why', () => {
    const drawing = 'ink 10,20 200,300';
    const { kept } = open({ ...START, place: 'working', by: 'self', asides: { working: drawing } });
    type('The bench.');
    tap('That’s all for this');
    expect(kept.draft?.cards).toMatchObject([{ words: 'The bench.', picture: { is: 'drawing', data: drawing } }]);
    cleanup();
    const full = open(
      { ...kept.draft!, place: 'working', asides: { working: drawing } },
      { left: { working: 1, 'not-working': 1, future: 1 } },
    );
    tap('That’s all for this');
    expect(title()).toBe('What is working for me?');
    expect(full.kept.draft?.asides?.['working']).toBe(drawing);
    tap('Go on with my drawing');
    tap('This is my card');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    tap('Go on with my drawing');
    tap('Rub it all out');
    tap('Go back');
    tap('That’s all for this');
    expect(title()).toBe('What is not working for me?');
  });

  test('a drawing that somebody goes back from is there again when they go on, and gone when they rub it out', () => {
    const drawing = 'ink 10,20 200,300';
    const { kept } = open({ ...START, place: 'working', by: 'self', drawing });
    tap('Go back');
    expect(screen.queryByRole('dialog')).toBeNull();
    const again = kill(kept);
    tap('Go on with my drawing');
    expect(screen.getByRole('img', { name: 'My drawing. 1 line.' })).toBeTruthy();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    tap('Go on with my drawing');
    // The browser's own way back.
    fireEvent(window, new Event('popstate'));
    expect(screen.queryByRole('dialog')).toBeNull();
    tap('Go on with my drawing');
    expect(screen.getByRole('img', { name: 'My drawing. 1 line.' })).toBeTruthy();
    tap('Rub it all out');
    tap('Go back');
    tap('Draw it');
    expect(again.kept.draft?.drawing).toBe('');
  });

  test('is chosen from our own set, and what was typed before stands under it as its words', () => {
    const { kept } = open({ ...START, place: 'working', by: 'self' });
    type('It waits for me.');
    tap('Choose a picture');
    tap('Bus');
    expect(kept.draft?.cards).toEqual([
      {
        category: 'working',
        words: 'It waits for me.',
        picture: { is: 'chosen', data: 'bus' },
        by: 'self',
        language: 'en',
      },
    ]);
    expect(field().value).toBe('');
  });

  test('can be given words later, and stays a picture where none are given', () => {
    const { kept } = open({ ...START, place: 'working', by: 'self' });
    tap('Choose a picture');
    tap('Bus');
    tap(/Put words to it/);
    tap('Keep the change');
    expect(kept.draft?.cards[0]).toMatchObject({ words: 'Bus', wordless: true });
    tap(/Put words to it/);
    type('It is late.');
    tap('Keep the change');
    expect(kept.draft?.cards[0]).not.toHaveProperty('wordless');
    expect(kept.draft?.cards[0]).toMatchObject({ words: 'It is late.', picture: { data: 'bus' } });
  });

  /** A tablet that takes its time over a photograph, until `ready`. */
  function slowTablet() {
    let ready: (bitmap: unknown) => void = () => undefined;
    vi.stubGlobal('createImageBitmap', () => new Promise((resolve) => (ready = resolve)));
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ fillRect() {}, drawImage() {} } as never);
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) =>
      done(new Blob(['small'], { type: 'image/jpeg' })),
    );
    // The head of a JPEG of 800 by 600.
    const head = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 2, 88, 3, 32, 1, 1, 0x11, 0]);
    const file = new File([head], 'photo.jpg', { type: 'image/jpeg' });
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });
    return { ready: () => ready({ width: 800, height: 600, close() {} }) };
  }

  test('nobody leaves a photograph behind that is still being made small: they are told to wait, then it is a card', async () => {
    const { kept, pass } = open({ ...START, place: 'future', by: 'self' });
    const tablet = slowTablet();
    expect(await screen.findByText('The photo is not ready yet. Please wait.')).toBeTruthy();
    for (const name of ['Pass this one', 'Back', 'Add this card', 'Draw it', 'Choose a picture', 'Take a photo']) {
      expect(screen.getByRole('button', { name }).getAttribute('aria-busy'), name).toBe('true');
      tap(name);
    }
    expect(title()).toBe('What do I want for the future?');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(pass).not.toHaveBeenCalled();
    tablet.ready();
    await screen.findByRole('button', { name: 'That’s all for this' });
    expect(screen.queryByText(/not ready yet/)).toBeNull();
    expect(kept.draft?.cards).toMatchObject([{ words: 'A photograph', wordless: true, picture: { is: 'photo' } }]);
    tap('That’s all for this');
    expect(title()).toBe('These are my cards.');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('a photograph that is ready after the screen was covered is their card, and told to nobody who has the tablet then (C29)', async () => {
    const { kept } = open({ ...START, place: 'future', by: 'self' });
    const tablet = slowTablet();
    await screen.findByText('The photo is not ready yet. Please wait.');
    cleanup();
    clearAnnouncer();
    tablet.ready();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said.peek().polite).toBe('');
    expect(kept.draft?.cards).toHaveLength(1);
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('a file that is no picture is refused in plain words, and nothing becomes a card', async () => {
    const { kept } = open({ ...START, place: 'working', by: 'self' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    expect(input.getAttribute('capture')).toBe('environment');
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], 'photo.jpg');
    fireEvent.change(input, { target: { files: [svg] } });
    expect(await screen.findByText('This picture cannot be used. Please take a photo.')).toBeTruthy();
    expect(kept.draft?.cards).toEqual([]);
  });
});
