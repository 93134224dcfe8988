// What a token is called and how it looks: the only way this app ever names a person.

import type { Token } from '../people/token.ts';
import type { PictureSize } from '../ui/pictures/picture.tsx';
import { TokenPicture } from '../ui/pictures/token-picture.tsx';
import styles from './handover.module.css';
import { type Words, words } from './words/table.ts';

type Looks = Pick<Token, 'picture' | 'colour'>;

/** "Boat, blue", in the language of now. */
export function tokenName(token: Looks): string {
  return tokenNameIn(words, token);
}

/** The same in the language of these words. */
export function tokenNameIn(its: Words, token: Looks): string {
  return its.say('token', {
    picture: its.say(`picture.${token.picture}`),
    colour: its.say(`colour.${token.colour}`),
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
