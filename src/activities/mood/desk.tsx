// The facilitator's view of a mood round: open it, pass the tablet round, show the group picture.

import { useState } from 'preact/hooks';
import { GiveAgain } from '../../handover/give-again.tsx';
import { WhoNext } from '../../handover/who-next.tsx';
import { everybody, peopleHere, peopleModel } from '../../people/model.ts';
import { askedIn } from '../../rounds/asked.ts';
import { FEWEST } from '../../rounds/counting.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { ConfirmSheet } from '../../ui/sheet.tsx';
import type { DeskProps } from '../activity.ts';
import { moodSetOf, prepareModel } from '../prepare/model.ts';
import { GroupPicture } from './group-picture.tsx';
import { boxesFor, groupPicture, moodAt, moodModel, type MoodRound, startsWaiting } from './model.ts';
import styles from './mood.module.css';
import { MoodPicture } from './mood-picture.tsx';
import { CHECK_OUT, dropMood, openMood, revealMood, voidMood } from './rules.ts';
import { SETS } from './sets.ts';
import { words } from './words/table.ts';

const useOf = ({ look }: DeskProps) => (look.step.use === CHECK_OUT ? 'check-out' : 'check-in');

export function MoodDesk(props: DeskProps) {
  const mood = props.look.read(moodModel);
  const round = moodAt(mood, props.look.step.id);
  const shown = groupPicture(mood, round);
  if (shown) return <Revealed {...props} data={shown} />;
  return round ? <Open {...props} round={round} /> : <Before {...props} />;
}

/** What was refused, said where it happened. */
function Refused({ reason }: { readonly reason: string | null }) {
  if (reason === null) return null;
  return (
    <Notice tone="bad" urgent>
      {words.sayIf(`refused.${reason}`) ?? words.say('refused.unknown')}
    </Notice>
  );
}

function Before(props: DeskProps) {
  const { look, act } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const use = useOf(props);
  const start = use === 'check-out' ? startsWaiting(look.read(moodModel)).at(-1) : undefined;
  const set = start?.set ?? moodSetOf(look.read(prepareModel).settings);
  const open = async () => {
    const verdict = await act(openMood, undefined);
    setRefused(verdict.yes ? null : verdict.reason);
  };
  return (
    <div class="stack">
      <p>{words.say(`desk.intro.${use}`)}</p>
      {use === 'check-out' && !start && <Notice tone="warn">{words.say('desk.no-start')}</Notice>}
      <Refused reason={refused} />
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

/** Said beside the button that shows the picture, which may lie far below the other refusals. */
const NOBODY = 'nobody-answered';

function Open({ look, act, hand, round }: DeskProps & { readonly round: MoodRound }) {
  const [asking, setAsking] = useState<'reveal' | 'drop' | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const answered = look.answered(round.round);
  const asked = askedIn(look, round.round);
  const waiting = peopleHere(look.read(peopleModel)).filter(
    ({ token }) => asked.includes(token.id) && !answered.has(token.id),
  );
  const reveal = async () => {
    setAsking(null);
    const verdict = await act(revealMood, { round: round.round }, boxesFor(look.read(moodModel), round.round));
    setRefused(verdict.yes ? null : verdict.reason);
  };
  const drop = async () => {
    setAsking(null);
    const verdict = await act(dropMood, { round: round.round });
    setRefused(verdict.yes ? null : verdict.reason);
  };
  const destroy = async (token: string) => {
    const verdict = await act(voidMood, { round: round.round, token });
    setRefused(verdict.yes ? null : verdict.reason);
    return verdict.yes;
  };
  const pass = async (tokens: readonly string[]) => {
    const verdict = await hand(tokens);
    setRefused(verdict.yes ? null : verdict.reason);
  };
  return (
    <div class="stack">
      <div class={styles['progress']}>
        <p class={styles['count']} role="status">
          {words.say('desk.answered', { n: answered.size, people: asked.length })}
        </p>
        <p>{words.say('desk.hidden')}</p>
      </div>
      <Refused reason={refused === NOBODY ? null : refused} />
      {(waiting.length > 0 || asked.length === 0) && (
        <WhoNext people={waiting} heard={new Set()} onHand={(tokens) => void pass(tokens)} />
      )}
      <div class="row">
        <Button
          kind={waiting.length === 0 ? 'main' : 'plain'}
          size={waiting.length === 0 ? 'turn' : 'desk'}
          picture={<Icon name="eye" />}
          onPress={() => (answered.size === 0 ? setRefused(NOBODY) : setAsking('reveal'))}
        >
          {words.say('desk.reveal')}
        </Button>
        <Button kind="quiet" size="desk" onPress={() => setAsking('drop')}>
          {words.say('drop.ask')}
        </Button>
      </div>
      <Refused reason={refused === NOBODY && answered.size === 0 ? NOBODY : null} />
      <GiveAgain
        people={everybody(look.read(peopleModel)).filter(({ token }) => answered.has(token.id))}
        onVoid={destroy}
      />
      {asking === 'reveal' && (
        <ConfirmSheet
          title={words.say('reveal.title')}
          text={
            <div class="stack">
              <p>{words.say('reveal.text')}</p>
              {waiting.length > 0 && <p>{words.say('reveal.missing', { n: waiting.length })}</p>}
              {answered.size < FEWEST && <Notice tone="warn">{words.say('reveal.few', { n: answered.size })}</Notice>}
            </div>
          }
          yes={words.say('reveal.yes')}
          no={words.say('reveal.no')}
          onYes={() => void reveal()}
          onNo={() => setAsking(null)}
        />
      )}
      {asking === 'drop' && (
        <ConfirmSheet
          danger
          title={words.say('drop.title')}
          text={words.say('drop.text')}
          yes={words.say('drop.yes')}
          no={words.say('drop.no')}
          onYes={() => void drop()}
          onNo={() => setAsking(null)}
        />
      )}
    </div>
  );
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
