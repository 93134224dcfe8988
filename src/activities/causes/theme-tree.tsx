// One theme and what makes it happen: the statement is the trunk, every cause a slip with what lies behind it underneath.

import { useRef, useState } from 'preact/hooks';
import { locale } from '../../i18n/locale.ts';
import type { Json } from '../../journal/json.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { CardPicture } from '../../ui/card-picture.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps } from '../activity.ts';
import { cardsModel, wordsOf } from '../cards/model.ts';
import { cardsOfTheme, type Theme, themesModel } from '../themes/model.ts';
import { actAbout } from '../act-about.ts';
import { LongWords } from '../long-words.tsx';
import { useDoor } from '../use-door.ts';
import { AskField } from './ask-field.tsx';
import { CauseSlip } from './cause-slip.tsx';
import styles from './causes.module.css';
import {
  asVotedOn,
  type Branch,
  branchesOf,
  type Cause,
  type Causes,
  causeById,
  causesModel,
  everyCause,
  offeredUnder,
} from './model.ts';
import { ParkedIdeas } from './parked-ideas.tsx';
import { addCause, parkIdea, removeCause } from './rules.ts';
import { words } from './words/table.ts';

type Wording = 'makes' | 'why';

/** The question that is open: under which cause (null: under the theme), and what is typed of the answer. */
type Asking = { readonly under: string | null; readonly words: string };

export function ThemeTree(props: DeskProps & { readonly theme: Theme }) {
  const { look, draft, theme } = props;
  const door = useDoor(props, words);
  const themes = look.read(themesModel);
  const causes = look.read(causesModel);
  const branches = branchesOf(causes, themes, theme.id);
  const every = everyCause(branches);
  const offered = new Set(offeredUnder(branches).map(({ id }) => id));
  const ticked = every.some((cause) => cause.offered);
  const cards = cardsOfTheme(themes, look.read(cardsModel), theme.id);
  const headline = asVotedOn(look, theme);
  const wording = draft<Wording>('wording', 'makes');
  const open = draft<Asking | null>(`asking-${theme.id}`, null);
  const [picked, setPicked] = useState<string | null>(null);
  const gone = useRef<{ readonly cause: string; readonly causes: number; seen?: Causes } | null>(null);
  // The way back stands there until something else is done: then undo would take back that.
  if (gone.current && !gone.current.seen && !causeById(causes, gone.current.cause)) gone.current.seen = causes;
  const back = gone.current?.seen === causes ? actAbout(props.undoes, 'cause', gone.current.cause) : undefined;
  const justGone = back === undefined ? 0 : (gone.current?.causes ?? 0);

  // What was typed under a cause that is gone by now (undone, taken away) is asked under the theme: it is not lost.
  const asking = open.value && {
    ...open.value,
    under: every.some(({ id }) => id === open.value?.under) ? open.value.under : null,
  };
  const typed = useRef('');
  typed.current = asking?.words ?? '';
  const ask = (under: string | null) => {
    door.forget();
    open.keep({ under, words: asking?.words ?? '' });
  };
  const keep = async () => {
    if (!asking) return;
    const sent = asking.words;
    const wish = { theme: theme.id, parent: asking.under, words: sent, language: locale.peek() };
    const verdict = await door.do(addCause, wish);
    if (!verdict?.yes) return;
    announce(words.say('said.added', { words: sent.trim() }));
    // Each answer becomes the next question (method.md, step 4). A fast writer is there already: those letters go along.
    const since = typed.current.startsWith(sent) ? typed.current.slice(sent.length) : typed.current;
    open.keep({ under: textOf(verdict.entries[0]?.data['cause']), words: since });
  };
  /** What was being answered was a solution: it goes to the ideas, and the question stays open. */
  const park = async () => {
    if (!asking) return;
    const sent = asking.words;
    if (!(await door.do(parkIdea, { theme: theme.id, words: sent, language: locale.peek() }))?.yes) return;
    open.keep({ under: asking.under, words: '' });
    announce(words.say('said.parked', { words: sent.trim() }));
  };
  const remove = async (cause: Cause, under: number) => {
    gone.current = { cause: cause.id, causes: under + 1 };
    if (!(await door.do(removeCause, { cause: cause.id }))?.yes) return;
    setPicked(null);
    announce(words.say('remove.note', { n: under + 1 }));
  };
  const undo = async () => {
    if (!(await door.undo(back))?.yes) return;
    announce(words.say('said.undone'));
  };

  const field = (cause: Cause | null) => (
    <AskField
      key={cause?.id ?? 'trunk'}
      label={sayQuestion(wording.value, cause?.words)}
      value={asking?.words ?? ''}
      error={door.why}
      onInput={(text) => {
        door.forget();
        typed.current = text;
        open.keep({ under: cause?.id ?? null, words: text });
      }}
      onKeep={() => void keep()}
      onPark={() => void park()}
      onEnough={() => {
        door.forget();
        open.clear();
      }}
      {...(cause ? { onBeside: () => ask(cause.parent) } : {})}
    />
  );
  const twigs = (list: readonly Branch[]) => (
    <ul class={styles['twigs']}>
      {list.map(({ cause, branches: deeper }) => (
        <li key={cause.id} class={styles['twig']}>
          <CauseSlip
            {...props}
            cause={cause}
            question={sayQuestion(wording.value)}
            votes={offered.has(cause.id)}
            picked={picked === cause.id}
            onPick={() => setPicked(picked === cause.id ? null : cause.id)}
            onAsk={() => ask(cause.id)}
            onBeside={() => ask(cause.parent)}
            onRemove={() => void remove(cause, everyCause(deeper).length)}
          />
          {deeper.length > 0 && twigs(deeper)}
          {asking?.under === cause.id && field(cause)}
        </li>
      ))}
    </ul>
  );

  return (
    <section class={styles['tree']} aria-label={words.say('tree')}>
      <div class={styles['trunk']}>
        <LongWords
          as="h2"
          words={headline.words || words.say('theme.none')}
          language={headline.language}
          label={words.say('whole')}
        />
        {cards.length > 0 && (
          <Disclosure summary={words.say('cards', { n: cards.length })}>
            <ul class={styles['behind']}>
              {cards.map((card) => (
                <li key={card.id} dir="auto" lang={card.language}>
                  {card.picture && <CardPicture small picture={card.picture} />}
                  {wordsOf(card)}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      {twigs(branches)}
      {asking && asking.under === null ? (
        field(null)
      ) : (
        <div class="row">
          <Button kind={every.length === 0 ? 'main' : 'plain'} picture={<Icon name="add" />} onPress={() => ask(null)}>
            {every.length === 0 ? sayQuestion(wording.value) : words.say('beside')}
          </Button>
        </div>
      )}
      {door.why && !asking && (
        <Notice tone="bad" urgent>
          {door.why}
        </Notice>
      )}
      {justGone > 0 && (
        <Notice tone="plain">
          <p>{words.say('remove.note', { n: justGone })}</p>
          <Button size="desk" picture={<Icon name="undo" />} onPress={() => void undo()}>
            {words.say('undo')}
          </Button>
        </Notice>
      )}
      <ParkedIdeas {...props} />
      <div class={styles['foot']}>
        <Button
          size="desk"
          kind="quiet"
          pressed={wording.value === 'why'}
          onPress={() => wording.keep(wording.value === 'why' ? 'makes' : 'why')}
        >
          {words.say('ask.switch')}
        </Button>
        <Button size="desk" kind="quiet" picture={<Icon name="wall" />} onPress={props.showWall}>
          {words.say('wall')}
        </Button>
      </div>
      {every.length > 0 && (
        <p class={styles['note']}>
          {words.say(ticked ? 'vote.ticked' : 'vote.deepest', { n: offered.size })} {!ticked && words.say('vote.how')}
        </p>
      )}
    </section>
  );
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function sayQuestion(wording: Wording, of?: string): string {
  return of === undefined ? words.say(`ask.${wording}`) : words.say(`ask.${wording}Of`, { words: of });
}
