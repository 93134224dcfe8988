// One person at the desk: gone or back, and what they said aloud that they agree to. No name, no field to write one in.

import { useState } from 'preact/hooks';
import { AskConsent, sayConsent } from '../../desk/ask-consent.tsx';
import { words as deskWords } from '../../desk/words/table.ts';
import { PassportSheet, sayPassport } from '../../handover/passport-editor.tsx';
import { tokenName } from '../../handover/token-name.tsx';
import { words as handoverWords } from '../../handover/words/table.ts';
import type { Person } from '../../people/model.ts';
import type { Passport } from '../../people/passport.ts';
import type { No, Verdict } from '../../people/rule.ts';
import { agree, comeBack, leave } from '../../people/rules.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { TokenPicture } from '../../ui/pictures/token-picture.tsx';
import { LongSheet } from '../../ui/long-sheet.tsx';
import type { DeskProps, Draft } from '../activity.ts';
import styles from './prepare.module.css';
import { sayRefusal, words } from './words/table.ts';

export interface PersonSheetProps extends Pick<DeskProps, 'act'> {
  readonly person: Person;
  readonly passport: Draft<Passport>;
  readonly onClose: () => void;
}

export function PersonSheet({ person, act, passport, onClose }: PersonSheetProps) {
  const { token, here, consent } = person;
  const [refusal, setRefusal] = useState<No | null>(null);
  const [fitting, setFitting] = useState(false);

  const judge = async (asked: Promise<Verdict>): Promise<boolean> => {
    const verdict = await asked;
    setRefusal(verdict.yes ? null : verdict);
    return verdict.yes;
  };
  const goOrCome = async () => {
    if (await judge(here ? act(leave, { token: token.id }) : act(comeBack, { token: token.id }))) onClose();
  };
  return (
    <LongSheet title={tokenName(token)} onClose={onClose} closeLabel={words.say('close')}>
      <div class={styles['part']}>
        <div class={styles['bar']}>
          <TokenPicture picture={token.picture} colour={token.colour} size="huge" />
          <Button picture={<Icon name={here ? 'person-leave' : 'people'} />} onPress={() => void goOrCome()}>
            {words.say(here ? 'person.leave' : 'person.return')}
          </Button>
        </div>
        {here && <p class={styles['why']}>{words.say('person.leave.note')}</p>}
        {refusal && (
          <Notice tone="bad" urgent>
            {sayRefusal(refusal.reason, refusal.about)}
          </Notice>
        )}
        <h3>{deskWords.say('consent.title')}</h3>
        <p>{sayConsent(consent)}</p>
        {consent === null && <p class={styles['why']}>{words.say('consent.later')}</p>}
        <AskConsent consent={consent} onSaid={(said) => judge(act(agree, { token: token.id, consent: said }))} />
        <h3>{handoverWords.say('fit.desk')}</h3>
        <p>{sayPassport(passport.value) || handoverWords.say('fit.nothing')}</p>
        <p class={styles['why']}>{handoverWords.say('fit.desk-more')}</p>
        <Button picture={<Icon name="settings" />} onPress={() => setFitting(true)}>
          {handoverWords.say('fit.change')}
        </Button>
        {fitting && (
          <PassportSheet
            title={handoverWords.say('fit.desk')}
            passport={passport.value}
            onChange={(part) => passport.keep({ ...passport.value, ...part })}
            onClose={() => setFitting(false)}
          />
        )}
      </div>
    </LongSheet>
  );
}
