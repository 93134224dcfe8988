// A few views of one thing, side by side; the arrow keys choose as well as a tap.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { moveByArrows } from './move-by-arrows.ts';
import styles from './lists.module.css';
import { Soon } from './soon.tsx';

export type TabListProps<Key extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string; readonly picture?: ComponentChildren }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  /** What the chosen tab shows. */
  readonly children: ComponentChildren;
};

/** Every tab is a stop for Tab too, so that two switches reach them all. */
export function TabList<Key extends string>({ label, tabs, chosen, onChoose, children }: TabListProps<Key>) {
  const id = useId();
  return (
    <div class={styles['tabs']}>
      <div
        role="tablist"
        aria-label={label}
        class={styles['tabRow']}
        onKeyDown={(event) => {
          const next = moveByArrows(event, '[role=tab]');
          const tab = tabs.find(({ key }) => key === next?.dataset['key']);
          if (tab) onChoose(tab.key);
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            class={styles['tab']}
            data-key={tab.key}
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === chosen}
            aria-controls={`${id}-panel`}
            onClick={() => onChoose(tab.key)}
          >
            {tab.picture}
            <span>{tab.label}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} class={styles['panel']}>
        <Soon of={chosen}>{children}</Soon>
      </div>
    </div>
  );
}
