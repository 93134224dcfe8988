// A trap in place of what must not be read: every model, and every question an activity answers from its model.

import { activities } from '../../src/activities/index.ts';
import { peopleModel } from '../../src/people/model.ts';

/** Until the function it gives is called, whoever reads a model throws. */
export function trapModels(): () => void {
  const models = [peopleModel, ...activities.map((activity) => activity.model)];
  const back = [
    ...models.flatMap((model) => (['start', 'steps', 'kinds'] as const).map((member) => trap(model, member))),
    ...activities.flatMap((activity) =>
      (['brief', 'absorb', 'heard', 'share', 'report', 'openRound'] as const).map((member) => trap(activity, member)),
    ),
  ];
  return () => {
    for (const restore of back) restore();
  };
}

function trap(of: object, member: string): () => void {
  const before = Object.getOwnPropertyDescriptor(of, member);
  Object.defineProperty(of, member, {
    configurable: true,
    get() {
      throw new Error(`trap: ${member} was read in a turn`);
    },
  });
  return () => {
    if (before) Object.defineProperty(of, member, before);
    else Reflect.deleteProperty(of, member);
  };
}
