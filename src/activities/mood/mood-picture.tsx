// One picture of any set by the id of its option.

import { Face, FACES } from '../../ui/pictures/face.tsx';
import type { PictureProps } from '../../ui/pictures/picture.tsx';
import { Sheep, SHEEP } from '../../ui/pictures/sheep.tsx';
import { Weather, WEATHERS } from '../../ui/pictures/weather.tsx';

/** Nothing for an id of a newer app: the words beside it still stand. */
export function MoodPicture({ option, ...props }: PictureProps & { readonly option: string }) {
  const sheep = SHEEP.find((which) => option === `sheep-${which}`);
  if (sheep !== undefined) return <Sheep which={sheep} {...props} />;
  const face = FACES.find((which) => option === `face-${which}`);
  if (face !== undefined) return <Face which={face} {...props} />;
  const weather = WEATHERS.find((which) => option === `weather-${which}`);
  return weather === undefined ? null : <Weather which={weather} {...props} />;
}
