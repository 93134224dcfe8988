// Who is here, by token: shown while preparing, and from any step when somebody comes late or leaves.

import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { sayConsent } from '../../desk/ask-consent.tsx';
import { sayPassport } from '../../handover/passport-editor.tsx';
import { TokenBadge, tokenName } from '../../handover/token-name.tsx';
import { words as handoverWords } from '../../handover/words/table.ts';
import { everybody, type Person, peopleModel } from '../../people/model.ts';
import type { No } from '../../people/rule.ts';
import { MOST_PEOPLE, welcome } from '../../people/rules.ts';
import { type Token, tokenShape } from '../../people/token.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NumberField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { TokenPicture } from '../../ui/pictures/token-picture.tsx';
import type { DeskProps } from '../activity.ts';
import { PREPARE } from './model.ts';
import { PersonSheet } from './person-sheet.tsx';
import styles from './prepare.module.css';
import { sayRefusal, words } from './words/table.ts';

export type PeoplePanelProps = Pick<DeskProps, 'look' | 'act' | 'draft' | 'passport'>;

/** A room for one tablet is 8 to 15 people (method.md 2.9). */
const USUAL_COUNT = 10;

export function PeoplePanel({ look, act, draft, passport }: PeoplePanelProps) {
  const people = everybody(look.read(peopleModel));
  const here = people.filter((person) => person.here).length;
  const count = draft<number>('people-count', people.length === 0 ? USUAL_COUNT : 2);
  const [open, setOpen] = useState<string | null>(null);
  const [given, setGiven] = useState<readonly Token[]>([]);
  const [refusal, setRefusal] = useState<No | null>(null);
  // What was written for their number does not count: no number nobody wrote is offered.
  const [unclear, setUnclear] = useState(false);
  const [busy, setBusy] = useState(false);
  const opened = people.find(({ token }) => token.id === open);

  const give = async (n: number) => {
    setBusy(true);
    const verdict = await act(welcome, { count: n });
    setBusy(false);
    setRefusal(verdict.yes ? null : verdict);
    if (!verdict.yes) return;
    count.clear();
    const tokens = verdict.entries.flatMap(({ data }) => (v.is(tokenShape, data['token']) ? [data['token']] : []));
    setGiven(people.length === 0 ? [] : tokens);
    announce([words.say('people.new', { n: tokens.length }), ...tokens.map(tokenName)].join(' '));
  };
  const howMany = (
    <>
      <NumberField
        label={words.say(people.length === 0 ? 'people.count' : 'people.more-count')}
        hint={people.length === 0 ? words.say('people.count.hint') : undefined}
        value={count.value}
        onChange={(n) => count.keep(n)}
        onRefused={setUnclear}
        min={1}
        max={MOST_PEOPLE}
        lessLabel={words.say('people.less')}
        moreLabel={words.say('people.more')}
        rangeLabel={words.say('number.range', { min: 1, max: MOST_PEOPLE })}
      />
      <Button
        kind={people.length === 0 ? 'main' : 'plain'}
        busy={busy}
        picture={<Icon name="people" />}
        disabled={unclear}
        onPress={() => void give(count.value)}
      >
        {unclear ? words.say('people.give-none') : words.say('people.give', { n: count.value })}
      </Button>
    </>
  );
  const refused = refusal && (
    <Notice tone="bad" urgent>
      {sayRefusal(refusal.reason, refusal.about)}
    </Notice>
  );

  if (people.length === 0) {
    return (
      <div class={styles['part']}>
        <h2>{words.say('people.none')}</h2>
        <p class={styles['why']}>{words.say('people.why')}</p>
        {refused}
        <div class={styles['count']}>{howMany}</div>
      </div>
    );
  }
  return (
    <div class={styles['part']}>
      <div class={styles['bar']}>
        <div>
          <h2>{words.say('people.here', { n: here })}</h2>
          {here < people.length && <p>{words.say('people.gone', { n: people.length - here })}</p>}
        </div>
        <Button kind="main" busy={busy} picture={<Icon name="add" />} onPress={() => void give(1)}>
          {words.say('people.one-more')}
        </Button>
      </div>
      {refused}
      {given.length > 0 && (
        <Notice tone="good" title={words.say('people.new', { n: given.length })}>
          <ul role="list" class="row">
            {given.map((token) => (
              <li key={token.id}>
                <TokenBadge token={token} size="large" />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p class={styles['why']}>{words.say('people.tap')}</p>
      <ul role="list" class={styles['tokens']} aria-label={words.say('people.title')}>
        {people.map((person) => (
          <li key={person.token.id}>
            <TokenButton
              person={person}
              fitted={sayPassport(passport(person.token.id).value) !== ''}
              onPress={() => setOpen(person.token.id)}
            />
          </li>
        ))}
      </ul>
      <Disclosure summary={words.say('people.several')}>
        <div class={styles['count']}>{howMany}</div>
      </Disclosure>
      {opened && (
        <PersonSheet person={opened} act={act} passport={passport(opened.token.id)} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

interface TokenButtonProps {
  readonly person: Person;
  /** The tablet will look or speak in their own way; how, is said on their sheet. */
  readonly fitted: boolean;
  readonly onPress: () => void;
}

function TokenButton({ person, fitted, onPress }: TokenButtonProps) {
  const { token, here, joinedIn } = person;
  return (
    <button type="button" class={styles['token']} data-gone={here ? undefined : ''} data-on-paper onClick={onPress}>
      <TokenPicture picture={token.picture} colour={token.colour} size="large" />
      <span class={styles['tokenName']}>{tokenName(token)}</span>
      {!here && <span class={styles['gone']}>{words.say('person.gone')}</span>}
      {here && joinedIn !== PREPARE.id && <span>{words.say('person.late')}</span>}
      {fitted && <span class={styles['note']}>{handoverWords.say('who.fitted')}</span>}
      <span class={styles['note']}>{sayConsent(person.consent)}</span>
    </button>
  );
}
