// Dragging by mouse and by finger, as far as it can be told without a real screen; test/activities/themes/dragging.spec.ts has one.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dragCards } from '../../src/ui/drag-cards.ts';
import { dropSecondTaps } from '../../src/ui/second-taps.ts';

const PLACES = { heap: [0, 0], left: [100, 0], right: [200, 0], inner: [220, 20] } as const;

let stop: () => void;
let acts: string[];
let arrive: () => void;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  acts = [];
  document.body.innerHTML = `<div id="root">
    <div data-drop="heap"><button type="button" data-drag="card">I wait for the bus.</button></div>
    <div data-drop="left"></div>
    <div data-drop="right"><div data-drop="inner"></div></div>
  </div>`;
  root = document.getElementById('root') as HTMLElement;
  for (const [name, [x, y]] of Object.entries(PLACES)) {
    const size = name === 'inner' ? 40 : 100;
    const place = root.querySelector(`[data-drop=${name}]`) as HTMLElement;
    place.getBoundingClientRect = () => new DOMRect(x, y, size, size);
  }
  root.setPointerCapture = () => undefined;
  // Somebody who wants no movement: a card that goes back is there at once.
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: query.includes('reduce') }) as MediaQueryList,
  );
  stop = dragCards(root, (card, place) => {
    acts.push(`${card} to ${place}`);
    return new Promise((done) => {
      arrive = done;
    });
  });
});
afterEach(() => {
  stop();
  vi.runAllTimers();
  vi.useRealTimers();
});

const card = () => root.querySelector('[data-drag]') as HTMLElement;
/** The one that moves under the pointer. */
const copy = () => document.querySelector<HTMLElement>('body > [aria-hidden]');
const over = () => root.querySelector('[data-over]')?.getAttribute('data-drop') ?? null;

function point(type: string, x: number, y: number, more: PointerEventInit = {}, on: EventTarget = card()) {
  const event = new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    clientX: x,
    clientY: y,
    pointerId: 1,
    isPrimary: true,
    pointerType: 'mouse',
    ...more,
  });
  on.dispatchEvent(event);
  return event;
}
const frame = () => vi.advanceTimersByTime(20);
const finger = { pointerType: 'touch' };
/** What a browser sends after the release: a click on what the pointer went down on. */
const click = () => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: 150, clientY: 50 });
  return card().dispatchEvent(event);
};

describe('a card dragged by mouse', () => {
  test('moves as one copy, marks the place it is over, and is put down once, where it is let go', () => {
    point('pointerdown', 10, 10);
    expect(copy()).toBeNull();
    point('pointermove', 60, 30);
    point('pointermove', 150, 50);
    frame();
    expect(copy()?.style.transform).toBe('translate(140px, 40px)');
    expect(copy()?.textContent).toBe('I wait for the bus.');
    expect(over()).toBe('left');
    expect(acts).toEqual([]);
    point('pointerup', 150, 50);
    expect(acts).toEqual(['card to left']);
    // It stays in the hand until the screen shows it, and then nothing of it is left.
    expect(copy()).not.toBeNull();
  });

  test('leaves nothing behind when it has arrived', async () => {
    point('pointerdown', 10, 10);
    point('pointermove', 150, 50);
    point('pointerup', 150, 50);
    arrive();
    await vi.advanceTimersByTimeAsync(50);
    expect(copy()).toBeNull();
    expect(document.querySelectorAll('[data-lifted], [data-over], [data-dragging]')).toHaveLength(0);
  });

  test('goes to the inner of two places', () => {
    point('pointerdown', 10, 10);
    point('pointermove', 230, 30);
    point('pointerup', 230, 30);
    expect(acts).toEqual(['card to inner']);
  });

  test('is still a tap while the hand has not moved', () => {
    const pressed = vi.fn<() => void>();
    card().addEventListener('click', pressed);
    point('pointerdown', 10, 10);
    point('pointermove', 13, 11);
    point('pointerup', 13, 11);
    click();
    expect([acts, pressed.mock.calls.length, copy()]).toEqual([[], 1, null]);
  });

  test('is not pressed as well by the release', () => {
    const pressed = vi.fn<() => void>();
    card().addEventListener('click', pressed);
    point('pointerdown', 10, 10);
    point('pointermove', 60, 60);
    point('pointerup', 60, 60);
    click();
    expect(pressed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    click();
    expect(pressed).toHaveBeenCalledOnce();
  });

  test.each([
    ['let go where it lay', () => point('pointerup', 50, 60)],
    ['let go beside every place', () => point('pointerup', 150, 500)],
    [
      'called off with Escape',
      () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })),
    ],
    ['taken away by the browser', () => point('pointercancel', 150, 50)],
    ['left behind by another window', () => window.dispatchEvent(new Event('blur'))],
  ])('goes back when it is %s', async (_, end) => {
    point('pointerdown', 10, 10);
    point('pointermove', 150, 50);
    frame();
    end();
    await vi.advanceTimersByTimeAsync(500);
    expect(acts).toEqual([]);
    expect(document.querySelectorAll('[data-lifted], [data-over], [data-dragging]')).toHaveLength(0);
    expect(copy()).toBeNull();
  });

  test('takes no focus from the press, unless it is a button: the focus must not go with what is drawn elsewhere', () => {
    const slip = document.createElement('div');
    slip.dataset['drag'] = 'slip';
    root.append(slip);
    const isHeld = [slip, card()].map((one) => {
      point('pointerdown', 10, 10, {}, one);
      const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
      one.dispatchEvent(down);
      point('pointerup', 10, 10, {}, one);
      return down.defaultPrevented;
    });
    expect(isHeld).toEqual([true, false]);
  });

  test('lets Escape close nothing else', () => {
    const heard = vi.fn<() => void>();
    root.addEventListener('keydown', heard);
    point('pointerdown', 10, 10);
    point('pointermove', 150, 50);
    card().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect(heard).not.toHaveBeenCalled();
  });
});

test('goes back before everybody’s eyes where movement is wanted, and at once where it is not', () => {
  const flights: Keyframe[] = [];
  vi.mocked(window.matchMedia).mockImplementation(() => ({ matches: false }) as MediaQueryList);
  point('pointerdown', 10, 10);
  point('pointermove', 150, 50);
  const inHand = copy() as HTMLElement;
  inHand.animate = (to) => {
    flights.push(to as Keyframe);
    return {} as Animation;
  };
  point('pointercancel', 150, 50);
  expect(flights).toEqual([{ transform: 'none' }]);
});

describe('a card dragged by a finger', () => {
  const touchMove = () => {
    const event = new Event('touchmove', { bubbles: true, cancelable: true });
    card().dispatchEvent(event);
    return event;
  };

  test('is picked up by resting on it, and then holds the page still', () => {
    point('pointerdown', 10, 10, finger);
    expect(touchMove().defaultPrevented).toBe(false);
    vi.advanceTimersByTime(400);
    expect(copy()).not.toBeNull();
    expect(touchMove().defaultPrevented).toBe(true);
    point('pointermove', 150, 50, finger);
    point('pointerup', 150, 50, finger);
    expect(acts).toEqual(['card to left']);
  });

  test('that moves at once scrolls the page and picks up nothing', () => {
    point('pointerdown', 10, 10, finger);
    point('pointermove', 10, 40, finger);
    vi.advanceTimersByTime(400);
    expect(copy()).toBeNull();
    expect(touchMove().defaultPrevented).toBe(false);
    point('pointerup', 150, 50, finger);
    expect(acts).toEqual([]);
  });

  test('that presses for long without moving has tapped', () => {
    const pressed = vi.fn<() => void>();
    card().addEventListener('click', pressed);
    point('pointerdown', 10, 10, finger);
    vi.advanceTimersByTime(900);
    point('pointerup', 11, 10, finger);
    click();
    expect([acts, pressed.mock.calls.length]).toEqual([[], 1]);
  });

  test('goes back when a second finger comes', async () => {
    point('pointerdown', 10, 10, finger);
    vi.advanceTimersByTime(400);
    point('pointermove', 150, 50, finger);
    point('pointerdown', 80, 80, { ...finger, pointerId: 2, isPrimary: false });
    point('pointerup', 150, 50, finger);
    await vi.advanceTimersByTimeAsync(500);
    expect([acts, copy()]).toEqual([[], null]);
  });
});

test('the tap that a trembling finger adds to a release presses nothing that has only just come there', () => {
  const end = dropSecondTaps(document);
  const late = document.createElement('button');
  const pressed = vi.fn<() => void>();
  late.addEventListener('click', pressed);
  root.append(late);
  point('pointerdown', 10, 10);
  point('pointermove', 150, 50);
  const { timeStamp } = point('pointerup', 150, 50);
  vi.advanceTimersByTime(150);
  const tap = (after: number) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: 152, clientY: 55 });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp + after });
    late.dispatchEvent(event);
  };
  tap(200);
  expect(pressed).not.toHaveBeenCalled();
  tap(600);
  expect(pressed).toHaveBeenCalledOnce();
  end();
});
