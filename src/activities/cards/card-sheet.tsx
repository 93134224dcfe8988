// One card at the desk: whose, how it was written, every version, and what can be done with it.

import { useState } from 'preact/hooks';
import { TokenBadge } from '../../handover/token-name.tsx';
import { peopleModel } from '../../people/model.ts';
import type { No, Rule } from '../../people/rule.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PaperCard } from '../../ui/paper-card.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { ConfirmSheet } from '../../ui/sheet.tsx';
import { LongSheet } from '../../ui/long-sheet.tsx';
import type { DeskProps } from '../activity.ts';
import styles from './cards.module.css';
import { type CorrectDraft, Correct } from './correct.tsx';
import { type Card, isWordless, pictureOf, wordsOf } from './model.ts';
import { checkCard, keepCard, setAside, takeBack } from './rules.ts';
import { SecondLook } from './second-look.tsx';
import { emptyTranslation, Translate, type TranslateDraft, Translations } from './translate.tsx';
import { sayRefusal, words } from './words/table.ts';

export interface CardSheetProps extends DeskProps {
  readonly card: Card;
  readonly onClose: () => void;
}

type Asking = 'take-back' | 'set-aside';

export function CardSheet({ card, onClose, ...desk }: CardSheetProps) {
  const [refused, setRefused] = useState<No | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [busy, setBusy] = useState(false);
  const translation = desk.draft<TranslateDraft | null>(`translate-${card.id}`, null);
  const correction = desk.draft<CorrectDraft | null>(`correct-${card.id}`, null);

  const act = async (rule: Rule<{ readonly card: string }>, said: string): Promise<boolean> => {
    setBusy(true);
    const verdict = await desk.act(rule, { card: card.id });
    setBusy(false);
    setRefused(verdict.yes ? null : verdict);
    if (verdict.yes) announce(said);
    return verdict.yes;
  };
  const remove = async (how: Asking) => {
    setAsking(null);
    // The words may stand in a half-made correction too.
    if (await act(how === 'take-back' ? takeBack : setAside, words.say('sheet.gone'))) {
      correction.clear();
      translation.clear();
      onClose();
    }
  };

  if (asking) {
    return (
      <ConfirmSheet
        title={words.say(`${asking}.title`)}
        text={
          <>
            <p>{words.say(`${asking}.text`)}</p>
            <p>
              <strong>{words.say('sheet.noUndo')}</strong>
            </p>
          </>
        }
        yes={words.say(`${asking}.yes`)}
        no={words.say('sheet.no')}
        danger
        onNo={() => setAsking(null)}
        onYes={() => void remove(asking)}
      />
    );
  }
  const person = card.token === null ? undefined : desk.look.read(peopleModel).persons.get(card.token);
  return (
    <LongSheet title={words.say('sheet.title')} closeLabel={words.say('close')} onClose={onClose}>
      <div class={styles['sheet']}>
        <PaperCard
          category={card.category}
          words={wordsOf(card)}
          {...pictureOf(card)}
          mark={words.say(`category.${card.category}`)}
          {...(card.language ? { lang: card.language } : {})}
          {...(card.by === 'best-guess' && !card.checked ? { bestGuessLabel: words.say('best-guess') } : {})}
        />
        {refused && (
          <Notice tone="bad" urgent>
            {sayRefusal(refused)}
          </Notice>
        )}
        <div class="row">
          {person && <TokenBadge token={person.token} size="small" />}
          <p class={styles['note']}>
            {words.say(`way.${card.way}`)} {words.say(`by.${card.by}`)}
            {card.checked && ` ${words.say('sheet.checked')}`}
            {card.perspective && (
              <>
                {' '}
                {words.say('sheet.view')} <bdi>{card.perspective}</bdi>
              </>
            )}
          </p>
        </div>
        {!correction.value && !isWordless(card) && <SecondLook words={wordsOf(card)} language={card.language} />}
        <Translations card={card} />
        {card.versions.length > 0 && <Versions card={card} />}
        {correction.value && <Correct card={card} draft={correction} act={desk.act} />}
        {translation.value && <Translate card={card} draft={translation} act={desk.act} />}
        <div class={styles['acts']}>
          {card.over && (
            <Button
              kind="main"
              busy={busy}
              picture={<Icon name="check" />}
              onPress={() => void act(keepCard, words.say('sheet.kept'))}
            >
              {words.say('sheet.keep')}
            </Button>
          )}
          {card.by === 'best-guess' && !card.checked && (
            <Button
              busy={busy}
              picture={<Icon name="check" />}
              onPress={() => void act(checkCard, words.say('sheet.checked'))}
            >
              {words.say('sheet.check')}
            </Button>
          )}
          {!correction.value && (
            <Button
              picture={<Icon name="rename" />}
              onPress={() =>
                correction.keep(
                  isWordless(card)
                    ? { words: '', reason: words.say('picture.described') }
                    : { words: wordsOf(card), reason: '' },
                )
              }
            >
              {words.say(isWordless(card) ? 'picture.describe' : 'sheet.correct')}
            </Button>
          )}
          {!translation.value && (
            <Button picture={<Icon name="language" />} onPress={() => translation.keep(emptyTranslation(card))}>
              {words.say('translate.begin')}
            </Button>
          )}
          <Button busy={busy} picture={<Icon name="close" />} onPress={() => setAsking('take-back')}>
            {words.say('sheet.takeBack')}
          </Button>
          <Button busy={busy} picture={<Icon name="set-aside" />} onPress={() => setAsking('set-aside')}>
            {words.say('sheet.setAside')}
          </Button>
        </div>
      </div>
    </LongSheet>
  );
}

function Versions({ card }: { readonly card: Card }) {
  return (
    <section aria-label={words.say('sheet.versions')}>
      <h3>{words.say('sheet.versions')}</h3>
      <ol role="list" class={styles['versions']}>
        <li>
          <p lang={card.language} dir="auto">
            {card.words}
          </p>
          <p class={styles['note']}>{words.say('sheet.first')}</p>
        </li>
        {card.versions.map(({ entry, words: text, reason }) => (
          <li key={entry}>
            <p lang={card.language} dir="auto">
              {text}
            </p>
            <p class={styles['note']}>
              {words.say('sheet.because')} <bdi>{reason}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
