// The accessibility statement: what was tried and how, and what was not.

import { sayDay } from '../../i18n/words.ts';
import { Page } from '../../ui/page.tsx';
import styles from '../app.module.css';
import { go } from '../route.ts';
import { useTitle } from '../use-title.ts';
import { words as appWords } from '../words/table.ts';
import { words } from './words/table.ts';

export const tables = [words];

/** The day on which somebody last held it against the tests. */
const WRITTEN = '2026-11-22';

const PARTS = {
  aim: ['standard', 'turns'],
  can: ['touch', 'keys', 'ears', 'look', 'languages', 'time'],
  tested: ['axe', 'own', 'words', 'keys', 'switches', 'ears', 'narrow', 'where'],
  untested: ['people', 'readers', 'tablets', 'browsers', 'speakers', 'audit'],
  gaps: ['voices', 'drawing', 'desk', 'signing', 'system'],
} as const;

export function StatementPage() {
  const title = words.say('title');
  useTitle(title);
  return (
    <Page
      title={title}
      lead={words.say('lead')}
      back={{ label: appWords.say('settings'), onBack: () => go({ at: 'settings' }) }}
    >
      {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
        <section key={part} class="stack">
          <h2>{words.say(part)}</h2>
          <ul class={styles['points']}>
            {PARTS[part].map((point) => (
              <li key={point}>{words.sayIf(`${part}.${point}`)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section class="stack">
        <h2>{words.say('tell')}</h2>
        <p>{words.say('tell.whom')}</p>
        <p>
          {words.say('tell.when', { day: sayDay(WRITTEN) })} <bdi>{__BUILD__}</bdi>
        </p>
      </section>
    </Page>
  );
}
