// The trees of causes for everybody in the room: large and read only.

import * as v from 'valibot';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { WallProps } from '../activity.ts';
import { LongWords } from '../long-words.tsx';
import styles from './causes.module.css';
import { type SharedBranch, sharedShape } from './share.ts';
import { words } from './words/table.ts';

export function CausesWall({ shared }: WallProps) {
  const themes = v.is(sharedShape, shared) ? shared.themes : [];
  if (themes.length === 0) return <Empty title={words.say('wall.nothing')} />;
  return (
    <div class={styles['wall']}>
      {themes.map((theme, at) => (
        <section key={at} class={styles['wallTree']}>
          <div class={styles['trunk']}>
            <LongWords
              as="h2"
              words={theme.words || words.say('theme.none')}
              language={theme.language}
              label={words.say('whole')}
            />
          </div>
          <Twigs branches={theme.branches} />
        </section>
      ))}
    </div>
  );
}

function Twigs({ branches }: { readonly branches: readonly SharedBranch[] }) {
  return (
    <ul class={styles['twigs']}>
      {branches.map((branch, at) => (
        <li key={at} class={styles['twig']}>
          <div class={styles['slip']}>
            <LongWords as="p" words={branch.words} language={branch.language} label={words.say('whole')} />
          </div>
          {branch.findOut && (
            <p class={styles['votes']}>
              <Icon name="search" /> {words.say('find-out.mark')}
            </p>
          )}
          {branch.branches.length > 0 && <Twigs branches={branch.branches} />}
        </li>
      ))}
    </ul>
  );
}
