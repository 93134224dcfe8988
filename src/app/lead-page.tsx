// What was set aside for the safeguarding lead: on this tablet only, and shown only after one more press.

import { useState } from 'preact/hooks';
import { isObject, type Json } from '../journal/json.ts';
import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import styles from './app.module.css';
import { useLoaded } from './lazy.tsx';
import { go } from './route.ts';
import { useTitle } from './use-title.ts';
import { words } from './words/table.ts';

export interface LeadPageProps {
  readonly session: Pick<Session, 'id'>;
  readonly store: Pick<Store, 'forTheLead'>;
}

export function LeadPage({ session, store }: LeadPageProps) {
  const title = words.say('lead');
  useTitle(title);
  const [open, setOpen] = useState(false);
  const notes = useLoaded(session.id, () => store.forTheLead(session.id));
  if (!notes) return null;
  return (
    <Page title={title} back={{ label: words.say('end'), onBack: () => go({ at: 'end', session: session.id }) }}>
      <Notice tone="warn">{words.say('lead.what')}</Notice>
      {notes.length === 0 && <Empty title={words.say('lead.none')} />}
      {notes.length > 0 && !open && (
        <Button picture={<Icon name="eye" />} onPress={() => setOpen(true)}>
          {words.say('lead.show', { n: notes.length })}
        </Button>
      )}
      {open && (
        <ul role="list" class="stack">
          {notes.map(({ entry, words: kept }) => (
            <li key={entry} class={styles['leadNote']}>
              <p dir="auto">{wordsIn(kept)}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function wordsIn(kept: Json): string {
  const said = isObject(kept) ? kept['words'] : undefined;
  return typeof said === 'string' ? said : words.say('lead.no-words');
}
