// One person picks a picture in private, looks at it once more, and is finished.

import { useRef, useState } from 'preact/hooks';
import { isSaidAbove } from '../../people/rule.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice, ChoiceGroup } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { TurnPage } from '../../ui/turn-page.tsx';
import type { TurnProps } from '../activity.ts';
import styles from './mood.module.css';
import { MoodPicture } from './mood-picture.tsx';
import { answerMood, type MoodTask } from './rules.ts';
import { words } from './words/table.ts';

export type MoodDraft = {
  readonly page: 'pick' | 'look';
  /** Undecided at the start; `unsaid` is as much an answer as any picture. */
  readonly picked: { readonly is: 'nothing' | 'unsaid' } | { readonly is: 'picture'; readonly option: string };
};

const START: MoodDraft = { page: 'pick', picked: { is: 'nothing' } };

export function MoodTurn({ brief, draft, keep, finish }: TurnProps<MoodTask, MoodDraft>) {
  const { set, use, options } = brief.task;
  const [now, setNow] = useState(draft ?? START);
  const [refused, setRefused] = useState<string | null>(null);
  /** A no that comes again is a new notice: it is heard, and comes into sight, again. */
  const [times, setTimes] = useState(0);
  // Two fast taps on "finished" come before the screen is drawn again.
  const sending = useRef(false);

  const change = (next: MoodDraft) => {
    setNow(next);
    setRefused(null);
    keep(next);
  };
  const nameOf = (picked: MoodDraft['picked']) =>
    picked.is === 'picture' ? (words.sayIf(`picture.${picked.option}`) ?? picked.option) : words.say('turn.unsaid');
  const pick = (picked: MoodDraft['picked']) => {
    change({ page: 'pick', picked });
    announce(words.say('turn.picked', { picture: nameOf(picked) }));
  };
  const next = () => {
    if (now.picked.is !== 'nothing') {
      change({ ...now, page: 'look' });
      return;
    }
    setRefused('pick-first');
    setTimes((n) => n + 1);
  };
  const end = async () => {
    if (sending.current) return;
    sending.current = true;
    const verdict = await finish(answerMood, { pick: now.picked.is === 'picture' ? now.picked.option : null });
    if (verdict.yes) return;
    sending.current = false;
    if (!isSaidAbove(verdict)) setRefused(verdict.reason);
  };
  const why =
    refused && (words.sayIf(`turn.${refused}`) ?? words.sayIf(`refused.${refused}`) ?? words.say('refused.unknown'));

  if (now.page === 'look') {
    return (
      <TurnPage
        title={words.say('turn.mine')}
        foot={
          <>
            <Button picture={<Icon name="undo" />} onPress={() => change({ ...now, page: 'pick' })}>
              {words.say('turn.again')}
            </Button>
            <Button kind="main" picture={<Icon name="check" />} onPress={() => void end()}>
              {words.say('turn.finished')}
            </Button>
          </>
        }
      >
        <div class={styles['mine']} data-private>
          <PictureOf picked={now.picked} />
          <strong>{nameOf(now.picked)}</strong>
        </div>
        {why ? (
          <Notice tone="warn" urgent>
            {why}
          </Notice>
        ) : (
          <p>{words.say('turn.secret')}</p>
        )}
      </TurnPage>
    );
  }
  const ask = words.say(`turn.ask.${set}.${use === 'check-out' ? 'check-out' : 'check-in'}`);
  return (
    <TurnPage
      title={ask}
      foot={
        <Button kind="main" picture={<Icon name="next" />} onPress={next}>
          {words.say('turn.next')}
        </Button>
      }
    >
      <p>{words.say('turn.hint')}</p>
      <ChoiceGroup label={ask} layout="pictures">
        {options.map((option) => (
          <Choice
            key={option}
            picture={<MoodPicture option={option} />}
            label={words.sayIf(`picture.${option}`) ?? option}
            chosen={now.picked.is === 'picture' && now.picked.option === option}
            onChoose={() => pick({ is: 'picture', option })}
          />
        ))}
        <Choice
          picture={<Icon name="eye-off" />}
          label={words.say('turn.unsaid')}
          chosen={now.picked.is === 'unsaid'}
          onChoose={() => pick({ is: 'unsaid' })}
        />
      </ChoiceGroup>
      {why && (
        <Notice key={times} tone="warn" urgent>
          {why}
        </Notice>
      )}
    </TurnPage>
  );
}

function PictureOf({ picked }: { readonly picked: MoodDraft['picked'] }) {
  return picked.is === 'picture' ? <MoodPicture option={picked.option} /> : <Icon name="eye-off" />;
}
