// The sets of pictures. Sheep and weathers are sets and no scale; the faces have an order, and even so are only counted.

import type { MoodSet } from './entries.ts';

export const SETS: Readonly<Record<MoodSet, readonly string[]>> = {
  sheep: ['sheep-1', 'sheep-2', 'sheep-3', 'sheep-4', 'sheep-5', 'sheep-6', 'sheep-7', 'sheep-8', 'sheep-9'],
  faces: ['face-good', 'face-ok', 'face-bad'],
  weather: ['weather-sun', 'weather-sun-cloud', 'weather-cloud', 'weather-rain', 'weather-storm'],
};
