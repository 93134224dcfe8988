// The office's side of the app: its key, the settings for tablets, and opening what came home. It needs no server and no network.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Store } from '../../store/store.ts';
import { Page } from '../../ui/page.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import { words as keyWords } from '../keys/words/table.ts';
import { go } from '../route.ts';
import { words as sendingWords } from '../sending/words/table.ts';
import { useTitle } from '../use-title.ts';
import { words as appWords } from '../words/table.ts';
import { fresh } from './hand.ts';
import { KeyPart } from './key-part.tsx';
import { useBackCloses, watchHand } from './leaving.ts';
import { OpenPart, Reading, reading } from './open-part.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { SettingsSheet, sheet } from './settings-sheet.tsx';
import { TabletsPart } from './tablets-part.tsx';
import { words } from './words/table.ts';

export const tables = [words, keyWords, sendingWords];

const PARTS = ['open', 'key', 'tablets'] as const;
type Part = (typeof PARTS)[number];

/** Beside the screen: while the words of this computer are asked for, the page is not there. */
const part = signal<Part>('open');

export function OfficePage({ store }: { readonly store: Store }) {
  const title = words.say('title');
  useTitle(title);
  useEffect(watchHand, []);
  useBackCloses([sheet, reading]);
  const choose = (next: Part) => (part.value = next);
  if (fresh.value) return <RecoverySheet made={fresh.value} />;
  if (sheet.value) return <SettingsSheet {...sheet.value} />;
  if (reading.value) return <Reading />;
  return (
    <Page
      title={title}
      lead={words.say('lead')}
      back={{ label: appWords.say('to-list'), onBack: () => go({ at: 'list' }) }}
    >
      <TabList
        label={words.say('parts')}
        tabs={PARTS.map((key) => ({ key, label: words.say(`part.${key}`) }))}
        chosen={part.value}
        onChoose={choose}
      >
        {part.value === 'open' && <OpenPart store={store} onKey={() => choose('key')} />}
        {part.value === 'key' && <KeyPart store={store} />}
        {part.value === 'tablets' && <TabletsPart onKey={() => choose('key')} />}
      </TabList>
    </Page>
  );
}
