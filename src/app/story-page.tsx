// The story of the day: each thing that was done, in the order of the journal, and what was taken back struck through.

import { useState } from 'preact/hooks';
import { activities } from '../activities/index.ts';
import type { Entry } from '../journal/entry.ts';
import { isRedacted } from '../journal/mark.ts';
import { sayTime } from '../i18n/words.ts';
import type { Session } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import styles from './app.module.css';
import { go } from './route.ts';
import { useTitle } from './use-title.ts';
import { words } from './words/table.ts';

/** As many as a tablet draws at once without a pause; the rest come when asked for. */
const AT_ONCE = 200;

export function StoryPage({ session }: { readonly session: Session }) {
  const title = words.say('story');
  useTitle(title);
  const [most, setMost] = useState(AT_ONCE);
  const entries = session.entries();
  const silent = session.silent();
  const shown = entries.slice(-most).reverse();
  return (
    <Page
      title={title}
      lead={words.say('story.lead', { n: entries.length })}
      back={{ label: words.say('end'), onBack: () => go({ at: 'end', session: session.id }) }}
    >
      <ol role="list" class={styles['story']}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <time dateTime={new Date(entry.at).toISOString()}>{sayTime(entry.at)}</time>
            <span>{silent.has(entry.act) ? <TakenBack entry={entry} /> : sentenceOf(entry)}</span>
          </li>
        ))}
      </ol>
      {entries.length > most && <Button onPress={() => setMost(most + AT_ONCE)}>{words.say('story.more')}</Button>}
    </Page>
  );
}

function TakenBack({ entry }: { readonly entry: Entry }) {
  return (
    <>
      <s>{sentenceOf(entry)}</s> {words.say('story.taken-back')}
    </>
  );
}

/** One sentence for a kind. Kinds of a newer app are kept and named as such. */
export function sentenceOf(entry: Entry): string {
  if (isRedacted(entry)) return words.say('story.redacted');
  const key = `kind.${entry.kind}`;
  const said = [words, ...activities.map((activity) => activity.words)].map((table) => table.sayIf(key));
  return said.find((sentence) => sentence !== undefined) ?? words.say('story.unknown');
}
