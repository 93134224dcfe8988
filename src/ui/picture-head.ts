// What a picture file says of itself in its first bytes: its kind and size, known before anything is decoded (trust.md B14).

export interface PictureHead {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  /** In pixels, as they are kept: a photograph may be meant to be turned. */
  readonly width: number;
  readonly height: number;
}

/** Null for every other file, an SVG among them, and for one whose size does not stand in these bytes. */
export function headOf(bytes: Uint8Array): PictureHead | null {
  return jpeg(bytes) ?? png(bytes) ?? webp(bytes);
}

function sized(type: PictureHead['type'], width: number, height: number): PictureHead | null {
  return width > 0 && height > 0 ? { type, width, height } : null;
}

function begins(bytes: Uint8Array, at: number, ...signs: readonly number[]): boolean {
  return signs.every((sign, n) => bytes[at + n] === sign);
}

const view = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

function jpeg(bytes: Uint8Array): PictureHead | null {
  if (!begins(bytes, 0, 0xff, 0xd8, 0xff)) return null;
  const read = view(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    // Frames of every coding; the four in between are tables.
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return sized('image/jpeg', read.getUint16(at + 7), read.getUint16(at + 5));
    if (mark === 0xd9 || mark === 0xda) return null;
    at += 2 + read.getUint16(at + 2);
  }
  return null;
}

function png(bytes: Uint8Array): PictureHead | null {
  if (bytes.length < 24 || !begins(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return null;
  if (!begins(bytes, 12, 0x49, 0x48, 0x44, 0x52)) return null;
  return sized('image/png', view(bytes).getUint32(16), view(bytes).getUint32(20));
}

function webp(bytes: Uint8Array): PictureHead | null {
  const isWebp = begins(bytes, 0, 0x52, 0x49, 0x46, 0x46) && begins(bytes, 8, 0x57, 0x45, 0x42, 0x50);
  if (!isWebp || bytes.length < 30) return null;
  const read = view(bytes);
  const three = (at: number) => 1 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8) + ((bytes[at + 2] ?? 0) << 16);
  if (begins(bytes, 12, 0x56, 0x50, 0x38, 0x58)) return sized('image/webp', three(24), three(27));
  if (begins(bytes, 12, 0x56, 0x50, 0x38, 0x4c)) {
    const bits = read.getUint32(21, true);
    return sized('image/webp', 1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
  }
  if (begins(bytes, 12, 0x56, 0x50, 0x38, 0x20))
    return sized('image/webp', read.getUint16(26, true) & 0x3fff, read.getUint16(28, true) & 0x3fff);
  return null;
}
