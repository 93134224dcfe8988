// Typing cards in while the group talks: category, words, Enter, next. The hands never leave the keyboard. Who draws, points at
// a picture or has something photographed has a card too.

import { useEffect, useRef, useState } from 'preact/hooks';
import { checkWords } from '../../checks/check-words.ts';
import { words as deskWords } from '../../desk/words/table.ts';
import { languageOfLetters } from '../../i18n/locales.ts';
import { locale } from '../../i18n/locale.ts';
import { peopleHere, peopleModel } from '../../people/model.ts';
import type { No } from '../../people/rule.ts';
import { afterPainting } from '../../ui/after-painting.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { actAbout } from '../act-about.ts';
import type { DeskProps } from '../activity.ts';
import { AskFirst } from './ask-first.tsx';
import { CategoryPick, categoryOfKey } from './category-pick.tsx';
import styles from './cards.module.css';
import { cardsModel } from './model.ts';
import { PictureWays, usePhoto } from './picture-ways.tsx';
import { faultOfCard, faultOfPerson, type WriteCard, writeCard } from './rules.ts';
import { SecondLook } from './second-look.tsx';
import { type Asked, type Hand, type HandedCard, HANDS } from './task.ts';
import { WhoseCard } from './whose-card.tsx';
import { sayRefusal, words } from './words/table.ts';

type CardPicture = NonNullable<HandedCard['picture']>;

type Written = {
  readonly card: string;
  readonly category: Asked;
  readonly words: string;
  readonly token: string | null;
  readonly by: Hand;
  readonly language: string;
  readonly picture?: CardPicture;
  readonly wordless?: true;
};

export type ScribeDraft = {
  readonly category: Asked;
  readonly words: string;
  readonly token: string | null;
  readonly by: Hand;
  /** On their way into the journal: the next card can be typed meanwhile, and a kill between the two loses neither. */
  readonly sending: readonly Written[];
  /** What is being drawn, line by line. */
  readonly drawing?: string | null;
  /** A drawing that was left without being made a card. */
  readonly aside?: string;
};

const EMPTY: ScribeDraft = { category: 'working', words: '', token: null, by: 'typed', sending: [] };

export function Scribe({ look, act, draft: draftOf, undo, undoes }: DeskProps) {
  const draft = draftOf<ScribeDraft>('scribe', EMPTY);
  const photo = usePhoto();
  // What comes after an await must see the draft of then, not the one it began with.
  const now = useRef(draft.value);
  now.current = draft.value;
  const place = useRef<HTMLDivElement>(null);
  // The field is empty because its words were just saved: one Enter too many is then no card without words.
  const justSaved = useRef(false);
  const [refused, setRefused] = useState<No | null>(null);
  const [last, setLast] = useState<{ readonly card: string; readonly words: string } | null>(null);
  const cards = look.read(cardsModel);
  const everyone = look.read(peopleModel);
  const people = peopleHere(everyone).filter(({ consent }) => consent?.taking !== false);
  const { category, by, token } = draft.value;
  const person = token === null ? undefined : everyone.persons.get(token);
  const unable = token === null ? null : faultOfPerson(look, token);

  const change = (changed: Partial<ScribeDraft>) => {
    now.current = { ...now.current, ...changed };
    draft.keep(now.current);
  };
  const toField = () => place.current?.querySelector('textarea')?.focus();

  const send = async (card: Written) => {
    const verdict = await act<WriteCard>(writeCard, card);
    const value = now.current;
    const sending = value.sending.filter((one) => one.card !== card.card);
    if (verdict.yes || verdict.reason === 'already-there') {
      change({ sending });
      setLast({ card: card.card, words: card.words });
      const advice = checkWords(card.words, card.language).length > 0 ? ` ${deskWords.say('look.title')}` : '';
      announce(words.say('scribe.saved') + advice);
      return;
    }
    setRefused(verdict);
    // Put back where it was made; where the next card is being typed already, above its words.
    const { picture } = card;
    const drawn = picture?.is === 'drawing' ? { drawing: picture.data } : {};
    const typed = card.wordless ? '' : card.words;
    change({ sending, ...drawn, words: [typed, value.words].filter((part) => part !== '').join('\n') });
  };

  const isRefused = (text: string) => {
    const { category, token } = now.current;
    const fault = faultOfCard(look, { category, words: text, token });
    setRefused(fault);
    return fault !== null;
  };

  /** `picture`, and what it is called where nothing was said. */
  const save = (picture?: CardPicture, name = '') => {
    const value = now.current;
    const typed = value.words.trim();
    if (typed === '' && !picture && justSaved.current) return toField();
    const wordless = typed === '' && picture !== undefined;
    const text = wordless ? name : typed;
    toField();
    if (isRefused(text)) return;
    const card: Written = {
      card: crypto.randomUUID(),
      category: value.category,
      words: text,
      token: value.token,
      by: value.by,
      language: languageOfLetters(text, locale.value),
      ...(picture ? { picture } : {}),
      ...(wordless ? { wordless } : {}),
    };
    change({ words: '', drawing: null, sending: [...value.sending, card] });
    justSaved.current = true;
    // It is in the draft, so nothing is lost by painting the empty field first.
    afterPainting(() => void send(card));
  };

  // Cards that were on their way when the tablet died: the id makes sending them again harmless.
  useEffect(() => {
    for (const card of now.current.sending) void send(card);
    // Who walks along the tabs with the arrow keys is not there yet: the focus stays on the tab.
    if (!document.activeElement?.matches('[role=tab]:focus-visible')) toField();
  }, []);

  const shownLast = last && cards.cards.has(last.card) ? last : null;
  // The way back of this card, and of nothing else that was done since.
  const back = actAbout(undoes, 'card', shownLast?.card);
  const looked = draft.value.words.trim() || (shownLast?.words ?? '');
  return (
    <div
      ref={place}
      class={styles['scribe']}
      onKeyDown={(event) => {
        const chosen = event.altKey ? categoryOfKey(event) : undefined;
        if (!chosen) return;
        event.preventDefault();
        change({ category: chosen });
        announce(words.say(`category.${chosen}`));
      }}
    >
      <CategoryPick value={category} onChoose={(chosen) => change({ category: chosen })} onChosenByKey={toField} />
      <TextField
        label={words.say('scribe.words')}
        hint={words.say('scribe.hint')}
        value={draft.value.words}
        multiline
        lang={languageOfLetters(draft.value.words, locale.value)}
        error={refused ? sayRefusal(refused) : undefined}
        onInput={(text) => {
          justSaved.current = false;
          setRefused(null);
          change({ words: text });
        }}
        onEnter={() => save()}
      />
      {/* What is being typed; and what was saved just now, for hands faster than eyes. Above the button, to be seen before it. */}
      <SecondLook words={looked} language={languageOfLetters(looked, locale.value)} />
      {unable && <AskFirst key={token} person={person} unable={unable} act={act} />}
      <div class="row">
        <Button kind="main" picture={<Icon name="add" />} onPress={() => save()}>
          {words.say('scribe.save')}
        </Button>
      </div>
      {/* A photograph that could not be saved would be lost. */}
      {!unable && (
        <PictureWays
          title={words.say(`ask.${category}`)}
          photo={photo}
          drawing={draft.value.drawing ?? null}
          aside={draft.value.aside ?? ''}
          onDrawing={(drawing, aside = '') => {
            // Said before a line is drawn that there would be no room for.
            const begins = drawing !== null && (now.current.drawing ?? null) === null;
            if (begins && isRefused(now.current.words.trim() || words.say('picture.drawing'))) return;
            change({ drawing, aside });
          }}
          onPicture={save}
        />
      )}
      {shownLast && (
        <div class={styles['last']}>
          <p>
            {words.say('scribe.last')}{' '}
            <bdi lang={languageOfLetters(shownLast.words, locale.value)}>{shownLast.words}</bdi>
          </p>
          {back !== undefined && (
            <Button
              kind="quiet"
              size="desk"
              picture={<Icon name="undo" />}
              onPress={() => {
                setLast(null);
                void undo(back).then((verdict) => {
                  if (verdict.yes) announce(words.say('scribe.undone'));
                  else setRefused(verdict);
                });
              }}
            >
              {words.say('scribe.undo')}
            </Button>
          )}
        </div>
      )}
      <WhoseCard people={people} value={token} onChoose={(chosen) => change({ token: chosen })} />
      {token === null && <p class={styles['note']}>{words.say('scribe.nobodyNote')}</p>}
      <SelectField
        label={words.say('scribe.by')}
        value={by}
        options={HANDS.map((value) => ({ value, label: words.say(`by.${value}`) }))}
        onChoose={(chosen) => change({ by: chosen })}
      />
    </div>
  );
}
