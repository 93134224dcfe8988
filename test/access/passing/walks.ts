// Every state of the passing of the tablet, in the order in which a round comes to them.

import { expect } from '@playwright/test';
import { NAMES } from '../../../src/i18n/locale.ts';
import { cards, escape, handover, mood, PIN, prepare, say, themes, votes } from '../../workshops/facilitator.ts';
import type { Holder, State } from './cell.ts';
import { type Tablet, WORDS } from './tablet.ts';

/** Some states of one person, one after the other. */
export interface Part {
  /** Whose, and which words are theirs; called when the first of its states is come to. */
  holder(this: void, tablet: Tablet): Promise<Holder>;
  readonly states: readonly State[];
}

export interface Walk {
  readonly name: string;
  /** From an empty tablet to the first screen of the passing. */
  prepare(this: void, tablet: Tablet): Promise<void>;
  readonly parts: readonly Part[];
  /** Back at the desk: each of them has had one turn, and it is theirs. */
  end(this: void, tablet: Tablet): Promise<void>;
}

const QUESTION = 'What would make getting about better?';
const PEOPLE = 4;

/** Who has the tablet next; nothing is theirs yet. */
const next =
  (...words: readonly string[]) =>
  async (tablet: Tablet): Promise<Holder> => {
    const now = await tablet.place();
    const whose = 'whose' in now ? now.whose : '';
    tablet.watchFor(whose);
    return { whose, words };
  };
const nobody = async (tablet: Tablet): Promise<Holder> => {
  tablet.watchFor('nobody');
  return { whose: '', words: [] };
};
/** A page of the turn: one press further. */
const page = (name: string, enter?: State['enter']): State => ({ name, base: 'turn', ...(enter && { enter }) });
const press = (name: string | RegExp) => (tablet: Tablet) => tablet.press(name);
const presses =
  (...names: readonly (string | RegExp)[]) =>
  async (tablet: Tablet) => {
    for (const name of names) await tablet.press(name);
  };
const over = (name: string, base: State['base'], open: NonNullable<State['over']>): State => ({
  name,
  base,
  over: open,
});
const write = (words: string) => async (tablet: Tablet) => {
  await tablet.page.getByRole('textbox').fill(words);
  await tablet.untilSaved();
};
const begin = (words: readonly string[]) => (tablet: Tablet) => tablet.toTurn(words);

/** What can be opened between two turns. */
const beforeTurn: readonly State[] = [
  { name: '“Pass the tablet to ...”', base: 'pass' },
  over('“Which one is me?”', 'pass', press(handover['pass.not-me'])),
  over('at the lock', 'pass', press(handover.facilitator)),
  over('the facilitator', 'pass', async (tablet) => {
    await tablet.press(handover.facilitator);
    await unlock(tablet);
  }),
  over('the facilitator fits the tablet', 'pass', async (tablet) => {
    await tablet.press(handover.facilitator);
    await unlock(tablet);
    await tablet.press(new RegExp(`^${say(handover['fit.of'], { token: '' }).trim()}`));
  }),
  over('opened anew, and the facilitator is needed first', 'pass', async (tablet) => {
    if ((await tablet.place()).at === 'words') return;
    tablet.hasPin = false;
    await tablet.page.goto('about:blank');
    await tablet.page.goto(tablet.url);
    expect((await tablet.place()).at).toBe('words');
  }),
];

/** What can be opened over any page of a turn. */
const overTurn: readonly State[] = [
  over('help', 'turn', press(handover.help)),
  over('the cards to hold up', 'turn', press(handover.pace)),
  over('a card is held up', 'turn', presses(handover.pace, handover['pace.again'])),
  over('how the tablet fits', 'turn', presses(handover.help, handover.fit)),
  over('the switch is tried', 'turn', presses(handover.help, handover.fit, handover['fit.switch.none'])),
  over('at the lock, in a turn', 'turn', presses(handover.help, handover['pass.i-am-facilitator'])),
  over('the facilitator, in a turn', 'turn', async (tablet) => {
    tablet.mayShow([]);
    await tablet.press(handover.help);
    await tablet.press(handover['pass.i-am-facilitator']);
    await unlock(tablet);
  }),
];

/** With what opens it just then. */
async function unlock(tablet: Tablet): Promise<void> {
  const now = await tablet.place();
  if (now.at === 'pin') await tablet.type(PIN);
  else await tablet.openWithWords();
  await tablet.isElsewhere(now.at);
}

/** Covered, with the key of the turn gone too: the facilitator is needed before it goes on. */
const covered: readonly State[] = [
  {
    name: 'under the cover',
    base: 'pass',
    async enter(tablet) {
      await tablet.putAway();
      await tablet.toPass();
    },
  },
  over('the facilitator is needed first', 'pass', async (tablet, words) => {
    tablet.mayShow(words);
    await tablet.press(handover['pass.me']);
    await tablet.isElsewhere('pass');
    // Whom the facilitator has let in again has the key of the turn again, until the tablet is left once more.
    if ((await tablet.place()).at === 'turn') {
      tablet.mayShow([]);
      await tablet.putAway();
      await tablet.toPass();
      await tablet.press(handover['pass.me']);
      await tablet.isElsewhere('pass');
    }
    expect((await tablet.place()).at).toMatch(/^(pin|words)$/);
  }),
];

const consent: readonly State[] = [
  page('consent: what for', begin([])),
  page('consent: who sees', press(handover['consent.next'])),
  page('consent: stop', press(handover['consent.next'])),
  page('consent: take back', press(handover['consent.next'])),
  page('consent: taking part', press(handover['consent.next'])),
  page('consent: not sure', press(handover['consent.taking.unsure'])),
  page('consent: no', presses(handover['consent.back'], handover['consent.taking.no'])),
  page('consent: in the report', presses(handover['consent.back'], handover['consent.taking.yes'])),
];

async function room(tablet: Tablet): Promise<void> {
  await tablet.prepare(QUESTION, PEOPLE);
}

/**
 * With one more, who reads Urdu alone and has gone out: the screens between two turns speak it in every round, and all turns
 * are in English.
 */
async function roomOfTwoLanguages(tablet: Tablet): Promise<void> {
  await tablet.prepare(QUESTION, PEOPLE + 1);
  await tablet.press(/^Key, yellow/);
  await tablet.press(handover['fit.change']);
  await tablet.press(new RegExp(NAMES.ur));
  await tablet.press(handover['switch.done']);
  await tablet.press(prepare['person.leave']);
  await expect(tablet.page.locator('dialog[open]')).toHaveCount(0);
}

/** Each of them, one after the other, from the screen before their turn on. */
async function everybodyElse(tablet: Tablet, words: readonly string[], turn: () => Promise<void>): Promise<void> {
  await tablet.isElsewhere('turn');
  for (;;) {
    const now = await tablet.place();
    if (now.at === 'home') return;
    if (!('whose' in now)) throw new Error(`at ${now.at}`);
    tablet.watchFor(now.whose);
    await tablet.toTurn(words);
    if ((await tablet.button(handover['consent.next']).count()) > 0) await tablet.agree();
    await turn();
    await expect.poll(() => tablet.place()).not.toEqual({ at: 'turn', whose: now.whose });
  }
}

/** The first of four: everything as large and as strong as it goes, and in Welsh, so that it is seen if any of it stays. */
async function firstOne(tablet: Tablet): Promise<void> {
  const first = await next(WORDS.earlier)(tablet);
  await tablet.toTurn(first.words);
  await tablet.agree();
  await tablet.press(cards['who.self']);
  await write(WORDS.earlier)(tablet);
  await tablet.press(cards['turn.add']);
  for (let n = 0; n < 3; n += 1) await tablet.press(n === 0 ? cards['turn.thatIsAll'] : cards['turn.passOne']);
  await presses(handover.help, handover.fit)(tablet);
  for (const what of ['fit.size.largest', 'fit.contrast', 'fit.targets', 'fit.no-pictures'] as const)
    await tablet.press(handover[what]);
  tablet.watchFor('');
  tablet.mayShow(first.words);
  await tablet.press(/Cymraeg/);
  await expect(tablet.page.locator('html')).toHaveAttribute('lang', 'cy');
  await tablet.page.keyboard.press('Escape');
  await tablet.tap(tablet.page.locator('[data-read] footer button:not([data-scan-stay])').last());
  await tablet.isElsewhere('turn');
}

/** The third of four has begun, and put the tablet away in the middle of a word; it is the second one's. */
async function thirdBegins(tablet: Tablet): Promise<void> {
  const second = await next()(tablet);
  await tablet.press(handover['pass.not-me']);
  await tablet.tap(tablet.page.locator('[data-choice]').first());
  await expect.poll(async () => (await next()(tablet)).whose).not.toBe(second.whose);
  const third = await next(WORDS.pending)(tablet);
  await tablet.toTurn(third.words);
  await tablet.agree();
  await tablet.press(cards['who.typed']);
  await write(`My ${WORDS.pending} sin`)(tablet);
  tablet.mayShow([]);
  await tablet.putAway();
  await tablet.press(handover['pass.not-me']);
  await tablet.press(new RegExp(`^${escape(second.whose)}`));
  await expect.poll(async () => (await next()(tablet)).whose).toBe(second.whose);
}

const own = [WORDS.own];

const withCards: Walk = {
  name: 'cards',
  async prepare(tablet) {
    await roomOfTwoLanguages(tablet);
    await tablet.goTo(cards.title);
    await tablet.tap(tablet.page.getByRole('tab', { name: cards['ways.typed'] }));
    await tablet.page.getByLabel(cards['scribe.words']).fill(`${WORDS.desk} at the desk`);
    await tablet.press(cards['scribe.save']);
    await tablet.tap(tablet.page.getByRole('tab', { name: cards['ways.turns'] }));
    await tablet.passRound(PEOPLE);
    await tablet.nextPerson();
  },
  parts: [
    { holder: next(), states: beforeTurn },
    {
      async holder(tablet) {
        await firstOne(tablet);
        await thirdBegins(tablet);
        return next(...own)(tablet);
      },
      states: [
        { name: 'the next person, with thanks to the last', base: 'pass' },
        ...consent,
        page('cards: who writes', async (tablet) => {
          await tablet.press(handover['consent.quoting.yes']);
          expect((await tablet.screen()).pressed, 'nothing of anybody else’s').toEqual([]);
        }),
        page('cards: a question', presses(cards['who.typed'])),
        page('cards: half a word', write(`My ${WORDS.own} sin`)),
        over('cards: the board of letters', 'turn', press(handover['letters.open'])),
        over('cards: a picture is chosen', 'turn', press(cards['picture.choose'])),
        ...overTurn,
        page('cards: one is added', press(cards['turn.add'])),
        page('cards: it is changed', press(new RegExp(`^${cards['turn.change']}`))),
        page('cards: the look-over', async (tablet) => {
          await tablet.press(cards['turn.leaveAsItWas']);
          await presses(cards['turn.thatIsAll'], cards['turn.passOne'], cards['turn.passOne'])(tablet);
        }),
        ...covered,
      ],
    },
    {
      async holder(tablet) {
        await tablet.toTurn(own);
        await tablet.press(cards['turn.finish']);
        await tablet.isElsewhere('turn');
        const third = await next(WORDS.pending)(tablet);
        return third;
      },
      states: [{ name: 'the next person, who has begun already', base: 'pass' }],
    },
    {
      async holder(tablet) {
        const third = await next(WORDS.pending)(tablet);
        await tablet.toTurn([WORDS.pending]);
        await expect(tablet.page.getByRole('textbox')).toHaveValue(`My ${WORDS.pending} sin`);
        await presses(cards['turn.thatIsAll'], cards['turn.passOne'], cards['turn.passOne'])(tablet);
        await tablet.press(cards['turn.finish']);
        await expect.poll(() => tablet.place()).not.toEqual({ at: 'turn', whose: third.whose });
        await everybodyElse(tablet, [], () => tablet.press(cards['turn.pass']));
        return nobody(tablet);
      },
      states: [
        { name: 'everybody has had it', base: 'home' },
        over('at the lock, with everybody through', 'home', press(handover['pass.i-am-facilitator'])),
      ],
    },
  ],
  async end(tablet) {
    tablet.watchNoMore();
    await tablet.takeBack();
    await tablet.heading(cards.title);
    for (const words of [WORDS.earlier, `My ${WORDS.own} sin`, `My ${WORDS.pending} sin`])
      await expect(tablet.page.getByText(words, { exact: true })).toHaveCount(1);
    await expect(tablet.page.getByText(say(handover['fair.waiting'], { n: 1 }))).toHaveCount(0);
  },
};

const checkIn: Walk = {
  name: 'the check-in',
  async prepare(tablet) {
    await room(tablet);
    await tablet.goTo(mood['title.check-in']);
    await tablet.press(mood['desk.open.check-in']);
    await tablet.passRound(PEOPLE, { secret: true });
    await tablet.nextPerson();
    await next()(tablet);
    await tablet.toTurn([]);
    await tablet.agree();
    await tablet.pickMood(mood['picture.sheep-1']);
    await tablet.isElsewhere('turn');
  },
  parts: [
    {
      holder: next(),
      states: [
        page('the check-in: nothing picked', async (tablet) => {
          await tablet.toTurn([]);
          await tablet.agree();
          await tablet.heading(mood['turn.ask.sheep.check-in']);
          expect((await tablet.screen()).pressed, 'nothing of anybody else’s').toEqual([]);
        }),
        page('the check-in: picked', press(mood['picture.sheep-4'])),
        page('the check-in: the look-over', press(mood['turn.next'])),
        ...covered,
      ],
    },
    {
      async holder(tablet) {
        await tablet.toTurn([]);
        await tablet.press(mood['turn.finished']);
        await everybodyElse(tablet, [], () => tablet.pickMood(mood['picture.sheep-2']));
        return nobody(tablet);
      },
      states: [],
    },
  ],
  async end(tablet) {
    tablet.watchNoMore();
    await tablet.takeBack();
    await tablet.press(mood['open.show']);
    await tablet.press(mood['show.yes']);
    await tablet.press(mood['closed.show-anyway']);
    await expect(tablet.page.getByText(say(mood['shown.answered'], { n: 4, people: 4 })).first()).toBeVisible();
  },
};

/** Typed in at the desk, for what comes after the cards. */
async function typeCards(tablet: Tablet, typed: readonly string[]): Promise<void> {
  await tablet.goTo(cards.title);
  await tablet.tap(tablet.page.getByRole('tab', { name: cards['ways.typed'] }));
  const field = tablet.page.getByLabel(cards['scribe.words']);
  await field.press('Alt+2');
  for (const words of typed) {
    await field.fill(words);
    await tablet.press(cards['scribe.save']);
    await expect(tablet.page.getByText(words, { exact: true }).first()).toBeVisible();
  }
}

const SAID = ['The bus is late.', 'The stop has no seat.', 'My sister rings.', 'The driver waits.', 'I like the hall.'];

const sorting: Walk = {
  name: 'sorting',
  async prepare(tablet) {
    await room(tablet);
    await typeCards(tablet, [...SAID, ...SAID.map((said) => `Still: ${said}`)]);
    await tablet.goTo(themes.title);
    await tablet.tap(tablet.page.getByRole('tab', { name: new RegExp(`^${escape(themes['category.not-working'])}`) }));
    await tablet.press(themes['view.turns']);
    await tablet.passRound(PEOPLE);
    await tablet.nextPerson();
    await next()(tablet);
    await tablet.toTurn([]);
    if ((await tablet.button(handover['consent.next']).count()) > 0) await tablet.agree();
    await presses(themes['turn.start'], themes['sort.unsure'], themes['turn.enough'], themes['turn.finished'])(tablet);
    await tablet.isElsewhere('turn');
  },
  parts: [
    {
      holder: next(),
      states: [
        page('sorting: how it goes', async (tablet) => {
          await tablet.toTurn([]);
          if ((await tablet.button(handover['consent.next']).count()) > 0) await tablet.agree();
        }),
        page('sorting: the first card', press(themes['turn.start'])),
        page('sorting: the second card', press(new RegExp(`^${themes['sort.new']}`))),
        page('sorting: the look-over', press(themes['turn.enough'])),
        page('sorting: a card is moved again', async (tablet) => {
          await tablet.tap(tablet.page.locator('[data-read] main button').first());
        }),
      ],
    },
    {
      async holder(tablet) {
        await tablet.toTurn([]);
        await presses(themes['turn.enough'], themes['turn.finished'])(tablet);
        await everybodyElse(tablet, [], () => tablet.press(themes['turn.pass']));
        return nobody(tablet);
      },
      states: [],
    },
  ],
  async end(tablet) {
    tablet.watchNoMore();
    await tablet.takeBack();
    await tablet.heading(themes.title);
  },
};

const dot = (letter: string) => press(new RegExp(`^${escape(say(votes['turn.add-to'], { choice: letter }))},`));

const ballot: Walk = {
  name: 'the ballot',
  async prepare(tablet) {
    await room(tablet);
    await typeCards(tablet, SAID);
    await tablet.goTo(themes.title);
    await tablet.tap(tablet.page.getByRole('tab', { name: new RegExp(`^${escape(themes['category.not-working'])}`) }));
    for (const n of SAID.keys()) {
      const left = say(themes['sort.left'], { n: SAID.length - n });
      await expect(tablet.page.getByText(left, { exact: true })).toBeVisible();
      await tablet.press(new RegExp(`^${escape(themes['sort.new'])}`));
    }
    await tablet.press(themes['sort.toBoard']);
    for (const said of SAID) {
      await tablet.press(new RegExp(escape(said)));
      const sheet = tablet.page.getByRole('dialog');
      await sheet.getByLabel(themes['statement.label']).fill(`I say it too. ${said}`);
      await tablet.press(themes['statement.save'], sheet);
      await tablet.press(themes.close, sheet);
    }
    await tablet.goTo(votes['title.themes']);
    await tablet.press(votes['before.open']);
    await tablet.passRound(PEOPLE, { secret: true });
    await tablet.nextPerson();
    await next()(tablet);
    await tablet.toTurn([]);
    await tablet.agree();
    await tablet.vote({ A: 1 });
    await tablet.isElsewhere('turn');
  },
  parts: [
    {
      holder: next(),
      states: [
        page('the ballot: how it goes', async (tablet) => {
          await tablet.toTurn([]);
          await tablet.agree();
          await tablet.heading(/^I have \d dots?$/);
        }),
        page('the ballot: no dots yet', press(votes['turn.start'])),
        page('the ballot: a dot', dot('B')),
        page('the ballot: the look-over', press(/^Look at my dots?$/)),
        page('the ballot: no vote', presses(votes['turn.change'], votes['turn.abstain'])),
        ...covered,
      ],
    },
    {
      async holder(tablet) {
        await tablet.toTurn([]);
        await presses(votes['turn.change'], /^Look at my dots?$/, votes['turn.finished'])(tablet);
        await everybodyElse(tablet, [], () => tablet.vote({ A: 1 }));
        return nobody(tablet);
      },
      states: [],
    },
  ],
  async end(tablet) {
    tablet.watchNoMore();
    await tablet.takeBack();
    await tablet.press(votes['open.show']);
    await tablet.press(votes['show.yes']);
    await tablet.press(votes['closed.show-anyway']);
    const ballots = say(votes['result.ballots'], { n: PEOPLE, people: PEOPLE });
    await expect(tablet.page.getByText(ballots).first()).toBeVisible();
  },
};

export const walks: readonly Walk[] = [withCards, checkIn, sorting, ballot];
