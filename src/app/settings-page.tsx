// How this tablet looks and speaks.

import { useState } from 'preact/hooks';
import { VoiceCheck } from '../handover/read-aloud.tsx';
import { words as handoverWords } from '../handover/words/table.ts';
import { Page } from '../ui/page.tsx';
import { Button } from '../ui/button.tsx';
import { Soon } from '../ui/soon.tsx';
import { CheckField, RadioField } from '../ui/tick-field.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { ground } from './ground.ts';
import { OfficeKeys, tables as keyTables } from './keys/office-keys.tsx';
import { go } from './route.ts';
import { words as statementWords } from './statement/words/table.ts';
import { OfficeSettings, tables as officeTables } from './sending/office-settings.tsx';
import { choose, settings } from './settings.ts';
import { useTitle } from './use-title.ts';
import { words } from './words/table.ts';

export const tables = [handoverWords, statementWords, ...officeTables, ...keyTables];

export function SettingsPage() {
  const on = ground.value;
  const now = settings.value;
  const [taken, setTaken] = useState(0);
  const title = words.say('settings');
  useTitle(title);
  return (
    <Page title={title} back={{ label: words.say('to-list'), onBack: () => go({ at: 'list' }) }}>
      <section class="stack">
        <h2>{words.say('language')}</h2>
        <LanguageChoice />
      </section>
      <Soon of="settings" late>
        <RadioField
          label={words.say('theme')}
          value={now.theme}
          options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: words.say(`theme.${value}`) }))}
          onChoose={(theme) => void choose({ theme })}
        />
        <CheckField
          label={words.say('contrast')}
          hint={words.say('contrast.hint')}
          checked={now.contrast === 'high'}
          onChange={(high) => void choose({ contrast: high ? 'high' : 'auto' })}
        />
        <CheckField
          label={words.say('targets')}
          hint={words.say('targets.hint')}
          checked={now.targets === 'large'}
          onChange={(large) => void choose({ targets: large ? 'large' : 'usual' })}
        />
        <section class="stack">
          <h2>{handoverWords.say('voices')}</h2>
          <p>{handoverWords.say('voices.more')}</p>
          <VoiceCheck />
        </section>
        <OfficeSettings onTaken={() => setTaken(taken + 1)} />
        {on.is === 'ready' && <OfficeKeys key={taken} store={on.store} />}
        <div class="row">
          <Button kind="quiet" onPress={() => go({ at: 'office' })}>
            {words.say('office')}
          </Button>
          <Button kind="quiet" onPress={() => go({ at: 'about' })}>
            {words.say('about')}
          </Button>
          <Button kind="quiet" onPress={() => go({ at: 'access' })}>
            {statementWords.say('title')}
          </Button>
        </div>
      </Soon>
    </Page>
  );
}
