// Where the facilitator is in each workshop, so that a kill or a night in between comes back to the same step.

import { dropFromDevice, keepOnDevice, readDevice } from '../store/device.ts';
import type { Route } from './route.ts';

/** The workshop that is open, and the step it is at. Forgotten on going back to the list. */
export async function openPlace(): Promise<Route | null> {
  const session = await readDevice<string>('open-session').catch(() => undefined);
  if (typeof session !== 'string') return null;
  return { at: 'step', session, step: (await stepOf(session)) ?? 'prepare' };
}

export async function stepOf(session: string): Promise<string | null> {
  const step = await readDevice<string>(`step-of-${session}`).catch(() => undefined);
  return typeof step === 'string' ? step : null;
}

export async function rememberPlace(session: string, step: string): Promise<void> {
  try {
    await keepOnDevice('open-session', session);
    await keepOnDevice(`step-of-${session}`, step);
  } catch {
    // Coming back to the list instead is no loss.
  }
}

export async function forgetPlace(): Promise<void> {
  await dropFromDevice('open-session').catch(() => undefined);
}
