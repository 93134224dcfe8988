// Where each card of a turn went, before it is handed in; a tap on one asks about it again.

import type { ComponentChildren } from 'preact';
import { PaperCard } from '../../ui/paper-card.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import type { Quoted } from '../../handover/quoting.tsx';
import { TurnPage } from '../../ui/turn-page.tsx';
import { type CardToSort, type Put, type SortTask, UNSURE } from './task.ts';
import { type BegunPile, pileNow, placesOf, type SortDraft, unplacedOf } from './turn-draft.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

/** Who interprets and who supports has helped, in the plain words of a turn. */
export function sayPutBy({ by }: NonNullable<CardToSort['translations']>[number]): string {
  return words.say(by === 'interpreter' || by === 'supporter' ? 'turn.put.helper' : `turn.put.${by}`);
}

export function paperOf({ category }: SortTask, card: CardToSort) {
  const { words: said, language, guess, picture, wordless, translations } = card;
  return {
    category,
    words: said,
    mark: words.say(`category.${category}`),
    ...(picture ? { picture } : {}),
    ...(wordless ? { wordless } : {}),
    ...(language ? { lang: language } : {}),
    ...(translations && {
      translations: translations.map((one) => ({ ...one, note: sayPutBy(one) })),
    }),
    ...(guess ? { bestGuessLabel: words.say('best-guess') } : {}),
  };
}

interface LookOverProps {
  readonly task: SortTask;
  readonly draft: SortDraft;
  readonly begun: readonly BegunPile[];
  readonly failed: ComponentChildren;
  readonly foot: ComponentChildren;
  readonly onPick: (card: string) => void;
}

export function LookOver({ task, draft, begun, failed, foot, onPick }: LookOverProps) {
  const places = placesOf(draft);
  const unplaced = unplacedOf(task, draft).length;
  const namePlace = (place: Put['place']): Quoted => {
    if (place === UNSURE) return { words: words.say('sort.unsure') };
    const pile = task.piles.find(({ id }) => id === place);
    const now = pile && pileNow(draft, task, pile);
    if (now) return now.words ? now : { words: words.say('new-empty') };
    return begun.find((one) => one.place === place)?.first ?? { words: words.say('sort.new') };
  };
  return (
    <TurnPage
      title={words.say(places.size > 0 ? 'turn.look' : 'turn.nothing')}
      picture={<StepPicture activity="themes" />}
      foot={foot}
    >
      {failed}
      {unplaced > 0 && <p>{words.say('turn.unplaced', { n: unplaced })}</p>}
      {places.size > 0 && <p>{words.say('turn.lookHint')}</p>}
      <ul role="list" class={styles['wentWhere']}>
        {task.cards.map((card) => {
          const place = places.get(card.id);
          return (
            place !== undefined && (
              <li key={card.id}>
                <PaperCard
                  {...paperOf(task, card)}
                  onPick={() => onPick(card.id)}
                  footer={
                    <p class={styles['to']}>
                      {words.say('turn.to')} <PlaceName of={namePlace(place)} />
                    </p>
                  }
                />
              </li>
            )
          );
        })}
      </ul>
    </TurnPage>
  );
}

function PlaceName({ of }: { readonly of: Quoted }) {
  return <bdi {...(of.language ? { lang: of.language } : {})}>{of.words}</bdi>;
}
