// A sheet of paper that the office hands on: looked at here as it comes out of the printer, printed or saved as a file.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { handOut } from '../hand-out.ts';
import { useTitle } from '../use-title.ts';
import styles from './office.module.css';
import { words } from './words/table.ts';

export interface SheetPageProps {
  readonly title: string;
  readonly lead: string;
  readonly back?: { readonly label: string; readonly onBack: () => void };
  /** Above the paper, and not on it. */
  readonly before?: ComponentChildren;
  readonly file: { readonly name: string; readonly text: string; readonly type: string };
  readonly saved: string;
  /** What goes on from here: the one dark button once the sheet was printed or saved. */
  readonly next?: (isOut: boolean) => ComponentChildren;
  readonly children: ComponentChildren;
}

export function SheetPage({ title, lead, back, before, file, saved, next, children }: SheetPageProps) {
  const [isSaved, setSaved] = useState(false);
  const [isPrinted, setPrinted] = useState(false);
  const isOut = isSaved || isPrinted;
  useTitle(title);
  const save = () => {
    handOut(new Blob([file.text], { type: file.type }), file.name);
    setSaved(true);
  };
  const print = () => {
    window.print();
    setPrinted(true);
  };
  return (
    <Page title={title} lead={lead} {...(back && { back })}>
      <div class="screen-only stack">
        {before}
        <div class="row">
          <Button kind={next && isOut ? 'plain' : 'main'} size="desk" picture={<Icon name="print" />} onPress={print}>
            {words.say('sheet.print')}
          </Button>
          <Button size="desk" picture={<Icon name="file" />} onPress={save}>
            {words.say('sheet.save')}
          </Button>
        </div>
        {isSaved && (
          <Notice tone="good" urgent>
            <p>{saved}</p>
            <p>
              <bdi>{file.name}</bdi>
            </p>
          </Notice>
        )}
      </div>
      <article class={styles['paper']}>{children}</article>
      {next && <div class="screen-only row">{next(isOut)}</div>}
    </Page>
  );
}

/** What stands beside the picture. A code has no direction of its own. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, string, 'code'?])[] }) {
  return (
    <dl class={styles['facts']}>
      {rows.map(([label, value, code]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{code ? <code>{value}</code> : <bdi>{value}</bdi>}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Steps({ title, steps }: { readonly title: string; readonly steps: readonly string[] }) {
  return (
    <section class={styles['steps']}>
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
