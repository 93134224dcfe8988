// How often cards were held up in turns so far, for the desk: what the room asks for, and nobody's name on it.

import { PACE_CARDS, type PaceCounts } from '../people/pace.ts';
import { PacePicture } from '../ui/pictures/pace-picture.tsx';
import styles from './pace.module.css';
import { words } from './words/table.ts';

/** Nothing is drawn where none was. */
export function PaceSoFar({ counts }: { readonly counts: PaceCounts }) {
  const shown = PACE_CARDS.filter((card) => counts[card] > 0);
  if (shown.length === 0) return null;
  return (
    <section class={styles['soFar']} aria-label={words.say('pace.so-far')}>
      <p>{words.say('pace.so-far')}</p>
      <ul role="list" class="row">
        {shown.map((card) => (
          <li key={card} class={styles['count']}>
            <PacePicture which={card} size="small" />
            <span>{words.say('pace.times', { card: words.say(`pace.${card}`), n: counts[card] })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
