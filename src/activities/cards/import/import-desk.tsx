// From a spreadsheet to cards: choose the file, say what its columns and wordings mean, see what comes in, bring it in.

import { useId, useMemo, useState } from 'preact/hooks';
import type { No } from '../../../people/rule.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Icon } from '../../../ui/pictures/icon.tsx';
import { actAbout } from '../../act-about.ts';
import type { DeskProps } from '../../activity.ts';
import { prepareModel } from '../../prepare/model.ts';
import styles from '../cards.module.css';
import { cardsModel } from '../model.ts';
import { importCards } from '../rules.ts';
import { sayRefusal, words } from '../words/table.ts';
import { guess, type Mapping } from './mapping.ts';
import { MappingForm } from './mapping-form.tsx';
import { planImport } from './plan.ts';
import { FirstCards, Rows, Summary } from './preview.tsx';
import { readFile, type Row } from './read.ts';
import { useLookOver } from './use-look-over.ts';

/** A file that was read, and what its columns are taken for. */
export interface Chosen {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly mapping: Mapping;
}

export interface ImportDeskProps extends Pick<DeskProps, 'look' | 'act' | 'undo' | 'undoes'> {
  readonly chosen: Chosen | null;
  readonly onChosen: (chosen: Chosen | null) => void;
}

export function ImportDesk({ look, act, undo, undoes, chosen, onChosen }: ImportDeskProps) {
  const [refused, setRefused] = useState<Pick<No, 'reason' | 'about'> | null>(null);
  /** The cards of the last file, by their ids. */
  const [lastFile, setLastFile] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const why = useId();
  const { settings } = look.read(prepareModel);
  const keepsViews = settings.perspectives === true;
  const { cards } = look.read(cardsModel);
  const plan = useMemo(
    () => chosen && planImport(chosen.rows, chosen.mapping, settings.cards, cards.values(), keepsViews),
    [chosen, settings, cards],
  );
  const { warned, done } = useLookOver(chosen?.rows, plan?.take);

  const choose = async (file: File) => {
    setLastFile([]);
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      // A file on a stick that was pulled out, or one that another app holds.
      setRefused({ reason: 'file-unreadable' });
      return;
    }
    const read = readFile(bytes);
    const mapping = read.yes ? guess(read.rows) : null;
    // Nothing to say of what nobody said: no counts, and no questions about columns.
    const hasRows = read.yes && mapping !== null && mapping.headings < read.rows.length;
    setRefused(hasRows ? null : read.yes ? { reason: 'file-only-names' } : read);
    onChosen(hasRows ? { name: file.name, rows: read.rows, mapping } : null);
  };
  const bringIn = async () => {
    if (!plan) return;
    setBusy(true);
    const verdict = await act(importCards, { rows: plan.rows, take: plan.take.map(({ row }) => row) });
    setBusy(false);
    setRefused(verdict.yes ? null : verdict);
    if (!verdict.yes) return;
    announce(words.say('import.done', { n: plan.take.length }));
    setLastFile(verdict.entries.flatMap(({ data }) => (typeof data['card'] === 'string' ? [data['card']] : [])));
    onChosen(null);
  };
  // Taken back, from here or from the top, they are on the table no more; and undo may be about something else by now.
  const brought = lastFile.filter((id) => cards.has(id)).length;
  const actOfFile = actAbout(undoes, 'card', lastFile[0]);
  const takeAllBack = async () => {
    const verdict = await undo(actOfFile);
    setRefused(verdict.yes ? null : verdict);
  };

  return (
    <div class={styles['import']}>
      {refused && (
        <Notice tone="bad" urgent>
          {sayRefusal(refused)}
        </Notice>
      )}
      {brought > 0 && (
        <Notice tone="good" title={words.say('import.done', { n: lastFile.length })}>
          {actOfFile === undefined ? (
            words.say('refused.something-since')
          ) : (
            <Button kind="quiet" size="desk" picture={<Icon name="undo" />} onPress={() => void takeAllBack()}>
              {words.say('import.undo')}
            </Button>
          )}
        </Notice>
      )}
      {chosen && plan ? (
        <>
          <h2>
            <bdi>{chosen.name}</bdi>
          </h2>
          <Summary rows={chosen.rows} mapping={chosen.mapping} plan={plan} warned={warned} looking={!done} />
          <div class="row">
            <Button
              kind="main"
              busy={busy}
              disabled={plan.take.length === 0}
              {...(plan.take.length === 0 ? { describedBy: why } : {})}
              picture={<Icon name="check" />}
              onPress={() => void bringIn()}
            >
              {words.say('import.bring', { n: plan.take.length })}
            </Button>
            <Button busy={busy} onPress={() => onChosen(null)}>
              {words.say('import.leave')}
            </Button>
            {plan.take.length === 0 && (
              <p id={why}>
                {words.say('refused.nothing-to-import')}{' '}
                {words.say(plan.out.length > 0 ? 'import.none.rows' : 'refused.file-only-names')}
              </p>
            )}
          </div>
          <Rows rows={chosen.rows} mapping={chosen.mapping} plan={plan} warned={warned} />
          <MappingForm
            rows={chosen.rows}
            mapping={chosen.mapping}
            keepsViews={keepsViews}
            onChange={(mapping) => onChosen({ ...chosen, mapping })}
          />
          <FirstCards plan={plan} />
        </>
      ) : (
        <>
          <p>{words.say('import.lead')}</p>
          <div class="row">
            <FileField
              kind="main"
              label={words.say('import.choose')}
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              onFile={(file) => void choose(file)}
            />
          </div>
          <p class={styles['note']}>{words.say('import.oneFile')}</p>
        </>
      )}
    </div>
  );
}
