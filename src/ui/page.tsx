// A screen of the desk: way back, one heading that takes the focus on arrival, the work, and what to do next.
import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import styles from './page.module.css';
import { Icon } from './pictures/icon.tsx';
import { useFocusOnArrival } from './use-focus.ts';

export type PageProps = {
  readonly title: string;
  /** One sentence under the heading. */
  readonly lead?: string;
  readonly back?: { readonly label: string; readonly onBack: () => void };
  /** Beside the heading: saved mark, lock, language. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  /** The next step's buttons; stays in sight at the bottom. */
  readonly foot?: ComponentChildren;
  /** Lets the page use the whole width, for boards and tables. */
  readonly wide?: boolean;
};

export function Page({ title, lead, back, aside, children, foot, wide = false }: PageProps) {
  const heading = useFocusOnArrival<HTMLHeadingElement>(title);
  return (
    <div class={styles['page']} data-wide={wide ? '' : undefined}>
      <header class={styles['head']}>
        {(back || aside) && (
          <div class={styles['bar']}>
            {back && (
              <span class="screen-only">
                <Button kind="quiet" size="desk" picture={<Icon name="back" />} onPress={back.onBack}>
                  {back.label}
                </Button>
              </span>
            )}
            {aside && <div class={styles['aside']}>{aside}</div>}
          </div>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class={styles['lead']}>{lead}</p>}
      </header>
      <main class={styles['main']}>{children}</main>
      {foot && <footer class={`${styles['foot'] ?? ''} screen-only`}>{foot}</footer>}
    </div>
  );
}
