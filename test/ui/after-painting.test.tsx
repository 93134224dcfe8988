// What waits for a painting comes after it, and comes all the same where nothing is painted.

import { waitFor } from '@testing-library/preact';
import { options, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { afterPainting, effectsAfterPainting } from '../../src/ui/after-painting.ts';

const page = document.createElement('div');
afterEach(() => {
  render(null, page);
  vi.unstubAllGlobals();
  delete options.requestAnimationFrame;
});

/** Frames that come when they are told to. */
function framesByHand() {
  const frames = new Map<number, () => void>();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    last += 1;
    frames.set(last, frame);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  return () => {
    for (const [id, frame] of [...frames]) {
      frames.delete(id);
      frame();
    }
  };
}

test('an effect waits for the painting, however long the drawing takes', async () => {
  const paint = framesByHand();
  effectsAfterPainting();
  const seen: string[] = [];
  function Slow() {
    useEffect(() => void seen.push('effect'), []);
    return <p>drawn</p>;
  }
  render(<Slow />, page);
  // Longer than Preact by itself waits for a frame.
  const until = performance.now() + 60;
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toEqual([]);
  paint();
  expect(seen).toEqual([]);
  await waitFor(() => expect(seen).toEqual(['effect']));
});

test('where nothing is painted it comes after a while, once', async () => {
  framesByHand();
  const task = vi.fn();
  afterPainting(task);
  await waitFor(() => expect(task).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(task).toHaveBeenCalledTimes(1);
});

test('what was called off does not come', async () => {
  const paint = framesByHand();
  const task = vi.fn();
  const stop = afterPainting(task);
  stop();
  paint();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(task).not.toHaveBeenCalled();
});
