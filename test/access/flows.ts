// What people do with the tablet in their hands, from the first screen to the last, in words that any hand can follow.

import { cy as cardsCy } from '../../src/activities/cards/words/cy.ts';
import { en as cardsEn } from '../../src/activities/cards/words/en.ts';
import { ur as cardsUr } from '../../src/activities/cards/words/ur.ts';
import { cy as moodCy } from '../../src/activities/mood/words/cy.ts';
import { en as moodEn } from '../../src/activities/mood/words/en.ts';
import { ur as moodUr } from '../../src/activities/mood/words/ur.ts';
import { cy as themesCy } from '../../src/activities/themes/words/cy.ts';
import { en as themesEn } from '../../src/activities/themes/words/en.ts';
import { ur as themesUr } from '../../src/activities/themes/words/ur.ts';
import { cy as votesCy } from '../../src/activities/votes/words/cy.ts';
import { en as votesEn } from '../../src/activities/votes/words/en.ts';
import { ur as votesUr } from '../../src/activities/votes/words/ur.ts';
import { cy as handoverCy } from '../../src/handover/words/cy.ts';
import { en as handoverEn } from '../../src/handover/words/en.ts';
import { ur as handoverUr } from '../../src/handover/words/ur.ts';
import type { Hand } from './hands.ts';

const tables = {
  en: { cards: cardsEn, mood: moodEn, themes: themesEn, votes: votesEn, handover: handoverEn },
  cy: { cards: cardsCy, mood: moodCy, themes: themesCy, votes: votesCy, handover: handoverCy },
  ur: { cards: cardsUr, mood: moodUr, themes: themesUr, votes: votesUr, handover: handoverUr },
} as const;

export type Language = keyof typeof tables;

export interface Flow {
  readonly name: string;
  /** The example it begins with. */
  readonly from: { readonly activity: string; readonly name: string };
  go(this: void, hand: Hand, language: Language): Promise<void>;
}

const upTo = (text: string) => text.split('{')[0] ?? '';

/** What is heard of a pile of the table. */
const pileOf = (language: Language) => (n: number, words: string) => {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = tables[language].themes['turn.pile'];
  const form = forms[new Intl.PluralRules(language).select(n)] ?? tables[language].themes['turn.pile'].other;
  return `${form.replace('{n}', String(n))} ${words}`;
};

export const flows: readonly Flow[] = [
  {
    name: 'a turn with cards, from the hand-over on',
    from: { activity: 'handover', name: 'pass it to the first' },
    async go(hand, language) {
      const { cards, handover } = tables[language];
      await hand.press(handover['pass.me']);
      for (let page = 0; page < 4; page += 1) await hand.press(handover['consent.next']);
      await hand.press(handover['consent.taking.yes']);
      await hand.press(handover['consent.quoting.yes']);
      await hand.press(cards['who.self']);
      await hand.write('My sister rings on Sundays.');
      await hand.press(cards['turn.add']);
      await hand.press(cards['turn.thatIsAll']);
      await hand.press(cards['turn.passOne']);
      await hand.press(cards['turn.passOne']);
      await hand.press(cards['turn.finish']);
      await hand.press(handover['pass.me']);
    },
  },
  {
    name: 'the check-in',
    from: { activity: 'mood', name: 'nothing picked yet' },
    async go(hand, language) {
      const { mood } = tables[language];
      await hand.press(mood['picture.sheep-4']);
      await hand.press(mood['turn.next']);
      await hand.press(mood['turn.again']);
      await hand.press(mood['picture.sheep-2']);
      await hand.press(mood['turn.next']);
      await hand.press(mood['turn.finished']);
    },
  },
  {
    name: 'a secret ballot',
    from: { activity: 'votes', name: 'how it goes' },
    async go(hand, language) {
      const { votes } = tables[language];
      await hand.press(votes['turn.start']);
      await hand.press(upTo(votes['turn.add-to']).concat('A'));
      await hand.press(upTo(votes['turn.add-to']).concat('C'));
      await hand.press(upTo(votes['turn.take-from']).concat('C'));
      await hand.press(upTo(votes['turn.add-to']).concat('B'));
      await hand.press(votes['turn.look'].other);
      await hand.press(votes['turn.finished']);
    },
  },
  {
    name: 'sorting cards into piles',
    from: { activity: 'themes', name: 'a turn begins with ten cards' },
    async go(hand, language) {
      const { themes } = tables[language];
      await hand.press(themes['turn.start']);
      const pile = pileOf(language);
      await hand.press(pile(7, 'I don’t know who is coming, or when.'));
      await hand.press(pile(3, 'It is too far, and there is no bench on the way.'));
      await hand.press(themes['turn.enough']);
      await hand.press(themes['turn.finished']);
    },
  },
  {
    name: 'help, a card held up, and bigger words',
    from: { activity: 'mood', name: 'nothing picked yet' },
    async go(hand, language) {
      const { handover } = tables[language];
      await hand.press(handover.pace);
      await hand.press(handover['pace.stop']);
      await hand.press(handover['pace.down']);
      await hand.press(handover.help);
      await hand.press(handover['help.large']);
      await hand.press(handover['help.close']);
    },
  },
  {
    name: 'saying no to taking part',
    from: { activity: 'handover', name: 'pass it to the first' },
    async go(hand, language) {
      const { handover } = tables[language];
      await hand.press(handover['pass.me']);
      for (let page = 0; page < 4; page += 1) await hand.press(handover['consent.next']);
      await hand.press(handover['consent.taking.unsure']);
      await hand.press(handover['consent.back']);
      await hand.press(handover['consent.taking.no']);
      await hand.press(handover['consent.ok']);
      await hand.press(handover['pass.me']);
    },
  },
  {
    name: 'trying the switch before the turn, and the tablet of somebody else',
    from: { activity: 'handover', name: 'pass it to the first' },
    async go(hand, language) {
      const { handover } = tables[language];
      await hand.press(handover['switch.title']);
      await hand.press(handover['picture.boat']);
      await hand.press(handover['switch.done']);
      await hand.press(handover['pass.not-me']);
      await hand.press(handover['consent.back']);
      await hand.press(handover['pass.me']);
    },
  },
  {
    name: 'a card without words',
    from: { activity: 'cards', name: 'who writes' },
    async go(hand, language) {
      const { cards } = tables[language];
      await hand.press(cards['who.typed']);
      await hand.press(cards['picture.choose']);
      await hand.press(cards['subject.home']);
      await hand.press(cards['turn.thatIsAll']);
      await hand.press(cards['turn.passOne']);
      await hand.press(cards['turn.passOne']);
      await hand.press(cards['turn.remove']);
      await hand.press(cards['turn.undoRemove']);
      await hand.press(cards['turn.finish']);
    },
  },
  {
    name: 'the second ballot, about causes',
    from: { activity: 'votes', name: 'about the causes, how it goes' },
    async go(hand, language) {
      const { votes } = tables[language];
      await hand.press(votes['turn.abstain']);
      await hand.press(votes['turn.change']);
      await hand.press(upTo(votes['turn.add-to']).concat('B'));
      await hand.press(votes['turn.look'].other);
      await hand.press(votes['turn.change']);
      await hand.press(upTo(votes['turn.add-to']).concat('D'));
      await hand.press(votes['turn.look'].other);
      await hand.press(votes['turn.finished']);
    },
  },
  {
    name: 'the check-out',
    from: { activity: 'mood', name: 'three faces' },
    async go(hand, language) {
      const { mood } = tables[language];
      await hand.press(mood['turn.unsaid']);
      await hand.press(mood['turn.next']);
      await hand.press(mood['turn.again']);
      await hand.press(mood['picture.face-ok']);
      await hand.press(mood['turn.next']);
      await hand.press(mood['turn.finished']);
    },
  },
  {
    name: 'the call in a room of three languages',
    from: { activity: 'handover', name: 'pass it on in a room of three languages' },
    async go(hand, language) {
      const { handover } = tables[language];
      await hand.press(handover['pass.not-me']);
      await hand.press(handover['picture.tree']);
      await hand.press(handover['pass.not-me']);
      await hand.press(handover['consent.back']);
      await hand.press(handover['pass.me']);
    },
  },
];
