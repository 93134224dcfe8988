// The facilitator's table: one category at a time, card by card, shared out between turns, or all piles at once.

import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { Soon } from '../../ui/soon.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import type { DeskProps } from '../activity.ts';
import { cardsIn, cardsModel } from '../cards/model.ts';
import { CATEGORIES, type Category } from '../prepare/model.ts';
import { Board } from './board.tsx';
import { countLoose, sorted, themesModel } from './model.ts';
import { ShareOut } from './share-out.tsx';
import { SortCards } from './sort-cards.tsx';
import styles from './themes.module.css';
import { words } from './words/table.ts';

const VIEWS = ['sort', 'turns', 'board'] as const;

export function ThemesDesk(props: DeskProps) {
  const themes = props.look.read(themesModel);
  const cards = props.look.read(cardsModel);
  const shown = props.draft<Category>('category', 'working');
  const view = props.draft<(typeof VIEWS)[number]>('view', 'sort');
  const loose = countLoose(themes, cards);
  const category = shown.value;
  const table = { ...props, category, sorted: sorted(themes, cards, category) };
  return (
    <div class={styles['desk']}>
      <TabList
        label={words.say('categories')}
        tabs={CATEGORIES.map((key) => ({
          key,
          label: `${words.say(`category.${key}`)} · ${sayLeft(loose[key], cardsIn(cards, key).length)}`,
          picture: <CategoryMark category={key} />,
        }))}
        chosen={category}
        onChoose={(key) => shown.keep(key)}
      >
        <div class={styles['bar']}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand in the way of the row */}
          <div role="group" aria-label={words.say('view.label')} class="row">
            {VIEWS.map((one) => (
              <Button key={one} size="desk" pressed={view.value === one} onPress={() => view.keep(one)}>
                {words.say(`view.${one}`)}
              </Button>
            ))}
          </div>
          <Button kind="quiet" size="desk" picture={<Icon name="wall" />} onPress={props.showWall}>
            {words.say('wall')}
          </Button>
        </div>
        <Soon of={view.value}>
          {view.value === 'sort' && <SortCards key={category} {...table} onBoard={() => view.keep('board')} />}
          {view.value === 'turns' && <ShareOut key={category} {...table} />}
          {view.value === 'board' && <Board key={category} {...table} onSort={() => view.keep('sort')} />}
        </Soon>
      </TabList>
    </div>
  );
}

function sayLeft(left: number, all: number): string {
  if (all === 0) return words.say('none');
  return left === 0 ? words.say('sorted') : words.say('left', { n: left });
}
