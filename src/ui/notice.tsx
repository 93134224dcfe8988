// One thing to know, standing in the page: its tone shows by picture and edge as well as by colour.
import type { ComponentChildren } from 'preact';
import styles from './notice.module.css';
import { Sign } from './pictures/sign.tsx';

export type NoticeProps = {
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
  readonly picture?: ComponentChildren;
  readonly title?: string;
  readonly children: ComponentChildren;
  /** Say it at once when it appears; for what went wrong just now. */
  readonly urgent?: boolean;
};

/** What went wrong just now must be seen: not under the foot, and not past the end of a screen of large letters. */
export const comeIntoSight = (notice: HTMLElement | null): void => notice?.scrollIntoView?.({ block: 'nearest' });

const pictures = { plain: 'dot', good: 'check', warn: 'warning', bad: 'stop' } as const;

export function Notice({ tone, picture, title, children, urgent = false }: NoticeProps) {
  return (
    <div
      ref={urgent ? comeIntoSight : null}
      class={styles['notice']}
      data-tone={tone}
      role={urgent ? 'alert' : undefined}
    >
      <span class={styles['picture']}>{picture ?? <Sign name={pictures[tone]} />}</span>
      <div class={styles['words']}>
        {title && <p class={styles['title']}>{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
