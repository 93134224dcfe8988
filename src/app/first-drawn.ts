// When the first screen stands with what is kept on it: what nobody waits for keeps out of its way until then.

let say: (() => void) | undefined;
const drawn = new Promise<void>((resolve) => (say = resolve));

/** Called by the screens that have to wait for the store; later calls change nothing. */
export function firstIsDrawn(): void {
  say?.();
}

/** Resolves then, or at the latest after so many milliseconds: other screens are quick to draw and do not say it. */
export function firstDrawn(latest: number): Promise<void> {
  return Promise.race([drawn, new Promise<void>((resolve) => setTimeout(resolve, latest))]);
}
