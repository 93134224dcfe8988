// Every named state of every activity's turn, drawn in the ceremony as it stands in a person's hands.

import { render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { activities } from '../../src/activities/index.ts';
import type { Example, TurnProps } from '../../src/activities/activity.ts';
import { Ceremony } from '../../src/handover/ceremony.tsx';
import type { Brief } from '../../src/people/brief.ts';

export interface TurnExample {
  readonly activity: string;
  readonly name: string;
  readonly brief: Brief;
  readonly draft: Extract<Example, { shows: 'turn' }>['draft'];
}

const found = import.meta.glob<{ readonly examples: readonly Example[] }>('../../src/activities/*/examples.ts', {
  eager: true,
});

export const turnExamples: readonly TurnExample[] = activities.flatMap(({ name: activity }) =>
  (found[`../../src/activities/${activity}/examples.ts`]?.examples ?? []).flatMap((example) =>
    example.shows === 'turn' ? [{ activity, name: example.name, brief: example.brief, draft: example.draft }] : [],
  ),
);

export const nothing = (): undefined => undefined;

/** What a ceremony needs and a test does not look at. */
export const idle = {
  practice: false,
  done: 0,
  onItIsMe: nothing,
  onAnother: nothing,
  onConsentPage: nothing,
  onConsent: nothing,
  onCover: nothing,
  onFacilitator: nothing,
  help: { onHelped: nothing, onHeldUp: nothing, onPassport: nothing },
};

/** The root of the screen, and how the draft stands after what was pressed. */
export async function drawTurn({ activity, brief, draft }: TurnExample): Promise<HTMLElement> {
  const part = await activities.find(({ name }) => name === activity)?.turn?.();
  if (!part) throw new Error(`no turn in ${activity}`);
  const Turn = part as ComponentType<TurnProps>;
  const { container } = render(
    <Ceremony
      {...idle}
      briefs={[brief]}
      open={{
        consentPage: null,
        secret: typeof brief.task['round'] === 'string',
        helped: false,
        saved: 'saved',
      }}
      turn={
        <Turn
          brief={brief}
          draft={draft}
          keep={nothing}
          finish={() => Promise.resolve({ yes: true })}
          pass={() => Promise.resolve()}
        />
      }
    />,
  );
  const root = container.querySelector<HTMLElement>('[data-read]');
  if (!root) throw new Error('no screen');
  return root;
}
