// The facilitator's view of a mood round: open it, pass the tablet round, show the group picture.

import { useState } from 'preact/hooks';
import { OpenRound, type RoundDoor } from '../../desk/open-round.tsx';
import { Refused } from '../../desk/refused.tsx';
import type { No } from '../../people/rule.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps } from '../activity.ts';
import { moodSetOf, prepareModel } from '../prepare/model.ts';
import { GroupPicture } from './group-picture.tsx';
import { boxesFor, groupPicture, moodModel, moodNow, type MoodRound, startsWaiting } from './model.ts';
import styles from './mood.module.css';
import { MoodPicture } from './mood-picture.tsx';
import { CHECK_OUT, closeMood, dropMood, openMood, revealMood, voidMood } from './rules.ts';
import { SETS } from './sets.ts';
import { words } from './words/table.ts';

const useOf = ({ look }: DeskProps) => (look.step.use === CHECK_OUT ? 'check-out' : 'check-in');

export function MoodDesk(props: DeskProps) {
  const mood = props.look.read(moodModel);
  const round = moodNow(props.look);
  const shown = groupPicture(mood, round);
  if (shown) return <Revealed {...props} data={shown} />;
  return round ? <Open key={round.round} {...props} round={round} /> : <Before {...props} />;
}

function Before(props: DeskProps) {
  const { look, act } = props;
  const [refused, setRefused] = useState<No | null>(null);
  const use = useOf(props);
  const start = use === 'check-out' ? startsWaiting(look.read(moodModel)).at(-1) : undefined;
  const set = start?.set ?? moodSetOf(look.read(prepareModel).settings);
  const open = async () => {
    const verdict = await act(openMood, undefined);
    setRefused(verdict.yes ? null : verdict);
  };
  return (
    <div class="stack">
      <p>{words.say(`desk.intro.${use}`)}</p>
      {use === 'check-out' && !start && <Notice tone="warn">{words.say('desk.no-start')}</Notice>}
      {start && look.isAway(start.round) && <Notice tone="warn">{words.say('desk.start-away')}</Notice>}
      <Refused words={words} no={refused} openElsewhere={props.openElsewhere} />
      <div>
        <Button kind="main" size="turn" onPress={() => void open()}>
          {words.say(`desk.open.${use}`)}
        </Button>
      </div>
      <section class="stack">
        <h2>{words.say('desk.set')}</h2>
        <ul role="list" class={styles['preview']}>
          {(start?.options ?? SETS[set]).map((option) => (
            <li key={option}>
              <MoodPicture option={option} title={words.sayIf(`picture.${option}`)} />
            </li>
          ))}
        </ul>
        <p>{words.say(`desk.set.${set}`)}</p>
      </section>
    </div>
  );
}

function Open(props: DeskProps & { readonly round: MoodRound }) {
  const { look, act, hand, passport, wasUnsure } = props;
  const { round, state } = props.round;
  const door: RoundDoor = {
    hand,
    voidAnswer: (token) => act(voidMood, { round, token }),
    close: () => act(closeMood, { round }),
    show: (sure) => act(revealMood, { round, sure }, boxesFor(look.read(moodModel), round)),
    drop: () => act(dropMood, { round }),
  };
  return <OpenRound {...{ look, round, words, door, passport, wasUnsure }} closed={state === 'closed'} />;
}

function Revealed({ data, showWall }: DeskProps & { readonly data: Parameters<typeof GroupPicture>[0]['data'] }) {
  return (
    <div class="stack">
      <div class="row">
        <h2>{words.say('shown.title')}</h2>
        <Button size="desk" picture={<Icon name="wall" />} onPress={showWall}>
          {words.say('desk.wall')}
        </Button>
      </div>
      <GroupPicture data={data} />
    </div>
  );
}
