// The picture on a card, the same on desk, turn, wall and paper: strokes and our own drawings as lines, a photograph as it is.
import { useMemo } from 'preact/hooks';
import styles from './card-picture.module.css';
import { HIGH, pathOf, type PictureData, readPicture, type Stroke, WIDE } from './picture-data.ts';
import { Sign } from './pictures/sign.tsx';
import { isSubject, SubjectPicture } from './pictures/subject.tsx';

export interface CardPictureProps {
  readonly picture: PictureData;
  /** What it is called for ears; without it the words beside it say so. */
  readonly name?: string;
  readonly lang?: string;
  /** For rows of many: as high as two lines of words. */
  readonly small?: boolean;
}

export function CardPicture({ picture, name, lang, small = false }: CardPictureProps) {
  const read = useMemo(() => readPicture(picture), [picture.is, picture.data]);
  const named = name ? { role: 'img' as const, 'aria-label': name, lang } : { 'aria-hidden': 'true' as const };
  const shared = { class: styles['picture'], 'data-small': small ? '' : undefined };
  if (read?.is === 'drawing')
    return (
      <svg {...named} {...shared} viewBox={`0 0 ${WIDE} ${HIGH}`} focusable="false">
        <Strokes strokes={read.strokes} />
      </svg>
    );
  if (read?.is === 'photo')
    return (
      // Never fetched: its bytes stand in the address, and were looked at before.
      <img
        {...shared}
        src={read.url}
        alt={name ?? ''}
        lang={lang}
        width={read.width}
        height={read.height}
        loading="lazy"
        decoding="async"
        draggable={false}
      />
    );
  return (
    <span {...named} {...shared} data-drawn>
      {read && isSubject(read.name) ? <SubjectPicture of={read.name} /> : <Sign name="file" />}
    </span>
  );
}

export function Strokes({ strokes }: { readonly strokes: readonly Stroke[] }) {
  return (
    <>
      {strokes.map((stroke, n) => (
        <path key={n} class={styles['stroke']} data-colour={stroke.colour} d={pathOf(stroke)} />
      ))}
    </>
  );
}
