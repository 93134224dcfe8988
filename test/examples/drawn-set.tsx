// The whole drawn set at 48 px, each picture with the name it has on the screens: a sheet to look at.

import { render } from 'preact';
import { words as breakWords } from '../../src/activities/break/words/table.ts';
import { words as cardsWords } from '../../src/activities/cards/words/table.ts';
import { words as causesWords } from '../../src/activities/causes/words/table.ts';
import { words as moodWords } from '../../src/activities/mood/words/table.ts';
import { words as prepareWords } from '../../src/activities/prepare/words/table.ts';
import { words as themesWords } from '../../src/activities/themes/words/table.ts';
import { words as votesWords } from '../../src/activities/votes/words/table.ts';
import { words as appWords } from '../../src/app/words/table.ts';
import { words as handoverWords } from '../../src/handover/words/table.ts';
import { PACE_CARDS } from '../../src/people/pace.ts';
import { Announcer } from '../../src/ui/announcer.tsx';
import { Page } from '../../src/ui/page.tsx';
import { CategoryMark } from '../../src/ui/pictures/category-mark.tsx';
import { FACES, Face } from '../../src/ui/pictures/face.tsx';
import { PacePicture } from '../../src/ui/pictures/pace-picture.tsx';
import { ShapePicture, SHAPES } from '../../src/ui/pictures/shape.tsx';
import { SHEEP, Sheep } from '../../src/ui/pictures/sheep.tsx';
import { StepPicture, type StepPictureName } from '../../src/ui/pictures/step-picture.tsx';
import { TOKEN_COLOURS, TOKEN_PICTURES, TokenPicture } from '../../src/ui/pictures/token-picture.tsx';
import { TREATS, TreatPicture } from '../../src/ui/pictures/treat.tsx';
import { Weather, WEATHERS } from '../../src/ui/pictures/weather.tsx';

interface Drawn {
  readonly name: string | undefined;
  readonly picture: preact.ComponentChild;
}

const steps: readonly (readonly [StepPictureName, () => string])[] = [
  ['prepare', () => prepareWords.say('title')],
  ['mood', () => moodWords.say('title.check-in')],
  ['cards', () => cardsWords.say('title')],
  ['themes', () => themesWords.say('title')],
  ['votes', () => votesWords.say('title.themes')],
  ['causes', () => causesWords.say('title')],
  ['break', () => breakWords.say('title')],
  ['report', () => appWords.say('end')],
];

function sets(): readonly (readonly Drawn[])[] {
  return [
    SHEEP.map((which) => ({ name: moodWords.say(`picture.sheep-${which}`), picture: <Sheep which={which} /> })),
    FACES.map((which) => ({ name: moodWords.say(`picture.face-${which}`), picture: <Face which={which} /> })),
    WEATHERS.map((which) => ({ name: moodWords.say(`picture.weather-${which}`), picture: <Weather which={which} /> })),
    (['working', 'not-working', 'future'] as const).map((category) => ({
      name: cardsWords.say(`category.${category}`),
      picture: <CategoryMark category={category} />,
    })),
    PACE_CARDS.map((which) => ({ name: handoverWords.say(`pace.${which}`), picture: <PacePicture which={which} /> })),
    steps.map(([activity, name]) => ({ name: name(), picture: <StepPicture activity={activity} /> })),
    TREATS.map((treat) => ({ name: votesWords.sayIf(`practice.${treat}`), picture: <TreatPicture treat={treat} /> })),
    // A choice is called by its letter; its shape has no name on any screen.
    [false, true].flatMap((open, round) =>
      SHAPES.map((shape, n) => ({
        name: String.fromCharCode(65 + round * SHAPES.length + n),
        picture: <ShapePicture shape={shape} open={open} />,
      })),
    ),
    TOKEN_PICTURES.map((picture, n) => {
      const colour = TOKEN_COLOURS[n % TOKEN_COLOURS.length] ?? 'grey';
      const named = { picture: handoverWords.say(`picture.${picture}`), colour: handoverWords.say(`colour.${colour}`) };
      return {
        name: handoverWords.say('token', named),
        picture: <TokenPicture picture={picture} colour={colour} />,
      };
    }),
  ];
}

function Sheet() {
  return (
    <Page title={appWords.say('about')} wide>
      {sets().map((set, n) => (
        <div key={n} style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fill, 7.5rem)' }}>
          {set.map(({ name, picture }) => (
            <figure key={name}>
              {picture}
              <figcaption>{name ?? 'NO NAME'}</figcaption>
            </figure>
          ))}
        </div>
      ))}
    </Page>
  );
}

export function drawSet(): void {
  render(
    <>
      <Sheet />
      <Announcer />
    </>,
    document.getElementById('app') ?? document.body,
  );
}
