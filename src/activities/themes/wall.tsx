// The piles for everybody in the room: large, read only, with nothing on it that leads to a person.

import * as v from 'valibot';
import { Empty } from '../../ui/empty.tsx';
import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import type { WallProps } from '../activity.ts';
import { sayPeople } from './say-people.ts';
import { sharedShape } from './share.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

type Line = { readonly words: string; readonly language?: string | undefined };

export function ThemesWall({ shared }: WallProps) {
  const categories = v.is(sharedShape, shared) ? shared.categories : [];
  if (categories.length === 0) return <Empty title={words.say('wall.nothing')} />;
  return (
    <div class={styles['wall']}>
      {categories.map(({ category, piles, alone }) => (
        <section key={category}>
          <h2>
            <CategoryMark category={category} />
            {words.say(`category.${category}`)}
          </h2>
          <div class={styles['wallPiles']}>
            {piles.map((pile, at) => (
              <section key={at} class={styles['wallPile']}>
                <h3 dir="auto" lang={pile.language}>
                  {pile.words}
                </h3>
                <p>
                  {words.say('counts', {
                    cards: words.say('cards', { n: pile.cards.length }),
                    people: sayPeople(pile.people, pile.atLeast ?? false),
                  })}
                </p>
                <Slips lines={pile.cards} category={category} />
              </section>
            ))}
            {alone.length > 0 && (
              <section class={styles['wallPile']}>
                <h3>{words.say('wall.alone')}</h3>
                <Slips lines={alone} category={category} />
              </section>
            )}
          </div>
        </section>
      ))}
    </div>
  );
}

function Slips({ lines, category }: { readonly lines: readonly Line[]; readonly category: string }) {
  return (
    <ul class={styles['slips']}>
      {lines.map((line, at) => (
        <li key={at} class={styles['slip']} data-category={category}>
          <span class={styles['slipFace']} dir="auto" lang={line.language}>
            {line.words}
          </span>
        </li>
      ))}
    </ul>
  );
}
