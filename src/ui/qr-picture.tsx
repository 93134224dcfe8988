// A QR picture: black on white on every screen and on paper, since a camera looks at it and not a person.
import { encodeQR } from 'qr';
import styles from './qr.module.css';

/** Bytes. Four in a millimetre of paper are still read by a tablet's camera. */
export const MOST_IN_QR = 1_100;

export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  // Four squares of white round it are part of it.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class={styles['qr']} viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <path class={styles['ground']} d={`M0 0h${rows.length}v${rows.length}h-${rows.length}z`} />
      <path d={path} />
    </svg>
  );
}

export function fitsInQr(text: string): boolean {
  return new TextEncoder().encode(text).length <= MOST_IN_QR;
}
