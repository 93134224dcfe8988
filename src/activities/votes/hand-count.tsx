// Dots on paper: the room sticks them where everybody sees them, and the facilitator types in what there is to count.

import { useLayoutEffect, useState } from 'preact/hooks';
import { peopleHere, peopleModel } from '../../people/model.ts';
import { letterOf, type Limits, type Option } from '../../rounds/round.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NumberField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DeskProps } from '../activity.ts';
import { useDoor } from '../use-door.ts';
import { countedAt, votesModel } from './model.ts';
import { countByHand } from './rules.ts';
import { words } from './words/table.ts';

type Typed = {
  readonly people: number | null;
  readonly dots: Readonly<Record<string, number>>;
  /** Ids as they were when the list was first unfolded, what came since behind them: the room wrote it down with its letters. */
  readonly paper?: readonly string[];
};
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
  // Each vote of a step has its own paper.
  const earlier = countedAt(look.read(votesModel), look.step.id).length;
  const typed = draft<Typed>(earlier === 0 ? 'by-hand' : `by-hand-${earlier}`, NOTHING);
  // Only the first drawing decides: what is typed must not fold the fields away.
  const [open] = useState(typed.value.people !== null || Object.keys(typed.value.dots).length > 0);
  const now = options.map(({ id }) => id);
  const { paper: shown } = typed.value;
  const paper = [...new Set([...(shown ?? []), ...now])];
  const hasChanged = shown !== undefined && paper.join() !== now.join();
  // What is new has its letter from now on too.
  const isLonger = shown !== undefined && paper.length > shown.length;
  useLayoutEffect(() => {
    if (isLonger) typed.keep({ ...typed.value, paper });
  }, [isLonger]);
  const takingPart = peopleHere(look.read(peopleModel)).filter(({ consent }) => consent?.taking !== false);
  const people = typed.value.people ?? takingPart.length;
  const keep = async () => {
    const wish = { options: now, paper, limits, people, dots: typed.value.dots };
    if (!(await door.do(countByHand, wish))?.yes) return;
    typed.clear();
    onCounted();
  };
  const change = (part: Partial<Typed>) => {
    door.forget();
    typed.keep({ ...typed.value, paper, ...part });
  };
  const numbers = {
    min: 0,
    max: MOST_BY_HAND,
    lessLabel: words.say('before.less'),
    moreLabel: words.say('before.more'),
    rangeLabel: words.say('number.range', { min: 0, max: MOST_BY_HAND }),
  };
  return (
    <Disclosure
      summary={words.say('hand.title')}
      open={open}
      onOpen={() => shown ?? typed.keep({ ...typed.value, paper })}
    >
      <p>{words.say('hand.why')}</p>
      {hasChanged && (
        <Notice tone="warn">
          <p>{words.say('hand.changed')}</p>
          <Button size="desk" onPress={() => change({ paper: now })}>
            {words.say('hand.anew')}
          </Button>
        </Notice>
      )}
      <NumberField
        label={words.say('hand.people')}
        value={people}
        {...numbers}
        onChange={(n) => change({ people: n })}
      />
      {paper.map((id, at) => {
        const option = options.find((one) => one.id === id);
        if (!option) return <p key={id}>{words.say('hand.gone', { letter: letterOf(at) })}</p>;
        return (
          <NumberField
            key={id}
            label={`${letterOf(at)}. ${option.words}`}
            value={typed.value.dots[id] ?? 0}
            {...numbers}
            onChange={(n) => change({ dots: { ...typed.value.dots, [id]: n } })}
          />
        );
      })}
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
