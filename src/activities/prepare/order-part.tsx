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
import { orderWith, PREPARE, prepareModel, stepsLeftOut, USUAL_ORDER } from './model.ts';
import styles from './prepare.module.css';
import { arrangeSteps } from './rules.ts';
import { minutesOfTurns, stepDoes, stepName } from './step-name.ts';
import { sayRefusal, words } from './words/table.ts';

type Pressed = { readonly step: string; readonly button: 'up' | 'down' };

export function OrderPart({ look, act }: Pick<DeskProps, 'look' | 'act'>) {
  const prepare = look.read(prepareModel);
  const order = prepare.steps.map(({ id }) => id);
  const people = peopleHere(look.read(peopleModel)).length;
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
  const move = (step: Step, by: 1 | -1) => {
    const from = order.indexOf(step.id);
    const wish = order.filter((id) => id !== step.id);
    wish.splice(from + by, 0, step.id);
    pressed.current = { step: step.id, button: by > 0 ? 'down' : 'up' };
    void arrange(wish, words.say('order.moved', { step: stepName(step), n: from + by + 1 }));
  };
  const leaveOut = (step: Step) =>
    void arrange(
      order.filter((id) => id !== step.id),
      words.say('order.is-out', { step: stepName(step) }),
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
      <ol ref={list} role="list" class={styles['order']} aria-label={words.say('order.title')}>
        {prepare.steps.map((step, at) => {
          const minutes = minutesOfTurns(step, people, prepare.settings);
          const name = stepName(step);
          return (
            <li key={step.id} class={styles['step']} data-step={step.id}>
              <StepMark step={step} />
              <div class={styles['stepWords']}>
                <h2>{name}</h2>
                <p>{stepDoes(step)}</p>
                {minutes !== null && <p class={styles['why']}>{words.say('order.minutes', { n: minutes })}</p>}
              </div>
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
                  label={words.say('order.add-step', { step: stepName(step) })}
                  onPress={() =>
                    void arrange(orderWith(prepare, step.id), words.say('order.is-back', { step: stepName(step) }))
                  }
                >
                  {words.say('order.add-step', { step: stepName(step) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
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
