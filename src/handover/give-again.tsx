// "I made a mistake": the answer of one person is destroyed unseen, and that person takes their turn again.

import { useState } from 'preact/hooks';
import type { Person } from '../people/model.ts';
import type { Token } from '../people/token.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ConfirmSheet } from '../ui/sheet.tsx';
import { TokenBadge, tokenName } from './token-name.tsx';
import { words } from './words/table.ts';

export interface GiveAgainProps {
  /** Those whose answer lies in the box. */
  readonly people: readonly Person[];
  /** Answers whether it was done; what was refused is said by the screen around. */
  readonly onVoid: (token: string) => Promise<boolean>;
}

export function GiveAgain({ people, onVoid }: GiveAgainProps) {
  const [asking, setAsking] = useState<Token | null>(null);
  if (people.length === 0) return null;
  const destroy = async (token: Token) => {
    setAsking(null);
    if (await onVoid(token.id)) announce(words.say('again.done', { token: tokenName(token) }));
  };
  return (
    <Disclosure summary={words.say('again.title')}>
      <p>{words.say('again.text')}</p>
      <ul role="list" class="row">
        {people.map(({ token }) => (
          <li key={token.id}>
            <Button size="desk" onPress={() => setAsking(token)}>
              <TokenBadge token={token} size="small" />
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <ConfirmSheet
          danger
          title={words.say('again.whose', { token: tokenName(asking) })}
          text={words.say('again.more')}
          yes={words.say('again.yes')}
          no={words.say('again.no')}
          onYes={() => void destroy(asking)}
          onNo={() => setAsking(null)}
        />
      )}
    </Disclosure>
  );
}
