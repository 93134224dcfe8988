// One person's secret ballot: how it goes, the choices, a look at the dots, finished. Knows the brief and nothing else.

import { useRef, useState } from 'preact/hooks';
import { letterOf, turned } from '../../rounds/round.ts';
import { isSaidAbove } from '../../people/rule.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import { PracticeMark } from '../../ui/practice-mark.tsx';
import { TurnPage } from '../../ui/turn-page.tsx';
import { useStuckHeight } from '../../ui/use-stuck-height.ts';
import type { TurnProps } from '../activity.ts';
import ballot from './ballot.module.css';
import { Dots } from './dots.tsx';
import { castBallot, type VoteTask } from './rules.ts';
import { ballotOf, START, type Tap, tapped, type VoteDraft } from './turn-draft.ts';
import { ChoiceWords, type Lettered, sayDots, VoteRow } from './vote-row.tsx';
import styles from './votes.module.css';
import { words } from './words/table.ts';

/** `dots`: how many this person has in all. */
const sayRefused = (reason: string, dots: number) =>
  words.sayIf(`refused.${reason}`, { n: dots }) ?? words.say('refused.unknown');

/** A practice says so above every page: nobody may think that tea was the vote. */
export function VoteTurn(props: TurnProps<VoteTask, VoteDraft>) {
  return (
    <>
      {props.brief.task.practice && <PracticeMark label={words.say('practice.mark')} />}
      <VotePages {...props} />
    </>
  );
}

function VotePages({ brief, draft, keep, finish }: TurnProps<VoteTask, VoteDraft>) {
  const { task } = brief;
  const { limits, start } = task;
  const [now, setNow] = useState(draft ?? START);
  const [why, setWhy] = useState<{ readonly option: string | null; readonly reason: string } | null>(null);
  // Taps are judged against this and not against what is drawn: two can come before the screen is drawn again (C14).
  const latest = useRef(now);
  const sending = useRef(false);
  const strip = useRef<HTMLParagraphElement>(null);
  useStuckHeight(strip);

  const lettered = task.options.map((option, at): Lettered => ({ option, letter: letterOf(at) }));
  const left = (dots: VoteDraft['dots']) => limits.dots - Object.values(dots).reduce((sum, n) => sum + n, 0);
  const change = (next: VoteDraft) => {
    latest.current = next;
    setNow(next);
    setWhy(null);
    keep(next);
  };
  const goTo = (page: VoteDraft['page']) => change({ ...latest.current, page });
  const tap = (choice: Lettered, is: Tap['is']) => {
    const next = tapped(task, latest.current, { option: choice.option.id, is });
    if (typeof next === 'string') {
      setWhy({ option: choice.option.id, reason: next });
      announce(sayRefused(next, limits.dots), 'assertive');
      return;
    }
    change(next);
    announce(
      words.say('turn.added', {
        choice: choice.letter,
        dots: sayDots(next.dots[choice.option.id] ?? 0),
        left: words.say('turn.left', { n: left(next.dots) }),
      }),
    );
  };
  const end = async () => {
    if (sending.current) return;
    sending.current = true;
    const verdict = await finish(castBallot, ballotOf(latest.current));
    if (verdict.yes) return;
    sending.current = false;
    if (!isSaidAbove(verdict)) setWhy({ option: null, reason: verdict.reason });
  };

  const failed = why?.option === null && (
    <Notice tone="warn" urgent>
      {sayRefused(why.reason, limits.dots)}
    </Notice>
  );
  const abstain = (
    <Button picture={<Icon name="close" />} onPress={() => goTo('abstain')}>
      {words.say('turn.abstain')}
    </Button>
  );
  const finished = (
    <Button kind="main" picture={<Icon name="check" />} onPress={() => void end()}>
      {words.say('turn.finished')}
    </Button>
  );

  if (now.page === 'how') {
    return (
      <TurnPage
        title={words.say('turn.have', { n: limits.dots })}
        picture={<StepPicture activity="votes" />}
        foot={
          <>
            {abstain}
            <Button kind="main" picture={<Icon name="next" />} onPress={() => goTo('vote')}>
              {words.say('turn.start')}
            </Button>
          </>
        }
      >
        <p class={styles['big']}>
          <Dots filled={limits.dots} />
        </p>
        <p>{words.say(task.practice ? 'turn.how-practice' : 'turn.how', { n: limits.dots })}</p>
        {limits.dots > 1 && <p>{words.say(`turn.how.${limits.stacking}`)}</p>}
        <p>{words.say('turn.how-fewer', { n: limits.dots })}</p>
      </TurnPage>
    );
  }
  if (now.page === 'abstain' || now.page === 'look') {
    const mine = lettered.filter(({ option }) => (now.dots[option.id] ?? 0) > 0);
    const unused = left(now.dots);
    // The same question and the same buttons whatever was chosen: whoever sits by hears them read aloud (trust.md G-14).
    return (
      <TurnPage
        title={words.say('turn.mine')}
        picture={<StepPicture activity="votes" />}
        foot={
          <>
            <Button picture={<Icon name="undo" />} onPress={() => goTo('vote')}>
              {words.say('turn.change')}
            </Button>
            {finished}
          </>
        }
      >
        {failed}
        {now.page === 'abstain' ? (
          <p data-private>{words.say('turn.no-vote')}</p>
        ) : (
          <>
            {mine.length === 0 ? (
              <p data-private>{words.say('turn.none-used', { n: limits.dots })}</p>
            ) : (
              <ul role="list" class={`${styles['rows'] ?? ''} ${ballot['rows'] ?? ''}`} data-private>
                {mine.map(({ option, letter }) => (
                  <li key={option.id} class={`${styles['row'] ?? ''} ${ballot['row'] ?? ''}`}>
                    <ChoiceWords option={option} letter={letter} />
                    <span class={`${styles['on'] ?? ''} ${ballot['on'] ?? ''}`}>
                      <Dots filled={now.dots[option.id] ?? 0} />
                      <span>{sayDots(now.dots[option.id] ?? 0)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {unused > 0 && <p data-private>{words.say('turn.unused', { n: unused })}</p>}
          </>
        )}
        <p>{words.say('turn.secret')}</p>
      </TurnPage>
    );
  }
  return (
    <TurnPage
      title={words.say(
        task.practice ? 'turn.ask.practice' : task.use === 'causes' ? 'turn.ask.causes' : 'turn.ask.themes',
      )}
      foot={
        <>
          {abstain}
          <Button kind="main" picture={<Icon name="eye" />} onPress={() => goTo('look')}>
            {words.say('turn.look', { n: limits.dots })}
          </Button>
        </>
      }
    >
      <p ref={strip} class={`${styles['left'] ?? ''} ${ballot['left'] ?? ''}`}>
        <Dots filled={left(now.dots)} hollow={limits.dots - left(now.dots)} />
        <span data-left>{words.say('turn.left', { n: left(now.dots) })}</span>
      </p>
      <ul role="list" class={`${styles['rows'] ?? ''} ${ballot['rows'] ?? ''}`}>
        {turned(lettered, start).map((choice) => (
          <VoteRow
            key={choice.option.id}
            {...choice}
            dots={now.dots[choice.option.id] ?? 0}
            why={why?.option === choice.option.id ? sayRefused(why.reason, limits.dots) : null}
            onTap={(is) => tap(choice, is)}
          />
        ))}
      </ul>
    </TurnPage>
  );
}
