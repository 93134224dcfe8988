// The pictures of the choices of a ballot: plain shapes by place, all filled and then all open.

import { TOKEN_PICTURES } from '../../people/token.ts';

/** Each has its drawing in ui/pictures; a test keeps the two lists the same. */
export const SHAPES = [
  'triangle',
  'square',
  'lens',
  'corner',
  'diamond',
  'wave',
  'half',
  'bow',
  'hexagon',
  'zigzag',
  'arch',
  'petals',
] as const;

export type ShapeName = (typeof SHAPES)[number];

export interface ShapeLook {
  readonly shape: ShapeName;
  readonly open: boolean;
}

const ALL: readonly ShapeLook[] = [false, true].flatMap((open) => SHAPES.map((shape) => ({ shape, open })));

const nameOf = ({ shape, open }: ShapeLook) => `shape-${shape}${open ? '-open' : ''}`;
const NAMES = ALL.map(nameOf);
const looks = new Map(ALL.map((look) => [nameOf(look), look]));

/** The picture's name for the choice in this place, from 0; beyond all of them from the beginning, with another letter. */
export function shapeAt(at: number): string {
  return NAMES[at % NAMES.length] ?? '';
}

/**
 * Undefined for a name of a newer app. In the first versions a choice had the picture of a token and looked like somebody in
 * the room; it has the shape of that place now.
 */
export function shapeOf(name: string | null | undefined): ShapeLook | undefined {
  const then = TOKEN_PICTURES.findIndex((picture) => picture === name);
  return looks.get(then < 0 ? (name ?? '') : shapeAt(then));
}
