// What the first person with the tablet does not find of the desk's.
import { cleanup, render, screen } from '@testing-library/preact';
import { render as draw } from 'preact';
import { beforeAll, expect, test } from 'vitest';
import { Ceremony, type CeremonyProps } from '../../src/handover/ceremony.tsx';
import { words } from '../../src/handover/words/table.ts';
import { announce, Announcer } from '../../src/ui/announcer.tsx';
import { lookOf } from '../../src/people/token.ts';
import { idle, turnExamples } from '../support/turn-examples.tsx';

beforeAll(() => words.load('en'));

const NOBODY: CeremonyProps = { ...idle, briefs: [], open: null, turn: null };

test('what was said aloud at the desk is gone when the tablet is passed to the first person (C29)', async () => {
  announce('Placed: New pile. Next card: I am afraid of the dog.');
  const { container } = render(<Announcer />);
  expect(container.textContent).toContain('I am afraid of the dog.');
  render(<Ceremony {...NOBODY} />);
  await screen.findByRole('heading');
  await expect.poll(() => container.textContent).not.toContain('I am afraid of the dog.');
});

test('what was said to the last person is gone with the drawing of the next screen, before anybody sees it (C29)', async () => {
  const { container } = render(<Announcer />);
  const place = document.body.appendChild(document.createElement('div'));
  const open = { consentPage: null, secret: false, helped: false, saved: 'saved' } as const;
  draw(<Ceremony {...NOBODY} open={open} />, place);
  // Until all that comes after the drawing has been done.
  await new Promise((resolve) => setTimeout(resolve, 200));
  announce('Placed: I am afraid of the dog.');
  await expect.poll(() => container.textContent).toContain('I am afraid of the dog.');
  draw(<Ceremony {...NOBODY} />, place);
  // No frame has passed: only what waits for the end of this moment.
  await Promise.resolve();
  await Promise.resolve();
  expect(container.textContent).not.toContain('I am afraid of the dog.');
  draw(null, place);
  place.remove();
});

const BRIEFS: CeremonyProps['briefs'] = turnExamples
  .slice(0, 2)
  .map(({ brief }, n) => ({ ...brief, turn: `t${n}`, token: { id: `p${n}`, ...lookOf(n)! } }));
const taken = { consentPage: 0, secret: false, helped: false, saved: 'saved' } as const;
const thanks = () => document.body.textContent?.includes('Thank you.');

test('thanks are for whoever has just finished: not for a tablet that was started again, nor where somebody only went away', async () => {
  const drawn = (more: Partial<CeremonyProps>) => <Ceremony {...NOBODY} briefs={BRIEFS} done={3} {...more} />;
  const { rerender } = render(drawn({}));
  await screen.findByRole('heading', { name: /^Pass the tablet/ });
  expect(thanks(), 'started again').toBe(false);
  rerender(drawn({ open: taken }));
  rerender(drawn({}));
  expect(thanks(), 'covered').toBe(false);
  rerender(drawn({ open: taken }));
  rerender(drawn({ briefs: BRIEFS.slice(1), done: 4 }));
  expect(thanks(), 'finished').toBe(true);
  rerender(drawn({ briefs: BRIEFS.slice(1), done: 4, open: taken }));
  rerender(drawn({ briefs: BRIEFS.slice(1), done: 4 }));
  expect(thanks(), 'the next one is covered').toBe(false);
  rerender(drawn({ briefs: BRIEFS.slice(1), done: 4, open: taken }));
  rerender(drawn({ briefs: [], done: 5 }));
  expect(thanks(), 'the last one has finished').toBe(true);
  cleanup();
  render(drawn({ briefs: [], done: 5 }));
  expect(thanks(), 'started again at the end').toBe(false);
});
