// Where somebody with a keyboard, a switch or a screen reader finds themselves when what they pressed is gone.
import { render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Button } from '../../src/ui/button.tsx';
import { keepFocus } from '../../src/ui/keep-focus.ts';
import { Sheet } from '../../src/ui/sheet.tsx';
import { TurnPage } from '../../src/ui/turn-page.tsx';

let stop = () => undefined as void;
beforeEach(() => {
  stop = keepFocus(document);
});
afterEach(() => stop());

const press = (name: string) => {
  const button = screen.getByRole('button', { name });
  button.focus();
  button.click();
};
const onFocus = (words: string) => waitFor(() => expect(document.activeElement?.textContent).toBe(words));

function Ballot() {
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <h1>Vote</h1>
      <section>
        {isOpen ? <h2>Nobody has voted yet</h2> : <Button onPress={() => setOpen(true)}>Open the ballot</Button>}
        {isOpen && <Button>Count the dots</Button>}
      </section>
    </main>
  );
}

test('whoever opens a ballot is on what stands where the button was, and not back at the top of everything', async () => {
  render(<Ballot />);
  press('Open the ballot');
  await onFocus('Nobody has voted yet');
});

function Cards() {
  const [cards, setCards] = useState(['one', 'two', 'three']);
  return (
    <ul>
      {cards.map((card) => (
        <li key={card}>
          <Button onPress={() => setCards(cards.filter((other) => other !== card))}>{`Take ${card} away`}</Button>
        </li>
      ))}
    </ul>
  );
}

test('whoever takes one card after the other away stays in the list', async () => {
  render(<Cards />);
  press('Take two away');
  await onFocus('Take one away');
});

function Order() {
  const [order, setOrder] = useState(['first', 'second', 'third']);
  return (
    <ol>
      {order.map((name) => (
        <li key={name}>
          <Button onPress={() => setOrder(order.toReversed())}>{name}</Button>
        </li>
      ))}
    </ol>
  );
}

test('what is moved among its neighbours keeps the focus', async () => {
  render(<Order />);
  for (const name of ['first', 'third']) {
    press(name);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement?.textContent).toBe(name);
  }
});

function Sheets() {
  const [isAsking, setAsking] = useState(true);
  return (
    <>
      <h1>All piles</h1>
      <Sheet title="One pile" closeLabel="Close" onClose={() => undefined}>
        {isAsking ? <Button onPress={() => setAsking(false)}>Keep this</Button> : <p>Kept.</p>}
      </Sheet>
    </>
  );
}

test('in an open sheet the focus stays in the sheet', async () => {
  render(<Sheets />);
  press('Keep this');
  await onFocus('One pile');
});

function Turn() {
  const [page, setPage] = useState(0);
  return <TurnPage key={page} title={`Page ${page}`} foot={<Button onPress={() => setPage(page + 1)}>Next</Button>} />;
}

test('a screen that says itself where to begin is left alone', async () => {
  render(<Turn />);
  press('Next');
  await onFocus('Page 1');
});

test('whoever taps beside everything is not carried anywhere', async () => {
  render(<Ballot />);
  screen.getByRole('button', { name: 'Open the ballot' }).focus();
  (document.activeElement as HTMLElement).blur();
  document.body.append(document.createElement('p'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(document.activeElement).toBe(document.body);
});
