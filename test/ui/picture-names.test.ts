// Each picture of the drawn set has a name in every language, and no two of a set have the same.
import { expect, test } from 'vitest';
import { cy as cardsCy } from '../../src/activities/cards/words/cy.ts';
import { en as cardsEn } from '../../src/activities/cards/words/en.ts';
import { ur as cardsUr } from '../../src/activities/cards/words/ur.ts';
import { cy as moodCy } from '../../src/activities/mood/words/cy.ts';
import { en as moodEn } from '../../src/activities/mood/words/en.ts';
import { ur as moodUr } from '../../src/activities/mood/words/ur.ts';
import { cy as votesCy } from '../../src/activities/votes/words/cy.ts';
import { en as votesEn } from '../../src/activities/votes/words/en.ts';
import { ur as votesUr } from '../../src/activities/votes/words/ur.ts';
import { cy as handoverCy } from '../../src/handover/words/cy.ts';
import { en as handoverEn } from '../../src/handover/words/en.ts';
import { ur as handoverUr } from '../../src/handover/words/ur.ts';
import { PACE_CARDS } from '../../src/people/pace.ts';
import { FACES } from '../../src/ui/pictures/face.tsx';
import { SHEEP } from '../../src/ui/pictures/sheep.tsx';
import { TOKEN_COLOURS, TOKEN_PICTURES } from '../../src/ui/pictures/token-picture.tsx';
import { TREATS } from '../../src/ui/pictures/treat.tsx';
import { WEATHERS } from '../../src/ui/pictures/weather.tsx';

const languages = {
  en: { cards: cardsEn, mood: moodEn, votes: votesEn, handover: handoverEn },
  cy: { cards: cardsCy, mood: moodCy, votes: votesCy, handover: handoverCy },
  ur: { cards: cardsUr, mood: moodUr, votes: votesUr, handover: handoverUr },
} as const;

const sets = [
  ['sheep', 'mood', SHEEP.map((which) => `picture.sheep-${which}`)],
  ['faces', 'mood', FACES.map((which) => `picture.face-${which}`)],
  ['weathers', 'mood', WEATHERS.map((which) => `picture.weather-${which}`)],
  ['tokens', 'handover', TOKEN_PICTURES.map((which) => `picture.${which}`)],
  ['colours', 'handover', TOKEN_COLOURS.map((which) => `colour.${which}`)],
  ['cards to hold up', 'handover', PACE_CARDS.map((which) => `pace.${which}`)],
  ['marks of what a card is about', 'cards', ['category.working', 'category.not-working', 'category.future']],
  ['what is voted for in a practice', 'votes', TREATS.map((which) => `practice.${which}`)],
] as const;

test.each(sets)('the %s have names of their own, in English, Welsh and Urdu', (_, table, keys) => {
  for (const language of ['en', 'cy', 'ur'] as const) {
    const words: Readonly<Record<string, unknown>> = languages[language][table];
    const names = keys.map((key) => words[key]);
    expect(names.filter((name) => typeof name !== 'string' || name.trim() === '')).toEqual([]);
    expect(new Set(names).size, `${language}: ${names.join()}`).toBe(keys.length);
  }
});
