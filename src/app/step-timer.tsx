// A quiet timer at the desk: how long the group has been at this step, and what was planned. It never counts down and ends nothing.

import { useEffect, useState } from 'preact/hooks';
import { minutesOf, prepareModel } from '../activities/prepare/model.ts';
import type { Look } from '../people/rule.ts';
import { keepOnDevice, readDevice } from '../store/device.ts';
import styles from './app.module.css';
import { useLoaded } from './lazy.tsx';
import { words } from './words/table.ts';

const MINUTE = 60_000;
/** After a night the step is entered anew. */
const HALF_A_DAY = 12 * 60 * MINUTE;
/** Often enough for minutes, seldom enough for a battery. */
const LOOKED_AT_EVERY = 20_000;

/** When a step was first entered today; entering it again, or going to another and back, does not begin it anew. */
async function enteredAt(session: string, step: string, now: number): Promise<number> {
  const key = `entered-${session}`;
  const kept = await readDevice<Readonly<Record<string, unknown>>>(key).catch(() => undefined);
  const at = kept?.[step];
  if (typeof at === 'number' && at <= now && now - at < HALF_A_DAY) return at;
  await keepOnDevice(key, { ...kept, [step]: now }).catch(() => undefined);
  return now;
}

export function StepTimer({ look }: { readonly look: Look }) {
  const { session, step } = look;
  const planned = minutesOf(look.read(prepareModel), step);
  const entered = useLoaded(`${session} ${step.id}`, () => enteredAt(session, step.id, Date.now()));
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOKED_AT_EVERY);
    return () => clearInterval(timer);
  }, []);
  // Preparing has no slot of the day.
  if (planned === 0) return null;
  const n = entered === undefined ? 0 : Math.max(0, Math.floor((now - entered) / MINUTE));
  // Its line is there from the first drawing on: on a narrow screen all that is pressed stands below it, and would move.
  return (
    <p class={styles['timer']} style={entered === undefined ? { visibility: 'hidden' } : undefined}>
      {words.say('timer', { n, planned })}
    </p>
  );
}
