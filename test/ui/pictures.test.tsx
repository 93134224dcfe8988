// The drawn set: each picture its own, silent unless named, and found again in every theme.
import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { FACES, Face } from '../../src/ui/pictures/face.tsx';
import { ICON_NAMES, Icon } from '../../src/ui/pictures/icon.tsx';
import { PACE_PICTURES, PacePicture } from '../../src/ui/pictures/pace-picture.tsx';
import { ShapePicture, SHAPES } from '../../src/ui/pictures/shape.tsx';
import { SHEEP, Sheep } from '../../src/ui/pictures/sheep.tsx';
import { STEP_PICTURES, StepPicture } from '../../src/ui/pictures/step-picture.tsx';
import { TOKEN_COLOURS, TOKEN_PICTURES, TokenPicture } from '../../src/ui/pictures/token-picture.tsx';
import { Weather, WEATHERS } from '../../src/ui/pictures/weather.tsx';

const drawn = (picture: preact.ComponentChild) => render(<>{picture}</>).container.innerHTML;

test('no two pictures a person can pick from are the same drawing', () => {
  const all = [
    ...SHEEP.map((which) => drawn(<Sheep which={which} />)),
    ...FACES.map((which) => drawn(<Face which={which} />)),
    ...WEATHERS.map((which) => drawn(<Weather which={which} />)),
    ...STEP_PICTURES.map((activity) => drawn(<StepPicture activity={activity} />)),
    ...PACE_PICTURES.map((which) => drawn(<PacePicture which={which} />)),
    ...[true, false].flatMap((open) => SHAPES.map((shape) => drawn(<ShapePicture shape={shape} open={open} />))),
    ...ICON_NAMES.map((name) => drawn(<Icon name={name} />)),
    ...TOKEN_PICTURES.flatMap((picture) =>
      TOKEN_COLOURS.map((colour) => drawn(<TokenPicture picture={picture} colour={colour} />)),
    ),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(TOKEN_PICTURES.length * TOKEN_COLOURS.length).toBe(192);
});

test('a picture beside its words is silent, a picture alone has a name', () => {
  expect(drawn(<Sheep which={1} />)).toContain('aria-hidden="true"');
  const named = render(<Sheep which={1} title="Asleep" />).getByRole('img', { name: 'Asleep' });
  expect(named.hasAttribute('aria-hidden')).toBe(false);
});

test('on the disc of every colour the ink keeps 7 to 1', () => {
  for (const colour of TOKEN_COLOURS) {
    const disc = /fill="(#[0-9a-f]{6})"/.exec(drawn(<TokenPicture picture="boat" colour={colour} />))?.[1] ?? '';
    expect(contrast(disc, '#1a1815'), colour).toBeGreaterThan(7);
  }
});
