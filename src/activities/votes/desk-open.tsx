// Until a ballot is counted: who is still to vote, and nothing of what was voted.

import { useState } from 'preact/hooks';
import { GiveAgain } from '../../handover/give-again.tsx';
import { WhoNext } from '../../handover/who-next.tsx';
import { everybody, peopleHere, peopleModel } from '../../people/model.ts';
import { askedIn } from '../../rounds/asked.ts';
import { FEWEST } from '../../rounds/counting.ts';
import { letterOf, type Limits } from '../../rounds/round.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { PracticeMark } from '../../ui/practice-mark.tsx';
import { ConfirmSheet } from '../../ui/sheet.tsx';
import type { DeskProps } from '../activity.ts';
import { DeskClosed } from './desk-closed.tsx';
import { LimitsFields, Refused } from './desk-setup.tsx';
import type { VoteRound } from './model.ts';
import { closeBallot, dropBallot, revealBallot, setLimits, voidBallot } from './rules.ts';
import { ChoiceWords } from './vote-row.tsx';
import styles from './votes.module.css';
import { words } from './words/table.ts';

export function DeskOpen({ look, act, hand, round }: DeskProps & { readonly round: VoteRound }) {
  const [asking, setAsking] = useState<'count' | 'drop' | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [tells, setTells] = useState(false);
  const answered = look.answered(round.round);
  const asked = askedIn(look, round.round);
  const waiting = peopleHere(look.read(peopleModel)).filter(
    ({ token }) => asked.includes(token.id) && !answered.has(token.id),
  );
  const done = waiting.length === 0 && answered.size > 0;
  const told = (verdict: { readonly yes: boolean; readonly reason?: string }) =>
    setRefused(verdict.yes ? null : (verdict.reason ?? 'unknown'));
  const show = async (sure: boolean) => {
    const verdict = await act(revealBallot, { round: round.round, sure }, [round.round]);
    setTells(!verdict.yes && verdict.reason === 'tells-too-much');
    if (verdict.yes || verdict.reason !== 'tells-too-much') told(verdict);
  };
  const count = async () => {
    setAsking(null);
    // So few are asked about while more can still come; what the dots say is looked at only when nobody can any more.
    if (answered.size < FEWEST) return show(true);
    const closed = await act(closeBallot, { round: round.round });
    return closed.yes ? show(false) : told(closed);
  };
  const destroy = async (token: string) => {
    const verdict = await act(voidBallot, { round: round.round, token });
    told(verdict);
    return verdict.yes;
  };
  const drop = async () => {
    setAsking(null);
    told(await act(dropBallot, { round: round.round }));
  };
  const dropSheet = asking === 'drop' && (
    <ConfirmSheet
      danger
      title={words.say('drop.title')}
      text={words.say('drop.text')}
      yes={words.say('drop.yes')}
      no={words.say('drop.no')}
      onYes={() => void drop()}
      onNo={() => setAsking(null)}
    />
  );
  if (round.state === 'closed') {
    return (
      <>
        <DeskClosed
          voted={answered.size}
          asked={asked.length}
          practice={round.practice}
          tells={tells}
          refused={refused}
          onShow={() => void show(tells)}
          onLater={() => setTells(false)}
          onDrop={() => setAsking('drop')}
        />
        {dropSheet}
      </>
    );
  }
  return (
    <div class="stack">
      {round.practice && <PracticeMark label={words.say('practice.mark')} />}
      <div class={styles['progress']}>
        <p class={styles['count']} role="status">
          {words.say('open.answered', { n: answered.size, people: asked.length })}
        </p>
        <p>{words.say('open.hidden')}</p>
      </div>
      <Refused reason={refused} />
      {waiting.length > 0 && (
        <WhoNext people={waiting} heard={new Set()} onHand={(tokens) => void hand(tokens).then(told)} />
      )}
      <div class="row">
        <Button
          kind={done ? 'main' : 'plain'}
          size={done ? 'turn' : 'desk'}
          picture={<Icon name="eye" />}
          disabled={answered.size === 0}
          onPress={() => setAsking('count')}
        >
          {words.say('open.count')}
        </Button>
        <Button kind="quiet" size="desk" onPress={() => setAsking('drop')}>
          {words.say('drop.ask')}
        </Button>
      </div>
      <GiveAgain
        people={everybody(look.read(peopleModel)).filter(({ token }) => answered.has(token.id))}
        onVoid={destroy}
      />
      <Rules
        round={round}
        answered={answered.size}
        onChange={(limits) => act(setLimits, { round: round.round, limits })}
      />
      <Disclosure summary={words.say('open.choices')}>
        <ul role="list" class={styles['rows']}>
          {round.options.map((option, at) => (
            <li key={option.id}>
              <ChoiceWords option={option} letter={letterOf(at)} />
            </li>
          ))}
        </ul>
      </Disclosure>
      {asking === 'count' && (
        <ConfirmSheet
          title={words.say('count.title')}
          text={
            <div class="stack">
              <p>{words.say('count.text')}</p>
              {waiting.length > 0 && <p>{words.say('count.missing', { n: waiting.length })}</p>}
              {answered.size < FEWEST && <Notice tone="warn">{words.say('count.few', { n: answered.size })}</Notice>}
            </div>
          }
          yes={words.say('count.yes')}
          no={words.say('count.no')}
          onYes={() => void count()}
          onNo={() => setAsking(null)}
        />
      )}
      {dropSheet}
    </div>
  );
}

type RulesProps = {
  readonly round: VoteRound;
  readonly answered: number;
  readonly onChange: (limits: Limits) => ReturnType<DeskProps['act']>;
};

/** The fields stay when the rules are fixed: a refusal in words at the place says more than something that is gone. */
function Rules({ round: { limits }, answered, onChange }: RulesProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const change = async (wish: Limits) => {
    const verdict = await onChange(wish);
    setRefused(verdict.yes ? null : verdict.reason);
  };
  return (
    <Disclosure summary={words.say('open.rules')}>
      <p>
        {words.say('open.rules-now', { n: limits.dots })} {words.say(`before.stacking.${limits.stacking}`)}.
      </p>
      <p>{answered > 0 ? words.say('open.rules-fixed', { n: answered }) : words.say('open.by-hand')}</p>
      <Refused reason={refused} />
      <LimitsFields limits={limits} onChange={(wish) => void change(wish)} />
    </Disclosure>
  );
}
