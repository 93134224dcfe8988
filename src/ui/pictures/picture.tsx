// The frame round every drawing: one grid, one line, silent to screen readers unless it is given a title.
import { cloneElement, type ComponentChildren, isValidElement, toChildArray, type VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import styles from './pictures.module.css';

export type PictureSize = 'small' | 'medium' | 'large' | 'huge';

/** What every picture takes. Without `title` it is decoration: the words stand beside it. */
export type PictureProps = {
  readonly title?: string | undefined;
  /** 32, 48, 80 or 128 px; without it the place it stands in decides (`--picture-size`, else 48 px). */
  readonly size?: PictureSize | undefined;
};

type FrameProps = PictureProps & {
  readonly children: ComponentChildren;
  /** Drawn the other way round in right-to-left writing. */
  readonly directional?: boolean;
  /** Width of the line on the grid of 96. */
  readonly line?: number;
};

export function Picture({ title, size, children, directional = false, line = 3.5 }: FrameProps) {
  const name = title ? ({ role: 'img', 'aria-label': title } as const) : ({ 'aria-hidden': 'true' } as const);
  return (
    <svg
      {...name}
      class={styles['picture']}
      data-size={size}
      data-directional={directional ? 'yes' : undefined}
      viewBox="0 0 96 96"
      fill="none"
      stroke="currentColor"
      stroke-width={line}
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
    >
      {useMemo(() => ownCopy(children), [children])}
    </svg>
  );
}

/**
 * The drawings are made once, and Preact ties what it draws to what stands around it: the original would remember the last
 * screen it was drawn on, with everybody's words, for as long as the page lives (trust.md G24).
 */
function ownCopy(drawing: ComponentChildren): ComponentChildren {
  return toChildArray(drawing).map((part) => {
    if (!isValidElement(part)) return part;
    const { children } = (part as VNode<{ children?: ComponentChildren }>).props;
    return children === undefined ? cloneElement(part) : cloneElement(part, undefined, ownCopy(children));
  });
}

/** The soft fills by what they are for; each is a token, so it goes white in the 20:1 mode and empty in forced colours. */
export const fill = {
  soft: styles['soft'],
  deep: styles['deep'],
  warm: styles['warm'],
  cool: styles['cool'],
  paper: styles['paper'],
  ink: styles['ink'],
  inkLine: styles['inkLine'],
  paperLine: styles['paperLine'],
  wool: styles['wool'],
  face: styles['face'],
  eye: styles['eye'],
  lid: styles['lid'],
  pupil: styles['pupil'],
  halo: styles['halo'],
} as const;
