// The page in which single calls of the writer fail, as the rig wants it.

import { openStore } from '../../../src/store/store.ts';
import type { Fell, NthPlan, Tried } from '../says.ts';
import type { Failing, FromWriter, ToWriter } from './kinds.ts';
import { playRound } from './rig.ts';

const channel = new BroadcastChannel('failing');
let asked = 0;

function arm(failing: Failing | null): Promise<FromWriter> {
  asked += 1;
  const mine = asked;
  return new Promise((resolve) => {
    const heard = new AbortController();
    const hear = ({ data }: MessageEvent<FromWriter>) => {
      if (data.asked !== mine) return;
      heard.abort();
      resolve(data);
    };
    channel.addEventListener('message', hear, { signal: heard.signal });
    channel.postMessage({ arm: failing, asked: mine } satisfies ToWriter);
  });
}

async function tell(what: string, body: unknown): Promise<void> {
  await fetch(`says/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

async function start(): Promise<void> {
  const plan = (await (await fetch('plan')).json()) as NthPlan;
  const faults: string[] = [];
  window.addEventListener('unhandledrejection', ({ reason }) => faults.push(`page: ${String(reason)}`));
  let [fired, refused] = [0, 0];
  for (let seed = plan.seed; seed < plan.seed + plan.rounds; seed += 1) {
    // Each on a tablet of its own: another store, another vault.
    const tried = await playRound({ ...plan, seed }, { open: () => openStore(`nth-${seed}`), arm });
    fired += tried.fired;
    refused += tried.refused;
    faults.push(...tried.faults);
  }
  await tell('tried', { fired, refused, faults } satisfies Tried);
}

start().catch((fault: unknown) => tell('fell', { fault: said(fault) } satisfies Fell));

/** An engine's stack has the message in it, or has it not. */
function said(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message} ${fault.stack ?? ''}` : String(fault);
}
