// Collecting at the desk: by turns, typed in or from a file; under it every card so far, and those that need a look.

import { useState } from 'preact/hooks';
import { WhoNext } from '../../handover/who-next.tsx';
import { everybody, peopleModel } from '../../people/model.ts';
import type { No } from '../../people/rule.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import type { DeskProps } from '../activity.ts';
import { CardList, CardsShown } from './card-list.tsx';
import { CardSheet } from './card-sheet.tsx';
import styles from './cards.module.css';
import { type Chosen, ImportDesk } from './import/import-desk.tsx';
import { cardsIn, cardsModel, cardsOverTheLimit, uncheckedGuesses } from './model.ts';
import { heardOf } from './rules.ts';
import { Scribe } from './scribe.tsx';
import { sayRefusal, words } from './words/table.ts';

type Way = 'turns' | 'typed' | 'file';

export function CardsDesk(props: DeskProps) {
  const { look } = props;
  const way = props.draft<Way>('way', 'turns');
  const [refused, setRefused] = useState<No | null>(null);
  const [busy, setBusy] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  // Kept here, so that a look at another tab does not lose what was arranged.
  const [file, setFile] = useState<Chosen | null>(null);

  const cards = look.read(cardsModel);
  const over = cardsOverTheLimit(cards);
  const guesses = uncheckedGuesses(cards);
  const open = picked === null ? undefined : cards.cards.get(picked);

  const hand = async (tokens: readonly string[]) => {
    setBusy(true);
    const verdict = await props.hand(tokens);
    setBusy(false);
    setRefused(verdict.yes ? null : verdict);
  };

  return (
    <div class={styles['desk']}>
      <TabList<Way>
        label={words.say('ways')}
        tabs={[
          { key: 'turns', label: words.say('ways.turns'), picture: <Icon name="hand" /> },
          { key: 'typed', label: words.say('ways.typed'), picture: <Icon name="rename" /> },
          { key: 'file', label: words.say('ways.file'), picture: <Icon name="spreadsheet" /> },
        ]}
        chosen={way.value}
        onChoose={(key) => way.keep(key)}
      >
        {refused && way.value === 'turns' && (
          <Notice tone="bad" urgent>
            {sayRefusal(refused)}
          </Notice>
        )}
        {way.value === 'turns' && (
          <WhoNext
            people={everybody(look.read(peopleModel))}
            heard={heardOf(look)}
            passport={props.passport}
            wasUnsure={props.wasUnsure}
            busy={busy}
            onHand={(tokens) => void hand(tokens)}
          />
        )}
        {way.value === 'typed' && <Scribe {...props} />}
        {way.value === 'file' && (
          <ImportDesk
            look={look}
            act={props.act}
            undo={props.undo}
            undoes={props.undoes}
            chosen={file}
            onChosen={setFile}
          />
        )}
      </TabList>
      {over.length > 0 && (
        <section class={styles['category']} aria-label={words.say('over.title')}>
          <Notice tone="warn" title={words.say('over.title')}>
            {words.say('over.text')}
          </Notice>
          <CardsShown cards={over} label={words.say('over.title')} onPick={setPicked} />
        </section>
      )}
      {guesses.length > 0 && (
        <Disclosure summary={words.say('guesses.title', { n: guesses.length })}>
          <p>{words.say('guesses.text')}</p>
          <CardsShown cards={guesses} label={words.say('best-guess')} onPick={setPicked} />
        </Disclosure>
      )}
      <CardList
        cards={{
          working: cardsIn(cards, 'working'),
          'not-working': cardsIn(cards, 'not-working'),
          future: cardsIn(cards, 'future'),
        }}
        onPick={setPicked}
      />
      {open && <CardSheet {...props} card={open} onClose={() => setPicked(null)} />}
    </div>
  );
}
