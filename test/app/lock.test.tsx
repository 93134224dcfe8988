// The lock's screens: words offered and typed back, opening by PIN and by words, and a wait that is shown.
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { withWords } from '../../src/app/language.ts';
import { ChoosePin } from '../../src/app/lock/choose-pin.tsx';
import { Gate } from '../../src/app/lock/gate.tsx';
import { PracticeGate } from '../../src/app/lock/practice-gate.tsx';
import { SetUp } from '../../src/app/lock/set-up.tsx';
import { Unlock } from '../../src/app/lock/unlock.tsx';
import { ask, asking } from '../../src/app/lock/vault-now.ts';
import { words } from '../../src/app/lock/words/table.ts';
import { words as shell } from '../../src/app/words/table.ts';
import type { Unlocked, VaultDoor, VaultState } from '../../src/store/vault-door.ts';

const PIN = '402816';
const PHRASE = 'acorn bridge castle donkey easel';

beforeAll(() => withWords([shell, words]));

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const write = async (text: string) => fireEvent.input(await screen.findByRole('textbox'), { target: { value: text } });
const offered = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

function type(digits: string): void {
  for (const digit of digits) fireEvent.click(screen.getByRole('button', { name: digit }));
}

describe('setting up', () => {
  function setUp(fails = false) {
    const door = {
      setUp: vi.fn<(phrase: string) => Promise<void>>(async () => {
        if (fails) throw new Error('no room');
      }),
    };
    const [onDone, onBack] = [vi.fn(), vi.fn()];
    render(<SetUp onPhrase={door.setUp} onDone={onDone} onBack={onBack} />);
    return { door, onDone, onBack };
  }

  test('five words are shown, with what it means to lose them, and typed back by three letters each', async () => {
    const { door, onDone } = setUp();
    await title('Words to write down');
    screen.getByText(/nobody can read the workshops again/);
    const phrase = offered();
    expect(phrase.length).toBe(5);
    await press('I have written them down');
    await title('Type the words once');
    expect(screen.queryByText(phrase.join(' '))).toBeNull();
    await write(phrase.map((word) => word.slice(0, 3)).join(' '));
    expect(offered()).toEqual(phrase);
    await press('These are the words');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(door.setUp.mock.calls).toEqual([[phrase.join(' ')]]);
  });

  test('other words typed back make no vault; the words can be seen again, and they are still the same', async () => {
    const { door } = setUp();
    await title('Words to write down');
    const phrase = offered();
    await press('I have written them down');
    await write(phrase.slice(1).join(' '));
    await press('These are the words');
    await screen.findByText('These are not the same words. Please look at your paper.');
    expect(door.setUp).not.toHaveBeenCalled();
    await press('See the words again');
    await title('Words to write down');
    expect(offered()).toEqual(phrase);
    await press('Show other words');
    expect(offered()).not.toEqual(phrase);
  });

  test("one's own words are looked at, and asked for twice", async () => {
    const { door, onDone } = setUp();
    await press('Use my own words');
    await write('my dog spot');
    await press('Use these words');
    await screen.findByText('Please use at least four different words.');
    await write('Teal gutters whisper under marzipan');
    await press('Use these words');
    await title('Type the words once');
    expect(screen.getByRole('textbox')).toHaveProperty('value', '');
    await write('teal  gutters. whisper under marzipan');
    await press('These are the words');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(door.setUp.mock.calls).toEqual([['teal gutters whisper under marzipan']]);
  });

  test('a key that could not be kept is said, and tried again', async () => {
    const { onDone } = setUp(true);
    await title('Words to write down');
    const phrase = offered();
    await press('I have written them down');
    await write(phrase.join(' '));
    await press('These are the words');
    await screen.findByText('The tablet could not keep its key. It may be full. Make some room, then try again.');
    expect(onDone).not.toHaveBeenCalled();
  });

  test('can be left for another day', async () => {
    const { onBack } = setUp();
    await press('Not now');
    expect(onBack).toHaveBeenCalledOnce();
  });
});

describe('opening', () => {
  function unlock(state: VaultState, pinOpens: (pin: string) => Unlocked = () => ({ open: true })) {
    const door = {
      state: async () => state,
      openWith: vi.fn(
        async (phrase: string): Promise<Unlocked> =>
          phrase === PHRASE ? { open: true } : { open: false, wait: 0, wiped: false },
      ),
      openWithPin: vi.fn(async (pin: string) => pinOpens(pin)),
      openWithOffice: vi.fn(async (): Promise<Unlocked> => ({ open: false, wait: 0, wiped: false })),
      office: async () => ({ keys: [], changed: false }),
      renew: async () => undefined,
    };
    const onOpen = vi.fn();
    render(<Unlock door={door} title="Locked" onOpen={onOpen} />);
    return { door, onOpen };
  }
  const wrong = (wait: number, wiped = false): Unlocked => ({ open: false, wait, wiped });

  test('without a PIN asks for the words; wrong ones open nothing, short ones do', async () => {
    const { onOpen } = unlock({ is: 'locked', pin: false, wait: 0 });
    await write('acorn bridge castle');
    await press('Open');
    await screen.findByText('These are not the words of this tablet.');
    expect(onOpen).not.toHaveBeenCalled();
    await write('aco bri cas don eas');
    await press('Open');
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });

  test('is drawn whole at once: no button moves away from under a finger when the list of words comes', async () => {
    const { onOpen } = unlock({ is: 'locked', pin: false, wait: 0 });
    await title('Locked');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'aco bri cas don eas' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });

  const ended = /^A PIN holds until the app starts again/;
  const asksForWords = () => screen.findByRole('textbox');
  const choosePin = async () => {
    const onDone = vi.fn();
    const { unmount } = render(<ChoosePin door={{ setPin: async () => undefined }} onDone={onDone} onBack={vi.fn()} />);
    type(PIN);
    await title('The same PIN once more');
    type(PIN);
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    unmount();
  };

  test('why it is not the PIN is said where one was chosen, until the words have opened it, and not where there never was one', async () => {
    unlock({ is: 'locked', pin: false, wait: 0 });
    await asksForWords();
    expect(screen.queryByText(ended)).toBeNull();
    cleanup();

    await choosePin();
    const { onOpen } = unlock({ is: 'locked', pin: false, wait: 0 });
    await screen.findByText(ended);
    await write(PHRASE);
    await press('Open');
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    cleanup();

    unlock({ is: 'locked', pin: false, wait: 0 });
    await asksForWords();
    expect(screen.queryByText(ended)).toBeNull();
  });

  test('a PIN that was tried too often did not end with the app, and nothing says so afterwards', async () => {
    await choosePin();
    unlock({ is: 'locked', pin: true, wait: 0 }, () => wrong(0, true));
    await screen.findByRole('group', { name: 'PIN' });
    type('402817');
    await screen.findByText(/the PIN is gone/);
    cleanup();
    unlock({ is: 'locked', pin: false, wait: 0 });
    await asksForWords();
    expect(screen.queryByText(ended)).toBeNull();
  });

  test('right words are not called wrong because the disk does not answer', async () => {
    const { door, onOpen } = unlock({ is: 'locked', pin: false, wait: 0 });
    door.openWith.mockRejectedValueOnce(new Error('disk'));
    await write(PHRASE);
    await press('Open');
    await screen.findByText(/^That could not be looked at just now/);
    await press('Open');
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });

  test('with a PIN asks for that; a wrong one says so, the right one opens', async () => {
    const { onOpen } = unlock({ is: 'handed', pin: true, wait: 0 }, (pin) => (pin === PIN ? { open: true } : wrong(0)));
    await screen.findByRole('group', { name: 'PIN' });
    type('402817');
    await screen.findByText('That was not the right number.');
    expect(onOpen).not.toHaveBeenCalled();
    type(PIN);
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });

  test('while there is a wait no digit goes in, and the words open at once', async () => {
    const { door, onOpen } = unlock({ is: 'locked', pin: true, wait: 0 }, () => wrong(15_000));
    await screen.findByRole('group', { name: 'PIN' });
    type('402817');
    await screen.findByText('That was wrong too often. Wait 15 seconds, or use the words.');
    type(PIN);
    expect(door.openWithPin).toHaveBeenCalledTimes(1);
    await press('Use the words instead');
    await write(PHRASE);
    await press('Open');
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });

  test('a wait that began before is still there, a long one in minutes', async () => {
    unlock({ is: 'locked', pin: true, wait: 240_000 });
    await screen.findByText('That was wrong too often. Wait 4 minutes, or use the words.');
  });

  test('the right number is not called wrong because the disk does not answer, and opens when it does', async () => {
    let answers = false;
    const { onOpen } = unlock({ is: 'handed', pin: true, wait: 0 }, () => {
      if (!answers) throw new Error('disk');
      return { open: true };
    });
    await screen.findByRole('group', { name: 'PIN' });
    type(PIN);
    await screen.findByText(/^That could not be looked at just now/);
    expect(screen.queryByText('That was not the right number.')).toBeNull();
    answers = true;
    type(PIN);
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });

  test('a wait is still shown to whoever looked at the words meanwhile, and no digit goes in', async () => {
    const { door } = unlock({ is: 'locked', pin: true, wait: 0 }, () => wrong(240_000));
    await screen.findByRole('group', { name: 'PIN' });
    type('402817');
    await screen.findByText('That was wrong too often. Wait 4 minutes, or use the words.');
    await press('Use the words instead');
    await press('Use the PIN');
    await screen.findByText('That was wrong too often. Wait 4 minutes, or use the words.');
    type(PIN);
    expect(door.openWithPin).toHaveBeenCalledTimes(1);
  });

  test('a PIN that is gone leaves the words', async () => {
    unlock({ is: 'locked', pin: true, wait: 0 }, () => wrong(0, true));
    await screen.findByRole('group', { name: 'PIN' });
    type('402817');
    await screen.findByText(/the PIN is gone/);
    await screen.findByRole('textbox');
    expect(screen.queryByRole('group', { name: 'PIN' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Use the PIN' })).toBeNull();
  });
});

describe('a set-up that nobody heard the end of', () => {
  const again = async (is: VaultState['is'], opens = true) => {
    const door = {
      state: async () => ({ is, pin: false, wait: 0 }),
      setUp: vi.fn(async () => undefined),
      renew: vi.fn(async () => undefined),
      openWith: vi.fn(async (): Promise<Unlocked> => (opens ? { open: true } : { open: false, wait: 0, wiped: false })),
    };
    const answer = vi.fn();
    render(<Gate what="set-up" door={door as unknown as VaultDoor} answer={answer} />);
    await title('Words to write down');
    const phrase = offered().join(' ');
    await press('I have written them down');
    await write(phrase);
    await press('These are the words');
    return { door, answer, phrase };
  };

  test('is done again with the words on the last paper: no vault is left that only a paper thrown away opens', async () => {
    const { door, answer, phrase } = await again('open');
    await waitFor(() => expect(answer).toHaveBeenCalledWith(true));
    expect(door.renew.mock.calls).toEqual([[phrase]]);
    expect(door.setUp).not.toHaveBeenCalled();
  });

  test('is recognised by its own words where the vault is shut, and other words are refused', async () => {
    const own = await again('locked');
    await waitFor(() => expect(own.answer).toHaveBeenCalledWith(true));
    cleanup();
    const other = await again('locked', false);
    await screen.findByText(/^The tablet could not keep its key/);
    expect(other.answer).not.toHaveBeenCalled();
    expect(other.door.setUp).not.toHaveBeenCalled();
  });
});

describe('the PIN of the day', () => {
  test('is typed twice and given to the vault, and to nothing else', async () => {
    const door = { setPin: vi.fn<(pin: string) => Promise<void>>(async () => undefined) };
    const onDone = vi.fn();
    render(<ChoosePin door={door} onDone={onDone} onBack={vi.fn()} />);
    await title('Choose a PIN for today');
    type('123456');
    await screen.findByText('That PIN is too easy to guess. Choose another one.');
    type(PIN);
    await title('The same PIN once more');
    type('402817');
    await screen.findByText('The two PINs were not the same. Please start again.');
    type(PIN);
    await title('The same PIN once more');
    type(PIN);
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(door.setPin.mock.calls).toEqual([[PIN]]);
  });

  test('of a practice stands on the screen', async () => {
    const onOpen = vi.fn();
    render(<PracticeGate title="Locked" onOpen={onOpen} />);
    await screen.findByText('This is a practice. The PIN is 2468.');
    type('2467');
    await screen.findByText('That was not the right number.');
    type('2468');
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });
});

test('whoever asks for the vault second is not sent away with whoever asked first', async () => {
  const door = {} as unknown as VaultDoor;
  const [first, second] = [ask({ what: 'unlock', door }), ask({ what: 'unlock', door })];
  expect(await first).toBe(false);
  asking.peek()?.answer(true);
  expect(await second).toBe(true);
  expect(asking.peek()).toBeNull();
});
