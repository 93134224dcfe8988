// Before a ballot: look through the choices, set the rules, open it.

import { useState } from 'preact/hooks';
import { Refused } from '../../desk/refused.tsx';
import type { No } from '../../people/rule.ts';
import { defaultDots } from '../../rounds/round.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { StepPicture } from '../../ui/pictures/step-picture.tsx';
import { CheckField } from '../../ui/tick-field.tsx';
import type { DeskProps } from '../activity.ts';
import { prepareModel } from '../prepare/model.ts';
import { LimitsFields, setupOf } from './desk-setup.tsx';
import { HandCount } from './hand-count.tsx';
import { countOnTheirOwn, ON_CAUSES, optionsNow, sameWords } from './model.ts';
import { MANY_OPTIONS, openBallot, openPractice } from './rules.ts';
import styles from './votes.module.css';
import { words } from './words/table.ts';

export function DeskBefore(props: DeskProps & { readonly counted: boolean }) {
  const { look, act, counted } = props;
  const [refused, setRefused] = useState<No | null>(null);
  const setup = setupOf(props);
  const use = look.step.use === ON_CAUSES ? 'causes' : 'themes';
  const { settings } = look.read(prepareModel);
  const all = optionsNow(look);
  const on = all.filter(({ id }) => !setup.value.leftOut.includes(id));
  const suggested = settings.dots ?? defaultDots(on.length);
  const limits = {
    dots: setup.value.dots ?? suggested,
    stacking: setup.value.stacking ?? settings.stacking,
  };
  const same = sameWords(on);
  const forTheRoom = on.filter(({ isForTheRoom }) => isForTheRoom);
  const alone = countOnTheirOwn(look);
  const aloneNote = alone > 0 && <Notice tone="plain">{words.say('before.alone', { n: alone })}</Notice>;

  const back = counted && (
    <div>
      <Button kind="quiet" size="desk" picture={<Icon name="back" />} onPress={() => setup.clear()}>
        {words.say('before.back')}
      </Button>
    </div>
  );
  if (all.length === 0) {
    return (
      <div class="stack">
        {back}
        <Empty picture={<StepPicture activity="votes" size="huge" />} title={words.say(`before.none.${use}`)}>
          {aloneNote}
        </Empty>
      </div>
    );
  }
  const tick = (id: string, ticked: boolean) => {
    const others = setup.value.leftOut.filter((left) => left !== id);
    setup.keep({ ...setup.value, leftOut: ticked ? others : [...others, id] });
  };
  const open = async () => {
    const verdict = await act(openBallot, { options: on.map(({ id }) => id), limits });
    setRefused(verdict.yes ? null : verdict);
    if (verdict.yes) setup.clear();
  };
  const practise = async () => {
    const verdict = await act(openPractice, { limits });
    setRefused(verdict.yes ? null : verdict);
  };
  return (
    <div class="stack">
      {back}
      <p>{words.say(`before.intro.${use}`)}</p>
      <Notice tone="plain">{words.say('before.look-first')}</Notice>
      {aloneNote}
      <section class="stack">
        <h2>{words.say('before.choices', { n: on.length })}</h2>
        {same.map((group) => (
          <Notice key={group[0]?.id} tone="warn">
            {words.say('before.same', { choices: group.map((option) => `“${option.words}”`).join(', ') })}
          </Notice>
        ))}
        {forTheRoom.length > 0 && (
          <Notice tone="warn">
            {words.say('before.unquoted', { choices: forTheRoom.map((option) => `“${option.words}”`).join(', ') })}
          </Notice>
        )}
        {on.length > MANY_OPTIONS && <Notice tone="warn">{words.say('before.many', { n: MANY_OPTIONS })}</Notice>}
        {on.length < 2 && <Notice tone="warn">{words.say('before.only-one')}</Notice>}
        <ul role="list" class={styles['ticks']}>
          {all.map((option) => (
            <li key={option.id}>
              <CheckField
                label={option.words}
                checked={on.includes(option)}
                onChange={(ticked) => tick(option.id, ticked)}
              />
            </li>
          ))}
        </ul>
      </section>
      <LimitsFields
        limits={limits}
        hint={words.say('before.dots-why', { n: on.length, dots: defaultDots(on.length) })}
        onChange={({ dots, stacking }) => setup.keep({ ...setup.value, dots, stacking })}
      />
      <Refused words={words} no={refused} openElsewhere={props.openElsewhere} />
      <div class="row">
        <Button kind="main" size="turn" picture={<Icon name="next" />} onPress={() => void open()}>
          {words.say('before.open')}
        </Button>
        <Button size="desk" onPress={() => void practise()}>
          {words.say('practice.open')}
        </Button>
      </div>
      <p>{words.say('practice.why')}</p>
      <HandCount {...props} options={on} limits={limits} onCounted={() => setup.clear()} />
    </div>
  );
}
