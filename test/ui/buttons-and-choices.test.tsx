// What pressing and choosing does for a hand that trembles and for two switches.
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Button } from '../../src/ui/button.tsx';
import { Choice, ChoiceGroup } from '../../src/ui/choice.tsx';
import { PaperCard } from '../../src/ui/paper-card.tsx';
import { PinPad } from '../../src/ui/pin-pad.tsx';
import { TabList } from '../../src/ui/tab-list.tsx';

const nothing = () => undefined;

test('a finger that slides off before it lifts has pressed nothing', () => {
  const onPress = vi.fn();
  render(<Button onPress={onPress}>Finished</Button>);
  const button = screen.getByRole('button', { name: 'Finished' });
  fireEvent.pointerDown(button);
  fireEvent.mouseDown(button);
  fireEvent.touchStart(button);
  expect(onPress).not.toHaveBeenCalled();
  fireEvent.mouseUp(document.body);
  expect(onPress).not.toHaveBeenCalled();
  fireEvent.click(button);
  expect(onPress).toHaveBeenCalledTimes(1);
});

test('a button that cannot be pressed now keeps its place for the switch user and does nothing', () => {
  const onPress = vi.fn();
  render(
    <Button disabled onPress={onPress}>
      Next
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Next' });
  button.focus();
  fireEvent.click(button);
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(onPress).not.toHaveBeenCalled();
});

test('two quick presses while the tablet is saving are one', () => {
  const onPress = vi.fn();
  const { rerender } = render(<Button onPress={onPress}>Reveal</Button>);
  fireEvent.click(screen.getByRole('button'));
  rerender(
    <Button busy onPress={onPress}>
      Reveal
    </Button>,
  );
  fireEvent.click(screen.getByRole('button'));
  expect(onPress).toHaveBeenCalledTimes(1);
});

function Sheepfold({ onChoose = nothing }: { readonly onChoose?: (name: string) => void }) {
  return (
    <ChoiceGroup label="Which sheep?">
      {['Asleep', 'Leaping', 'Grazing'].map((name, at) => (
        <Choice key={name} letter={'ABC'[at] ?? ''} label={name} chosen={at === 1} onChoose={() => onChoose(name)} />
      ))}
    </ChoiceGroup>
  );
}

test('arrow keys walk through the options and choose none of them', () => {
  const onChoose = vi.fn();
  render(<Sheepfold onChoose={onChoose} />);
  const [first, second, third] = screen.getAllByRole('button');
  first?.focus();
  fireEvent.keyDown(first!, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(third);
  fireEvent.keyDown(third!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first!, { key: 'End' });
  expect(document.activeElement).toBe(third);
  fireEvent.keyDown(third!, { key: 'Home' });
  expect(document.activeElement).toBe(first);
  expect(onChoose).not.toHaveBeenCalled();
});

test('in Urdu the left arrow goes on and the right arrow goes back', () => {
  render(
    <div dir="rtl">
      <Sheepfold />
    </div>,
  );
  const [first, second] = screen.getAllByRole('button');
  first?.focus();
  fireEvent.keyDown(first!, { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second!, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(first);
});

test('every option is a stop for two switches and says whether it is chosen', () => {
  render(<Sheepfold />);
  const options = screen.getAllByRole('button');
  expect(options.every((option) => option.tabIndex === 0)).toBe(true);
  expect(options.map((option) => option.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
  expect(screen.getByRole('button', { name: 'B Leaping' })).toBe(options[1]);
});

test("a card's name begins with what it is about and holds the words as they were said", () => {
  const words = "I don't know who is coming to support me.";
  render(
    <PaperCard category="not-working" mark="Not working" words={words} bestGuessLabel="Best guess" onPick={nothing} />,
  );
  expect(screen.getByRole('button').textContent).toBe(`Not workingBest guess${words}`);
});

test('the words on a card run in their own direction and carry their own language', () => {
  render(<PaperCard category="future" mark="Future" words="میں باہر جانا چاہتا ہوں۔" lang="ur" />);
  const words = screen.getByText(/باہر/);
  expect(words.dir).toBe('auto');
  expect(words.lang).toBe('ur');
});

test('an arrow key on the tabs shows the next view', () => {
  const onChoose = vi.fn();
  render(
    <TabList
      label="View"
      tabs={[
        { key: 'cards', label: 'By cards' },
        { key: 'people', label: 'By people' },
      ]}
      chosen="cards"
      onChoose={onChoose}
    >
      <p>Cards</p>
    </TabList>,
  );
  const first = screen.getByRole('tab', { name: 'By cards' });
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(onChoose).toHaveBeenCalledWith('people');
  expect(screen.getByRole('tabpanel', { name: 'By cards' })).toBeTruthy();
});

test('the PIN can be typed or tapped and never stands on the screen', () => {
  const onDigit = vi.fn();
  const onBack = vi.fn();
  const { container } = render(
    <PinPad label="PIN" digits={2} progress="2 of 6" onDigit={onDigit} onBack={onBack} backLabel="Take one off" />,
  );
  fireEvent.click(screen.getByRole('button', { name: '7' }));
  fireEvent.keyDown(screen.getByRole('group'), { key: '4' });
  fireEvent.keyDown(screen.getByRole('group'), { key: 'Backspace' });
  // With the focus on the heading, as on arrival.
  fireEvent.keyDown(document.body, { key: '9' });
  fireEvent.keyDown(document.body, { key: '5', ctrlKey: true });
  expect(onDigit.mock.calls).toEqual([['7'], ['4'], ['9']]);
  expect(onBack).toHaveBeenCalledTimes(1);
  expect(container.querySelectorAll('[data-full]')).toHaveLength(2);
  expect(screen.getByText('2 of 6')).toBeTruthy();
});
