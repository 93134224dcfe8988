// The tablet's own camera, opened by us: the page goes out of sight then, and that is not the same as being left.

/** Long enough for a picture and a second try; a tablet that stays away for longer has been put down. */
const CAMERA_MS = 2 * 60_000;

let openedAt: number | null = null;

/** To be said right before a press opens the camera. */
export function cameraOpens(): void {
  openedAt = performance.now();
}

/** Whether the page may be out of sight because somebody is taking a picture. */
export function cameraMayBeOpen(): boolean {
  return openedAt !== null && performance.now() - openedAt < CAMERA_MS;
}

export function cameraIsShut(): void {
  openedAt = null;
}

/** A photograph takes a second or two to be made small; an engine that hangs over one must hold nobody. */
const MAKING_MS = 8000;

let making: Promise<unknown> = Promise.resolve();

/** Said by whoever makes a photograph small. */
export function isBeingMade(photo: Promise<unknown>): void {
  making = Promise.race([photo, new Promise((resolve) => setTimeout(resolve, MAKING_MS))]);
}

/** Resolves once no photograph is being made any more, or for too long already; whoever took it may have had to leave it. */
export function photoIsMade(): Promise<unknown> {
  return making;
}
