// A chair at an activity's desk: drawn again after each act, with undo, and with drafts that outlive a kill.

import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import type { Activity, DeskProps, Draft } from '../../src/activities/activity.ts';
import type { Entry } from '../../src/journal/entry.ts';
import type { Json } from '../../src/journal/json.ts';
import { write } from '../../src/journal/undo.ts';
import { type Passport, USUAL_PASSPORT } from '../../src/people/passport.ts';
import { no, type Rule } from '../../src/people/rule.ts';
import { Announcer } from '../../src/ui/announcer.tsx';
import type { Room } from './room.ts';

export interface Chair {
  /** What was typed and not kept, by name; sit down with them again to see what a kill leaves. */
  readonly drafts: Map<string, Json>;
  /** Every refusal so far, by its key. */
  readonly refusals: string[];
  /** How often the wall was wanted. */
  walls(): number;
  /** Whom the tablet was handed to, each passing by itself. */
  readonly handed: (readonly string[])[];
  /** After something was done to the room from elsewhere: a turn, another tablet. */
  redraw(): void;
  /** Gets up; the next one may sit down in another room. */
  leave(): void;
}

type RoomAtHand = Pick<Room, 'look' | 'act' | 'replay' | 'write'>;

export async function sitAt(room: RoomAtHand, activity: Activity, drafts = new Map<string, Json>()): Promise<Chair> {
  const Screen = await activity.desk();
  const drawn = signal(0);
  const refusals: string[] = [];
  const handed: (readonly string[])[] = [];
  let walls = 0;
  const drawAgain = () => {
    drawn.value += 1;
  };
  const draft = <T extends Json>(name: string, empty: T): Draft<T> => ({
    // As the store keeps them: a draft that is null is no draft.
    value: (drafts.get(name) ?? empty) as T,
    keep(value) {
      drafts.set(name, value);
      drawAgain();
    },
    clear() {
      drafts.delete(name);
      drawAgain();
    },
  });
  const mayUndo = (entry: Entry) => (activity.permanent.includes(entry.kind) ? 'stop' : 'yes');
  function Seat() {
    void drawn.value;
    const props: DeskProps = {
      look: room.look(),
      async act<W>(rule: Rule<W>, wish: W, opens: readonly string[] = []) {
        const verdict = room.act(rule, wish, opens);
        if (!verdict.yes) refusals.push(verdict.reason);
        drawAgain();
        return verdict;
      },
      mayUndo: room.replay.nextUndo(mayUndo) !== null,
      undoes: room.replay.entriesOf(room.replay.nextUndo(mayUndo) ?? ''),
      async undo(only) {
        const act = room.replay.nextUndo(mayUndo);
        if (only !== undefined && act !== only) return no('something-since');
        if (act === null) return no('nothing-to-undo');
        room.write([write('journal/undone', { act })]);
        drawAgain();
        return { yes: true };
      },
      draft,
      passport: (token) => draft<Passport>(`passport:${token}`, USUAL_PASSPORT),
      wasUnsure: () => false,
      openElsewhere: null,
      async hand(tokens) {
        handed.push(tokens);
        return { yes: true };
      },
      showWall: () => {
        walls += 1;
      },
    };
    return (
      <>
        <Announcer />
        <Screen {...props} />
      </>
    );
  }
  const { unmount, container } = render(<Seat />);
  const leave = () => {
    unmount();
    container.remove();
  };
  return { drafts, refusals, walls: () => walls, handed, redraw: drawAgain, leave };
}
