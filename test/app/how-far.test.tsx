// The line that says how far a session file is.

import { signal } from '@preact/signals';
import { act, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { HowFar, type Progress } from '../../src/app/how-far.tsx';

test('says how far it is, again with each step, and is gone when it is done', async () => {
  const progress = signal<Progress>(null);
  const say = vi.fn((n: number, of: number) => `${n} of ${of}`);
  const { container } = render(<HowFar progress={progress} say={say} />);
  expect(container.textContent).toBe('');
  await act(() => void (progress.value = { n: 500, of: 2345 }));
  expect(screen.getByText('500 of 2345')).toBeDefined();
  await act(() => void (progress.value = { n: 2345, of: 2345 }));
  expect(container.textContent).toBe('2345 of 2345');
  await act(() => void (progress.value = null));
  expect(container.textContent).toBe('');
});

test('says nothing before it is known how much there is', () => {
  const { container } = render(<HowFar progress={signal<Progress>({ n: 0, of: 0 })} say={() => 'something'} />);
  expect(container.textContent).toBe('');
});
