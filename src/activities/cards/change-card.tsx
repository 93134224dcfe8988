// Changing a card of one's own before it is handed in.

import type { Passport } from '../../people/passport.ts';
import { Button } from '../../ui/button.tsx';
import { CardPicture } from '../../ui/card-picture.tsx';
import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { TurnPage } from '../../ui/turn-page.tsx';
import { type CardsDraft, withChange, wordsOfAll } from './turn-draft.ts';
import { words } from './words/table.ts';
import { WordsField } from './words-field.tsx';

export interface ChangeCardProps {
  readonly draft: CardsDraft;
  readonly passport: Passport | undefined;
  readonly refused: string | null;
  readonly onChange: (draft: CardsDraft) => void;
  readonly onRefused: (reason: string) => void;
}

export function ChangeCard({ draft, passport, refused, onChange, onRefused }: ChangeCardProps) {
  const { editing } = draft;
  const card = editing && draft.cards[editing.at];
  if (!editing || !card) return null;
  const title = words.say('turn.changeTitle');
  const foot = (
    <>
      <Button picture={<Icon name="undo" />} onPress={() => onChange({ ...draft, editing: null })}>
        {words.say('turn.leaveAsItWas')}
      </Button>
      <Button
        kind="main"
        picture={<Icon name="check" />}
        onPress={() => {
          const { draft: next, fault } = withChange(draft);
          if (fault === null) onChange(next);
          else onRefused(fault);
        }}
      >
        {words.say('turn.keepChange')}
      </Button>
    </>
  );
  return (
    <TurnPage title={title} picture={<CategoryMark category={card.category} />} foot={foot}>
      {card.picture && <CardPicture picture={card.picture} name={card.words} />}
      <WordsField
        label={title}
        hint={words.say(`ask.${card.category}`)}
        value={editing.words}
        error={refused}
        own={wordsOfAll(draft)}
        passport={passport}
        onInput={(changed) => onChange({ ...draft, editing: { at: editing.at, words: changed } })}
      />
    </TurnPage>
  );
}
