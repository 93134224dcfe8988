// What a hand does that taps twice where it meant once.
import { render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Button } from '../../src/ui/button.tsx';
import { PaperCard } from '../../src/ui/paper-card.tsx';
import { dropSecondTaps } from '../../src/ui/second-taps.ts';
import { CheckField } from '../../src/ui/tick-field.tsx';
import { TurnPage } from '../../src/ui/turn-page.tsx';

let stop = () => undefined as void;
beforeEach(() => {
  stop = dropSecondTaps(document);
});
afterEach(() => stop());

/** A finger, at a place and at a time. */
function tap(control: HTMLElement, time: number, at = { x: 500, y: 700 }) {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: at.x, clientY: at.y });
  Object.defineProperty(event, 'timeStamp', { value: time });
  control.dispatchEvent(event);
}

const drawn = () => new Promise((resolve) => setTimeout(resolve, 10));

function PickThenLook({ onFinished }: { readonly onFinished: () => void }) {
  const [looking, setLooking] = useState(false);
  return looking ? (
    <TurnPage title="This is my picture" foot={<Button onPress={onFinished}>I’m finished</Button>} />
  ) : (
    <TurnPage title="Which sheep am I?" foot={<Button onPress={() => setLooking(true)}>Next</Button>} />
  );
}

test('a finger that taps twice on "Next" does not hand in what it has not looked at', async () => {
  const onFinished = vi.fn();
  render(<PickThenLook onFinished={onFinished} />);
  tap(screen.getByRole('button', { name: 'Next' }), 1000);
  await drawn();
  const finished = screen.getByRole('button', { name: 'I’m finished' });
  tap(finished, 1200);
  tap(finished, 1350);
  expect(onFinished).not.toHaveBeenCalled();
  tap(finished, 1450);
  expect(onFinished).toHaveBeenCalledTimes(1);
});

test('the second tap does not press another button that took the place of the first', () => {
  const onLeft = vi.fn();
  render(
    <>
      <Button>Give out tokens</Button>
      <Button onPress={onLeft}>Fish, blue</Button>
    </>,
  );
  tap(screen.getByRole('button', { name: 'Give out tokens' }), 1000);
  tap(screen.getByRole('button', { name: 'Fish, blue' }), 1150, { x: 510, y: 690 });
  expect(onLeft).not.toHaveBeenCalled();
});

function OneCardAtATime({ onPlace }: { readonly onPlace: (card: string) => void }) {
  const [[card, ...rest], setCards] = useState<readonly string[]>(['The lift is broken', 'The bus is late']);
  const place = () => {
    onPlace(card ?? '');
    setCards(rest);
  };
  return (
    <>
      {card && <PaperCard category="not-working" mark="Not working" words={card} />}
      <Button onPress={place}>New pile</Button>
    </>
  );
}

test('a finger that taps twice on a pile places the card it has read, not the one that came after', async () => {
  const onPlace = vi.fn();
  render(<OneCardAtATime onPlace={onPlace} />);
  tap(screen.getByRole('button', { name: 'New pile' }), 1000);
  await drawn();
  tap(screen.getByRole('button', { name: 'New pile' }), 1150);
  expect(onPlace.mock.calls).toEqual([['The lift is broken']]);
  tap(screen.getByRole('button', { name: 'New pile' }), 1600);
  expect(onPlace).toHaveBeenCalledTimes(2);
});

test('quick taps on one button all count, and so do quick taps in two places', () => {
  const onAdd = vi.fn();
  const onTake = vi.fn();
  render(
    <>
      <Button onPress={onAdd}>Add</Button>
      <Button onPress={onTake}>Take off</Button>
    </>,
  );
  tap(screen.getByRole('button', { name: 'Add' }), 1000);
  tap(screen.getByRole('button', { name: 'Add' }), 1080);
  tap(screen.getByRole('button', { name: 'Take off' }), 1160, { x: 300, y: 700 });
  expect(onAdd).toHaveBeenCalledTimes(2);
  expect(onTake).toHaveBeenCalledTimes(1);
});

test('keys and switches are never too quick', async () => {
  const onFinished = vi.fn();
  render(<PickThenLook onFinished={onFinished} />);
  screen.getByRole('button', { name: 'Next' }).click();
  await drawn();
  screen.getByRole('button', { name: 'I’m finished' }).click();
  expect(onFinished).toHaveBeenCalledTimes(1);
});

test('the click that a browser gives a tick box after the tap on its words is no second tap', () => {
  const onClick = vi.fn();
  render(<CheckField label="The group agreed" checked={false} onChange={() => undefined} />);
  const box = screen.getByRole('checkbox');
  tap(screen.getByText('The group agreed'), 1000);
  box.addEventListener('click', onClick);
  tap(box, 1000);
  expect(onClick).toHaveBeenCalledTimes(1);
});

function FinishThenPass({ onItIsMe }: { readonly onItIsMe: () => void }) {
  const [isOver, setOver] = useState(false);
  return isOver ? (
    <div data-between="">
      <TurnPage title="Pass the tablet to Key, red" foot={<Button onPress={onItIsMe}>This is me</Button>} />
    </div>
  ) : (
    <TurnPage title="This is what I picked" foot={<Button onPress={() => setOver(true)}>I’m finished</Button>} />
  );
}

test('a slow second tap on "I’m finished" does not open the turn of the next person, whose button lies in the same place', async () => {
  const onItIsMe = vi.fn();
  render(<FinishThenPass onItIsMe={onItIsMe} />);
  tap(screen.getByRole('button', { name: 'I’m finished' }), 1000);
  await drawn();
  const me = screen.getByRole('button', { name: 'This is me' });
  tap(me, 1550);
  // The words that stood there are forgotten by now; the place is not.
  await new Promise((resolve) => setTimeout(resolve, 450));
  tap(me, 2100);
  expect(onItIsMe).not.toHaveBeenCalled();
  tap(me, 2250);
  expect(onItIsMe).toHaveBeenCalledTimes(1);
});

test('whoever is given time between two taps has it to the end: their second tap opens nobody’s turn after they have finished', async () => {
  const onItIsMe = vi.fn();
  document.documentElement.dataset['tapDelay'] = '1600';
  render(<FinishThenPass onItIsMe={onItIsMe} />);
  tap(screen.getByRole('button', { name: 'I’m finished' }), 1000);
  delete document.documentElement.dataset['tapDelay'];
  await drawn();
  const me = screen.getByRole('button', { name: 'This is me' });
  tap(me, 2500, { x: 300, y: 700 });
  expect(onItIsMe).not.toHaveBeenCalled();
  tap(me, 2650, { x: 300, y: 700 });
  expect(onItIsMe).toHaveBeenCalledTimes(1);
});
