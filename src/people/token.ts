// Who a person is on this tablet: a picture and a colour, and nothing else. There is no name anywhere.

import * as v from 'valibot';

/** The drawn set in `ui/pictures` has one of each; a test keeps the two lists the same. */
export const TOKEN_PICTURES = [
  'fish',
  'boat',
  'tree',
  'leaf',
  'key',
  'cup',
  'bell',
  'star',
  'moon',
  'sun',
  'kite',
  'book',
  'bird',
  'shell',
  'clock',
  'drum',
  'hat',
  'lamp',
  'anchor',
  'feather',
  'bridge',
  'apple',
  'wheel',
  'house',
] as const;

export const TOKEN_COLOURS = ['blue', 'green', 'orange', 'purple', 'yellow', 'pink', 'brown', 'grey'] as const;

export const tokenShape = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  picture: v.picklist(TOKEN_PICTURES),
  colour: v.picklist(TOKEN_COLOURS),
});

export type Token = v.InferOutput<typeof tokenShape>;

export type TokenLook = Pick<Token, 'picture' | 'colour'>;

const MOST_TOKENS = TOKEN_PICTURES.length * TOKEN_COLOURS.length;

/**
 * The `n`-th look (from 0): every picture once before any comes again in another colour, so that in a room of 24 the
 * picture alone is enough. Undefined when all 192 are given out.
 */
export function lookOf(n: number): TokenLook | undefined {
  if (n < 0 || n >= MOST_TOKENS) return undefined;
  const picture = TOKEN_PICTURES[n % TOKEN_PICTURES.length];
  const round = Math.floor(n / TOKEN_PICTURES.length);
  const colour = TOKEN_COLOURS[(n + round) % TOKEN_COLOURS.length];
  return picture && colour && { picture, colour };
}

export function nameOfLook({ picture, colour }: TokenLook): string {
  return `${colour} ${picture}`;
}

/** The first look, by number, whose name is not among these. Undefined when all are given out. */
export function freeLook(taken: ReadonlySet<string>): TokenLook | undefined {
  for (let n = 0; ; n += 1) {
    const look = lookOf(n);
    if (!look || !taken.has(nameOfLook(look))) return look;
  }
}
