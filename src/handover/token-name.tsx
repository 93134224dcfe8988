// What a token is called and how it looks: the only way this app ever names a person.

import type { Token } from '../people/token.ts';
import type { PictureSize } from '../ui/pictures/picture.tsx';
import { TokenPicture } from '../ui/pictures/token-picture.tsx';
import styles from './handover.module.css';
import { words } from './words/table.ts';

type Looks = Pick<Token, 'picture' | 'colour'>;

/** "Boat, blue", in the language of now. */
export function tokenName(token: Looks): string {
  return words.say('token', {
    picture: words.say(`picture.${token.picture}`),
    colour: words.say(`colour.${token.colour}`),
  });
}

export interface TokenBadgeProps {
  readonly token: Looks;
  readonly size?: PictureSize;
}

/** Picture and name side by side; the picture is silent, so the name is heard once. */
export function TokenBadge({ token, size }: TokenBadgeProps) {
  return (
    <span class={styles['badge']}>
      <TokenPicture picture={token.picture} colour={token.colour} size={size} />
      <span>{tokenName(token)}</span>
    </span>
  );
}
