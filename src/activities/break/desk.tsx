// A break at the desk: begun with one press, and everybody can see when it goes on. Nothing counts down, nothing ends by itself.

import { useState } from 'preact/hooks';
import { sayTime } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps } from '../activity.ts';
import { minutesOf, prepareModel } from '../prepare/model.ts';
import { useDoor } from '../use-door.ts';
import { breakModel } from './model.ts';
import { beginBreak, MOST_MINUTES } from './rules.ts';
import { words } from './words/table.ts';

export function BreakDesk({ look, act, undo, showWall }: DeskProps) {
  const until = look.read(breakModel).until.get(look.step.id);
  const [minutes, setMinutes] = useState(() => minutesOf(look.read(prepareModel), look.step));
  const door = useDoor({ act, undo }, words);
  return (
    <div class="stack">
      {until === undefined ? (
        <p>{words.say('before')}</p>
      ) : (
        <>
          <h2>{words.say('until', { time: sayTime(until) })}</h2>
          <div class="row">
            <Button kind="main" size="turn" picture={<Icon name="wall" />} onPress={showWall}>
              {words.say('wall')}
            </Button>
          </div>
          <p>{words.say('again')}</p>
        </>
      )}
      {door.why !== null && (
        <Notice tone="bad" urgent>
          {door.why}
        </Notice>
      )}
      <NumberField
        label={words.say('minutes')}
        value={minutes}
        min={1}
        max={MOST_MINUTES}
        rangeLabel={words.say('number.range', { min: 1, max: MOST_MINUTES })}
        lessLabel={words.say('less')}
        moreLabel={words.say('more')}
        onChange={setMinutes}
      />
      <div class="row">
        <Button
          kind={until === undefined ? 'main' : 'plain'}
          size={until === undefined ? 'turn' : 'desk'}
          onPress={() => void door.do(beginBreak, { minutes })}
        >
          {words.say(until === undefined ? 'begin' : 'begin-again')}
        </Button>
      </div>
    </div>
  );
}
