// A desk screen standing in a pretend workshop: what is pressed goes through the room's door, and the screen is drawn again.
import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import type { DeskProps } from '../../src/activities/activity.ts';
import type { Json } from '../../src/journal/json.ts';
import type { Room } from './room.ts';

/**
 * Answers with all that the screen asked of the house: the tokens handed on, how often the wall was wanted.
 * `typed`: drafts that were kept before, by name.
 */
export function openDesk(room: Room, Desk: ComponentType<DeskProps>, typed: Readonly<Record<string, Json>> = {}) {
  const version = signal(0);
  const drafts = signal(typed);
  const asked = { handed: [] as (readonly string[])[], walls: 0 };
  const props: Omit<DeskProps, 'look'> = {
    act: (rule, wish, opens) => {
      const verdict = room.act(rule, wish, opens);
      version.value += 1;
      return Promise.resolve(verdict);
    },
    undo: () => Promise.resolve({ yes: false, reason: 'nothing-to-undo' }),
    draft: <T extends Json>(name: string, empty: T) => ({
      get value() {
        return (drafts.value[name] ?? empty) as T;
      },
      keep(value: T) {
        drafts.value = { ...drafts.value, [name]: value };
      },
      clear() {
        drafts.value = Object.fromEntries(Object.entries(drafts.value).filter(([key]) => key !== name));
      },
    }),
    hand: (tokens) => {
      asked.handed.push(tokens);
      return Promise.resolve({ yes: true });
    },
    showWall: () => {
      asked.walls += 1;
    },
  };
  function Frame() {
    void version.value;
    return <Desk {...props} look={room.look()} />;
  }
  const screen = render(<Frame />);
  /** After something was done to the room from elsewhere. */
  return { ...asked, asked, drafts, screen, redraw: () => (version.value += 1) };
}
