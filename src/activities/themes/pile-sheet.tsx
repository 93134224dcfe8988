// One pile opened: its statement and the group's yes, its cards, and what can be done with some of them or with all.

import { useState } from 'preact/hooks';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { InRows } from '../../ui/in-rows.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PaperCard } from '../../ui/paper-card.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { ConfirmSheet } from '../../ui/sheet.tsx';
import { LongSheet } from '../../ui/long-sheet.tsx';
import type { Rule } from '../../people/rule.ts';
import type { Pile as PileOfCards } from './model.ts';
import { PileTargets } from './pile-targets.tsx';
import { dissolveTheme, mergeThemes, placeCards, splitTheme } from './rules.ts';
import { Statement } from './statement.tsx';
import { LOOSE } from './task.ts';
import { ASKS_FIRST, paper, sayCounts, sayPile, type TableProps } from './on-the-table.ts';
import { useDoor } from '../use-door.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

/** As high as a small card of two lines. */
const CARD_PX = 110;

export interface PileSheetProps extends TableProps {
  readonly pile: PileOfCards;
  readonly onOpen: (pile: string) => void;
  readonly onClose: () => void;
}

type Asking = { readonly is: 'dissolve' } | { readonly is: 'voted'; readonly again: () => void };

export function PileSheet(props: PileSheetProps) {
  const { pile, sorted, onOpen, onClose } = props;
  const door = useDoor(props, words, ASKS_FIRST);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [choosing, setChoosing] = useState<'move' | 'merge' | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const chosen = pile.cards.filter(({ id }) => ticked.has(id)).map(({ id }) => id);

  const toggle = (card: string) => {
    const next = new Set(ticked);
    if (!next.delete(card)) next.add(card);
    setTicked(next);
  };
  const done = (said: string) => {
    setTicked(new Set());
    setChoosing(null);
    announce(said);
  };
  const move = async (place: string, said: string) => {
    if ((await door.do(placeCards, { cards: chosen, place }))?.yes) done(said);
  };
  /** What a ballot may have been about asks first, and goes on as it was begun after the yes. */
  const doSure = async <W extends { readonly sure?: boolean }>(rule: Rule<W>, wish: W, then: () => void) => {
    const verdict = await door.do(rule, wish);
    if (verdict?.yes) then();
    else if (verdict?.reason === ASKS_FIRST)
      setAsking({ is: 'voted', again: () => void doSure(rule, { ...wish, sure: true }, then) });
  };
  const split = () => doSure(splitTheme, { from: pile.theme.id, cards: chosen }, () => done(words.say('said.split')));
  const merge = (into: PileOfCards) =>
    doSure(mergeThemes, { from: pile.theme.id, into: into.theme.id }, () => {
      done(words.say('said.merged', { place: sayPile(into) }));
      onOpen(into.theme.id);
    });
  const dissolve = () =>
    doSure(dissolveTheme, { theme: pile.theme.id }, () => {
      done(words.say('said.dissolved'));
      onClose();
    });

  const others = sorted.piles.filter(({ theme }) => theme.id !== pile.theme.id);
  const foot =
    !choosing && chosen.length > 0 ? (
      <>
        <p class={styles['picked']}>{words.say('pile.picked', { n: chosen.length })}</p>
        <Button size="desk" kind="main" picture={<Icon name="move" />} onPress={() => setChoosing('move')}>
          {words.say('pile.move')}
        </Button>
        <Button size="desk" picture={<Icon name="split" />} onPress={() => void split()}>
          {words.say('pile.split')}
        </Button>
        <Button size="desk" onPress={() => void move(LOOSE, words.say('said.out'))}>
          {words.say('pile.out')}
        </Button>
      </>
    ) : undefined;
  return (
    <>
      <LongSheet title={sayPile(pile)} closeLabel={words.say('close')} onClose={onClose} foot={foot}>
        <p class={styles['note']}>{sayCounts(pile)}</p>
        {door.why && (
          <Notice tone="bad" urgent>
            {door.why}
          </Notice>
        )}
        {choosing ? (
          <ChoosePile
            draft={props.draft}
            label={words.say(choosing === 'move' ? 'choose.move' : 'choose.merge')}
            piles={others}
            onBack={() => setChoosing(null)}
            onChoose={(to) =>
              void (choosing === 'merge'
                ? merge(to)
                : move(to.theme.id, words.say('said.moved', { place: sayPile(to) })))
            }
          />
        ) : (
          <>
            <Statement {...props} theme={pile.theme} />
            <section class="stack">
              <h3>{words.say('pile.cards')}</h3>
              {pile.cards.length > 0 && <p class={styles['note']}>{words.say('pile.pick')}</p>}
              <InRows
                items={pile.cards}
                keyOf={({ id }) => id}
                rows={styles['cards']}
                grid={styles['cards']}
                guess={CARD_PX}
                atATime={6}
                draw={(card) => (
                  <PaperCard {...paper(card)} small chosen={ticked.has(card.id)} onPick={() => toggle(card.id)} />
                )}
              />
            </section>
            <section class="stack">
              <h3>{words.say('pile.whole')}</h3>
              <div class="row">
                <Button size="desk" picture={<Icon name="merge" />} onPress={() => setChoosing('merge')}>
                  {words.say('pile.merge')}
                </Button>
                <Button size="desk" onPress={() => setAsking({ is: 'dissolve' })}>
                  {words.say('pile.dissolve')}
                </Button>
              </div>
            </section>
          </>
        )}
      </LongSheet>
      {asking?.is === 'dissolve' && (
        <ConfirmSheet
          title={words.say('dissolve.title')}
          text={words.say('dissolve.text')}
          yes={words.say('dissolve.yes')}
          no={words.say('no')}
          onNo={() => setAsking(null)}
          onYes={() => {
            setAsking(null);
            void dissolve();
          }}
        />
      )}
      {asking?.is === 'voted' && (
        <ConfirmSheet
          title={words.say('voted.title')}
          text={words.say('voted.text')}
          yes={words.say('voted.yes')}
          no={words.say('no')}
          onNo={() => setAsking(null)}
          onYes={() => {
            setAsking(null);
            asking.again();
          }}
        />
      )}
    </>
  );
}

interface ChoosePileProps extends Pick<TableProps, 'draft'> {
  readonly label: string;
  readonly piles: readonly PileOfCards[];
  readonly onChoose: (pile: PileOfCards) => void;
  readonly onBack?: () => void;
}

function ChoosePile(props: ChoosePileProps) {
  const { label, piles, onChoose, onBack } = props;
  return (
    <section class="stack">
      <h3>{label}</h3>
      <PileTargets
        label={label}
        piles={piles}
        find={props.draft('find-pile', '')}
        none={words.say('choose.none')}
        onChoose={onChoose}
      />
      {onBack && (
        <Button picture={<Icon name="back" />} onPress={onBack}>
          {words.say('back')}
        </Button>
      )}
    </section>
  );
}
