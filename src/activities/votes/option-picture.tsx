// The picture of a choice, from the token drawings; all on one ground, so that no colour ever speaks for a choice.

import type { PictureProps } from '../../ui/pictures/picture.tsx';
import { TOKEN_PICTURES, TokenPicture } from '../../ui/pictures/token-picture.tsx';
import { TREATS, TreatPicture } from '../../ui/pictures/treat.tsx';

/** Nothing for a name of a newer app: letter and words still stand. */
export function OptionPicture({ name, ...props }: PictureProps & { readonly name: string | null | undefined }) {
  const treat = TREATS.find((known) => name === `treat-${known}`);
  if (treat !== undefined) return <TreatPicture treat={treat} {...props} />;
  const picture = TOKEN_PICTURES.find((known) => known === name);
  return picture === undefined ? null : <TokenPicture picture={picture} colour="grey" {...props} />;
}
