// A workshop for thirty as a list of things to do, each of which can say of the store whether it was done. The first one that
// was not is where the room goes on: so a page that was killed anywhere knows its place from what it kept, and from nothing else.

import { allCards, cardsIn, cardsModel } from '../../../src/activities/cards/model.ts';
import { correctCard, handInCards, setAside, takeBack } from '../../../src/activities/cards/rules.ts';
import { addCause, offerCause } from '../../../src/activities/causes/rules.ts';
import { causesModel } from '../../../src/activities/causes/model.ts';
import { boxesFor, moodModel } from '../../../src/activities/mood/model.ts';
import { answerMood, openMood, revealMood } from '../../../src/activities/mood/rules.ts';
import { prepareModel } from '../../../src/activities/prepare/model.ts';
import { describeSession, startSession } from '../../../src/activities/prepare/rules.ts';
import { chosenThemes, placeOf, sorted, themesModel } from '../../../src/activities/themes/model.ts';
import { beginTheme, placeCard, wordTheme } from '../../../src/activities/themes/rules.ts';
import { optionsNow } from '../../../src/activities/votes/model.ts';
import {
  castBallot,
  closeBallot,
  decideForward,
  openBallot,
  revealBallot,
} from '../../../src/activities/votes/rules.ts';
import { isObject, type Json } from '../../../src/journal/json.ts';
import type { Brief, TurnRule } from '../../../src/people/brief.ts';
import { USUAL_PASSPORT } from '../../../src/people/passport.ts';
import type { Rule } from '../../../src/people/rule.ts';
import { welcome } from '../../../src/people/rules.ts';
import { createPractice, createSession } from '../../../src/session/opening.ts';
import { openPassage, type Passage } from '../../../src/session/passage.ts';
import type { TurnDraft } from '../../../src/session/passing.ts';
import { BETTER, cardOf, causeOf, NOTE, type Plan, QUESTION, statementOf, SWITCH, typedOf } from '../says.ts';
import type { Standing } from './standing.ts';

export interface Deed {
  readonly label: string;
  isDone(room: Standing): boolean;
  /** Resolves when the app has said "Saved"; rejects when it could not, and then nothing of it may be there. */
  run(room: Standing): Promise<void>;
}

const PILES = 6;
const CAUSES = 6;
const ASKED = ['working', 'working', 'not-working', 'not-working', 'future'] as const;

export function scriptFor({ people, letters }: Plan): Deed[] {
  const persons = Array.from({ length: people }, (_, n) => n);
  return [
    {
      label: 'create',
      isDone: ({ session }) => session !== null,
      run: async (room) => {
        room.session = await (room.plan.sealed ? createSession : createPractice)(room.store);
      },
    },
    deed(
      'start',
      (room) => room.at('prepare').read(prepareModel).started,
      act('prepare', startSession, ({ plan }) => ({ practice: !plan.sealed })),
    ),
    deed(
      'describe',
      (room) => room.at('prepare').read(prepareModel).about.question === QUESTION,
      act('prepare', describeSession, () => ({ question: QUESTION, host: 'Host', place: 'P1', day: '2026-11-22' })),
    ),
    deed(
      'welcome',
      (room) => room.people.length >= people,
      act('prepare', welcome, () => ({ count: people })),
    ),
    passport(),
    handedToOutbox(),
    ...mood('check-in', persons),
    ...collect(persons, letters),
    ...atTheDesk(people * ASKED.length),
    ...sorting(people),
    ...ballot('ballot-a', persons),
    ...causes(),
    ...ballot('ballot-b', persons),
    ...mood('check-out', persons),
    {
      label: 'remove',
      isDone: () => false,
      run: async (room) => {
        await room.store.remove(room.session?.id ?? '');
        await room.read();
      },
    },
  ];
}

/** A deed of a session that is there. */
function deed(label: string, isDone: Deed['isDone'], run: Deed['run']): Deed {
  return { label, isDone: (room) => room.session !== null && isDone(room), run };
}

function act<W>(step: string, rule: Rule<W>, wish: (room: Standing) => W, opens?: (room: Standing) => string[]) {
  return async (room: Standing) => {
    const verdict = await room.session?.act(step, rule, wish(room), opens?.(room) ?? []);
    if (!verdict?.yes) throw new Error(`${step}: ${verdict?.reason ?? 'no session'}`);
  };
}

/** What somebody needs of the tablet, a switch with a key of its own. */
function passport(): Deed {
  const of = (room: Standing) => room.session?.passport(room.people[0] ?? '');
  return deed(
    'passport',
    (room) => of(room)?.value.switches?.move[0] === SWITCH,
    async (room) => {
      const switches = { mode: 'one', move: [SWITCH], take: [], pace: 1600, delay: 250 } as const;
      of(room)?.keep({ ...USUAL_PASSPORT, switches });
      await draftsKept(room);
    },
  );
}

/** A file that waits to be sent, and waits to the end: nobody here has a network. */
function handedToOutbox(): Deed {
  return deed(
    'outbox',
    (room) => room.sendings > 0,
    async (room) => {
      const file = crypto.getRandomValues(new Uint8Array(3000));
      await room.store.outbox.add('the-file', room.session?.id ?? '', { waits: true }, file, []);
      await room.readOutbox();
    },
  );
}

async function draftsKept({ session }: Standing): Promise<void> {
  await session?.settled();
  if (session?.saved.peek().state === 'failed') throw new Error('what was typed at the desk could not be kept');
}

/** From giving the tablet away to having it back: `turns` is what each person does with it. */
function passing(step: string, persons: readonly number[], turns: (person: number) => Deed[]): Deed[] {
  return [
    deed(
      `${step}/hand`,
      (room) => room.isPassing(step) || room.had(step, 0),
      async (room) => {
        const handed = await room.session?.hand(step, room.people);
        if (!handed?.yes) throw new Error(`hand: ${handed?.reason ?? ''}`);
        room.passage = await openPassage(room.store);
        await room.handOver();
      },
    ),
    ...persons.flatMap(turns),
    deed(
      `${step}/end`,
      (room) => !room.isPassing(step) && room.had(step, 0),
      async (room) => {
        await room.unlock();
        await room.passage?.end();
        room.passage = null;
        await room.readWaiting();
      },
    ),
    deed(
      `${step}/absorb`,
      (room) => room.had(step, 0) && !room.isPassing(step) && !room.waiting.some((one) => one.step === step),
      async (room) => {
        await room.session?.absorb();
        await room.readWaiting();
        if (room.waiting.length > 0) throw new Error('absorb: some are still waiting');
      },
    ),
  ];
}

/** Kept while they type: `n` of it. */
function typing(step: string, person: number, n: number): Deed {
  return deed(
    `${step}/${person}/types ${n}`,
    (room) => room.had(step, person) || typedIn(room.draftOf(step, person)) >= n,
    async (room) => {
      const passage = room.passage;
      if (!passage) throw new Error('nobody has the tablet');
      if (!passage.draft.peek()) {
        await room.endPeriod();
        await passage.itIsMe();
      }
      const agreed = n === 1 ? { consent: { taking: true, quoting: true }, consentPage: null } : {};
      await kept(passage, { ...agreed, work: { n, typed: typedOf(step, person, n) } });
    },
  );
}

function typedIn(draft: TurnDraft | null): number {
  return isObject(draft?.work) && typeof draft.work['n'] === 'number' ? draft.work['n'] : 0;
}

/** Until "Saved" stands on the screen. */
function kept(passage: Passage, part: Partial<Omit<TurnDraft, 'turn'>>): Promise<void> {
  return new Promise((resolve, reject) => {
    passage.keep(part);
    const stop = passage.saved.subscribe(({ state }) => {
      if (state === 'saving') return;
      queueMicrotask(() => stop());
      if (state === 'saved') resolve();
      else reject(new Error('the draft could not be kept'));
    });
  });
}

function finishing<T extends Brief['task'], W>(
  step: string,
  person: number,
  rule: TurnRule<T, W>,
  wish: (task: T) => W,
): Deed {
  return deed(
    `${step}/${person}/finishes`,
    (room) => room.had(step, person),
    async (room) => {
      const task = room.passage?.passing.peek().briefs[0]?.task as T;
      const verdict = await room.passage?.finish(rule, wish(task));
      if (!verdict?.yes) throw new Error(`finish: ${verdict?.reason ?? 'nobody has the tablet'}`);
      await room.endPeriod();
    },
  );
}

function mood(step: string, persons: readonly number[]): Deed[] {
  const round = (room: Standing) => room.round(step)?.round ?? '';
  return [
    deed(
      `${step}/open`,
      (room) => room.round(step) !== undefined,
      act(step, openMood, () => undefined),
    ),
    ...passing(step, persons, (person) => [
      typing(step, person, 1),
      finishing(step, person, answerMood, ({ options }) => ({ pick: options[person % options.length] ?? null })),
    ]),
    deed(
      `${step}/reveal`,
      (room) => room.round(step)?.state === 'revealed',
      act(
        step,
        revealMood,
        (room) => ({ round: round(room), sure: true }),
        (room) => boxesFor(room.at(step).read(moodModel), round(room)),
      ),
    ),
  ];
}

function collect(persons: readonly number[], letters: number): Deed[] {
  const step = 'collect';
  return passing(step, persons, (person) => [
    ...Array.from({ length: letters }, (_, n) => typing(step, person, n + 1)),
    finishing(step, person, handInCards, () => ({
      cards: ASKED.map((category, n) => ({ category, words: cardOf(person, n), by: 'self' as const })),
    })),
  ]);
}

/** What a facilitator does between two rounds: a note half written, words put right and taken back, undo and redo. */
function atTheDesk(all: number): Deed[] {
  const cards = (room: Standing) => allCards(room.at('collect').read(cardsModel));
  const first = (room: Standing) => ({ card: cards(room)[0]?.id ?? '' });
  const silenced = (room: Standing) => room.count('journal/undone');
  return [
    deed(
      'desk/note',
      (room) => draftAt(room) === NOTE,
      async (room) => {
        room.session?.draft<string>('collect', 'note', '').keep(NOTE);
        await draftsKept(room);
      },
    ),
    deed(
      'desk/correct',
      (room) => room.count('cards/corrected') > 0,
      act('collect', correctCard, (room) => ({ ...first(room), words: BETTER, reason: 'heard wrong' })),
    ),
    deed(
      'desk/undo',
      (room) => silenced(room) > 0,
      async (room) => {
        const verdict = await room.session?.undo();
        if (!verdict?.yes) throw new Error(`undo: ${verdict?.reason ?? ''}`);
      },
    ),
    deed(
      'desk/redo',
      (room) => room.count('journal/redone') > 0,
      async (room) => {
        const verdict = await room.session?.redo();
        if (!verdict?.yes) throw new Error(`redo: ${verdict?.reason ?? ''}`);
      },
    ),
    deed(
      'desk/take-back',
      (room) => cards(room).length < all,
      act('collect', takeBack, (room) => first(room)),
    ),
    deed(
      'desk/set-aside',
      (room) => cards(room).length < all - 1,
      act('collect', setAside, (room) => first(room)),
    ),
  ];
}

const draftAt = (room: Standing): Json => room.session?.draft<string>('collect', 'note', '').value ?? null;

function sorting(people: number): Deed[] {
  const board = (room: Standing) => {
    const look = room.at('themes');
    return sorted(look.read(themesModel), look.read(cardsModel), 'not-working');
  };
  const placed = (room: Standing) => {
    const look = room.at('themes');
    const [themes, cards] = [look.read(themesModel), look.read(cardsModel)];
    return cardsIn(cards, 'not-working').filter((card) => placeOf(themes, card) !== 'loose').length;
  };
  const all = people * ASKED.filter((category) => category === 'not-working').length;
  return [
    ...Array.from({ length: all }, (_, n) =>
      deed(
        `themes/card ${n}`,
        (room) => placed(room) > n || board(room).loose.length === 0,
        async (room) => {
          const { loose, piles } = board(room);
          const card = loose[0]?.id ?? '';
          const pile = piles.length < PILES ? undefined : piles[n % PILES]?.theme.id;
          await (pile === undefined
            ? act('themes', beginTheme, () => ({ category: 'not-working' as const, card }))(room)
            : act('themes', placeCard, () => ({ card, place: pile }))(room));
        },
      ),
    ),
    ...Array.from({ length: PILES }, (_, n) =>
      deed(
        `themes/statement ${n}`,
        (room) => board(room).piles.some(({ theme }) => theme.words === statementOf(n)),
        act('themes', wordTheme, (room) => ({
          theme: board(room).piles.find(({ theme }) => theme.words === '')?.theme.id ?? '',
          words: statementOf(n),
          language: 'en',
        })),
      ),
    ),
  ];
}

function ballot(step: string, persons: readonly number[]): Deed[] {
  const limits = { dots: 3, stacking: 'two' } as const;
  const round = (room: Standing) => room.round(step)?.round ?? '';
  const state = (room: Standing) => room.round(step)?.state;
  return [
    deed(
      `${step}/open`,
      (room) => room.round(step) !== undefined,
      act(step, openBallot, (room) => ({ options: optionsNow(room.at(step)).map(({ id }) => id), limits })),
    ),
    ...passing(step, persons, (person) => [
      typing(step, person, 1),
      finishing(step, person, castBallot, ({ options }) => ({
        dots: dotsOf(
          person,
          options.map(({ id }) => id),
        ),
      })),
    ]),
    deed(
      `${step}/close`,
      (room) => ['closed', 'revealed'].includes(state(room) ?? ''),
      act(step, closeBallot, (room) => ({ round: round(room) })),
    ),
    deed(
      `${step}/reveal`,
      (room) => state(room) === 'revealed',
      act(
        step,
        revealBallot,
        (room) => ({ round: round(room), sure: true }),
        (room) => [round(room)],
      ),
    ),
    deed(
      `${step}/decide`,
      (room) => room.session?.entries().some((entry) => entry.step === step && entry.kind === 'votes/decided') ?? false,
      act(step, decideForward, (room) => ({
        round: round(room),
        forward: (room.round(step)?.options ?? [])
          .slice(0, 2)
          .map((option) => (typeof option === 'string' ? option : option.id)),
      })),
    ),
  ];
}

/** Two on one and one on the next. */
function dotsOf(person: number, options: readonly string[]): Record<string, number> {
  const [one = '', two = ''] = [options[person % options.length], options[(person + 1) % options.length]];
  return { [one]: 2, [two]: 1 };
}

function causes(): Deed[] {
  const step = 'causes';
  const all = (room: Standing) => [...room.at(step).read(causesModel).causes.values()];
  return Array.from({ length: CAUSES }, (_, n) => n).flatMap((n) => [
    deed(
      `causes/${n}/said`,
      (room) => all(room).some(({ words }) => words === causeOf(n)),
      act(step, addCause, (room) => ({
        theme: chosenThemes(room.at(step).read(themesModel))[n % 2]?.id ?? '',
        parent: null,
        words: causeOf(n),
        language: 'en',
      })),
    ),
    deed(
      `causes/${n}/offered`,
      (room) => all(room).some(({ words, offered }) => offered && words === causeOf(n)),
      act(step, offerCause, (room) => ({
        cause: all(room).find(({ words }) => words === causeOf(n))?.id ?? '',
        offered: true,
      })),
    ),
  ]);
}
