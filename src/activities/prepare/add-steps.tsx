// More steps than the method has: breaks, and a second mood barometer or ballot with answers of its own.

import type { Step } from '../../people/rule.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { BREAK, USUAL_ORDER } from './model.ts';
import styles from './prepare.module.css';
import { REPEATABLE } from './rules.ts';
import { stepName } from './step-name.ts';
import { words } from './words/table.ts';

type Like = Pick<Step, 'activity' | 'use'>;

export interface AddStepsProps {
  readonly steps: readonly Step[];
  readonly onAdd: (like: Like, said: string) => void;
}

/** What is not in the order yet is put back instead of repeated. */
export function AddSteps({ steps, onAdd }: AddStepsProps) {
  const there = new Set(steps.map(({ id }) => id));
  const again = USUAL_ORDER.filter(({ id, activity }) => REPEATABLE.has(activity) && there.has(id));
  const breakStep: Step = { id: BREAK, activity: BREAK, use: BREAK };
  return (
    <section class={styles['leftOut']} aria-label={words.say('order.more')}>
      <h2>{words.say('order.more')}</h2>
      <ul role="list" class="row">
        {[breakStep, ...again].map((step) => {
          const name = stepName(step);
          const label = words.say(step.activity === BREAK ? 'order.add-break' : 'order.again', { step: name });
          return (
            <li key={step.id}>
              <Button
                size="desk"
                picture={<Icon name="add" />}
                onPress={() => onAdd(step, words.say('order.added', { step: name }))}
              >
                {label}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
