// Background sync, where the browser has it: it tells the page when there is a network again, though nobody looks at it. A
// bonus: whatever it does, the page tries by itself as well.

import { isSendRequest, SEND_TAG, type SendReply } from '../offline-messages.ts';

interface WithSync extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Asked once for what was queued and when the page goes out of sight, never after a failed try: that has its own ladder. */
export async function askToBeWoken(): Promise<void> {
  try {
    const known: WithSync | undefined = await navigator.serviceWorker.getRegistration();
    await known?.sync?.register(SEND_TAG);
  } catch {
    // Not allowed, or no such thing here.
  }
}

/** `send` resolves when a try is over, with whether something waits still. */
export function whenWoken(send: () => Promise<boolean>): void {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  serviceWorker?.addEventListener('message', ({ data, ports: [port] }: MessageEvent) => {
    if (isSendRequest(data)) void send().then((waits) => port?.postMessage({ waits } satisfies SendReply));
  });
}
