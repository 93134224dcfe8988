// A workshop whose address was asked for and that lies in the bin: it stays there until somebody puts it back.

import { useState } from 'preact/hooks';
import { prepareModel } from '../../activities/prepare/model.ts';
import { langAmong } from '../../i18n/locales.ts';
import { locale } from '../../i18n/locale.ts';
import type { Session } from '../../session/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { takeFromBin } from '../bin.ts';
import { go } from '../route.ts';
import { useTitle } from '../use-title.ts';
import { words as shell } from '../words/table.ts';
import { words } from './words/table.ts';

export const tables = [words];

export interface InBinProps {
  readonly session: Session;
  /** How many it can still be put back. */
  readonly days: number;
  /** It is out of the bin. */
  readonly onBack: () => void;
}

export function InBin({ session, days, onBack }: InBinProps) {
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  useTitle(words.say('in-bin'));
  const name = session.look('prepare').read(prepareModel).about.question || shell.say('no-question');
  const putBack = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await takeFromBin(session.id);
    } catch {
      setBusy(false);
      setFailed(true);
      return;
    }
    announce(shell.say('bin.is-back'));
    onBack();
  };
  return (
    <Page title={words.say('in-bin')} back={{ label: shell.say('to-list'), onBack: () => go({ at: 'list' }) }}>
      <p>
        <strong dir="auto" lang={langAmong(name, locale.value)}>
          {name}
        </strong>
      </p>
      <p>{shell.say('bin.days', { n: days })}</p>
      {failed && (
        <Notice tone="bad" urgent>
          {shell.say('more.failed')}
        </Notice>
      )}
      <div class="row">
        <Button kind="main" busy={busy} onPress={() => void putBack()}>
          {shell.say('bin.put-back')}
        </Button>
      </div>
    </Page>
  );
}
