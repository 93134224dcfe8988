// Blocks as Chromium's and Firefox's databases pack them: short copies of what came before, between letters as they are.

/** Undefined for what is no such block. `start`: where its length stands. */
export function unpackSnappy(bytes: Buffer, start = 0): Buffer | undefined {
  const [length, from] = varint(bytes, start);
  // Three bytes stand for 64 at the most: what says that it is longer is no such block.
  if (length === undefined || length === 0 || length > 22 * (bytes.length - from)) return undefined;
  const out = Buffer.alloc(length);
  let [at, done] = [from, 0];
  while (at < bytes.length && done < length) {
    const tag = bytes[at] ?? 0;
    at += 1;
    if ((tag & 3) === 0) {
      let size = tag >> 2;
      if (size >= 60) {
        const more = size - 59;
        if (at + more > bytes.length) return undefined;
        size = bytes.readUIntLE(at, more);
        at += more;
      }
      size += 1;
      if (at + size > bytes.length || done + size > length) return undefined;
      bytes.copy(out, done, at, at + size);
      [at, done] = [at + size, done + size];
      continue;
    }
    const wide = { 1: 1, 2: 2, 3: 4 }[tag & 3] ?? 1;
    if (at + wide > bytes.length) return undefined;
    const back = wide === 1 ? ((tag & 0xe0) << 3) | (bytes[at] ?? 0) : bytes.readUIntLE(at, wide);
    const size = wide === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    at += wide;
    if (back === 0 || back > done || done + size > length) return undefined;
    for (let n = 0; n < size; n += 1) out[done + n] = out[done + n - back] ?? 0;
    done += size;
  }
  return done === length ? out : undefined;
}

/** The number, and where it ends. */
export function varint(bytes: Buffer, start: number): [number | undefined, number] {
  let value = 0;
  for (let n = 0; n < 5; n += 1) {
    const byte = bytes[start + n];
    if (byte === undefined) return [undefined, start];
    value += (byte & 0x7f) * 2 ** (7 * n);
    if (byte < 0x80) return [value, start + n + 1];
  }
  return [undefined, start];
}
