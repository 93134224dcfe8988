// "What makes this happen?", asked again and again under each chosen theme, until the group has something it could change.

import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { CheckField } from '../../ui/tick-field.tsx';
import type { DeskProps } from '../activity.ts';
import { areChosenDifferently, chosenThemes, notWorkingThemes, themesModel } from '../themes/model.ts';
import { useDoor } from '../use-door.ts';
import styles from './causes.module.css';
import { asVotedOn, branchesOf, causesModel, everyCause, themesWithCauses } from './model.ts';
import { chooseByHand } from './rules.ts';
import { ThemeTree } from './theme-tree.tsx';
import { words } from './words/table.ts';

export function CausesDesk(props: DeskProps) {
  const { look, draft } = props;
  const themes = look.read(themesModel);
  const causes = look.read(causesModel);
  const shown = draft<string>('theme', '');
  const found = themesWithCauses(causes, themes);
  const theme = found.find(({ id }) => id === shown.value) ?? found[0];
  if (!theme) return <ChooseThemes {...props} />;
  return (
    <div class={styles['desk']}>
      {areChosenDifferently(themes) && <Notice tone="warn">{words.say('choose.differs')}</Notice>}
      {found.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would take the room of a theme
        <div role="group" aria-label={words.say('theme.label')} class={styles['themes']}>
          {found
            .map((one) => ({ ...one, ...asVotedOn(look, one) }))
            .map((one) => (
              <Button key={one.id} size="desk" pressed={one.id === theme.id} onPress={() => shown.keep(one.id)}>
                <span class={styles['statement']} dir="auto" lang={one.language || undefined}>
                  {one.words || words.say('theme.none')}
                </span>
                <span class={styles['count']}> {sayCount(everyCause(branchesOf(causes, themes, one.id)).length)}</span>
              </Button>
            ))}
        </div>
      )}
      <ThemeTree key={theme.id} {...props} theme={theme} />
      <Disclosure summary={words.say('choose.again')}>
        <ChooseThemes {...props} />
      </Disclosure>
    </div>
  );
}

function sayCount(n: number): string {
  return n === 0 ? words.say('no-causes') : words.say('causes', { n });
}

function ChooseThemes(props: DeskProps) {
  const { look, draft } = props;
  const door = useDoor(props, words);
  const themes = look.read(themesModel);
  const options = notWorkingThemes(look);
  const ticked = draft<readonly string[] | null>('ticked', null);
  const chosen = (ticked.value ?? chosenThemes(themes).map(({ id }) => id)).filter((id) =>
    options.some((one) => one.id === id),
  );
  const go = async () => {
    if (!(await door.do(chooseByHand, { themes: chosen }))?.yes) return;
    ticked.clear();
    announce(words.say('said.chosen'));
  };
  if (options.length === 0) return <Empty title={words.say('choose.none')}>{words.say('choose.noneNote')}</Empty>;
  return (
    <section class="stack">
      <h2>{words.say('choose.title')}</h2>
      <p>{words.say('choose.note')}</p>
      {options.map(({ id, words: statement }) => (
        <CheckField
          key={id}
          label={statement}
          checked={chosen.includes(id)}
          onChange={(on) => {
            door.forget();
            ticked.keep(options.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one))));
          }}
        />
      ))}
      {door.why && (
        <Notice tone="bad" urgent>
          {door.why}
        </Notice>
      )}
      <div class="row">
        <Button kind="main" picture={<Icon name="next" />} onPress={() => void go()}>
          {chosen.length > 0 ? words.say('choose.go', { n: chosen.length }) : words.say('choose.ticked')}
        </Button>
      </div>
    </section>
  );
}
