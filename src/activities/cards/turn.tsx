// One person's turn with the cards: who writes, three questions one at a time, and a look over what was written.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { languageOfLetters } from '../../i18n/locales.ts';
import { locale } from '../../i18n/locale.ts';
import type { Passport } from '../../people/passport.ts';
import { isSaidAbove, type No } from '../../people/rule.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice, ChoiceGroup } from '../../ui/choice.tsx';
import { comeIntoSight, Notice } from '../../ui/notice.tsx';
import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import { TurnPage } from '../../ui/turn-page.tsx';
import type { TurnProps } from '../activity.ts';
import styles from './cards.module.css';
import { ChangeCard } from './change-card.tsx';
import { type PhotoWay, PictureWays, type PictureWaysProps, usePhoto } from './picture-ways.tsx';
import { OwnCards } from './own-cards.tsx';
import { handInCards } from './rules.ts';
import { type Asked, type CardsTask, type Hand, HANDS, MOST_CHARACTERS } from './task.ts';
import {
  withDrawing,
  withDrawnAside,
  withPicture,
  type CardsDraft,
  cardsOf,
  draftFrom,
  drawnAside,
  leftIn,
  neighbour,
  type PlaceInTurn,
  withTyped,
  wordsOfAll,
} from './turn-draft.ts';
import { words } from './words/table.ts';
import { WordsField } from './words-field.tsx';

const HAND_PICTURES = { self: 'rename', typed: 'people', 'best-guess': 'help' } as const;

export function CardsTurn({ brief, draft: before, keep, finish, pass }: TurnProps<CardsTask, CardsDraft>) {
  const { task } = brief;
  const [draft, setDraft] = useState(() => draftFrom(before));
  // A photograph is ready a while after it was taken.
  const latest = useRef(draft);
  latest.current = draft;
  const isHere = useRef(true);
  useLayoutEffect(() => () => void (isHere.current = false), []);
  const photo = usePhoto();
  const [no, setNo] = useState<Pick<No, 'reason' | 'about'> | null>(null);
  const [busy, setBusy] = useState(false);
  /** The words of the card that was kept just now: they are in the field no more, and the card may lie under the foot. */
  const [added, setAdded] = useState<string | null>(null);

  const change = (next: CardsDraft) => {
    setNo(null);
    setAdded(null);
    setDraft(next);
    keep(next);
  };
  const changeByCard = (next: CardsDraft) => {
    change(next);
    setAdded(next.cards.at(-1)?.words ?? null);
    announce(words.say('turn.added'));
  };
  const refuse = (reason: string, category?: Asked) =>
    setNo({ reason, about: { most: reason === 'too-long' || !category ? MOST_CHARACTERS : task.left[category] } });
  const refused = no && (words.sayIf(`refused.${no.reason}`, no.about) ?? no.reason);
  const isBegun = (category: Asked) => draft.typing.trim() !== '' || drawnAside(draft, category) !== '';
  /** What stands in the field or was drawn comes along as a card: whoever moves on has not taken it back. */
  const add = (category: Asked, withDrawn = false): CardsDraft | null => {
    const language = languageOfLetters(draft.typing, locale.value);
    const { draft: next, fault } =
      withDrawn && drawnAside(draft, category) !== ''
        ? withDrawnAside(draft, task, { category, language, name: words.say('picture.drawing') })
        : withTyped(draft, task, category, language);
    if (fault === null) return next;
    refuse(fault, category);
    return null;
  };
  const go = (by: 1 | -1) => {
    photo.forget();
    const { place } = draft;
    const begun = place !== 'who' && place !== 'look-over' && isBegun(place);
    const next = begun ? add(place, true) : draft;
    if (next) change({ ...next, typing: '', removed: null, place: neighbour(task, place, by) });
  };
  const end = async () => {
    setBusy(true);
    const verdict = await finish(handInCards, { cards: draft.cards });
    setBusy(false);
    if (!verdict.yes && !isSaidAbove(verdict)) setNo(verdict);
  };
  const passTurn = async () => {
    setBusy(true);
    await pass();
    setBusy(false);
  };

  // Whoever went on while their photograph is being made small would be told that they have no card, and would leave without it.
  const back = (
    <Button busy={photo.isMaking} picture={<Icon name="back" />} onPress={() => go(-1)}>
      {words.say('turn.back')}
    </Button>
  );
  const own = { draft, task, onChange: change };
  const { place } = draft;

  if (draft.editing)
    return (
      <ChangeCard draft={draft} passport={brief.passport} onChange={change} refused={refused} onRefused={refuse} />
    );
  if (place === 'who') {
    return (
      <WhoWrites
        chosen={draft.by}
        busy={busy}
        onPass={passTurn}
        onChoose={(by) => change({ ...draft, by, place: neighbour(task, 'who', 1) })}
      />
    );
  }
  if (place === 'look-over') {
    const none = draft.cards.length === 0;
    const foot = (
      <>
        {back}
        {none ? (
          <Button kind="main" busy={busy} picture={<Icon name="close" />} onPress={() => void passTurn()}>
            {words.say('turn.passAll')}
          </Button>
        ) : (
          <Button kind="main" busy={busy} picture={<Icon name="check" />} onPress={() => void end()}>
            {words.say('turn.finish')}
          </Button>
        )}
      </>
    );
    return (
      <TurnPage
        title={words.say(none ? 'turn.noCards' : 'turn.lookOver')}
        picture={<StepPicture activity="cards" />}
        foot={foot}
      >
        {refused && (
          <Notice tone="bad" urgent>
            {refused}
          </Notice>
        )}
        {!none && <p>{words.say('turn.lookOverHint')}</p>}
        <OwnCards {...own} />
      </TurnPage>
    );
  }
  const some = cardsOf(draft, place).length > 0 || isBegun(place);
  const foot = (
    <>
      {back}
      <Button busy={photo.isMaking} picture={<Icon name="next" />} onPress={() => go(1)}>
        {words.say(some ? 'turn.thatIsAll' : 'turn.passOne')}
      </Button>
    </>
  );
  return (
    <TurnPage key={place} title={words.say(`ask.${place}`)} picture={<CategoryMark category={place} />} foot={foot}>
      <Question
        {...own}
        category={place}
        passport={brief.passport}
        refused={refused}
        added={added}
        photo={photo}
        onAdd={() => {
          const next = add(place);
          if (next) changeByCard(next);
        }}
        onPicture={(picture, name) => {
          const language = languageOfLetters(latest.current.typing, locale.value);
          const given = { category: place, language, picture, name };
          const { draft: next, fault } = withPicture(latest.current, task, given);
          // The screen was covered meanwhile: the card is theirs, and whoever has the tablet now must not be told of it.
          if (!isHere.current) return void (fault === null && keep(next));
          if (fault !== null) {
            const { drawing } = latest.current;
            // The reason stands on the page under the sheet.
            if (drawing) change(withDrawing(latest.current, place, null, drawing));
            return refuse(fault, place);
          }
          changeByCard(next);
        }}
      />
    </TurnPage>
  );
}

interface WhoWritesProps {
  readonly chosen: Hand | null;
  readonly busy: boolean;
  readonly onChoose: (by: Hand) => void;
  readonly onPass: () => Promise<void>;
}

function WhoWrites({ chosen, busy, onChoose, onPass }: WhoWritesProps) {
  const title = words.say('who.title');
  const foot = (
    <Button busy={busy} picture={<Icon name="close" />} onPress={() => void onPass()}>
      {words.say('turn.pass')}
    </Button>
  );
  return (
    <TurnPage title={title} picture={<StepPicture activity="cards" />} foot={foot}>
      <ChoiceGroup label={title} layout="list">
        {HANDS.map((by) => (
          <Choice
            key={by}
            picture={<Icon name={HAND_PICTURES[by]} />}
            label={words.say(`who.${by}`)}
            chosen={chosen === by}
            onChoose={() => onChoose(by)}
          />
        ))}
      </ChoiceGroup>
    </TurnPage>
  );
}

interface QuestionProps {
  readonly draft: CardsDraft;
  readonly task: CardsTask;
  readonly category: Exclude<PlaceInTurn, 'who' | 'look-over'>;
  readonly passport: Passport | undefined;
  readonly refused: string | null;
  readonly added: string | null;
  readonly photo: PhotoWay;
  readonly onChange: (draft: CardsDraft) => void;
  readonly onAdd: () => void;
  readonly onPicture: PictureWaysProps['onPicture'];
}

/** As much as tells which card it was, on one line. */
const FIRST_CHARACTERS = 32;

function firstWords(of: string): string {
  const line = Array.from(of.replace(/\s+/g, ' ').trim());
  if (line.length <= FIRST_CHARACTERS) return line.join('');
  const end = line.lastIndexOf(' ', FIRST_CHARACTERS);
  return `${line.slice(0, end > 0 ? end : FIRST_CHARACTERS).join('')}…`;
}

function Added({ card }: { readonly card: string }) {
  return (
    <div ref={comeIntoSight} class={styles['added']}>
      <Icon name="check" />
      <p>
        <strong>{words.say('turn.added')}</strong>{' '}
        <bdi lang={languageOfLetters(card, locale.value)}>{firstWords(card)}</bdi>
      </p>
    </div>
  );
}

function Question({
  draft,
  task,
  category,
  passport,
  refused,
  added,
  photo,
  onChange,
  onAdd,
  onPicture,
}: QuestionProps) {
  const left = leftIn(draft, task, category);
  const aside = drawnAside(draft, category);
  return (
    <div class={styles['question']} data-added={added === null ? undefined : ''}>
      {added !== null && <Added card={added} />}
      {left > 0 || draft.typing.trim() !== '' || aside !== '' || (draft.drawing ?? null) !== null ? (
        <>
          <WordsField
            label={words.say(`ask.${category}`)}
            hint={words.say('turn.hint')}
            value={draft.typing}
            error={refused}
            own={wordsOfAll(draft)}
            passport={passport}
            beside={
              <Button kind="main" busy={photo.isMaking} picture={<Icon name="add" />} onPress={onAdd}>
                {words.say('turn.add')}
              </Button>
            }
            onInput={(typing) => onChange({ ...draft, typing })}
          />
          <PictureWays
            title={words.say(`ask.${category}`)}
            passport={passport}
            photo={photo}
            drawing={draft.drawing ?? null}
            aside={aside}
            onDrawing={(drawing, aside = '') => onChange(withDrawing(draft, category, drawing, aside))}
            onPicture={onPicture}
          />
          <p>{words.say('turn.left', { n: left })}</p>
        </>
      ) : (
        <Notice tone="good">{words.say('turn.full')}</Notice>
      )}
      <OwnCards draft={draft} task={task} category={category} onChange={onChange} />
    </div>
  );
}
