// The cards of this turn so far, with a way to change each and to take it out, and the way back from that.

import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { PaperCard } from '../../ui/paper-card.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import styles from './cards.module.css';
import { ASKED, type Asked, type CardsTask } from './task.ts';
import { type CardsDraft, cardsOf, mayPutBack, withoutCard, withRemovedBack } from './turn-draft.ts';
import { words } from './words/table.ts';

export interface OwnCardsProps {
  readonly draft: CardsDraft;
  readonly task: CardsTask;
  /** Only these; without it all of them. */
  readonly category?: Asked;
  readonly onChange: (draft: CardsDraft) => void;
}

export function OwnCards({ draft, task, category, onChange }: OwnCardsProps) {
  const shown = (category ? [category] : ASKED).flatMap((one) => cardsOf(draft, one));
  const putBack = mayPutBack(draft, task) && (!category || draft.removed?.card.category === category);
  return (
    <>
      {putBack && (
        <Button
          picture={<Icon name="undo" />}
          onPress={() => {
            onChange(withRemovedBack(draft));
            announce(words.say('turn.putBack'));
          }}
        >
          {words.say('turn.undoRemove')}
        </Button>
      )}
      {shown.length > 0 && (
        <ul role="list" class={styles['own']} aria-label={words.say('turn.yourCards')}>
          {shown.map(({ card, at }) => (
            <li key={at}>
              <PaperCard
                category={card.category}
                words={card.words}
                {...(card.picture ? { picture: card.picture } : {})}
                {...(card.wordless ? { wordless: true } : {})}
                mark={words.say(`category.${card.category}`)}
                {...(card.language ? { lang: card.language } : {})}
                {...(card.by === 'best-guess' ? { bestGuessLabel: words.say('best-guess') } : {})}
                footer={
                  <>
                    <Button
                      picture={<Icon name="rename" />}
                      label={`${words.say(card.wordless ? 'turn.putWords' : 'turn.change')}: ${card.words}`}
                      onPress={() => onChange({ ...draft, editing: { at, words: card.wordless ? '' : card.words } })}
                    >
                      {words.say(card.wordless ? 'turn.putWords' : 'turn.change')}
                    </Button>
                    <Button
                      picture={<Icon name="close" />}
                      label={`${words.say('turn.remove')}: ${card.words}`}
                      onPress={() => {
                        onChange(withoutCard(draft, at));
                        announce(words.say('turn.removed'));
                      }}
                    >
                      {words.say('turn.remove')}
                    </Button>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
