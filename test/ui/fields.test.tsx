// Writing on the tablet: what is wrong is said at the place, and nothing typed is offered to the next person.
import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { NumberField, SelectField, TextField } from '../../src/ui/field.tsx';
import { FileField } from '../../src/ui/file-field.tsx';
import { CheckField, RadioField } from '../../src/ui/tick-field.tsx';

const nothing = () => undefined;

const describedBy = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' | ');

test('what is wrong with a field is announced and tied to it, before its hint', () => {
  const { rerender } = render(<TextField label="Place" hint="Where you meet." value="" onInput={nothing} />);
  const field = screen.getByLabelText('Place');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  const live = document.querySelector('[aria-live]');
  expect(live?.textContent).toBe('');
  rerender(<TextField label="Place" hint="Where you meet." value="" onInput={nothing} error="Write a place." />);
  expect(document.querySelector('[aria-live]')).toBe(live);
  expect(live?.textContent).toBe('Write a place.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(describedBy(field)).toBe('Write a place. | Where you meet.');
});

test('what is wrong far from what was pressed is gone to, the first of several', () => {
  const both = (error?: string) => (
    <>
      <TextField label="Place" value="" onInput={nothing} {...(error && { error })} />
      <TextField label="Day" value="" onInput={nothing} {...(error && { error })} />
      <button type="button">Keep</button>
    </>
  );
  const { rerender } = render(both());
  const [place, day] = [screen.getByLabelText('Place'), screen.getByLabelText('Day')];
  const keep = screen.getByRole('button', { name: 'Keep' });
  keep.focus();
  rerender(both('In sight.'));
  expect(document.activeElement).toBe(keep);
  for (const field of [place, day])
    vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -200, 9, 40));
  rerender(both('Out of sight.'));
  expect(document.activeElement).toBe(place);
});

test("the keyboard offers nothing of the last person's words", () => {
  render(<TextField label="My words" value="" onInput={nothing} multiline />);
  const field = screen.getByLabelText('My words');
  expect(field.getAttribute('autocomplete')).toBe('off');
  expect(field.getAttribute('dir')).toBe('auto');
});

test('Enter sends the scribe on to the next card, but not in the middle of composing a letter', () => {
  const onEnter = vi.fn();
  const onInput = vi.fn();
  render(<TextField label="Card" value="" onInput={onInput} onEnter={onEnter} multiline />);
  const field = screen.getByLabelText('Card');
  fireEvent.input(field, { target: { value: 'The bus is late' } });
  expect(onInput).toHaveBeenCalledWith('The bus is late');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
  expect(onEnter).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onEnter).toHaveBeenCalledTimes(1);
});

test('the number of people stops at its ends and the button that stopped keeps the focus', () => {
  const onChange = vi.fn();
  render(
    <NumberField
      label="People"
      value={2}
      min={2}
      max={3}
      onChange={onChange}
      lessLabel="One less"
      moreLabel="One more"
      rangeLabel="From 2 to 3."
    />,
  );
  const less = screen.getByRole('button', { name: 'One less: People' });
  less.focus();
  fireEvent.click(less);
  expect(onChange).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(less);
  fireEvent.click(screen.getByRole('button', { name: 'One more: People' }));
  expect(onChange).toHaveBeenLastCalledWith(3);
});

test.each([
  ['0', '1'],
  ['70', '40'],
  ['2.5', '2'],
  ['many', '10'],
])('%s people cannot be: the field says why, and shows what counts (%s) once it is left', (typed, counts) => {
  function Room() {
    const [people, setPeople] = useState(10);
    return (
      <>
        <NumberField
          label="People"
          value={people}
          min={1}
          max={40}
          onChange={setPeople}
          lessLabel="One less"
          moreLabel="One more"
          rangeLabel="From 1 to 40."
        />
        <button type="button">Give out {people}</button>
      </>
    );
  }
  render(<Room />);
  const field = screen.getByLabelText<HTMLInputElement>('People');
  fireEvent.input(field, { target: { value: typed } });
  screen.getByText('From 1 to 40.');
  // Nobody is written over while they write.
  expect(field.value).toBe(typed);
  fireEvent.change(field);
  fireEvent.blur(field);
  expect(field.value).toBe(counts);
  screen.getByRole('button', { name: `Give out ${counts}` });
  screen.getByText('From 1 to 40.');
  fireEvent.input(field, { target: { value: '12' } });
  screen.getByRole('button', { name: 'Give out 12' });
  expect(screen.queryByText('From 1 to 40.')).toBeNull();
});

test('a number field into which a word was typed goes back to what it was', () => {
  const onChange = vi.fn();
  render(
    <NumberField
      label="People"
      value={7}
      onChange={onChange}
      lessLabel="One less"
      moreLabel="One more"
      rangeLabel="From 0 to 999."
    />,
  );
  const field = screen.getByLabelText<HTMLInputElement>('People');
  fireEvent.change(field, { target: { value: 'many' } });
  expect(field.value).toBe('7');
  expect(onChange).not.toHaveBeenCalled();
});

test('choosing from a list, ticking and picking one each say what was chosen', () => {
  const onSelect = vi.fn();
  const onTick = vi.fn();
  const onPick = vi.fn();
  const options = [
    { value: 'off', label: 'Off' },
    { value: 'two', label: 'At most two' },
  ] as const;
  render(
    <>
      <SelectField label="Stacking" value="off" options={options} onChoose={onSelect} />
      <CheckField label="Show pictures" checked={false} onChange={onTick} />
      <RadioField label="Which?" value="off" options={options} onChoose={onPick} />
    </>,
  );
  fireEvent.change(screen.getByLabelText('Stacking'), { target: { value: 'two' } });
  fireEvent.click(screen.getByLabelText('Show pictures'));
  fireEvent.click(screen.getByRole('radio', { name: 'At most two' }));
  expect(onSelect).toHaveBeenCalledWith('two');
  expect(onTick).toHaveBeenCalledWith(true);
  expect(onPick).toHaveBeenCalledWith('two');
  expect(screen.getByRole('group', { name: 'Which?' })).toBeTruthy();
});

test('a file that was mended can be chosen a second time', () => {
  const onFile = vi.fn();
  const { container } = render(<FileField label="Choose a file" accept=".csv" onFile={onFile} />);
  const input = container.querySelector('input')!;
  const file = new File(['a,b'], 'reviews.csv');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
  fireEvent.change(input);
  expect(onFile).toHaveBeenCalledTimes(2);
  expect(input.value).toBe('');
});
