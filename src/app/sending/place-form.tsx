// Where the office's store is and what opens it: asked for once, tried at once.

import { useState } from 'preact/hooks';
import type { Why } from '../../exchange/target.ts';
import type { TargetSettings } from '../../exchange/targets/settings.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CheckField, RadioField } from '../../ui/tick-field.tsx';
import { keepHome } from './home.ts';
import {
  type FieldFault,
  type FieldName,
  FIELDS,
  HIDDEN,
  type Kind,
  KINDS,
  NOTHING,
  settingsFrom,
  type Typed,
} from './place-fields.ts';
import { keepAndTry } from './way-home.ts';
import { words } from './words/table.ts';

type Outcome = Why | 'works' | 'forgotten' | 'not-kept';

export interface PlaceFormProps {
  readonly store: Store;
  readonly known: TargetSettings | null;
}

export function PlaceForm({ store, known }: PlaceFormProps) {
  const [kind, setKind] = useState<Kind>(known?.kind ?? 'webdav');
  const [typed, setTyped] = useState<Typed>({ ...NOTHING, ...known });
  const [isKnown, setKnown] = useState(known !== null);
  const [fault, setFault] = useState<{ readonly field: FieldName; readonly reason: FieldFault }>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const type = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part });
    setFault(undefined);
    setOutcome(null);
  };
  const choose = (next: Kind) => {
    setKind(next);
    type({});
  };
  const keep = async () => {
    const checked = settingsFrom(kind, typed, document.baseURI);
    if (!checked.ok) return setFault(checked);
    setTyped({ ...NOTHING, ...checked.settings });
    setBusy(true);
    setOutcome(
      await keepAndTry(store, checked.settings)
        .then((why) => {
          setKnown(true);
          return why ?? 'works';
        })
        .catch(() => 'not-kept' as const),
    );
    setBusy(false);
  };
  const forget = async () => {
    await keepHome(store, null);
    setTyped(NOTHING);
    setKnown(false);
    setOutcome('forgotten');
  };
  return (
    <>
      <RadioField
        label={words.say('office.kind')}
        value={kind}
        options={KINDS.map((value) => ({
          value,
          label: words.say(`kind.${value}`),
          hint: words.say(`kind.${value}.more`),
        }))}
        onChoose={choose}
      />
      {FIELDS[kind].map((field) => (
        <TextField
          key={field}
          label={labelOf(kind, field)}
          hint={hintOf(kind, field)}
          error={fault?.field === field ? words.say(`refused.${fault.reason}`) : undefined}
          kind={field === 'address' ? 'url' : HIDDEN.has(field) ? 'password' : 'code'}
          value={typed[field]}
          onInput={(text) => type({ [field]: text })}
        />
      ))}
      {kind === 's3' && (
        <CheckField
          label={words.say('office.style')}
          hint={words.say('office.style-hint')}
          checked={typed.style === 'host'}
          onChange={(isHost) => type({ style: isHost ? 'host' : 'path' })}
        />
      )}
      <p>{words.say('office.sealed')}</p>
      {outcome && <Said outcome={outcome} />}
      <div class="row">
        <Button kind="main" size="desk" busy={busy} onPress={() => void keep()}>
          {words.say('office.try')}
        </Button>
        {isKnown && (
          <Button kind="quiet" size="desk" onPress={() => void forget().catch(() => setOutcome('not-kept'))}>
            {words.say('office.forget')}
          </Button>
        )}
      </div>
    </>
  );
}

function labelOf(kind: Kind, field: FieldName): string {
  return words.sayIf(`field.${kind}.${field}`) ?? words.sayIf(`field.${field}`) ?? field;
}

function hintOf(kind: Kind, field: FieldName): string | undefined {
  return words.sayIf(`field.${kind}.${field}-hint`) ?? words.sayIf(`field.${field}-hint`);
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  if (outcome === 'works' || outcome === 'forgotten') {
    return (
      <Notice tone={outcome === 'works' ? 'good' : 'plain'} urgent>
        {words.say(`office.${outcome}`)}
      </Notice>
    );
  }
  if (outcome === 'not-kept') {
    return (
      <Notice tone="bad" urgent>
        {words.say('refused.not-kept')}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" urgent title={words.say('office.kept-only')}>
      {words.say(`why.${outcome}`)}
    </Notice>
  );
}
