// The limit in days, in the settings.

import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../ui/notice.tsx';
import { RadioField } from '../../ui/tick-field.tsx';
import { words as shell } from '../words/table.ts';
import { keepLimit, limit, LIMITS, readLimit } from './stay.ts';
import { words } from './words/table.ts';

export const tables = [words];

export function StaySettings() {
  const [failed, setFailed] = useState(false);
  useEffect(() => void readLimit(), []);
  const choose = (days: string) => {
    setFailed(false);
    keepLimit(Number(days)).catch(() => setFailed(true));
  };
  return (
    <>
      <RadioField
        label={words.say('stay')}
        hint={words.say('stay.more')}
        value={String(limit.value)}
        options={LIMITS.map((days) => ({ value: String(days), label: words.say('stay.days', { n: days }) }))}
        onChoose={choose}
      />
      {failed && (
        <Notice tone="bad" urgent>
          {shell.say('more.failed')}
        </Notice>
      )}
    </>
  );
}
