// Until a ballot is counted: who is still to vote, and nothing of what was voted.

import { useState } from 'preact/hooks';
import { OpenRound, type RoundDoor } from '../../desk/open-round.tsx';
import { Refused } from '../../desk/refused.tsx';
import type { No } from '../../people/rule.ts';
import { letterOf, type Limits } from '../../rounds/round.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PracticeMark } from '../../ui/practice-mark.tsx';
import type { DeskProps } from '../activity.ts';
import { LimitsFields } from './desk-setup.tsx';
import type { VoteRound } from './model.ts';
import { closeBallot, dropBallot, revealBallot, setLimits, voidBallot } from './rules.ts';
import { ChoiceWords } from './vote-row.tsx';
import styles from './votes.module.css';
import { words } from './words/table.ts';

export function DeskOpen(props: DeskProps & { readonly round: VoteRound }) {
  const { look, act, hand, passport, wasUnsure, round: ballot } = props;
  const { round, options, practice, state } = ballot;
  const door: RoundDoor = {
    hand,
    voidAnswer: (token) => act(voidBallot, { round, token }),
    close: () => act(closeBallot, { round }),
    show: (sure) => act(revealBallot, { round, sure }, [round]),
    drop: () => act(dropBallot, { round }),
  };
  return (
    <OpenRound
      look={look}
      round={round}
      closed={state === 'closed'}
      words={words}
      door={door}
      passport={passport}
      wasUnsure={wasUnsure}
      mark={practice && <PracticeMark label={words.say('practice.mark')} />}
    >
      <Rules
        round={ballot}
        answered={look.answered(round).size}
        onChange={(limits) => act(setLimits, { round, limits })}
      />
      <Disclosure summary={words.say('open.choices')}>
        <ul role="list" class={styles['rows']}>
          {options.map((option, at) => (
            <li key={option.id}>
              <ChoiceWords option={option} letter={letterOf(at)} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </OpenRound>
  );
}

type RulesProps = {
  readonly round: VoteRound;
  readonly answered: number;
  readonly onChange: (limits: Limits) => ReturnType<DeskProps['act']>;
};

/** The fields stay when the rules are fixed: a refusal in words at the place says more than something that is gone. */
function Rules({ round: { limits }, answered, onChange }: RulesProps) {
  const [refused, setRefused] = useState<No | null>(null);
  const change = async (wish: Limits) => {
    const verdict = await onChange(wish);
    setRefused(verdict.yes ? null : verdict);
  };
  return (
    <Disclosure summary={words.say('open.rules')}>
      <p>
        {words.say('open.rules-now', { n: limits.dots })}
        {limits.dots > 1 && ` ${words.say(`before.stacking.${limits.stacking}`)}.`}
      </p>
      <p>{answered > 0 ? words.say('open.rules-fixed', { n: answered }) : words.say('open.by-hand')}</p>
      <Refused words={words} no={refused} />
      <LimitsFields limits={limits} onChange={(wish) => void change(wish)} />
    </Disclosure>
  );
}
