// Making a session: an empty one, the plan of another, or a practice with made-up people whose cards are already written.

import { writeCard } from '../activities/cards/rules.ts';
import { CATEGORIES, PREPARE, prepareModel } from '../activities/prepare/model.ts';
import { describeSession, setOut, startSession, takeOverPlan } from '../activities/prepare/rules.ts';
import { type Locale, locale } from '../i18n/locale.ts';
import { everybody, peopleModel } from '../people/model.ts';
import { type Rule, type Situation, type Verdict, yes } from '../people/rule.ts';
import { agree, welcome } from '../people/rules.ts';
import { createPractice, createSession, openSession } from '../session/opening.ts';
import { type Store, StoreFault } from '../store/store.ts';
import { noteCopy } from './plans.ts';
import type { MadeUp } from './practice/made-up.ts';

const PEOPLE = 12;
/** The others are still waiting, so that there is somebody to pass the tablet to. */
const HEARD = 8;
const COLLECT = 'collect';

const loaders: Readonly<Record<Locale, () => Promise<MadeUp>>> = {
  en: () => import('./practice/en.ts').then((m) => m.madeUp),
  cy: () => import('./practice/cy.ts').then((m) => m.madeUp),
  ur: () => import('./practice/ur.ts').then((m) => m.madeUp),
};

/** Gives the id of the new session. */
export async function startWorkshop(store: Store): Promise<string> {
  const session = await createSession(store);
  sure(await session.act(PREPARE.id, startSession, { practice: false }));
  return session.id;
}

/** Question, host, settings and running order of another session; its people and what they said stay where they are. */
export async function copyPlan(store: Store, from: string): Promise<string> {
  const plan = (await openSession(store, from))?.look(PREPARE.id).read(prepareModel);
  if (!plan) throw new Error('the session to copy is not there');
  // A copy of a practice is a practice: its question and host are made up.
  const session = await (plan.practice ? createPractice : createSession)(store);
  sure(await session.act(PREPARE.id, startSession, { practice: plan.practice }));
  sure(await session.act(PREPARE.id, takeOverPlan, plan));
  const row = (await store.sessions()).find(({ id }) => id === session.id);
  if (row) await noteCopy(row);
  return session.id;
}

export async function startPractice(store: Store): Promise<string> {
  const language = locale.peek();
  const madeUp = await loaders[language]();
  const session = await createPractice(store);
  // First: whatever happens after, these people can never be taken for real ones.
  sure(await session.act(PREPARE.id, startSession, { practice: true }));
  sure(await session.act(PREPARE.id, describeSession, about(madeUp)));
  sure(await session.act(PREPARE.id, welcome, { count: PEOPLE }));
  const tokens = everybody(session.look(PREPARE.id).read(peopleModel)).map(({ token }) => token.id);
  const consent = { taking: true, quoting: true };
  sure(
    await session.act(
      PREPARE.id,
      together(agree),
      tokens.map((token) => ({ token, consent })),
    ),
  );
  sure(await session.act(COLLECT, together(writeCard), cardsOf(madeUp, tokens.slice(0, HEARD), language)));
  // Undo stops here: the first thing it takes back is the first thing somebody did.
  sure(await session.act(PREPARE.id, setOut, undefined));
  return session.id;
}

function about({ question, host }: MadeUp) {
  return { question, host, place: '', day: new Date().toISOString().slice(0, 10) };
}

/** Each of those heard says one thing of each kind. */
function cardsOf(madeUp: MadeUp, tokens: readonly string[], language: Locale) {
  const said = CATEGORIES.flatMap((category) => madeUp[category].map((words) => ({ category, words })));
  return said.map((card, n) => ({ ...card, token: tokens[n % tokens.length] ?? null, by: 'self' as const, language }));
}

/** One rule asked of many wishes in one act. They must not depend on each other. */
function together<W>(rule: Rule<W>): Rule<readonly W[]> {
  return (situation: Situation, wishes) => {
    const verdicts = wishes.map((wish) => rule(situation, wish));
    return (
      verdicts.find((verdict) => !verdict.yes) ??
      yes(...verdicts.flatMap((verdict) => (verdict.yes ? verdict.entries : [])))
    );
  };
}

/** What the app itself asks for is never refused, unless the tablet cannot keep it. */
function sure(verdict: Verdict): asserts verdict is Extract<Verdict, { yes: true }> {
  if (!verdict.yes && verdict.reason === 'not-saved') throw new StoreFault('no-room');
  if (!verdict.yes) throw new Error(`could not start: ${verdict.reason}`);
}
