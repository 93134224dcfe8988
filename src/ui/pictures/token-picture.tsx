// Who somebody is today: a picture on a coloured disc, so that nobody's name is ever on the tablet.
import { tokenDrawings } from './token-drawings.tsx';
import { Picture, type PictureProps } from './picture.tsx';
import styles from './pictures.module.css';

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
export type TokenPictureName = (typeof TOKEN_PICTURES)[number];

export const TOKEN_COLOURS = ['blue', 'green', 'orange', 'purple', 'yellow', 'pink', 'brown', 'grey'] as const;
export type TokenColour = (typeof TOKEN_COLOURS)[number];

/** The same in every theme: a person looks for "the orange boat". Each keeps the ink at 7:1 or more. */
const discs: Readonly<Record<TokenColour, string>> = {
  blue: '#7fbcf5',
  green: '#93cf6d',
  orange: '#fb9f47',
  purple: '#c3a0f2',
  yellow: '#ffe14a',
  pink: '#ffb3cd',
  brown: '#cfa07a',
  grey: '#c9ccd1',
};

export type TokenPictureProps = PictureProps & {
  readonly picture: TokenPictureName;
  readonly colour: TokenColour;
};

export function TokenPicture({ picture, colour, ...props }: TokenPictureProps) {
  return (
    <Picture {...props} line={5}>
      <g class={styles['disc']} stroke="currentColor">
        <circle cx="48" cy="48" r="46" fill={discs[colour]} stroke-width="3" />
        <g transform="translate(12 12) scale(.75)" stroke-width="5.5">
          {tokenDrawings[picture]}
        </g>
      </g>
    </Picture>
  );
}
