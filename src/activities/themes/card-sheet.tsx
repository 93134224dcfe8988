// One card picked from the board or found: where it lies, and where else it can go.

import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PaperCard } from '../../ui/paper-card.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { LongSheet } from '../../ui/long-sheet.tsx';
import type { Rule } from '../../people/rule.ts';
import type { Card } from '../cards/model.ts';
import { paper, sayPile, sayWhere, type TableProps } from './on-the-table.ts';
import { PileTargets } from './pile-targets.tsx';
import { beginTheme, placeCard } from './rules.ts';
import { LOOSE, UNSURE } from './task.ts';
import { useDoor } from '../use-door.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

export interface CardSheetProps extends TableProps {
  readonly card: Card;
  readonly onOpen: (pile: string) => void;
  readonly onClose: () => void;
}

export function CardSheet(props: CardSheetProps) {
  const { card, category, sorted, onOpen, onClose } = props;
  const door = useDoor(props, words);
  const pile = sorted.piles.find(({ cards }) => cards.includes(card));
  const go = async <W,>(rule: Rule<W>, wish: W, said: string) => {
    if (!(await door.do(rule, wish))?.yes) return;
    announce(said);
    onClose();
  };
  const place = (to: string, said: string) => void go(placeCard, { card: card.id, place: to }, said);
  const moved = (to: string) => words.say('said.moved', { place: to });
  return (
    <LongSheet title={words.say('card.where')} closeLabel={words.say('close')} onClose={onClose}>
      <PaperCard {...paper(card)} />
      <p class={styles['note']}>{sayWhere(sorted, card)}</p>
      {door.why && (
        <Notice tone="bad" urgent>
          {door.why}
        </Notice>
      )}
      <div class="row">
        <Button
          picture={<Icon name="add" />}
          onPress={() => void go(beginTheme, { category, card: card.id }, moved(words.say('sort.new')))}
        >
          {words.say('sort.new')}
        </Button>
        {!sorted.unsure.includes(card) && (
          <Button picture={<Icon name="help" />} onPress={() => place(UNSURE, moved(words.say('sort.unsure')))}>
            {words.say('sort.unsure')}
          </Button>
        )}
        {pile && (
          <>
            <Button onPress={() => place(LOOSE, words.say('said.out'))}>{words.say('pile.out')}</Button>
            <Button picture={<Icon name="next" />} onPress={() => onOpen(pile.theme.id)}>
              {words.say('card.openPile')}
            </Button>
          </>
        )}
      </div>
      <section class="stack">
        <h3>{words.say('sort.piles')}</h3>
        <PileTargets
          label={words.say('sort.piles')}
          piles={sorted.piles.filter((one) => one !== pile)}
          find={props.draft('find-pile', '')}
          none={words.say('choose.none')}
          onChoose={(to) => place(to.theme.id, moved(sayPile(to)))}
        />
      </section>
    </LongSheet>
  );
}
