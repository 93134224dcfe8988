// Whoever was not asked whether they take part is asked before words of theirs are saved, as on a turn: here, aloud.

import { useState } from 'preact/hooks';
import { tokenName } from '../handover/token-name.tsx';
import type { Consent } from '../people/entries.ts';
import type { Person } from '../people/model.ts';
import type { No } from '../people/rule.ts';
import { Button } from '../ui/button.tsx';
import { LongSheet } from '../ui/long-sheet.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import styles from './ask-consent.module.css';
import { AskConsent } from './ask-consent.tsx';
import { words } from './words/table.ts';

export interface AskFirstProps {
  readonly person: Person | undefined;
  /** Why nothing can be written down for them now. */
  readonly unable: No;
  readonly sayRefusal: (no: No) => string;
  /** Notes what they said. */
  readonly agree: (token: string, consent: Consent) => Promise<No | { readonly yes: true }>;
}

export function AskFirst({ person, unable, sayRefusal, agree }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<No | null>(null);
  const name = person && tokenName(person.token);
  return (
    <>
      <Notice tone="warn" {...(name ? { title: name } : {})}>
        <p>{sayRefusal(unable)}</p>
        {unable.reason === 'not-asked' && (
          <Button size="desk" picture={<Icon name="speak" />} onPress={() => setAsking(true)}>
            {words.say('consent.ask')}
          </Button>
        )}
      </Notice>
      {asking && person && name && (
        <LongSheet title={name} closeLabel={words.say('consent.close')} onClose={() => setAsking(false)}>
          <div class={styles['sheet']}>
            {refused && (
              <Notice tone="bad" urgent>
                {sayRefusal(refused)}
              </Notice>
            )}
            <AskConsent
              consent={person.consent}
              onSaid={async (consent) => {
                const verdict = await agree(person.token.id, consent);
                setRefused(verdict.yes ? null : verdict);
                if (verdict.yes) setAsking(false);
                return verdict.yes;
              }}
            />
          </div>
        </LongSheet>
      )}
    </>
  );
}
