// What the first person with the tablet does not find of the desk's.
import { render, screen } from '@testing-library/preact';
import { beforeAll, expect, test } from 'vitest';
import { Ceremony } from '../../src/handover/ceremony.tsx';
import { words } from '../../src/handover/words/table.ts';
import { announce, Announcer } from '../../src/ui/announcer.tsx';

beforeAll(() => words.load('en'));

const nothing = () => undefined;

test('what was said aloud at the desk is gone when the tablet is passed to the first person (C29)', async () => {
  announce('Placed: New pile. Next card: I am afraid of the dog.');
  const { container } = render(<Announcer />);
  expect(container.textContent).toContain('I am afraid of the dog.');
  render(
    <Ceremony
      practice={false}
      briefs={[]}
      done={0}
      open={null}
      turn={null}
      onItIsMe={nothing}
      onAnother={nothing}
      onConsentPage={nothing}
      onConsent={nothing}
      onCover={nothing}
      onFacilitator={nothing}
      help={{ onHelped: nothing, onHeldUp: nothing, onPassport: nothing }}
    />,
  );
  await screen.findByRole('heading');
  await expect.poll(() => container.textContent).not.toContain('I am afraid of the dog.');
});
