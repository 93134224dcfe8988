// "Stop", "explain it again", "I want to speak": a card that fills the screen, to be held up without a word.

import { useState } from 'preact/hooks';
import { PACE_CARDS, type PaceCard } from '../people/pace.ts';
import type { Passport } from '../people/passport.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { PacePicture } from '../ui/pictures/pace-picture.tsx';
import { LongSheet } from '../ui/long-sheet.tsx';
import styles from './pace.module.css';
import { ReadAloud } from './read-aloud.tsx';
import { words } from './words/table.ts';

export interface PaceCardsProps {
  /** Of the person whose turn it is: whether each page is read as it comes. */
  readonly own: Passport;
  /** A card fills the screen now. It is counted; who held it is not. */
  readonly onHeldUp: (card: PaceCard) => void;
  readonly onClose: () => void;
}

/** The way back is at the same place on both pages, so that a hand finds it without looking. */
export function PaceCards({ own, onHeldUp, onClose }: PaceCardsProps) {
  const [held, setHeld] = useState<PaceCard | null>(null);
  const close = (
    <>
      <Button size="turn" picture={<Icon name="back" />} onPress={onClose}>
        {words.say(held ? 'pace.down' : 'pace.close')}
      </Button>
      <ReadAloud own={own} />
    </>
  );
  return (
    <LongSheet
      key={held ?? 'all'}
      whole
      heldUp={held !== null}
      title={words.say(held ? `pace.${held}` : 'pace.title')}
      onClose={onClose}
      foot={close}
    >
      {held ? (
        <div class={styles['held']} data-card={held}>
          <PacePicture which={held} />
        </div>
      ) : (
        <>
          <p>{words.say('pace.how')}</p>
          <div class={styles['cards']}>
            {PACE_CARDS.map((card) => (
              <button
                key={card}
                type="button"
                class={styles['card']}
                data-card={card}
                onClick={() => {
                  onHeldUp(card);
                  setHeld(card);
                }}
              >
                <PacePicture which={card} />
                <span>{words.say(`pace.${card}`)}</span>
              </button>
            ))}
          </div>
        </>
      )}
    </LongSheet>
  );
}
