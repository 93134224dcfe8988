// One theme and what makes it happen: the statement is the trunk, every cause a slip with what lies behind it underneath.

import { useRef, useState } from 'preact/hooks';
import { locale } from '../../i18n/locale.ts';
import type { Json } from '../../journal/json.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps } from '../activity.ts';
import { cardsModel, wordsOf } from '../cards/model.ts';
import { cardsOfTheme, type Theme, themesModel } from '../themes/model.ts';
import styles from './causes.module.css';
import { type Branch, branchesOf, type Cause, causesModel, everyCause, offeredUnder } from './model.ts';
import { addCause, offerCause, removeCause, rewordCause } from './rules.ts';
import { useDoor } from './use-door.ts';
import { words } from './words/table.ts';

type Wording = 'makes' | 'why';

/** The question that is open: under which cause (null: under the theme), and what is typed of the answer. */
type Asking = { readonly under: string | null; readonly words: string };

export function ThemeTree(props: DeskProps & { readonly theme: Theme }) {
  const { look, draft, theme } = props;
  const door = useDoor(props);
  const themes = look.read(themesModel);
  const branches = branchesOf(look.read(causesModel), themes, theme.id);
  const every = everyCause(branches);
  const offered = new Set(offeredUnder(branches).map(({ id }) => id));
  const ticked = every.some((cause) => cause.offered);
  const cards = cardsOfTheme(themes, look.read(cardsModel), theme.id);
  const wording = draft<Wording>('wording', 'makes');
  const open = draft<Asking | null>(`asking-${theme.id}`, null);
  const [picked, setPicked] = useState<string | null>(null);
  const [gone, setGone] = useState(0);

  // What was typed under a cause that is gone by now (undone, taken away) is asked under the theme: it is not lost.
  const asking = open.value && {
    ...open.value,
    under: every.some(({ id }) => id === open.value?.under) ? open.value.under : null,
  };
  const typed = useRef('');
  typed.current = asking?.words ?? '';
  const ask = (under: string | null) => {
    door.forget();
    setGone(0);
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
  const remove = async (cause: Cause, under: number) => {
    if (!(await door.do(removeCause, { cause: cause.id }))?.yes) return;
    setGone(under + 1);
    setPicked(null);
    announce(words.say('remove.note', { n: under + 1 }));
  };
  const undo = async () => {
    if (!(await door.undo())?.yes) return;
    setGone(0);
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
          <Slip
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
        <h2 dir="auto" lang={theme.language || undefined}>
          {theme.words || words.say('theme.none')}
        </h2>
        {cards.length > 0 && (
          <Disclosure summary={words.say('cards', { n: cards.length })}>
            <ul class={styles['behind']}>
              {cards.map((card) => (
                <li key={card.id} dir="auto" lang={card.language}>
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
      {gone > 0 && <Notice tone="plain">{words.say('remove.note', { n: gone })}</Notice>}
      <div class={styles['foot']}>
        <Button size="desk" picture={<Icon name="undo" />} onPress={() => void undo()}>
          {words.say('undo')}
        </Button>
        <Button
          size="desk"
          kind="quiet"
          pressed={wording.value === 'why'}
          onPress={() => wording.keep(wording.value === 'why' ? 'makes' : 'why')}
        >
          {words.say('ask.switch')}
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

interface AskFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onInput: (text: string) => void;
  readonly onKeep: () => void;
  readonly onEnough: () => void;
  readonly onBeside?: () => void;
}

function AskField({ label, value, error, onInput, onKeep, onEnough, onBeside }: AskFieldProps) {
  return (
    <div class={styles['ask']}>
      <TextField
        label={label}
        hint={words.say('ask.hint')}
        error={error ?? undefined}
        value={value}
        lang={locale.value}
        autofocus
        onInput={onInput}
        onEnter={onKeep}
      />
      <div class="row">
        <Button kind="main" size="desk" onPress={onKeep}>
          {words.say('ask.keep')}
        </Button>
        {onBeside && (
          <Button size="desk" onPress={onBeside}>
            {words.say('ask.beside')}
          </Button>
        )}
        <Button size="desk" kind="quiet" onPress={onEnough}>
          {words.say('ask.enough')}
        </Button>
      </div>
    </div>
  );
}

interface SlipProps extends DeskProps {
  readonly cause: Cause;
  readonly question: string;
  readonly votes: boolean;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onAsk: () => void;
  readonly onBeside: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a cause shows when it is tapped: twenty slips with six buttons each are no tree. */
function Slip(props: SlipProps) {
  const { cause, question, votes, picked, onPick, onAsk, onBeside, onRemove } = props;
  const door = useDoor(props);
  const rewording = props.draft<string | null>(`reword-${cause.id}`, null);
  const reword = async () => {
    const verdict = await door.do(rewordCause, {
      cause: cause.id,
      words: rewording.value ?? '',
      language: locale.peek(),
    });
    if (!verdict?.yes) return;
    rewording.clear();
    announce(words.say('said.reworded'));
  };
  const offer = async () => {
    const verdict = await door.do(offerCause, { cause: cause.id, offered: !cause.offered });
    if (verdict?.yes) announce(words.say(cause.offered ? 'said.unoffered' : 'said.offered'));
  };
  return (
    <article class={styles['slip']} data-votes={votes ? '' : undefined}>
      <button type="button" class={styles['face']} aria-expanded={picked} data-on-paper onClick={onPick}>
        <span dir="auto" lang={cause.language || undefined} class={styles['words']}>
          {cause.words}
        </span>
        {votes && (
          <span class={styles['votes']}>
            <Icon name="check" /> {words.say('votes')}
          </span>
        )}
      </button>
      {rewording.value !== null && (
        <div class={styles['inside']}>
          <TextField
            label={words.say('reword.label')}
            value={rewording.value}
            error={door.why ?? undefined}
            lang={locale.value}
            autofocus
            onInput={(text) => {
              door.forget();
              rewording.keep(text);
            }}
            onEnter={() => void reword()}
          />
          <div class="row">
            <Button kind="main" size="desk" onPress={() => void reword()}>
              {words.say('reword.keep')}
            </Button>
            <Button kind="quiet" size="desk" onPress={() => rewording.clear()}>
              {words.say('reword.leave')}
            </Button>
          </div>
        </div>
      )}
      {picked && rewording.value === null && (
        <div class={styles['inside']}>
          {door.why && (
            <Notice tone="bad" urgent>
              {door.why}
            </Notice>
          )}
          <div class="row">
            <Button kind="main" size="desk" onPress={onAsk}>
              {question}
            </Button>
            <Button size="desk" onPress={onBeside}>
              {words.say('beside')}
            </Button>
            <Button size="desk" pressed={cause.offered} onPress={() => void offer()}>
              {words.say('offer')}
            </Button>
            <Button
              size="desk"
              kind="quiet"
              picture={<Icon name="rename" />}
              onPress={() => rewording.keep(cause.words)}
            >
              {words.say('reword')}
            </Button>
            <Button size="desk" kind="quiet" picture={<Icon name="remove" />} onPress={onRemove}>
              {words.say('remove')}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}
