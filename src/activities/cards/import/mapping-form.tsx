// What each column of the file holds and what its category wordings mean: guessed already, changed here.

import { CheckField } from '../../../ui/tick-field.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from '../cards.module.css';
import { ASKED, type Asked } from '../task.ts';
import { words } from '../words/table.ts';
import { apart } from '../../../i18n/apart.ts';
import { columnNames } from './column-names.ts';
import { type Role, ROLES } from './headings.ts';
import { bodyOf, countColumns, guess, type Mapping, withCategory, withColumn, wordingsIn } from './mapping.ts';
import type { Row } from './read.ts';

/** More wordings than this, and it is hardly a column of categories. */
const MANY_WORDINGS = 24;

/** Roles that no column has where each category has its own. */
const ofWords: ReadonlySet<Role> = new Set(['statement', 'category']);

export interface MappingFormProps {
  readonly rows: readonly Row[];
  readonly mapping: Mapping;
  /** The settings say to keep whose view a card is. */
  readonly keepsViews: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

export function MappingForm({ rows, mapping, keepsViews, onChange }: MappingFormProps) {
  const names = columnNames(rows, mapping.headings);
  const columns = [
    { value: 'none', label: words.say('map.none') },
    ...Array.from({ length: countColumns(rows) }, (_, at) => ({ value: String(at), label: names[at] ?? '' })),
  ];
  const wordings = wordingsIn(bodyOf(rows, mapping.headings), mapping.columns.category);
  const categories = ASKED.map((value) => ({ value, label: words.say(`category.${value}`) }));
  const unsaid = { value: 'unsaid', label: words.say('map.choose') };
  return (
    <>
      <h3>{words.say('map.columns')}</h3>
      <CheckField
        label={words.say('map.headings', { row: rows[Math.max(1, mapping.headings) - 1]?.number ?? 1 })}
        checked={mapping.headings > 0}
        onChange={(named) => onChange(guess(rows, named))}
      />
      <CheckField
        label={words.say('map.wide')}
        hint={words.say('map.wideHint')}
        checked={mapping.wide !== null}
        onChange={(wide) => onChange(guess(rows, mapping.headings > 0, wide))}
      />
      <div class={styles['columns']}>
        {ROLES.filter((role) => (keepsViews || role !== 'perspective') && !(mapping.wide && ofWords.has(role))).map(
          (role) => (
            <SelectField
              key={role}
              label={words.say(`role.${role}`)}
              hint={role === 'contributor' || role === 'perspective' ? words.say(`role.${role}Hint`) : undefined}
              value={String(mapping.columns[role] ?? 'none')}
              options={columns}
              onChoose={(column) =>
                onChange(withColumn(mapping, rows, role, column === 'none' ? null : Number(column)))
              }
            />
          ),
        )}
      </div>
      <h3>{words.say(mapping.wide ? 'map.columnsOf' : 'map.wordings')}</h3>
      {mapping.wide ? (
        <div class={styles['columns']}>
          {columns.slice(1).map(({ label }, at) => (
            <SelectField<Asked | 'none'>
              key={at}
              label={apart(label)}
              value={mapping.wide?.[at] ?? 'none'}
              options={[{ value: 'none', label: words.say('map.noCards') }, ...categories]}
              onChoose={(chosen) => onChange(withCategory(mapping, at, chosen === 'none' ? null : chosen))}
            />
          ))}
        </div>
      ) : mapping.columns.category === null ? (
        <SelectField<Asked | 'unsaid'>
          label={words.say('map.all')}
          value={mapping.categoryOfAll ?? 'unsaid'}
          options={[unsaid as { value: 'unsaid'; label: string }, ...categories]}
          onChoose={(chosen) => onChange({ ...mapping, categoryOfAll: chosen === 'unsaid' ? null : chosen })}
        />
      ) : (
        <>
          {wordings.length > MANY_WORDINGS && (
            <Notice tone="warn">{words.say('map.manyWordings', { n: wordings.length })}</Notice>
          )}
          <div class={styles['columns']}>
            {wordings.slice(0, MANY_WORDINGS).map(({ wording, shown, rows: count }) => (
              <SelectField<Asked | 'leave-out' | 'unsaid'>
                key={wording}
                label={words.say('map.wording', { wording: apart(shown), n: count })}
                value={mapping.meanings[wording] ?? 'unsaid'}
                options={[
                  unsaid as { value: 'unsaid'; label: string },
                  ...categories,
                  { value: 'leave-out', label: words.say('map.leaveOut') },
                ]}
                onChoose={(chosen) =>
                  onChange({
                    ...mapping,
                    meanings: { ...mapping.meanings, [wording]: chosen === 'unsaid' ? null : chosen },
                  })
                }
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
