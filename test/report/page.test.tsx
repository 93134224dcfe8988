// The report on the screen: everything said is there once, as it was said, and what it cannot tell is said too.

import { fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Activity, ReportPart } from '../../src/activities/activity.ts';
import { cardsModel } from '../../src/activities/cards/model.ts';
import { moodModel } from '../../src/activities/mood/model.ts';
import { votesModel } from '../../src/activities/votes/model.ts';
import { PREPARE, prepareModel } from '../../src/activities/prepare/model.ts';
import { locale } from '../../src/i18n/locale.ts';
import type { Entry } from '../../src/journal/entry.ts';
import type { Json } from '../../src/journal/json.ts';
import { peopleModel } from '../../src/people/model.ts';
import { ReportPage } from '../../src/report/page.tsx';
import { words } from '../../src/report/words/table.ts';
import { Replay, type States } from '../../src/workshop/replay.ts';
import { Tablet } from '../support/tablet.ts';

type Look = Parameters<Activity['report']>[0];

beforeAll(async () => {
  await words.load('en');
  await words.load('ur');
});

/** An activity that has these parts to say, in each of its steps. */
function speaker(name: string, parts: (look: Look) => readonly ReportPart[]): Activity {
  const nothing = { load: async () => {}, sayIf: () => undefined };
  return {
    name,
    model: prepareModel,
    permanent: [],
    words: nothing,
    title: (step) => `Title of ${step.id}`,
    report: parts,
    desk: () => Promise.reject(new Error('no desk here')),
  };
}

function lookOf(entries: readonly Entry[] = [], more: Partial<Look> = {}): Look {
  const states: States = new Replay([prepareModel, peopleModel, cardsModel, moodModel, votesModel], entries).states;
  return {
    session: 's',
    practice: false,
    step: PREPARE,
    steps: [
      PREPARE,
      { id: 'check-in', activity: 'mood', use: 'check-in' },
      { id: 'themes', activity: 'themes', use: 'themes' },
      { id: 'ballot-a', activity: 'votes', use: 'themes' },
      { id: 'causes', activity: 'causes', use: 'causes' },
    ],
    read: (model) => states[model.name] as never,
    answered: () => new Set(),
    openRound: null,
    openStep: null,
    isAway: () => false,
    votedOn: () => new Set(),
    ...more,
  };
}

const cards = Array.from({ length: 40 }, (_, n) => ({
  words: `What person ${n} said`,
  ...(n % 7 === 0 ? { note: 'Best guess' } : {}),
}));
const themes: ReportPart[] = [
  { is: 'heading', words: 'What is not working' },
  {
    is: 'theme',
    category: 'not-working',
    words: 'I cannot get out',
    agreed: false,
    note: '20 cards, from 9 people',
    cards: cards.slice(0, 20),
  },
  {
    is: 'theme',
    category: 'working',
    words: 'میں باہر جاتا ہوں',
    language: 'ur',
    agreed: true,
    note: '20 cards, from 8 people',
    cards: cards.slice(20),
  },
];
const mood: ReportPart[] = [
  {
    is: 'picture-counts',
    caption: 'Mood at the start',
    note: '5 of 6 people answered.',
    rows: [
      { picture: 'sheep-2', label: 'Leaping', people: 4 },
      { picture: 'face-ok', label: 'In between', people: 1 },
      { picture: 'cloud-1', label: 'A picture of a newer app', people: 0 },
    ],
  },
];
const ballot: ReportPart[] = [
  {
    is: 'bars',
    caption: 'Dots',
    note: 'Unused: 3',
    rows: [
      { label: 'No lift', value: 12, note: 'about the same' },
      { label: 'No bus', value: 11 },
      { label: 'No bus', value: 0 },
    ],
  },
  { is: 'facts', rows: [{ label: 'Ballots', value: '6' }] },
];
const causes: ReportPart[] = [
  {
    is: 'tree',
    words: 'I cannot get out',
    nodes: [
      { words: 'The lift is broken', note: 'root', nodes: [{ words: 'Nobody pays for it', nodes: [] }] },
      { words: 'The bus stopped', nodes: [] },
    ],
  },
];

const activities = [
  speaker('prepare', () => [{ is: 'text', words: 'Six people in a hall' }]),
  speaker('mood', () => mood),
  speaker('themes', () => themes),
  speaker('votes', () => ballot),
  speaker('causes', () => causes),
];

const textOf = (container: Element) => container.textContent ?? '';
const times = (text: string, part: string) => text.split(part).length - 1;

describe('a report', () => {
  test('C52 has every card, once, as it was said', () => {
    const { container } = render(<ReportPage look={lookOf()} activities={activities} />);
    for (const card of cards) expect(screen.getAllByText(card.words, { exact: true })).toHaveLength(1);
    expect(container.querySelectorAll('article')).toHaveLength(40);
    expect(times(textOf(container), 'Best guess')).toBe(cards.filter((card) => card.note).length);
    expect(container.querySelector('details, dialog, [hidden]')).toBe(null);
  });

  test('goes through the steps in the order of the day, each under its title', () => {
    render(<ReportPage look={lookOf()} activities={activities} />);
    const titles = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(titles).toEqual([
      'Title of prepare',
      'Title of check-in',
      'Title of themes',
      'Title of ballot-a',
      'Title of causes',
      'What this report can and cannot tell',
    ]);
  });

  test('asks each activity about its own step', () => {
    const asked: string[] = [];
    const twice = speaker('mood', ({ step }) => (asked.push(step.id), []));
    const steps = ['check-in', 'check-out'].map((id) => ({ id, activity: 'mood', use: id }));
    render(<ReportPage look={lookOf([], { steps })} activities={[twice]} />);
    expect(asked).toEqual(['check-in', 'check-out']);
  });

  test('says each number of a chart in writing, beside its words', () => {
    render(<ReportPage look={lookOf()} activities={activities} />);
    const table = screen.getByRole('table', { name: 'Dots' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent?.replace(/\s+/g, ' ').trim()),
    ).toEqual(['No lift12 about the same', 'No bus11', 'No bus0']);
    const pictures = screen.getByText('Mood at the start').closest('figure') as HTMLElement;
    expect(
      within(pictures)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual(['Leaping 4 people', 'In between 1 person', 'A picture of a newer app 0 people']);
    expect(pictures.querySelectorAll('svg')).toHaveLength(2);
  });

  test('shows causes as they branch', () => {
    render(<ReportPage look={lookOf()} activities={activities} />);
    const branch = screen.getByText('The lift is broken').closest('li') as HTMLElement;
    expect(within(branch).getByText('Nobody pays for it')).toBeTruthy();
    expect(within(branch).queryByText('The bus stopped')).toBe(null);
  });

  test('says of a statement that the group has not said yes to it', () => {
    const { container } = render(<ReportPage look={lookOf()} activities={activities} />);
    expect(times(textOf(container), 'The group has not said yes to these words.')).toBe(1);
  });

  test('keeps the language and direction of what people wrote', () => {
    render(<ReportPage look={lookOf()} activities={activities} />);
    const statement = screen.getByText('میں باہر جاتا ہوں');
    expect([statement.lang, statement.dir]).toEqual(['ur', 'auto']);
  });

  test('shows the question as the host put it', () => {
    const tablet = new Tablet('a', 0);
    tablet.write('prepare/described', { question: 'What <i>would</i> help?', host: '', place: '', day: '2026-05-01' });
    render(<ReportPage look={lookOf(tablet.journal)} activities={[]} />);
    expect(screen.getByText('What <i>would</i> help?').dir).toBe('auto');
    expect(screen.getByText('Planned for 1 May 2026')).toBeTruthy();
  });

  test('says on which days it was held, and not on which it should have been', () => {
    const tablet = new Tablet('a', 0);
    tablet.write('prepare/described', { question: 'What helps?', host: '', place: '', day: '2026-05-01' });
    render(<ReportPage look={lookOf(tablet.journal)} activities={[]} days={['2026-05-08', '2026-05-15']} />);
    expect(screen.getByText('Held on 8 May 2026 · 15 May 2026')).toBeTruthy();
    expect(screen.queryByText(/Planned/)).toBeNull();
  });

  test('an Urdu question says its language in an English report, so that its lines do not run into each other', () => {
    const tablet = new Tablet('a', 0);
    tablet.write('prepare/described', { question: 'آپ کو کیا چاہیے؟', host: '', place: '', day: '2026-05-01' });
    render(<ReportPage look={lookOf(tablet.journal)} activities={[]} />);
    expect(screen.getByText('آپ کو کیا چاہیے؟').getAttribute('lang')).toBe('ur');
  });
});

describe('hostile words', () => {
  const bad = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';
  const everywhere: ReportPart[] = [
    { is: 'heading', words: bad },
    { is: 'text', words: bad },
    { is: 'facts', rows: [{ label: bad, value: bad }] },
    { is: 'picture-counts', caption: bad, note: bad, rows: [{ picture: bad, label: bad, people: 1 }] },
    { is: 'bars', caption: bad, note: bad, rows: [{ label: bad, value: 1, note: bad, lang: bad }] },
    {
      is: 'theme',
      category: 'future',
      words: bad,
      language: bad,
      agreed: true,
      note: bad,
      cards: [{ words: bad, language: bad, note: bad }],
    },
    { is: 'tree', words: bad, nodes: [{ words: bad, note: bad, language: bad, nodes: [] }] },
  ];

  test('are text and nothing else, wherever they stand', () => {
    const { container } = render(<ReportPage look={lookOf()} activities={[speaker('prepare', () => everywhere)]} />);
    expect(container.querySelector('img, script, a, iframe, [onerror]')).toBe(null);
    expect(times(textOf(container), bad)).toBe(18);
    expect(globalThis).not.toHaveProperty('hit');
  });
});

describe('a practice', () => {
  test('says so at the top, over every part and among the limits', () => {
    const { container } = render(<ReportPage look={lookOf([], { practice: true })} activities={activities} />);
    expect(screen.getByText('Practice: made-up people and words').textContent).toContain('Practice');
    for (const heading of screen.getAllByRole('heading', { level: 2 }))
      expect(heading.textContent).toContain('Practice');
    expect(textOf(container)).toContain('This was a practice. Nobody said any of it.');
  });

  test('is not said of a real workshop', () => {
    const { container } = render(<ReportPage look={lookOf()} activities={activities} />);
    expect(textOf(container)).not.toMatch(/practice/i);
  });
});

describe('what it cannot tell', () => {
  const card = (n: number, by: string) => ({ card: `c${n}`, category: 'working', words: 'x', by });
  const limits = () =>
    [
      ...(screen.getByText('What this report can and cannot tell').closest('section') as HTMLElement).querySelectorAll(
        'li',
      ),
    ].map((line) => line.textContent);

  test('stands there without being asked', () => {
    render(<ReportPage look={lookOf()} activities={activities} />);
    expect(limits()).toEqual([
      'Nobody is noted as having taken part.',
      'The numbers are small. They are counts, never shares of a population, and no average is made of them.',
    ]);
  });

  test('only what was given in private is said to be private: dots on paper are not, and what was not done is not there', () => {
    const options = [
      { id: 'a', words: 'A' },
      { id: 'b', words: 'B' },
    ];
    const rules = { options, limits: { dots: 3, stacking: 'off' } };
    const count = { ballots: 5, abstained: 0, spoiled: 0, used: 15, unused: 0, totals: [] };
    const alone = { ...count, ballots: 1, used: 3 };
    const picked = (answers: number) => ({ answers, unsaid: 0, totals: [] });
    const paper = { ...rules, round: 'r1', people: 3, totals: [] };
    const said = (...kinds: readonly ('paper' | 'ballot' | 'ballot of one' | 'mood' | 'mood of one')[]) => {
      const tablet = new Tablet('a', 0);
      const put = (step: string, kind: string, data: Json) => tablet.write(kind, data, { step });
      if (kinds.includes('paper')) put('ballot-a', 'votes/hand-counted', paper);
      if (kinds.includes('ballot')) {
        put('ballot-a', 'votes/opened', { ...rules, round: 'r2' });
        put('ballot-a', 'votes/revealed', { round: 'r2', people: 5, count });
      }
      if (kinds.includes('mood')) {
        put('check-in', 'mood/opened', { round: 'm', set: 'sheep', options: ['1', '2'] });
        put('check-in', 'mood/revealed', { round: 'm', people: 5, count: picked(5) });
      }
      if (kinds.includes('ballot of one')) {
        put('ballot-a', 'votes/opened', { ...rules, round: 'r3' });
        put('ballot-a', 'votes/revealed', { round: 'r3', people: 5, count: alone });
      }
      if (kinds.includes('mood of one')) {
        put('check-in', 'mood/opened', { round: 'm1', set: 'sheep', options: ['1', '2'] });
        put('check-in', 'mood/revealed', { round: 'm1', people: 5, count: picked(1) });
      }
      const { unmount } = render(<ReportPage look={lookOf(tablet.journal)} activities={activities} />);
      const lines = limits().filter((line) => /private/.test(line));
      unmount();
      return lines;
    };
    const onPaper =
      'Dots on paper were put in sight of everybody and counted by the facilitator. They were not private.';
    expect(said()).toEqual([]);
    expect(said('paper')).toEqual([onPaper]);
    expect(said('ballot')).toEqual(['Votes on the tablet were given in private. They cannot be led back to a person.']);
    expect(said('ballot', 'paper')).toEqual([
      'Votes on the tablet were given in private. They cannot be led back to a person.',
      onPaper,
    ]);
    expect(said('mood')).toEqual(['Moods were given in private. They cannot be led back to a person.']);
    // One result that tells is enough: of all of them together it is not true any more.
    for (const kinds of [
      ['ballot', 'ballot of one'],
      ['ballot of one'],
      ['mood', 'mood of one'],
      ['ballot', 'mood of one'],
    ] as const) {
      const [line = ''] = said(...kinds);
      expect(line).toMatch(/can show (?:how a person (?:voted|answered)|what a person chose)\. It says so there\.$/);
      expect(line).not.toContain('cannot be led back');
    }
  });

  test('counts the people, the cards and the best guesses', () => {
    const tablet = new Tablet('a', 0);
    for (const id of ['p', 'q', 'r']) tablet.write('people/joined', { token: { id, picture: 'fish', colour: 'blue' } });
    tablet.write('people/agreed', { token: 'r', consent: { taking: false, quoting: false } });
    tablet.write('people/agreed', { token: 'q', consent: { taking: true, quoting: false } });
    ['self', 'best-guess', 'typed', 'typed'].forEach((by, n) => tablet.write('cards/written', card(n, by)));
    const look = lookOf(tablet.journal);
    expect(look.read(cardsModel).cards.size, 'the cards of this test have the shape that cards have').toBe(4);
    render(<ReportPage look={look} activities={activities} />);
    const said = limits().join('\n');
    expect(said).toContain('2 people took part. They are not a sample');
    expect(said).toContain('It rests on 4 cards.');
    expect(said).toContain('1 card is a best guess');
    expect(said).toContain('2 cards were typed by somebody else');
    expect(said).toContain('not quoted');
  });

  test('cards of a file are from reviews, whoever the file says wrote them, and nobody typed them in the words of a person', () => {
    const tablet = new Tablet('a', 0);
    const rows = [
      card(0, 'typed'),
      { ...card(1, 'self'), way: 'import' },
      { ...card(2, 'typed'), way: 'import', perspective: 'staff' },
      { ...card(3, 'import'), way: 'import' },
      card(4, 'import'),
    ];
    for (const row of rows) tablet.write('cards/written', row);
    render(<ReportPage look={lookOf(tablet.journal)} activities={activities} />);
    expect(limits()).toContain('4 cards were brought in from reviews written before.');
    expect(limits()).toContain('1 card was typed by somebody else, in the words of the person.');
  });
});

describe('on the way to paper', () => {
  test('buttons call, and are of the screen alone', () => {
    let pressed = '';
    render(
      <ReportPage
        look={lookOf()}
        activities={activities}
        onBack={() => (pressed += 'back ')}
        onPrint={() => (pressed += 'print ')}
      />,
    );
    for (const button of screen.getAllByRole('button')) {
      expect(button.closest('.screen-only')).not.toBe(null);
      fireEvent.click(button);
    }
    expect(pressed.split(' ').sort()).toEqual(['', 'back', 'print']);
  });

  test('a report without buttons has none', () => {
    render(<ReportPage look={lookOf()} activities={activities} />);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('in Urdu has no word of English of its own', async () => {
    await words.load('ur');
    locale.value = 'ur';
    const { container } = render(
      <ReportPage
        look={lookOf([], { practice: true })}
        activities={[speaker('mood', () => mood.map((part) => part)), speaker('themes', () => themes)]}
      />,
    );
    for (const english of ['people', 'Working', 'Practice', 'sample', 'Report'])
      expect(
        textOf(container)
          .replace('5 of 6 people answered.', '')
          .replaceAll(/from \d people/g, ''),
      ).not.toContain(english);
    locale.value = 'en';
  });
});
