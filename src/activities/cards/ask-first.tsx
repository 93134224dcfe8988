// Whoever was not asked whether they take part is asked before words of theirs are saved, as on a turn: here, aloud.

import { useState } from 'preact/hooks';
import { AskConsent } from '../../desk/ask-consent.tsx';
import { tokenName } from '../../handover/token-name.tsx';
import type { Person } from '../../people/model.ts';
import type { No } from '../../people/rule.ts';
import { agree } from '../../people/rules.ts';
import { Button } from '../../ui/button.tsx';
import { LongSheet } from '../../ui/long-sheet.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import type { DeskProps } from '../activity.ts';
import styles from './cards.module.css';
import { sayRefusal, words } from './words/table.ts';

export interface AskFirstProps extends Pick<DeskProps, 'act'> {
  readonly person: Person | undefined;
  /** Why nothing can be written down for them now. */
  readonly unable: No;
}

export function AskFirst({ person, unable, act }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<No | null>(null);
  const name = person && tokenName(person.token);
  return (
    <>
      <Notice tone="warn" {...(name ? { title: name } : {})}>
        <p>{sayRefusal(unable)}</p>
        {unable.reason === 'not-asked' && (
          <Button size="desk" picture={<Icon name="speak" />} onPress={() => setAsking(true)}>
            {words.say('scribe.ask')}
          </Button>
        )}
      </Notice>
      {asking && person && name && (
        <LongSheet title={name} closeLabel={words.say('close')} onClose={() => setAsking(false)}>
          <div class={styles['sheet']}>
            {refused && (
              <Notice tone="bad" urgent>
                {sayRefusal(refused)}
              </Notice>
            )}
            <AskConsent
              consent={person.consent}
              onSaid={async (consent) => {
                const verdict = await act(agree, { token: person.token.id, consent });
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
