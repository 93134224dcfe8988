// The fields that say where a place is and what opens it, for each kind of place.

import { useState } from 'preact/hooks';
import type { TargetSettings } from '../../exchange/targets/settings.ts';
import { TextField } from '../../ui/field.tsx';
import { CheckField, RadioField } from '../../ui/tick-field.tsx';
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
import { words } from './words/table.ts';

export interface PlaceChoice {
  readonly kind: Kind;
  readonly typed: Typed;
  readonly fault: { readonly field: FieldName; readonly reason: FieldFault } | undefined;
  /** Another kind, or something else in a field. */
  change(this: void, kind: Kind, part?: Partial<Typed>): void;
  /** What was typed as settings; null where something is wrong with it, which then stands at its field. */
  checked(this: void): TargetSettings | null;
  fill(this: void, settings: TargetSettings | null): void;
}

/** `onChange`: what was said of the old ones is said no more. */
export function usePlaceChoice(known: TargetSettings | null, onChange: () => void = () => undefined): PlaceChoice {
  const [kind, setKind] = useState<Kind>(known?.kind ?? 'webdav');
  const [typed, setTyped] = useState<Typed>({ ...NOTHING, ...known });
  const [fault, setFault] = useState<PlaceChoice['fault']>();
  const fill = (settings: TargetSettings | null) => {
    if (settings) setKind(settings.kind);
    setTyped({ ...NOTHING, ...settings });
    setFault(undefined);
  };
  return {
    kind,
    typed,
    fault,
    change: (next, part = {}) => {
      setKind(next);
      setTyped({ ...typed, ...part });
      setFault(undefined);
      onChange();
    },
    checked: () => {
      const read = settingsFrom(kind, typed, document.baseURI);
      if (read.ok) {
        fill(read.settings);
        return read.settings;
      }
      setFault(read);
      return null;
    },
    fill,
  };
}

export function PlaceFields({ choice: { kind, typed, fault, change } }: { readonly choice: PlaceChoice }) {
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
        onChoose={(next) => change(next)}
      />
      {FIELDS[kind].map((field) => (
        <TextField
          key={field}
          label={labelOf(kind, field)}
          hint={hintOf(kind, field)}
          error={fault?.field === field ? words.say(`refused.${fault.reason}`) : undefined}
          kind={field === 'address' ? 'url' : HIDDEN.has(field) ? 'password' : 'code'}
          value={typed[field]}
          onInput={(text) => change(kind, { [field]: text })}
        />
      ))}
      {kind === 's3' && (
        <CheckField
          label={words.say('office.style')}
          hint={words.say('office.style-hint')}
          checked={typed.style === 'host'}
          onChange={(isHost) => change(kind, { style: isHost ? 'host' : 'path' })}
        />
      )}
    </>
  );
}

function labelOf(kind: Kind, field: FieldName): string {
  return words.sayIf(`field.${kind}.${field}`) ?? words.sayIf(`field.${field}`) ?? field;
}

function hintOf(kind: Kind, field: FieldName): string | undefined {
  return words.sayIf(`field.${kind}.${field}-hint`) ?? words.sayIf(`field.${field}-hint`);
}
