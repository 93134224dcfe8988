// Where the focus goes, and what is said, when a screen or a sheet comes and goes.
import { fireEvent, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { beforeEach, expect, test, vi } from 'vitest';
import { Announcer, announce, clearAnnouncer } from '../../src/ui/announcer.tsx';
import { TextField } from '../../src/ui/field.tsx';
import { Page } from '../../src/ui/page.tsx';
import { Bar } from '../../src/ui/bar.tsx';
import { SavedMark } from '../../src/ui/saved-mark.tsx';
import { ConfirmSheet, Sheet } from '../../src/ui/sheet.tsx';
import { StepList } from '../../src/ui/step-list.tsx';
import { TurnPage } from '../../src/ui/turn-page.tsx';

beforeEach(clearAnnouncer);
const nothing = () => undefined;

function Desk({ onClose = nothing }: { readonly onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    onClose();
    setOpen(false);
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Help
      </button>
      {open && (
        <Sheet title="What to do here" closeLabel="Close" onClose={close}>
          <p>Pick one.</p>
        </Sheet>
      )}
    </>
  );
}

test('a sheet takes the focus to its heading and gives it back to what opened it', () => {
  render(<Desk />);
  const help = screen.getByRole('button', { name: 'Help' });
  help.focus();
  fireEvent.click(help);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What to do here' }));
  expect(screen.getByRole<HTMLDialogElement>('dialog', { name: 'What to do here' }).open).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(help);
});

test('only what is held up for the room has its title so large; a sheet that is worked on has it like every other', () => {
  const sheet = (props: object) => {
    const { unmount } = render(
      <Sheet whole title="Stop" onClose={nothing} {...props}>
        <p>Stop.</p>
      </Sheet>,
    );
    const isLarge = screen.getByRole('dialog').hasAttribute('data-held-up');
    unmount();
    return isLarge;
  };
  expect([sheet({}), sheet({ heldUp: true })]).toEqual([false, true]);
});

test('the browser’s way back closes the uppermost sheet and nothing under it', () => {
  const [onUnder, onOver] = [vi.fn(), vi.fn()];
  render(
    <>
      <Sheet title="Under" onClose={onUnder}>
        <p>Pick one.</p>
      </Sheet>
      <Sheet title="Over" onClose={onOver}>
        <p>Sure?</p>
      </Sheet>
    </>,
  );
  fireEvent(window, new Event('popstate'));
  expect([onUnder.mock.calls.length, onOver.mock.calls.length]).toEqual([0, 1]);
});

test('Escape closes a sheet once, and a stray tap beside it does not', () => {
  const onClose = vi.fn();
  render(<Desk onClose={onClose} />);
  fireEvent.click(screen.getByRole('button', { name: 'Help' }));
  const sheet = screen.getByRole('dialog');
  fireEvent.click(sheet);
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.keyDown(sheet, { key: 'Escape' });
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a question before something that cannot be undone takes Escape for no', () => {
  const onYes = vi.fn();
  const onNo = vi.fn();
  render(
    <ConfirmSheet title="Show now?" text="This cannot be undone." yes="Show" no="Not yet" onYes={onYes} onNo={onNo} />,
  );
  const sheet = screen.getByRole('alertdialog', { name: 'Show now?' });
  fireEvent.keyDown(sheet, { key: 'Escape' });
  expect(onNo).toHaveBeenCalledTimes(1);
  expect(onYes).not.toHaveBeenCalled();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Not yet', 'Show']);
});

test('arriving at a new screen begins at its heading', () => {
  const { rerender } = render(<TurnPage title="Which sheep are you?" />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Which sheep are you?' }));
  (document.activeElement as HTMLElement).blur();
  rerender(<TurnPage title="Thank you" />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Thank you' }));
});

test('changing the language in the middle of a word leaves the caret where it was', () => {
  const write = (title: string) => (
    <Page title={title}>
      <TextField label="My words" value="Mae'r bw" onInput={nothing} />
    </Page>
  );
  const { rerender } = render(write('What works for you?'));
  const field = screen.getByLabelText<HTMLInputElement>('My words');
  field.focus();
  rerender(write('Beth sy’n gweithio i chi?'));
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe("Mae'r bw");
});

test('the same thing said twice is heard twice', async () => {
  render(<Announcer />);
  await act(() => announce('One dot left'));
  const first = screen.getByRole('status').textContent;
  await act(() => announce('One dot left'));
  expect(screen.getByRole('status').textContent).not.toBe(first);
  expect(screen.getByRole('status').textContent?.trim()).toBe('One dot left');
});

test('under an open sheet only the sheet speaks, for the page below is deaf', async () => {
  render(
    <>
      <Announcer />
      <Sheet title="Move a card" closeLabel="Close" onClose={nothing}>
        <p>Where to?</p>
      </Sheet>
    </>,
  );
  await act(() => announce('Card moved', 'assertive'));
  const said = [...document.querySelectorAll('[role=alert]')].map((place) => place.textContent);
  expect(said).toEqual(['', 'Card moved']);
});

test('what was said before a card was held up is not under it, nor there again when it is put down', async () => {
  const Turn = ({ held }: { readonly held: boolean }) => (
    <>
      <Announcer />
      {held && (
        <Sheet whole heldUp title="Stop" onClose={nothing}>
          <p>Hand</p>
        </Sheet>
      )}
    </>
  );
  const { rerender } = render(<Turn held={false} />);
  await act(() => announce('Picked: Grazing'));
  expect(document.body.textContent).toContain('Picked: Grazing');
  await act(() => rerender(<Turn held />));
  expect(document.body.textContent).not.toContain('Picked');
  await act(() => rerender(<Turn held={false} />));
  expect(document.body.textContent).not.toContain('Picked');
});

test('what is said as a sheet closes is heard on the page', async () => {
  const Turn = ({ open }: { readonly open: boolean }) => (
    <>
      <Announcer />
      {open && (
        <Sheet title="Which one?" onClose={nothing}>
          <p>Pick one.</p>
        </Sheet>
      )}
    </>
  );
  const { rerender } = render(<Turn open />);
  await act(() => {
    announce('A house');
    rerender(<Turn open={false} />);
  });
  expect(screen.getByRole('status').textContent).toBe('A house');
});

test('nothing the last person did is left to be heard by the next', async () => {
  render(<Announcer />);
  await act(() => announce('You put a dot on B'));
  await act(() => clearAnnouncer());
  expect(document.body.textContent).not.toContain('dot on B');
});

test('a chart says its numbers in words beside the bars', () => {
  const { container } = render(<Bar label="Asleep" value={4} max={6} note="4 people" />);
  expect(container.textContent).toBe('Asleep 4 people');
});

test('a bar of a vote in which nobody voted has no length', () => {
  const { container } = render(<Bar label="Asleep" value={0} max={0} />);
  expect(container.querySelector('[style]')?.getAttribute('style')).toContain('0%');
  expect(container.textContent).toBe('Asleep 0');
});

test('the running order says where we are in words', () => {
  render(
    <StepList
      label="Running order"
      steps={[
        { key: 'mood', label: 'Check-in', state: 'done', stateLabel: 'Done' },
        { key: 'cards', label: 'Collect', state: 'now', stateLabel: 'Now' },
      ]}
    />,
  );
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('Done');
  expect(second?.getAttribute('aria-current')).toBe('step');
});

test('only a failure to save interrupts', () => {
  const { rerender } = render(<SavedMark state="saved" label="Saved 10:42" />);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(<SavedMark state="failed" label="Not saved" />);
  expect(screen.getByRole('alert').textContent).toBe('Not saved');
});

function TwoPages({ said = '' }: { readonly said?: string }) {
  const [page, setPage] = useState(1);
  const [dots, setDots] = useState(3);
  const add = () => {
    announce(`${dots - 1} dots left`);
    setDots(dots - 1);
  };
  const go = () => {
    if (said !== '') announce(said);
    setPage(page + 1);
  };
  return (
    <>
      {/* Some pages are one after the other in one place, others in each other's. */}
      <TurnPage key={Math.floor(page / 2)} title={`Page ${page}`} foot={<button onClick={add}>Add</button>}>
        <button onClick={go}>Go</button>
        <p>{dots}</p>
      </TurnPage>
      <Announcer />
    </>
  );
}

test('what was said of one page of a turn is not there to be found on the next; what was said of the way there is', async () => {
  const { rerender } = render(<TwoPages />);
  for (const left of ['2 dots left', '1 dots left']) {
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Add' })));
    expect(screen.getByRole('status').textContent).toBe(left);
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Go' })));
    expect(screen.getByRole('status').textContent).toBe('');
  }
  rerender(<TwoPages said="The card is back." />);
  for (let page = 0; page < 2; page += 1) {
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Go' })));
    expect(screen.getByRole('status').textContent?.trim()).toBe('The card is back.');
  }
});
