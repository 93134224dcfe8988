// One cause as a slip of paper; tapped, it shows what can be done with it.

import { locale } from '../../i18n/locale.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps } from '../activity.ts';
import { useDoor } from '../use-door.ts';
import { BlameAdvice } from './blame-advice.tsx';
import styles from './causes.module.css';
import type { Cause } from './model.ts';
import { markToFindOut, offerCause, rewordCause } from './rules.ts';
import { words } from './words/table.ts';

export interface CauseSlipProps extends DeskProps {
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
export function CauseSlip(props: CauseSlipProps) {
  const { cause, question, votes, picked, onPick, onAsk, onBeside, onRemove } = props;
  const door = useDoor(props, words);
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
  const findOut = async () => {
    const verdict = await door.do(markToFindOut, { cause: cause.id, findOut: !cause.findOut });
    if (verdict?.yes) announce(words.say(cause.findOut ? 'said.known' : 'said.find-out'));
  };
  return (
    <article class={styles['slip']} data-votes={votes ? '' : undefined}>
      <button type="button" class={styles['face']} aria-expanded={picked} data-on-paper onClick={onPick}>
        <span dir="auto" lang={cause.language || undefined} class={styles['words']}>
          {cause.words}
        </span>
        {cause.findOut && (
          <span class={styles['votes']}>
            <Icon name="search" /> {words.say('find-out.mark')}
          </span>
        )}
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
          <BlameAdvice text={rewording.value} />
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
            <Button size="desk" pressed={cause.findOut} onPress={() => void findOut()}>
              {words.say('find-out')}
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
