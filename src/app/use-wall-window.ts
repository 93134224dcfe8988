// The desk's end of the wall window: what was put on the wall is shown there as it stands, after each act.

import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { prepareModel } from '../activities/prepare/model.ts';
import type { Session } from '../session/session.ts';
import { activityOf } from '../workshop/workshop.ts';
import { type Line, listen, onWall, type Shown, wallIsOpen } from './wall-window.ts';

/** While the tablet is on its way round nothing is sent: the wall keeps what it has. When it is locked the wall is covered. */
export function useWallWindow(session: Session | null | undefined): void {
  const line = useRef<Line | undefined>(undefined);
  useEffect(() => {
    const mine = listen((message) => {
      if (message.type === 'wall-is-here') wallIsOpen.value = true;
      else if (message.type === 'wall-is-gone') wallIsOpen.value = false;
    });
    line.current = mine;
    mine?.say({ type: 'desk-is-here' });
    // Gone and come back as it was: the wall was covered meanwhile.
    const back = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      wallIsOpen.value = false;
      mine?.say({ type: 'desk-is-here' });
    };
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('pageshow', back);
      mine?.end();
      line.current = undefined;
      // Asked again when the desk is back.
      wallIsOpen.value = false;
    };
  }, []);
  // Anew for each session: after an unlock the wall may have answered before the workshop was read.
  useEffect(() => {
    if (!session) return undefined;
    return effect(() => {
      const at = onWall.value;
      if (!wallIsOpen.value || at?.session !== session.id) return;
      line.current?.say({ type: 'show', shown: shownOf(session, at.step) });
    });
  }, [session]);
}

function shownOf(session: Session, step: string): Shown {
  const look = session.look(step);
  const activity = activityOf(look.step.activity);
  return {
    practice: look.practice,
    title: activity?.title(look.step) ?? '',
    question: look.read(prepareModel).about.question,
    activity: look.step.activity,
    shared: activity?.share?.(look) ?? null,
  };
}
