// The picture of a choice: a plain shape, or what a practice is about. Never a token, which is somebody in the room.

import type { PictureProps } from '../../ui/pictures/picture.tsx';
import { ShapePicture } from '../../ui/pictures/shape.tsx';
import { TREATS, TreatPicture } from '../../ui/pictures/treat.tsx';
import { shapeOf } from './shapes.ts';

/** Nothing for a name of a newer app: letter and words still stand. */
export function OptionPicture({ name, ...props }: PictureProps & { readonly name: string | null | undefined }) {
  const treat = TREATS.find((known) => name === `treat-${known}`);
  if (treat !== undefined) return <TreatPicture treat={treat} {...props} />;
  const look = shapeOf(name);
  return look && <ShapePicture {...look} {...props} />;
}
