// Bech32, as age writes its keys: a slip of the finger never makes another key of one, it makes none.

import type { Bytes } from './bytes.ts';

const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const CHECKED = 6;
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

export interface Bech32 {
  /** In small letters. */
  readonly prefix: string;
  readonly bytes: Bytes;
}

/** Undefined for what is none, or was mistyped. All small or all capital letters, of any length. */
export function readBech32(text: string): Bech32 | undefined {
  const small = text.toLowerCase();
  if (text !== small && text !== text.toUpperCase()) return undefined;
  const border = small.lastIndexOf('1');
  const prefix = small.slice(0, Math.max(0, border));
  const fives = Array.from(small.slice(border + 1), (letter) => LETTERS.indexOf(letter));
  if (prefix === '' || !/^[!-~]+$/.test(prefix) || fives.length < CHECKED || fives.includes(-1)) return undefined;
  if (checksum([...expanded(prefix), ...fives]) !== 1) return undefined;
  const bytes = regrouped(fives.slice(0, -CHECKED), 5, 8);
  return bytes && { prefix, bytes: Uint8Array.from(bytes) };
}

export function writeBech32({ prefix, bytes }: Bech32): string {
  const fives = regrouped([...bytes, ...(bytes.length % 5 === 0 ? [] : [0])], 8, 5)?.slice(
    0,
    Math.ceil((bytes.length * 8) / 5),
  );
  const data = fives ?? [];
  const sum = checksum([...expanded(prefix), ...data, ...Array.from({ length: CHECKED }, () => 0)]) ^ 1;
  const check = Array.from({ length: CHECKED }, (_, n) => (sum >>> (5 * (CHECKED - 1 - n))) & 31);
  return `${prefix}1${[...data, ...check].map((five) => LETTERS[five]).join('')}`;
}

function expanded(prefix: string): number[] {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function checksum(fives: readonly number[]): number {
  let sum = 1;
  for (const five of fives) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ five;
    for (const [n, generator] of GENERATORS.entries()) if ((top >> n) & 1) sum ^= generator;
  }
  return sum;
}

/** Groups of so many bits as groups of so many others; undefined where what is left over is not nothing. */
function regrouped(groups: readonly number[], from: number, to: number): number[] | undefined {
  const out: number[] = [];
  let [held, bits] = [0, 0];
  for (const group of groups) {
    held = ((held << from) | group) & 0xfff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      out.push((held >> bits) & ((1 << to) - 1));
    }
  }
  const rest = held & ((1 << bits) - 1);
  return bits < from && rest === 0 ? out : undefined;
}
