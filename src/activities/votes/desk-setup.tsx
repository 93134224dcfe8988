// What the three desk screens of a ballot share: the next ballot being set up, and the rules' fields.

import { type Limits, MOST_DOTS, STACKINGS, type Stacking } from '../../rounds/round.ts';
import { NumberField } from '../../ui/field.tsx';
import { RadioField } from '../../ui/tick-field.tsx';
import type { DeskProps } from '../activity.ts';
import { words } from './words/table.ts';

/** What is being set up for the next ballot; survives a kill. */
export type Setup = {
  /** A ballot of this step was counted and another is wanted. */
  readonly again: boolean;
  /** Ids of choices that are not to be on it. */
  readonly leftOut: readonly string[];
  /** Null: what the settings or the number of choices say. */
  readonly dots: number | null;
  readonly stacking: Stacking | null;
};

export const NO_SETUP: Setup = { again: false, leftOut: [], dots: null, stacking: null };

export const setupOf = ({ draft }: DeskProps) => draft<Setup>('ballot', NO_SETUP);

type LimitsFieldsProps = {
  readonly limits: Limits;
  readonly hint?: string;
  readonly onChange: (limits: Limits) => void;
};

export function LimitsFields({ limits, hint, onChange }: LimitsFieldsProps) {
  return (
    <div class="stack">
      <NumberField
        label={words.say('before.dots')}
        hint={hint}
        value={limits.dots}
        min={1}
        max={MOST_DOTS}
        rangeLabel={words.say('number.range', { min: 1, max: MOST_DOTS })}
        lessLabel={words.say('before.less')}
        moreLabel={words.say('before.more')}
        onChange={(dots) => onChange({ ...limits, dots })}
      />
      {/* Of one dot there is never more than one on a choice. */}
      {limits.dots > 1 && (
        <RadioField
          label={words.say('before.stacking')}
          value={limits.stacking}
          options={STACKINGS.map((value) => ({
            value,
            label: words.say(`before.stacking.${value}`),
            hint: words.say(`before.stacking-why.${value}`),
          }))}
          onChoose={(stacking) => onChange({ ...limits, stacking })}
        />
      )}
    </div>
  );
}
