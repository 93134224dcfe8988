// After the next painting: what was pressed is on the screen then, and whatever takes long no longer stands in its way.

import { options } from 'preact';

/** A page that nobody sees is not painted, and what waits for it must come all the same. */
const LATEST_MS = 100;

/** Once, never before this task has ended. Answers how to call it off. */
export function afterPainting(task: () => void): () => void {
  let late: ReturnType<typeof setTimeout>;
  const stop = () => {
    clearTimeout(late);
    cancelAnimationFrame(frame);
  };
  const go = () => {
    stop();
    // A frame begins before it is painted; this is behind it.
    late = setTimeout(task);
  };
  const frame = requestAnimationFrame(go);
  // Counted from the end of this task: a drawing that takes long is no reason to leave its painting out.
  late = setTimeout(() => (late = setTimeout(go, LATEST_MS)));
  return stop;
}

/**
 * Effects come after the painting, as they should. By itself Preact waits 35 ms for one, counted from the middle of the
 * drawing: on a slow tablet everything that was kept for later was then done before anything was seen.
 */
export function effectsAfterPainting(): void {
  options.requestAnimationFrame = afterPainting;
}
