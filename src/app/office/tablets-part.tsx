// What the office tells its tablets: its name, its public keys and its place, put together into one sheet.

import { useState } from 'preact/hooks';
import { MOST_OF_SETTINGS, readSettings } from '../../exchange/targets/settings-file.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { faultOfOffice, LONGEST_NAME, type OfficeFault, type OfficeKey, recipientFrom } from '../../vault/age-keys.ts';
import { fingerprintOf } from '../../vault/fingerprint.ts';
import { words as keyWords } from '../keys/words/table.ts';
import { PlaceFields, usePlaceChoice } from '../sending/place-choice.tsx';
import { hand } from './hand.ts';
import { lastSettings, sheet } from './settings-sheet.tsx';
import { type Fault as TakeFault, sayFault } from './take-settings.tsx';
import { nameHint } from '../keys/name-hint.ts';
import { words } from './words/table.ts';

type Fault = { readonly at: 'name' } | { readonly at: 'keys'; readonly why: OfficeFault };

export function TabletsPart({ onKey }: { readonly onKey: () => void }) {
  const before = lastSettings.peek();
  const [name, setName] = useState(before?.name ?? '');
  const [typed, setTyped] = useState(() => linesOf(before?.keys ?? hand.peek()));
  const [fault, setFault] = useState<Fault | null>(null);
  const [refused, setRefused] = useState<TakeFault | null>(null);
  const choice = usePlaceChoice(before?.to ?? null);
  const make = async () => {
    const called = name.trim();
    const keys = keysIn(typed, called);
    const why = faultOfOffice(keys);
    setFault(called === '' ? { at: 'name' } : why && { at: 'keys', why });
    const to = choice.checked();
    if (called === '' || why || !to) return;
    const fingerprints = await Promise.all(keys.map(({ recipient }) => fingerprintOf(recipient)));
    lastSettings.value = { name: called, to, keys };
    sheet.value = { settings: lastSettings.value, fingerprints, made: Date.now() };
  };
  const openEarlier = async (file: File) => {
    const read = readSettings(await file.slice(0, MOST_OF_SETTINGS + 1).text(), document.baseURI);
    setRefused(read.ok ? null : read.reason);
    if (!read.ok) return;
    setName(read.settings.name);
    setTyped(linesOf(read.settings.keys));
    choice.fill(read.settings.to);
  };
  return (
    <>
      <p>{words.say('tablets.what')}</p>
      <div class="row">
        <FileField
          kind="quiet"
          label={words.say('tablets.earlier')}
          accept=".json,application/json"
          onFile={(file) => void openEarlier(file).catch(() => setRefused('unread'))}
        />
      </div>
      {refused && (
        <Notice tone="bad" urgent>
          {sayFault(refused)}
        </Notice>
      )}
      <TextField
        label={words.say('key.name')}
        hint={nameHint(name, (most) => words.say('key.name-hint', most))}
        value={name}
        maxLength={LONGEST_NAME}
        {...(fault?.at === 'name' && { error: words.say('key.name-missing') })}
        onInput={(text) => {
          setName(text);
          setFault(null);
        }}
      />
      <TextField
        kind="code"
        multiline
        label={words.say('tablets.keys')}
        hint={words.say('tablets.keys-hint')}
        value={typed}
        {...(fault?.at === 'keys' && { error: keyWords.say(`key.${fault.why}`, { start: 'age1' }) })}
        onInput={(text) => {
          setTyped(text);
          setFault(null);
        }}
      />
      {typed.trim() === '' && (
        <Notice tone="warn" title={words.say('tablets.none')}>
          <p>{words.say('tablets.none-more')}</p>
          <div class="row">
            <Button kind="quiet" size="desk" onPress={onKey}>
              {words.say('open.to-key')}
            </Button>
          </div>
        </Notice>
      )}
      <section class="stack" aria-labelledby="tablets-place">
        <h2 id="tablets-place">{words.say('tablets.place')}</h2>
        <p>{words.say('tablets.scope')}</p>
        <PlaceFields choice={choice} />
      </section>
      <div class="row">
        <Button kind="main" size="desk" onPress={() => void make()}>
          {words.say('tablets.make')}
        </Button>
      </div>
    </>
  );
}

function linesOf(keys: readonly (Pick<OfficeKey, 'recipient'> & { readonly name?: string })[]): string {
  return keys.map(({ name, recipient }) => [name, recipient].filter(Boolean).join(' ')).join('\n');
}

/** Each line a key, behind what people call it; without a name it is called as the office is. */
function keysIn(typed: string, office: string): readonly OfficeKey[] {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, n) => {
    const [, name = '', key = ''] = /^(.*?)\s*(\S+)\s*$/.exec(line) ?? [];
    const read = recipientFrom(key);
    const called = name || (lines.length > 1 ? `${office} (${n + 1})` : office);
    return { name: called.slice(0, LONGEST_NAME), recipient: read.ok ? read.recipient : key };
  });
}
