// What changed on the screen, said aloud by screen readers without moving anybody's place.
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type Urgency = 'polite' | 'assertive';

/** Words, and among them those of somebody else as elements that say their own language (handover/quoting.tsx). */
export type Saying = string | readonly (string | VNode<{ lang?: string; children: string }>)[];

type Said = Readonly<Record<Urgency, Saying>>;

const silence: Said = { polite: '', assertive: '' };
/** What was said last; it is said again by whatever speaks for somebody who has no screen reader. */
export const said = signal<Said>(silence);
/** Open announcers, the newest last: under an open dialog the page's own one is inert, so only the newest speaks. */
const places = signal<readonly symbol[]>([]);

/**
 * Assertive is a no. It is read aloud in a private round too, so it is the same whatever was chosen (trust.md G-14).
 * The same words twice running get an unheard space, or the second time nothing would have changed.
 */
export function announce(text: Saying, urgency: Urgency = 'polite'): void {
  const before = said.value[urgency];
  said.value = { ...said.value, [urgency]: typeof text === 'string' && before === text ? `${text}\u00a0` : text };
}

/** At the end of a turn: the next person must not hear what was done by the last (behaviours C29). */
export function clearAnnouncer(): void {
  said.value = silence;
}

export function Announcer() {
  const [me] = useState(() => Symbol('announcer'));
  const [before] = useState(() => said.peek());
  useEffect(() => {
    // What somebody did before they opened a sheet is not under it: they may hold it up for all to see.
    if (places.peek().length > 0 && said.peek() === before) clearAnnouncer();
    places.value = [...places.value, me];
    return () => {
      places.value = places.value.filter((place) => place !== me);
    };
  }, [me, before]);
  const { polite, assertive } = said.value;
  const speaks = places.value.at(-1) === me;
  return (
    <div class="visually-hidden">
      <div role="status" aria-live="polite" aria-atomic="true">
        {speaks ? polite : ''}
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="true">
        {speaks ? assertive : ''}
      </div>
    </div>
  );
}
