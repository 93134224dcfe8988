// The running order: every step with what happens in it, moved by buttons, left out and put back.

import { useEffect, useRef, useState } from 'preact/hooks';
import { peopleHere, peopleModel } from '../../people/model.ts';
import type { No, Step } from '../../people/rule.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { STEP_PICTURES, StepPicture } from '../../ui/pictures/step-picture.tsx';
import type { DeskProps } from '../activity.ts';
import { BREAK, orderWith, PREPARE, prepareModel, stepsLeftOut, type Times, USUAL_ORDER } from './model.ts';
import styles from './prepare.module.css';
import { addStep, arrangeSteps, setTimes } from './rules.ts';
import { AddSteps } from './add-steps.tsx';
import { DayTimes, StepMinutes } from './day-times.tsx';
import { stepDoes, stepName } from './step-name.ts';
import { dayOf } from './times.ts';
import { sayRefusal, words } from './words/table.ts';

type Pressed = { readonly step: string; readonly button: 'up' | 'down' };

export function OrderPart({ look, act }: Pick<DeskProps, 'look' | 'act'>) {
  const prepare = look.read(prepareModel);
  const order = prepare.steps.map(({ id }) => id);
  const day = dayOf(prepare, peopleHere(look.read(peopleModel)).length);
  const nameOf = (step: Step) => stepName(step, prepare.steps);
  const [refusal, setRefusal] = useState<No | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<Pressed | null>(null);

  // A row that is moved in the page loses the focus, and with it a keyboard's or switch's place.
  useEffect(() => {
    if (!pressed.current) return;
    const { step, button } = pressed.current;
    pressed.current = null;
    list.current
      ?.querySelector<HTMLElement>(`[data-step="${CSS.escape(step)}"] [data-move="${button}"] button`)
      ?.focus();
  }, [order.join(' ')]);

  const arrange = async (wish: readonly string[], said: string) => {
    const verdict = await act(arrangeSteps, { order: wish });
    setRefusal(verdict.yes ? null : verdict);
    if (verdict.yes) announce(said);
  };
  const setTime = async (times: Partial<Times>) => {
    const verdict = await act(setTimes, { ...prepare.times, ...times });
    setRefusal(verdict.yes ? null : verdict);
  };
  const setMinutes = (step: Step, minutes: number) =>
    void setTime({
      minutes: [...prepare.times.minutes.filter((said) => said.step !== step.id), { step: step.id, minutes }],
    });
  const add = async (like: Pick<Step, 'activity' | 'use'>, after: string | null, said: string) => {
    const verdict = await act(addStep, { activity: like.activity, use: like.use, after });
    setRefusal(verdict.yes ? null : verdict);
    if (verdict.yes) announce(said);
  };
  const move = (step: Step, by: 1 | -1) => {
    const from = order.indexOf(step.id);
    const wish = order.filter((id) => id !== step.id);
    wish.splice(from + by, 0, step.id);
    pressed.current = { step: step.id, button: by > 0 ? 'down' : 'up' };
    void arrange(wish, words.say('order.moved', { step: nameOf(step), n: from + by + 1 }));
  };
  const leaveOut = (step: Step) =>
    void arrange(
      order.filter((id) => id !== step.id),
      words.say('order.is-out', { step: nameOf(step) }),
    );
  const leftOut = stepsLeftOut(prepare);
  const usual = USUAL_ORDER.map(({ id }) => id);

  return (
    <div class={styles['part']}>
      <p class={styles['why']}>{words.say('order.lead')}</p>
      {refusal && (
        <Notice tone="bad" urgent>
          {sayRefusal(refusal.reason, refusal.about)}
        </Notice>
      )}
      <DayTimes
        day={day}
        start={prepare.times.start}
        onStart={(start) => void setTime({ start })}
        nameOf={nameOf}
        onBreak={(after) =>
          void add({ activity: BREAK, use: BREAK }, after.id, words.say('order.break-added', { step: nameOf(after) }))
        }
      />
      <ol ref={list} role="list" class={styles['order']} aria-label={words.say('order.title')}>
        {day.steps.map(({ step, minutes, begins, turns, isTight }, at) => {
          const name = nameOf(step);
          return (
            <li key={step.id} class={styles['step']} data-step={step.id}>
              <StepMark step={step} />
              <div class={styles['stepWords']}>
                <h2>{name}</h2>
                {begins && <p class={styles['begins']}>{words.say('order.begins', { time: begins })}</p>}
                <p>{stepDoes(step)}</p>
                {turns !== null && !isTight && <p class={styles['why']}>{words.say('order.minutes', { n: turns })}</p>}
                {turns !== null && isTight && (
                  <Notice tone="warn">{words.say('order.tight', { n: turns, minutes })}</Notice>
                )}
              </div>
              {step.id !== PREPARE.id && (
                <StepMinutes step={name} minutes={minutes} onChoose={(n) => setMinutes(step, n)} />
              )}
              {step.id === PREPARE.id ? (
                <p class={styles['why']}>{words.say('order.first')}</p>
              ) : (
                <div class={styles['moves']}>
                  <span data-move="up">
                    <Button
                      size="desk"
                      disabled={at <= 1}
                      label={words.say('order.up-step', { step: name })}
                      onPress={() => move(step, -1)}
                    >
                      {words.say('order.up')}
                    </Button>
                  </span>
                  <span data-move="down">
                    <Button
                      size="desk"
                      disabled={at === order.length - 1}
                      label={words.say('order.down-step', { step: name })}
                      onPress={() => move(step, 1)}
                    >
                      {words.say('order.down')}
                    </Button>
                  </span>
                  <Button
                    kind="quiet"
                    size="desk"
                    label={words.say('order.leave-out-step', { step: name })}
                    onPress={() => leaveOut(step)}
                  >
                    {words.say('order.leave-out')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {leftOut.length > 0 && (
        <section class={styles['leftOut']} aria-label={words.say('order.left-out')}>
          <h2>{words.say('order.left-out')}</h2>
          <ul role="list" class="row">
            {leftOut.map((step) => (
              <li key={step.id}>
                <Button
                  size="desk"
                  picture={<Icon name="add" />}
                  label={words.say('order.add-step', { step: nameOf(step) })}
                  onPress={() =>
                    void arrange(orderWith(prepare, step.id), words.say('order.is-back', { step: nameOf(step) }))
                  }
                >
                  {words.say('order.add-step', { step: nameOf(step) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AddSteps steps={prepare.steps} onAdd={(like, said) => void add(like, null, said)} />
      {order.join(' ') !== usual.join(' ') && (
        <div class="row">
          <Button kind="quiet" onPress={() => void arrange(usual, words.say('order.usual'))}>
            {words.say('order.usual')}
          </Button>
        </div>
      )}
    </div>
  );
}

function StepMark({ step }: { readonly step: Step }) {
  const picture = STEP_PICTURES.find((name) => name === step.activity);
  return picture ? <StepPicture activity={picture} size="large" /> : null;
}
