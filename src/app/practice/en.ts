// The made-up words of a practice, in English.

import type { MadeUp } from './made-up.ts';

export const madeUp: MadeUp = {
  question: 'What would make getting out and about easier?',
  host: 'Practice group',
  working: [
    'My neighbour walks to the shop with me on Fridays.',
    'The bus driver waits until I sit down.',
    'I have a travel pass and I know how to use it.',
    'The library has a quiet hour.',
    'My sister rings me when I come home.',
    'There is a bench half way up the hill.',
    'The swimming pool has a warm changing room.',
    'The café knows what I like.',
  ],
  'not-working': [
    'The last bus goes at six.',
    'The pavement is broken outside my flat.',
    'Nobody tells me when the lift is out of order.',
    'My support ends before the club begins.',
    'The signs in the station are too small.',
    'I wait a long time for the taxi.',
    'People talk to my helper and not to me.',
    'It costs too much to go out at the weekend.',
  ],
  future: [
    'I want to go to the market on my own.',
    'I want a friend to go to the cinema with.',
    'I want to stay out until the music ends.',
    'I want a map with pictures on it.',
    'I want to visit my brother by train.',
    'I want somebody to ring when I am lost.',
    'I want to join a walking group.',
    'I want to choose who goes out with me.',
  ],
};
