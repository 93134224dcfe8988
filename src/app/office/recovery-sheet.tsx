// A key that was made just now, on the sheet of paper that keeps it: seen this once.

import { useState } from 'preact/hooks';
import { apart } from '../../i18n/apart.ts';
import { sayDay } from '../../i18n/words.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrPicture } from '../../ui/qr-picture.tsx';
import { ConfirmSheet } from '../../ui/sheet.tsx';
import { dayOf } from '../moment.ts';
import { addressOf } from '../route.ts';
import { type FreshKey, takeFresh } from './hand.ts';
import styles from './office.module.css';
import { Facts, SheetPage, Steps } from './sheet.tsx';
import { words } from './words/table.ts';

export function RecoverySheet({ made: key }: { readonly made: FreshKey }) {
  const [asked, setAsked] = useState(false);
  const { name, identity, recipient, fingerprint, made } = key;
  const day = dayOf(made);
  return (
    <SheetPage
      title={words.say('sheet.title')}
      lead={words.say('sheet.lead')}
      before={
        <Notice tone="warn" title={words.say('sheet.once')}>
          {words.say('sheet.once-more')}
        </Notice>
      }
      file={{ name: `office-key-${day}.txt`, text: keyFile(key), type: 'text/plain' }}
      saved={words.say('sheet.saved')}
      next={(isOut) => (
        <Button kind={isOut ? 'main' : 'plain'} size="desk" onPress={() => setAsked(true)}>
          {words.say('sheet.done')}
        </Button>
      )}
    >
      <div class={styles['top']} data-few>
        <QrPicture text={identity} label={words.say('sheet.secret-picture')} />
        <Facts
          rows={[
            [words.say('sheet.office'), name],
            [words.say('sheet.made'), sayDay(day)],
            [words.say('key.fingerprint'), fingerprint, 'code'],
            [words.say('key.public'), recipient, 'code'],
          ]}
        />
      </div>
      <section class={styles['steps']}>
        <h2>{words.say('sheet.secret')}</h2>
        <code class={styles['secret']}>{inGroups(identity)}</code>
      </section>
      <Steps
        title={words.say('sheet.do')}
        steps={(['safe', 'never', 'lost', 'seen'] as const).map((step) => words.say(`sheet.do-${step}`))}
      />
      <section class={styles['steps']}>
        <h2>{words.say('sheet.open')}</h2>
        <p>{words.say('sheet.open-app', { address: apart(addressOf({ at: 'office' })) })}</p>
        <p>{words.say('sheet.open-without')}</p>
        <code class={styles['command']}>age -d -i office-key.txt FILE.commonground | gunzip</code>
      </section>
      {asked && (
        <ConfirmSheet
          title={words.say('sheet.sure')}
          text={words.say('sheet.sure-more')}
          yes={words.say('sheet.sure-yes')}
          no={words.say('sheet.sure-no')}
          onYes={takeFresh}
          onNo={() => setAsked(false)}
        />
      )}
    </SheetPage>
  );
}

/** As `age-keygen` writes it, so that other programs read it. */
function keyFile({ name, identity, recipient, fingerprint, made }: FreshKey): string {
  return [
    `# Common Ground: ${name.replaceAll(/\s+/g, ' ')}`,
    `# created: ${new Date(made).toISOString()}`,
    `# public key: ${recipient}`,
    `# digits: ${fingerprint}`,
    identity,
    '',
  ].join('\n');
}

/** So that whoever types it finds the place again. */
function inGroups(identity: string): string {
  const [, begin = '', letters = ''] = /^(AGE-SECRET-KEY-(?:PQ-)?1)(.*)$/.exec(identity) ?? [];
  return `${begin} ${letters.replaceAll(/.{1,6}/g, '$& ')}`.trim();
}
