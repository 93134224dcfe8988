// Five weathers, a set and no scale: some people like rain.
import { Picture, fill, type PictureProps } from './picture.tsx';

export const WEATHERS = ['sun', 'sun-cloud', 'cloud', 'rain', 'storm'] as const;
export type WeatherName = (typeof WEATHERS)[number];

const HIGH_CLOUD = 'M26 54c-20 0-20-24-3-25 1-17 29-22 37-7 16-5 26 8 19 17 9 4 5 15-6 15z';

const drawings = {
  sun: (
    <>
      <circle cx="48" cy="48" r="19" class={fill.warm} />
      <path d="M48 6v12M48 78v12M6 48h12M78 48h12M18 18l9 9M69 69l9 9M78 18l-9 9M27 69l-9 9" />
    </>
  ),
  'sun-cloud': (
    <>
      <circle cx="62" cy="32" r="15" class={fill.warm} />
      <path d="M62 4v7M90 32h-7M82 12l-5 5M42 12l5 5" />
      <path d="M22 82c-18 0-18-23-2-24 1-16 26-20 33-6 14-5 22 7 16 15 8 4 4 15-5 15z" class={fill.paper} />
    </>
  ),
  cloud: (
    <>
      <path d="M40 36c2-14 22-18 28-6 12-4 20 7 14 15" />
      <path d="M22 80c-18 0-18-24-2-25 1-17 27-22 35-7 15-5 24 8 18 17 8 4 4 15-6 15z" class={fill.deep} />
    </>
  ),
  rain: (
    <>
      <path d={HIGH_CLOUD} class={fill.soft} />
      <path d="M26 66l-5 10M46 66l-5 10M66 66l-5 10M36 80l-4 9M56 80l-4 9" />
    </>
  ),
  storm: (
    <>
      <path d={HIGH_CLOUD} class={fill.deep} />
      <path d="M52 46L38 68h12l-6 22 20-28H52z" class={fill.warm} />
      <path d="M22 68l-6 12M78 66l-6 12" />
    </>
  ),
} as const;

export function Weather({ which, ...props }: PictureProps & { readonly which: WeatherName }) {
  return <Picture {...props}>{drawings[which]}</Picture>;
}
