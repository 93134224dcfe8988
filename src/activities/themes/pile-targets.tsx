// Piles to put something on. Where they are many, a word finds one; in the order of beginning, as they always stand.

import { TextField } from '../../ui/field.tsx';
import { InRows } from '../../ui/in-rows.tsx';
import { Pile } from '../../ui/pile.tsx';
import type { Draft } from '../activity.ts';
import { finderOf } from './find.ts';
import { byOrder, type Pile as PileOfCards } from './model.ts';
import { langOfPile, sayCounts, sayPile } from './on-the-table.ts';
import { dropOf } from './put-down.tsx';
import styles from './themes.module.css';
import { words } from './words/table.ts';

/** Beyond these a person looks for a pile rather than at all of them. */
const SEEN_AT_ONCE = 12;
/** As high as a pile with its shadow. */
const PILE_PX = 128;

export interface PileTargetsProps {
  readonly label: string;
  readonly piles: readonly PileOfCards[];
  /** What is looked for, kept where it outlives a kill. */
  readonly find: Draft<string>;
  /** Said while there is no pile at all. */
  readonly none: string;
  /** Shows the keys 1 to 9 on the first nine. */
  readonly digits?: boolean;
  readonly onChoose: (pile: PileOfCards) => void;
}

export function inOrder(piles: readonly PileOfCards[]): PileOfCards[] {
  return [...piles].sort((a, b) => byOrder(a.theme, b.theme));
}

export function PileTargets({ label, piles, find, none, digits = false, onChoose }: PileTargetsProps) {
  const many = piles.length > SEEN_AT_ONCE;
  const found = finderOf(many ? find.value : '');
  const targets = inOrder(piles)
    .map((pile, at) => ({ pile, at }))
    .filter(({ pile }) => found(sayPile(pile)));
  return (
    <>
      {many && (
        <TextField
          kind="search"
          label={words.say('find.pile')}
          value={find.value}
          onInput={(text) => find.keep(text)}
        />
      )}
      {many && find.value.trim() !== '' && (
        <p role="status" class={styles['note']}>
          {words.say('find.piles', { n: targets.length })}
        </p>
      )}
      {piles.length === 0 && <p class={styles['note']}>{none}</p>}
      <InRows
        label={label}
        items={targets}
        keyOf={({ pile }) => pile.theme.id}
        rows={styles['targetRows']}
        grid={styles['targets']}
        guess={PILE_PX}
        draw={({ pile, at }) => (
          <Pile
            headline={sayPile(pile)}
            counts={sayCounts(pile)}
            depth={pile.cards.length}
            category={pile.theme.category}
            drop={dropOf(pile.theme.id)}
            {...langOfPile(pile)}
            {...(digits && at < 9 ? { picture: <kbd class={styles['digit']}>{at + 1}</kbd> } : {})}
            onPress={() => {
              find.clear();
              onChoose(pile);
            }}
          />
        )}
      />
    </>
  );
}
