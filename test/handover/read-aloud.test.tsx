// Reading aloud: the words shown, in their order and language, by a voice on the tablet; nothing that tells a choice.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { Ceremony } from '../../src/handover/ceremony.tsx';
import { ReadAloud, VoiceCheck } from '../../src/handover/read-aloud.tsx';
import { words } from '../../src/handover/words/table.ts';
import { locale } from '../../src/i18n/locale.ts';
import { USUAL_PASSPORT } from '../../src/people/passport.ts';
import { spokenOn } from '../../src/ui/spoken.ts';
import { hush, isSpeaking, voices } from '../../src/ui/voice.ts';
import { aTabletThatSpeaks } from '../support/speech.ts';
import { drawTurn, idle, turnExamples, type TurnExample } from '../support/turn-examples.tsx';

let said: SpeechSynthesisUtterance[] = [];
let known: Partial<SpeechSynthesisVoice>[] = [];
const english = { name: 'Here', lang: 'en-GB', localService: true };

beforeAll(() => Promise.all([words, ...activities.map((one) => one.words)].map((table) => table.load('en'))));

beforeEach(() => {
  known = [english];
  document.documentElement.lang = 'en';
  said = aTabletThatSpeaks(() => known);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  hush();
  voices.value = [];
  locale.value = 'en';
  vi.unstubAllGlobals();
});

/** The voice comes to the end of each breath. */
function listenToTheEnd(): string {
  for (let n = 0; n < said.length && n < 999; n += 1) said[n]?.onend?.({} as SpeechSynthesisEvent);
  return said.map(({ text }) => text).join(' ');
}

/** A press as a finger makes it: the touch comes first. */
function tap(one: HTMLElement): void {
  fireEvent.pointerDown(one);
  fireEvent.click(one);
}

const speaker = (root: HTMLElement) => within(root).getByRole('button', { name: 'Read aloud' });
const named = (activity: string, name: string): TurnExample => {
  const example = turnExamples.find((one) => one.activity === activity && one.name === name);
  if (!example) throw new Error(`no turn example "${name}" of ${activity}`);
  return example;
};

/** All that is to be read on a screen, as it stands there. */
function shownOn(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const field of copy.querySelectorAll('textarea')) field.append(` ${field.value} `);
  // A picture that has a name is read by it; what lies over the screen is read by a speaker of its own.
  for (const one of copy.querySelectorAll('[role="img"], img')) one.append(one.getAttribute('aria-label') ?? '');
  for (const one of copy.querySelectorAll(
    'dialog, [data-unread], [aria-hidden="true"], .visually-hidden, details > :not(summary)',
  ))
    one.remove();
  return bare(copy.textContent ?? '');
}
const bare = (text: string) => text.replace(/\s+/g, '');

test.each(turnExamples.map((one) => [`${one.activity}: ${one.name}`, one] as const))(
  'every word shown is spoken, in its order, and no other: %s',
  async (_, example) => {
    const root = await drawTurn(example);
    const { parts } = spokenOn(root, { secret: false, chosen: '', off: '' });
    const spoken = bare(parts.map((part) => part.words).join(''));
    expect(spoken.length).toBeGreaterThan(0);
    const shown = shownOn(root);
    // One part of many letters is cut off (F-10); no screen of ours is so long that its end is not heard.
    if (parts.every((part) => part.words.length < 500)) expect(spoken).toBe(shown);
    else expect(shown.startsWith(spoken.slice(0, 1500))).toBe(true);
  },
);

test('the speaker button stands on every turn and ceremony screen, and begins with the question', async () => {
  const root = await drawTurn(named('cards', turnExamples.find(({ activity }) => activity === 'cards')?.name ?? ''));
  tap(speaker(root));
  expect(said[0]?.text).toBe(root.querySelector('h1')?.textContent);
  expect(said[0]?.voice).toBe(english);
  cleanup();
  const [brief] = turnExamples.map((one) => one.brief);
  for (const briefs of [[brief!], []]) {
    render(<Ceremony {...idle} briefs={briefs} open={null} turn={null} />);
    said.length = 0;
    tap(screen.getByRole('button', { name: 'Read aloud' }));
    const heading = screen.getByRole('heading', { level: 1 }).textContent;
    expect(listenToTheEnd().startsWith(heading ?? '-')).toBe(true);
    cleanup();
  }
});

test('a touch anywhere stops it, and the button that stops it does not begin again', async () => {
  const root = await drawTurn(turnExamples[0]!);
  const cancel = vi.spyOn(speechSynthesis, 'cancel');
  tap(speaker(root));
  await within(root).findByRole('button', { name: 'Stop reading' });
  cancel.mockClear();
  fireEvent.pointerDown(document.body);
  expect(cancel).toHaveBeenCalled();
  await waitFor(() => speaker(root));

  tap(speaker(root));
  const before = said.length;
  tap(await within(root).findByRole('button', { name: 'Stop reading' }));
  listenToTheEnd();
  expect(said.length).toBe(before);
  await waitFor(() => speaker(root));
});

test('G-14: in a private round two different choices sound the same, and are said only when that is wished', async () => {
  const hear = async (example: TurnExample) => {
    const root = await drawTurn(example);
    tap(speaker(root));
    const heard = listenToTheEnd();
    cleanup();
    said.length = 0;
    return heard;
  };
  const mood = turnExamples.find(({ activity, brief }) => activity === 'mood' && Array.isArray(brief.task['options']))!;
  const options = mood.brief.task['options'] as string[];
  for (const page of ['pick', 'look']) {
    const picked = (option: string | undefined) =>
      hear({ ...mood, draft: { page, picked: { is: 'picture', option: option ?? '' } } });
    expect(await picked(options[0])).toBe(await picked(options[3]));
    expect(await picked(options[0])).toBe(await hear({ ...mood, draft: { page, picked: { is: 'unsaid' } } }));
  }
  const vote = turnExamples.find(({ activity }) => activity === 'votes')!;
  const [one, other] = (vote.brief.task['options'] as { id: string }[]).map(({ id }) => id);
  for (const page of ['vote', 'look']) {
    const put = (on: string | undefined) => hear({ ...vote, draft: { page, dots: { [on ?? '']: 1 } } });
    expect(await put(one)).toBe(await put(other));
    expect((await put(one)).length).toBeGreaterThan(10);
  }
  // Who gives every dot, one of them, none, or does not vote: a word or a button that only one of them hears would tell.
  const looked = await hear({ ...vote, draft: { page: 'look', dots: { [one ?? '']: 1, [other ?? '']: 2 } } });
  expect(await hear({ ...vote, draft: { page: 'look', dots: { [one ?? '']: 1 } } })).toBe(looked);
  expect(await hear({ ...vote, draft: { page: 'look', dots: {} } })).toBe(looked);
  expect(await hear({ ...vote, draft: { page: 'abstain', dots: {} } })).toBe(looked);

  const root = await drawTurn({
    ...mood,
    draft: { page: 'look', picked: { is: 'picture', option: options[0] ?? '' } },
  });
  tap(speaker(root));
  expect(listenToTheEnd()).not.toContain(root.querySelector('strong')?.textContent);
  tap(await within(root).findByRole('button', { name: /Read that too/ }));
  said.splice(0, said.length - 1);
  expect(listenToTheEnd()).toContain(root.querySelector('strong')?.textContent);
});

test('that a choice is not read aloud is said to those who cannot read it, with its button, and not before anything was chosen', async () => {
  const vote = turnExamples.find(({ activity }) => activity === 'votes')!;
  const [option] = (vote.brief.task['options'] as { id: string }[]).map(({ id }) => id);
  const heard = async (page: string, dots: object) => {
    cleanup();
    said.length = 0;
    tap(speaker(await drawTurn({ ...vote, draft: { page, dots } as typeof vote.draft })));
    return listenToTheEnd();
  };
  const told = `${words.say('read.kept')} ${words.say('read.choices-too')}`;
  expect(await heard('look', { [option ?? '']: 1 })).toContain(told);
  expect(await heard('vote', { [option ?? '']: 1 })).toContain(told);
  expect(await heard('vote', {})).not.toContain(words.say('read.kept'));
});

test('that some words have no voice is said in the language that has one', async () => {
  voices.value = [english as SpeechSynthesisVoice];
  const { container } = render(
    <div data-read>
      <p>The bus</p>
      <p lang="cy">Mae’r bws yn hwyr.</p>
      <ReadAloud />
    </div>,
  );
  tap(speaker(container as HTMLElement));
  expect(listenToTheEnd()).toBe(`The bus ${words.say('read.some-without-voice')}`);
});

test('F-10: only voices on the tablet speak; without one it says so in plain words and stays silent', async () => {
  known = [{ name: 'Elsewhere', lang: 'en-GB', localService: false }];
  const root = await drawTurn(turnExamples[0]!);
  tap(speaker(root));
  expect(said).toEqual([]);
  await within(root).findByText('This tablet has no voice for these words. Somebody can read them to you.');
});

test('what was told of voices can be put away, and is gone with the page it was asked on', async () => {
  known = [];
  const root = await drawTurn(turnExamples[0]!);
  const told = () => within(root).queryByText(/^This tablet has no voice/);
  tap(speaker(root));
  await waitFor(() => expect(told()).toBeTruthy());
  tap(within(root).getByRole('button', { name: 'Put away' }));
  expect(told()).toBeNull();
  tap(speaker(root));
  await waitFor(() => expect(told()).toBeTruthy());
  const question = root.querySelector('h1');
  if (question) question.textContent = 'Something else?';
  await waitFor(() => expect(told()).toBeNull());
});

test('for whom each page is read, what was put away stays away for the turn, and a press is still answered', async () => {
  known = [];
  const [example] = turnExamples;
  const passport = { ...USUAL_PASSPORT, aloud: true };
  const root = await drawTurn({ ...example!, brief: { ...example!.brief, passport } });
  const told = () => within(root).queryByText(/^This tablet has no voice/);
  await waitFor(() => expect(told()).toBeTruthy());
  tap(within(root).getByRole('button', { name: 'Put away' }));
  vi.useFakeTimers();
  for (const asked of ['Something else?', 'And then?']) {
    root.querySelector('h1')!.textContent = asked;
    await vi.advanceTimersByTimeAsync(1000);
    expect(told(), asked).toBeNull();
  }
  vi.useRealTimers();
  tap(speaker(root));
  await waitFor(() => expect(told()).toBeTruthy());
});

test('for whom each page is read, the cards, a card held up and help are read as they come, and to nobody else', async () => {
  const [example] = turnExamples;
  for (const aloud of [true, false]) {
    const passport = { ...USUAL_PASSPORT, aloud };
    const root = await drawTurn({ ...example!, brief: { ...example!.brief, passport } });
    vi.useFakeTimers();
    const heardAfter = async (press: string) => {
      await vi.advanceTimersByTimeAsync(1000);
      said.length = 0;
      tap(within(root).getByRole('button', { name: press }));
      await vi.advanceTimersByTimeAsync(1000);
      return listenToTheEnd();
    };
    for (const press of ['Cards', 'Stop', 'Put the card down', 'Help']) {
      const heard = await heardAfter(press);
      const title = root.querySelector('dialog h2')?.textContent;
      if (title) expect(heard.startsWith(title), press).toBe(aloud);
    }
    vi.useRealTimers();
    cleanup();
  }
});

test('a page that came under a sheet is read when the sheet is gone, as in another language; one that stayed is not read again', async () => {
  const [example] = turnExamples;
  const passport = { ...USUAL_PASSPORT, aloud: true };
  const root = await drawTurn({ ...example!, brief: { ...example!.brief, passport } });
  vi.useFakeTimers();
  const heardAfter = async (asked: string | null) => {
    await vi.advanceTimersByTimeAsync(1000);
    tap(within(root).getByRole('button', { name: 'Help' }));
    await vi.advanceTimersByTimeAsync(1000);
    if (asked !== null) root.querySelector('h1')!.textContent = asked;
    await vi.advanceTimersByTimeAsync(1000);
    const sheet = [...root.querySelectorAll('dialog')].at(-1)!;
    fireEvent.keyDown(sheet, { key: 'Escape' });
    hush();
    said.length = 0;
    await vi.advanceTimersByTimeAsync(1000);
    expect(root.querySelector('dialog')).toBeNull();
    return listenToTheEnd();
  };
  expect(await heardAfter(null)).toBe('');
  expect(await heardAfter('Sut ydw i?')).toMatch(/^Sut ydw i\?/);
});

test('what is refused in a turn is read to whom each page is read, and to nobody else, each time anew', async () => {
  const refusals = [
    { of: named('mood', 'five weathers'), press: 'Next', told: 'turn.pick-first' },
    { of: named('votes', 'all dots given'), press: /^Add a dot: A/, told: 'refused.no-dots-left' },
  ] as const;
  for (const aloud of [true, false]) {
    for (const { of, press, told } of refusals) {
      const root = await drawTurn({ ...of, brief: { ...of.brief, passport: { ...USUAL_PASSPORT, aloud } } });
      if (aloud) await waitFor(() => expect(isSpeaking.peek()).toBe(true));
      vi.useFakeTimers();
      for (const time of ['first', 'second']) {
        await vi.advanceTimersByTimeAsync(1000);
        said.length = 0;
        tap(within(root).getByRole('button', { name: press }));
        await vi.advanceTimersByTimeAsync(1000);
        const notice = [...root.querySelectorAll('[role=alert] p, [class*=why]')].at(-1)?.textContent;
        expect(notice, told).toBeTruthy();
        expect(listenToTheEnd(), `${told}, ${time}`).toBe(aloud ? notice : '');
      }
      vi.useRealTimers();
      cleanup();
    }
  }
});

const SHEETS = [
  { presses: ['Choose a picture'], closes: 'Go back' },
  { presses: ['Write with letters'], closes: 'Done' },
  { presses: ['Help', 'How the tablet fits me'], closes: 'Done' },
  { presses: ['Help', 'How the tablet fits me', 'No switch: try one'], closes: 'Done' },
  { presses: ['Draw it'], closes: 'Go back' },
] as const;

test.each(SHEETS)(
  'a sheet is read as it opens, to whom each page is read, and not when it is gone: $presses',
  async ({ presses, closes }) => {
    const example = named('cards', 'in the middle of a word');
    for (const aloud of [true, false]) {
      const root = await drawTurn({
        ...example,
        brief: { ...example.brief, passport: { ...USUAL_PASSPORT, aloud } },
        draft: { ...(example.draft as object), drawing: null },
      });
      vi.useFakeTimers();
      for (const press of presses) {
        await vi.advanceTimersByTimeAsync(1000);
        said.length = 0;
        tap(within(root).getAllByRole('button', { name: press }).at(-1)!);
        await vi.advanceTimersByTimeAsync(1000);
      }
      const sheet = [...root.querySelectorAll('dialog')].at(-1)!;
      expect(isSpeaking.peek()).toBe(aloud);
      if (aloud) {
        const { parts } = spokenOn(sheet, { secret: false, chosen: 'chosen', off: 'cannot be used now' });
        const shown = parts.filter(({ lang }) => lang === 'en').map((part) => part.words);
        // The names of languages that this tablet has no voice for are passed over, and that is said.
        const left = shown.length < parts.length ? [words.say('read.some-without-voice')] : [];
        expect(listenToTheEnd()).toBe([...shown, ...left].join(' '));
        await vi.advanceTimersByTimeAsync(100);
        tap(within(sheet).getByRole('button', { name: 'Read aloud' }));
        expect(isSpeaking.peek()).toBe(true);
        fireEvent.click(within(sheet).getByRole('button', { name: closes }));
        // Some moments later: what goes with a sheet may have been put off by the clock that ran before the test's own.
        await vi.waitFor(() => expect([sheet.isConnected, isSpeaking.peek()]).toEqual([false, false]), 10_000);
      }
      vi.useRealTimers();
      cleanup();
    }
  },
);

test('a button that is off says so, a chosen one that it is chosen, each after a pause', () => {
  const drawn = (lang: string) => (
    <main lang={lang}>
      <button type="button" aria-disabled="true">
        Undo the last line
      </button>
      <button type="button" disabled>
        Done?
      </button>
      <button type="button" aria-pressed="true">
        Ink
      </button>
      <button type="button">This is my card</button>
    </main>
  );
  const wishes = { secret: false, chosen: 'chosen', off: 'cannot be used now' };
  const { container, rerender } = render(drawn('en'));
  expect(spokenOn(container, wishes).parts.map((part) => part.words)).toEqual([
    'Undo the last line, cannot be used now',
    'Done? cannot be used now',
    'Ink, chosen',
    'This is my card',
  ]);
  rerender(drawn('ur'));
  expect(spokenOn(container, wishes).parts[2]?.words).toBe('Ink، chosen');
  // In a private round what is off can tell what was chosen.
  expect(spokenOn(container, { ...wishes, secret: true }).parts[0]?.words).toBe('Undo the last line');
});

test('an empty sheet to draw on says which of its buttons cannot be used yet', async () => {
  const example = named('cards', 'in the middle of a word');
  const root = await drawTurn({ ...example, draft: { ...(example.draft as object), drawing: '' } });
  const sheet = [...root.querySelectorAll('dialog')].at(-1)!;
  tap(within(sheet).getByRole('button', { name: 'Read aloud' }));
  const heard = listenToTheEnd();
  for (const name of ['Undo the last line', 'Rub it all out', 'This is my card'])
    expect(heard).toContain(`${name}, cannot be used now`);
  expect(heard).not.toContain('Go back, cannot');
});

test('G-14: how the tablet is set is no answer: in a private round too it is said, and nothing is told of a choice', async () => {
  const mood = turnExamples.find(({ activity, brief }) => activity === 'mood' && Array.isArray(brief.task['options']))!;
  const passport = { ...USUAL_PASSPORT, size: 'large' as const };
  const root = await drawTurn({ ...mood, brief: { ...mood.brief, passport } });
  expect(root.closest('[data-secret]')).toBeTruthy();
  const heardOn = (press: string) => {
    tap(within(root).getByRole('button', { name: press }));
    const sheet = [...root.querySelectorAll('dialog')].at(-1)!;
    said.length = 0;
    tap(within(sheet).getByRole('button', { name: 'Read aloud' }));
    return { heard: listenToTheEnd(), sheet };
  };
  for (const [press, size] of [
    ['Help', 'Bigger words'],
    ['How the tablet fits me', 'Large words'],
  ] as const) {
    const { heard, sheet } = heardOn(press);
    expect(heard, press).toContain(`${size}, chosen`);
    expect(heard, press).toMatch(/English.{0,2} chosen/);
    expect(within(sheet).queryByText('What you chose is not read aloud.')).toBeNull();
  }
});

test('names and numbers are spoken as they stand there, and a row of dots is cut short', () => {
  const name = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
  const { container } = render(
    <main>
      <p>{name}</p>
      <p>It costs 10000 at number 7777. Hmmmmm!</p>
      <p>Name: .......... ______ end</p>
    </main>,
  );
  const { parts } = spokenOn(container, { secret: false, chosen: '', off: '' });
  expect(parts.map((part) => part.words)).toEqual([
    name,
    'It costs 10000 at number 7777. Hmmmmm!',
    'Name: ... ___ end',
  ]);
});

test('F-10: ten minutes of one letter have an end, and so has a screen', () => {
  const { container } = render(
    <main>
      <p>{'a'.repeat(9000)}</p>
      <p>{'word '.repeat(4000)}</p>
      {Array.from({ length: 200 }, (_, n) => (
        <p key={n}>{`Sentence ${n} of a very long page. `}</p>
      ))}
    </main>,
  );
  const { parts } = spokenOn(container, { secret: false, chosen: '', off: '' });
  expect(parts[0]?.words).toBe('a'.repeat(500));
  expect(parts.reduce((sum, part) => sum + part.words.length, 0)).toBeLessThanOrEqual(6000);
});

test('each part has its own language; words in one without a voice are passed over and that is said', async () => {
  const { container } = render(
    <main>
      <h1>The bus</h1>
      <p>
        She said: <span lang="cy">Mae’r bws yn hwyr.</span>
      </p>
    </main>,
  );
  expect(spokenOn(container, { secret: false, chosen: '', off: '' }).parts).toEqual([
    { words: 'The bus', lang: 'en' },
    { words: 'She said:', lang: 'en' },
    { words: 'Mae’r bws yn hwyr.', lang: 'cy' },
  ]);
});

test('the next card is announced in its own language, and a drawing without words in the language of whoever listens', async () => {
  known = [
    english,
    { name: 'There', lang: 'cy', localService: true },
    { name: 'Yonder', lang: 'ur', localService: true },
  ];
  await Promise.all([words, ...activities.map((one) => one.words)].map((table) => table.load('cy')));
  locale.value = 'cy';
  document.documentElement.lang = 'cy';
  const example = turnExamples.find(
    ({ activity, brief }) => activity === 'themes' && Array.isArray(brief.task['cards']),
  )!;
  const task = {
    category: 'working',
    cards: [
      { id: 'a', words: 'My chair is kept.', language: 'en' },
      { id: 'b', words: 'The bus driver waits.', language: 'en' },
      { id: 'c', words: 'A drawing', language: 'en', wordless: true, picture: { is: 'drawing', data: '' } },
    ],
    piles: [{ id: 'p', words: 'مجھے بس پسند ہے۔', language: 'ur', cards: 2 }],
    left: 0,
  };
  const passport = { ...USUAL_PASSPORT, aloud: true };
  const brief = { ...example.brief, passport, task: task as unknown as typeof example.brief.task };
  const root = await drawTurn({ ...example, brief, draft: { page: 'sort', taps: [], picked: null } });
  const heardAfter = async (press: RegExp) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    hush();
    said.length = 0;
    tap(within(root).getByRole('button', { name: press }));
    await waitFor(() => expect(said.length).toBeGreaterThan(0));
    listenToTheEnd();
    return said.map(({ text, lang }) => `${lang}: ${text}`);
  };
  const first = await heardAfter(/مجھے بس پسند ہے/);
  expect(first).toEqual([
    'cy: Gosodwyd:',
    'ur: مجھے بس پسند ہے۔',
    expect.stringMatching(/^cy: 2 /),
    'cy: Y cerdyn nesaf:',
    'en-GB: The bus driver waits.',
  ]);
  const second = await heardAfter(/مجھے بس پسند ہے/);
  expect(second.at(-1)).toMatch(/^cy: /);
  expect(second.at(-1)).not.toContain('A drawing');
});

test('at the desk one sees beforehand which languages can be read aloud', async () => {
  known = [english, { name: 'There', lang: 'cy', localService: false }];
  render(<VoiceCheck />);
  const rows = await screen.findAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('English: a voice is on this tablet.'),
    expect.stringContaining('Cymraeg: no voice is on this tablet.'),
    expect.stringContaining('اردو: no voice is on this tablet.'),
  ]);
  tap(screen.getByRole('button', { name: 'Hear it: English' }));
  expect(said.map(({ text }) => text)).toEqual(['English']);
});
