// Dots on paper: the room sticks them where everybody sees them, and the facilitator types in what there is to count.

import { useState } from 'preact/hooks';
import { peopleHere, peopleModel } from '../../people/model.ts';
import { letterOf, type Limits, type Option } from '../../rounds/round.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NumberField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DeskProps } from '../activity.ts';
import { useDoor } from '../use-door.ts';
import { countByHand } from './rules.ts';
import { words } from './words/table.ts';

type Typed = { readonly people: number | null; readonly dots: Readonly<Record<string, number>> };
/** More than any room holds: beyond it somebody has slipped. */
const MOST_BY_HAND = 999;

const NOTHING: Typed = { people: null, dots: {} };

type HandCountProps = DeskProps & {
  readonly options: readonly Option[];
  readonly limits: Limits;
  readonly onCounted: () => void;
};

export function HandCount(props: HandCountProps) {
  const { look, draft, options, limits, onCounted } = props;
  const door = useDoor(props, words);
  const typed = draft<Typed>('by-hand', NOTHING);
  // Only the first drawing decides: what is typed must not fold the fields away.
  const [open] = useState(typed.value !== NOTHING);
  const takingPart = peopleHere(look.read(peopleModel)).filter(({ consent }) => consent?.taking !== false);
  const people = typed.value.people ?? takingPart.length;
  const keep = async () => {
    const wish = { options: options.map(({ id }) => id), limits, people, dots: typed.value.dots };
    if (!(await door.do(countByHand, wish))?.yes) return;
    typed.clear();
    onCounted();
  };
  const change = (part: Partial<Typed>) => {
    door.forget();
    typed.keep({ ...typed.value, ...part });
  };
  const numbers = {
    min: 0,
    max: MOST_BY_HAND,
    lessLabel: words.say('before.less'),
    moreLabel: words.say('before.more'),
    rangeLabel: words.say('number.range', { min: 0, max: MOST_BY_HAND }),
  };
  return (
    <Disclosure summary={words.say('hand.title')} open={open}>
      <p>{words.say('hand.why')}</p>
      <NumberField
        label={words.say('hand.people')}
        value={people}
        {...numbers}
        onChange={(n) => change({ people: n })}
      />
      {options.map((option, at) => (
        <NumberField
          key={option.id}
          label={`${letterOf(at)}. ${option.words}`}
          value={typed.value.dots[option.id] ?? 0}
          {...numbers}
          onChange={(n) => change({ dots: { ...typed.value.dots, [option.id]: n } })}
        />
      ))}
      {door.why && (
        <Notice tone="bad" urgent>
          {door.why}
        </Notice>
      )}
      <div>
        <Button size="desk" onPress={() => void keep()}>
          {words.say('hand.keep')}
        </Button>
      </div>
    </Disclosure>
  );
}
