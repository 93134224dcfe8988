// A turn of sorting: ten cards, one at a time, onto the piles as they were when the tablet was handed over.

import { useMemo, useRef, useState } from 'preact/hooks';
import { locale } from '../../i18n/locale.ts';
import { isSaidAbove } from '../../people/rule.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { moveByArrows } from '../../ui/move-by-arrows.ts';
import { Notice } from '../../ui/notice.tsx';
import { PaperCard } from '../../ui/paper-card.tsx';
import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import { Pile } from '../../ui/pile.tsx';
import { type Quoted, quoting } from '../../handover/quoting.tsx';
import { TurnPage } from '../../ui/turn-page.tsx';
import { useScrollStop } from '../../ui/use-scroll-stop.ts';
import { useStuckHeight } from '../../ui/use-stuck-height.ts';
import type { TurnProps } from '../activity.ts';
import { lengthOf } from './card-length.ts';
import { LookOver, paperOf, sayPutBy } from './look-over.tsx';
import { withOwnNames } from './picture-names.ts';
import { handInSort } from './rules.ts';
import { type CardToSort, type Put, type SortTask, UNSURE } from './task.ts';
import {
  begunIn,
  currentOf,
  draftFrom,
  nextNew,
  pileNow,
  putsOf,
  type SortDraft,
  unplacedOf,
  withoutLast,
  withPut,
} from './turn-draft.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

/** All that stands on the card, in whatever language. */
function wordsOn({ words: said, translations = [] }: CardToSort): string {
  return [said, ...translations.map((one) => `${one.words} ${sayPutBy(one)}`)].join(' ');
}

/** Forty fit; a board of hundreds of single voices does not. */
const PILES_AT_ONCE = 40;

export function SortTurn({ brief, draft: before, keep, finish, pass }: TurnProps<SortTask, SortDraft>) {
  const now = locale.value;
  const task = useMemo(() => withOwnNames(brief.task), [brief.task, now]);
  const [draft, setDraft] = useState(() => draftFrom(before));
  const [refused, setRefused] = useState<string | null>(null);
  const [most, setMost] = useState(PILES_AT_ONCE);
  const hidden = task.piles.length - most;
  // Taps are judged against this and not against what is drawn: two can come before the screen is drawn again (C14).
  const latest = useRef(draft);
  const sending = useRef(false);
  const card = useRef<HTMLDivElement>(null);
  useScrollStop(card);
  useStuckHeight(card);
  /** Whoever has gone down to a pile sees the next card begin. At the top of the screen what is asked and the help stay in sight. */
  const backToCard = () => {
    const held = card.current;
    if (held && held.getBoundingClientRect().top < 0) held.scrollIntoView?.({ block: 'start' });
  };

  const change = (next: SortDraft) => {
    latest.current = next;
    setDraft(next);
    setRefused(null);
    keep(next);
  };
  const goTo = (page: SortDraft['page']) => change({ ...latest.current, page });
  const put = (target: CardToSort, place: Put['place'], name: Quoted) => {
    // The second of two fast taps meant this same card, which has its place by now.
    if (currentOf(task, latest.current)?.id !== target.id) return;
    const next = withPut(latest.current, { card: target.id, place });
    const following = currentOf(task, next);
    change(following ? next : { ...next, page: 'look' });
    announce(
      following
        ? quoting([name, following], (place = '', card = '') =>
            words.say('turn.said', {
              place,
              left: words.say('sort.left', { n: unplacedOf(task, next).length }),
              next: card,
            }),
          )
        : quoting([name], (place = '') => words.say('turn.saidLast', { place })),
    );
    backToCard();
  };
  const undo = () => {
    const next = withoutLast(latest.current);
    change(next);
    const now = currentOf(task, next);
    if (now) announce(quoting([now], (said = '') => words.say('sort.back', { words: said })));
  };
  const leave = async (go: () => Promise<void>) => {
    if (sending.current) return;
    sending.current = true;
    await go();
    sending.current = false;
  };
  const end = () =>
    leave(async () => {
      const verdict = await finish(handInSort, { puts: putsOf(latest.current) });
      if (!verdict.yes && !isSaidAbove(verdict)) setRefused(verdict.reason);
    });

  const begun = begunIn(task, draft);
  const current = currentOf(task, draft);
  const passButton = (
    <Button picture={<Icon name="close" />} onPress={() => void leave(pass)}>
      {words.say('turn.pass')}
    </Button>
  );
  // Always in its place, or the buttons beside it would move at the first card.
  const undoButton = (
    <Button picture={<Icon name="undo" />} disabled={draft.taps.length === 0} onPress={undo}>
      {words.say('undo')}
    </Button>
  );
  const failed = refused !== null && (
    <Notice tone="warn" urgent>
      {words.sayIf(`refused.${refused}`) ?? words.say('refused.unknown')}
    </Notice>
  );

  if (draft.page === 'start') {
    return (
      <TurnPage
        title={words.say('turn.have', { n: task.cards.length })}
        picture={<StepPicture activity="themes" />}
        foot={
          <>
            {passButton}
            <Button kind="main" picture={<Icon name="next" />} onPress={() => goTo('sort')}>
              {words.say('turn.start')}
            </Button>
          </>
        }
      >
        <p class={styles['about']}>
          <CategoryMark category={task.category} />
          <span>{words.say(`turn.about.${task.category}`)}</span>
        </p>
        <p>{words.say('turn.how')}</p>
        <p>{words.say('turn.howUnsure')}</p>
        {task.left > 0 && <p>{words.say('turn.others', { n: task.left })}</p>}
      </TurnPage>
    );
  }
  if (draft.page === 'look' || !current) {
    const none = draft.taps.length === 0;
    return (
      <LookOver
        task={task}
        draft={draft}
        begun={begun}
        failed={failed}
        onPick={(picked) => change({ ...latest.current, page: 'sort', picked })}
        foot={
          <>
            {undoButton}
            {unplacedOf(task, draft).length > 0 && (
              <Button picture={<Icon name="back" />} onPress={() => goTo('sort')}>
                {words.say('turn.goOn')}
              </Button>
            )}
            {none ? (
              passButton
            ) : (
              <Button kind="main" picture={<Icon name="check" />} onPress={() => void end()}>
                {words.say('turn.finished')}
              </Button>
            )}
          </>
        }
      />
    );
  }
  const unplaced = unplacedOf(task, draft).length;
  const piles = task.piles.slice(0, most).map((pile) => pileNow(draft, task, pile));
  return (
    <TurnPage
      title={words.say('sort.ask')}
      foot={
        <div class={styles['acts']}>
          {undoButton}
          <Button
            picture={<Icon name="add" />}
            onPress={() => put(current, nextNew(latest.current), { words: words.say('sort.new') })}
          >
            {words.say('sort.new')}
          </Button>
          <Button
            picture={<Icon name="help" />}
            onPress={() => put(current, UNSURE, { words: words.say('sort.unsure') })}
          >
            {words.say('sort.unsure')}
          </Button>
          <Button picture={<Icon name="next" />} onPress={() => goTo('look')}>
            {words.say('turn.enough')}
          </Button>
        </div>
      }
    >
      <div class={styles['turnSort']}>
        <div ref={card} class={styles['held']} data-length={lengthOf(wordsOn(current))}>
          <p>{words.say('sort.left', { n: unplaced })}</p>
          <PaperCard {...paperOf(task, current)} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would repeat the heading */}
        <div
          role="group"
          aria-label={words.say('sort.piles')}
          class={styles['turnPiles']}
          onKeyDown={(event) => moveByArrows(event, '[data-choice]')}
        >
          {task.piles.length + begun.length === 0 && <p>{words.say('turn.first')}</p>}
          {piles.map((pile) => (
            <Pile
              key={pile.id}
              headline={pile.words || words.say('new-empty')}
              // By ear its words alone could be a card's.
              {...(pile.words ? { before: words.say('turn.pile', { n: pile.cards }) } : {})}
              depth={pile.cards}
              category={task.category}
              {...(pile.language ? { lang: pile.language } : {})}
              onPress={() => put(current, pile.id, pile.words ? pile : { words: words.say('new-empty') })}
            />
          ))}
          {hidden > 0 && (
            <Button picture={<Icon name="add" />} onPress={() => setMost(most + PILES_AT_ONCE)}>
              {words.say('turn.morePiles', { n: Math.min(hidden, PILES_AT_ONCE) })}
            </Button>
          )}
          {begun.map(({ place, first, cards }) => (
            <Pile
              key={place}
              headline={first.words}
              before={words.say('turn.begun', { n: cards })}
              depth={cards}
              category={task.category}
              {...(first.language ? { lang: first.language } : {})}
              onPress={() => put(current, place, first)}
            />
          ))}
        </div>
      </div>
    </TurnPage>
  );
}
