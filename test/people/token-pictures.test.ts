// The tokens that are given out and the pictures that are drawn stand in two folders that may not read each other.
import { expect, test } from 'vitest';
import { TOKEN_COLOURS, TOKEN_PICTURES } from '../../src/people/token.ts';
import * as drawn from '../../src/ui/pictures/token-picture.tsx';

test('every token that can be given out is drawn, and nothing is drawn that nobody can get', () => {
  expect(drawn.TOKEN_PICTURES).toEqual(TOKEN_PICTURES);
  expect(drawn.TOKEN_COLOURS).toEqual(TOKEN_COLOURS);
});
