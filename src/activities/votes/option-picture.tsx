// The picture of a choice, from the token drawings; all on one ground, so that no colour ever speaks for a choice.

import { TOKEN_PICTURES, TokenPicture } from '../../ui/pictures/token-picture.tsx';
import type { PictureProps } from '../../ui/pictures/picture.tsx';

/** Nothing for a name of a newer app: letter and words still stand. */
export function OptionPicture({ name, ...props }: PictureProps & { readonly name: string | null | undefined }) {
  const picture = TOKEN_PICTURES.find((known) => known === name);
  return picture === undefined ? null : <TokenPicture picture={picture} colour="grey" {...props} />;
}
