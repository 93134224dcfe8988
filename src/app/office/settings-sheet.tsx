// The settings for a tablet, on the sheet of paper and in the file that the office hands to whoever sets it up.

import { signal } from '@preact/signals';
import { apart } from '../../i18n/apart.ts';
import { sayDay } from '../../i18n/words.ts';
import { type OfficeSettings, writeSettings } from '../../exchange/targets/settings-file.ts';
import { placeOf } from '../../exchange/targets/settings.ts';
import { Notice } from '../../ui/notice.tsx';
import { fitsInQr, QrPicture } from '../../ui/qr-picture.tsx';
import { dayOf } from '../moment.ts';
import { words as sendingWords } from '../sending/words/table.ts';
import { words as appWords } from '../words/table.ts';
import styles from './office.module.css';
import { Facts, SheetPage, Steps } from './sheet.tsx';
import { words } from './words/table.ts';

export interface SettingsToShow {
  readonly settings: OfficeSettings;
  /** Of each of the keys, in their order. */
  readonly fingerprints: readonly string[];
  /** Milliseconds. */
  readonly made: number;
}

export const sheet = signal<SettingsToShow | null>(null);

/** What was last put onto a sheet: coming back from it, everything is as it was typed. */
export const lastSettings = signal<OfficeSettings | null>(null);

export function SettingsSheet({ settings, fingerprints, made }: SettingsToShow) {
  const { name, to, keys } = settings;
  const text = writeSettings(settings);
  const fits = fitsInQr(text);
  const day = dayOf(made);
  return (
    <SheetPage
      title={words.say('tablets.title')}
      lead={words.say('tablets.sheet-lead', { name: apart(name) })}
      back={{ label: words.say('open.back'), onBack: () => (sheet.value = null) }}
      file={{ name: `common-ground-settings-${day}.json`, text, type: 'application/json' }}
      saved={words.say('tablets.saved')}
      {...(!fits && { before: <Notice tone="warn">{words.say('tablets.too-large')}</Notice> })}
    >
      <div class={styles['top']}>
        {fits && <QrPicture text={text} label={words.say('tablets.picture')} />}
        <Facts
          rows={[
            [words.say('tablets.place-short'), placeOf(to), 'code'],
            [words.say('tablets.date'), sayDay(day)],
          ]}
        />
      </div>
      {keys.length > 0 && (
        <section class={styles['steps']}>
          <h2>{words.say('tablets.key-short')}</h2>
          <ul role="list" class={styles['keys']}>
            {keys.map((key, n) => (
              <li key={key.recipient}>
                <span>
                  <bdi>{key.name}</bdi>
                </span>
                <code class={styles['digits']}>{fingerprints[n]}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Steps
        title={words.say('tablets.do')}
        steps={[
          words.say('tablets.do-where', { settings: appWords.say('settings'), home: sendingWords.say('office') }),
          words.say('tablets.do-read', { take: words.say('take'), camera: words.say('take.camera') }),
          words.say('tablets.do-compare', { keep: words.say('take.yes') }),
        ]}
      />
      <Notice tone="warn" title={words.say('tablets.secret')}>
        {words.say('tablets.secret-more')}
      </Notice>
    </SheetPage>
  );
}
