// States that a press brings about in an example of an activity: what lies over it, and what stands behind a tab.

import { examples as cardsExamples } from '../../src/activities/cards/examples.ts';
import { words as cardsWords } from '../../src/activities/cards/words/table.ts';
import { examples as causesExamples } from '../../src/activities/causes/examples.ts';
import { examples as moodExamples } from '../../src/activities/mood/examples.ts';
import { words as moodWords } from '../../src/activities/mood/words/table.ts';
import { examples as prepareExamples } from '../../src/activities/prepare/examples.ts';
import { words as prepareWords } from '../../src/activities/prepare/words/table.ts';
import { examples as themesExamples } from '../../src/activities/themes/examples.ts';
import { words as themesWords } from '../../src/activities/themes/words/table.ts';
import { examples as votesExamples } from '../../src/activities/votes/examples.ts';
import { words as votesWords } from '../../src/activities/votes/words/table.ts';
import { words as appWords } from '../../src/app/words/table.ts';
import { tokenName } from '../../src/handover/token-name.tsx';
import { words as handoverWords } from '../../src/handover/words/table.ts';
import { lookOf } from '../../src/people/token.ts';
import type { Example } from '../../src/activities/activity.ts';
import reviews from '../data/reviews-getting-out-and-about.csv?raw';
import { giveFile, press } from './fingers.ts';
import { drawApp, setScene } from './scene.tsx';

interface Opened {
  readonly activity: string;
  readonly name: string;
  draw(this: void): Promise<void>;
}

function opened(
  activity: string,
  examples: readonly Example[],
  example: string,
  name: string,
  ...presses: readonly (() => Promise<void>)[]
): Opened {
  return {
    activity,
    name: `${example}: ${name}`,
    async draw() {
      const found = examples.find((one) => one.name === example);
      if (!found || found.shows === 'wall') throw new Error(`no screen "${example}" of ${activity}`);
      drawApp(await setScene(found));
      for (const one of presses) await one();
    },
  };
}

const on = (said: () => string) => () => press(said());
const onWords = (words: string) => () => press(words);

const TWELVE = 'twelve people, one late, one gone, one who said no';
/** From the list of people on: large words for the second of them. */
const setForOne = [
  on(() => prepareWords.say('tab.people')),
  on(() => tokenName(lookOf(1) ?? { picture: 'boat', colour: 'green' })),
  on(() => handoverWords.say('fit.change')),
  on(() => handoverWords.say('fit.size.large')),
  on(() => handoverWords.say('switch.done')),
  on(() => prepareWords.say('close')),
];

const toBoard = on(() => themesWords.say('view.board'));

export const openedScreens: readonly Opened[] = [
  opened(
    'cards',
    cardsExamples,
    'the first question',
    'choosing a picture',
    on(() => cardsWords.say('picture.choose')),
  ),
  opened('cards', cardsExamples, 'nine cards', 'one opened', onWords('The dial-a-ride driver knows')),
  opened(
    'cards',
    cardsExamples,
    'nine cards',
    'one put into another language',
    onWords('The dial-a-ride driver knows'),
    on(() => cardsWords.say('translate.begin')),
  ),
  opened(
    'cards',
    cardsExamples,
    'nine cards',
    'drawing one for somebody',
    on(() => cardsWords.say('ways.typed')),
    on(() => cardsWords.say('picture.draw')),
  ),
  opened(
    'cards',
    cardsExamples,
    'nine cards',
    'typing',
    on(() => cardsWords.say('ways.typed')),
  ),
  opened(
    'cards',
    cardsExamples,
    'nine cards',
    'before a spreadsheet',
    on(() => cardsWords.say('ways.file')),
  ),
  opened(
    'cards',
    cardsExamples,
    'nine cards',
    'a spreadsheet looked over',
    on(() => cardsWords.say('ways.file')),
    () => giveFile('reviews.csv', reviews),
  ),
  opened(
    'cards',
    cardsExamples,
    'nine cards',
    'a sheet with a column for each category and a broken row',
    on(() => cardsWords.say('ways.file')),
    () =>
      giveFile(
        'columns.csv',
        'Person,Working,Not working,Future\na,I walk to the shops.,The bus is late.,\nb,"I" know my driver.,,\nc,,,I want to swim again.\n',
      ),
  ),
  opened('prepare', prepareExamples, TWELVE, 'the tablet is set for one', ...setForOne),
  opened(
    'mood',
    moodExamples,
    'open, nobody has answered',
    'the tablet is set for one',
    on(() => appWords.say('people')),
    ...setForOne.slice(1),
    on(() => prepareWords.say('close')),
  ),
  opened('themes', themesExamples, 'a few, half sorted', 'all piles', toBoard),
  opened('themes', themesExamples, 'a few, half sorted', 'one pile', toBoard, onWords('I can use the bus because')),
  opened(
    'themes',
    themesExamples,
    'a few, half sorted',
    'a pile about to be dissolved',
    toBoard,
    onWords('I can use the bus because'),
    on(() => themesWords.say('pile.dissolve')),
  ),
  opened(
    'themes',
    themesExamples,
    'fifty-eight cards in one category',
    'ten cards each',
    on(() => themesWords.say('category.not-working')),
    on(() => themesWords.say('view.turns')),
  ),
  opened('causes', causesExamples, 'a tree with branches', 'one cause', onWords('The rota is made the evening before')),
  opened(
    'mood',
    moodExamples,
    'open, all have answered',
    'about to be shown',
    on(() => moodWords.say('open.show')),
  ),
  opened(
    'votes',
    votesExamples,
    'open, all have voted',
    'about to be counted',
    on(() => votesWords.say('open.show')),
  ),
  opened(
    'votes',
    votesExamples,
    'open, four of forty have voted',
    'about to be counted',
    on(() => votesWords.say('open.show')),
  ),
];
