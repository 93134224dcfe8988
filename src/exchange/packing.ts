// Gzip in and out. On the way out of a file every byte is counted, since a megabyte can unfold to a gigabyte.

/** Of unpacked to packed bytes. A journal comes to ten or twenty; a bomb to a thousand. */
const MOST_RATIO = 100;
const RATIO_FROM = 2 * 1024 * 1024;

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'not-a-bundle' | 'damaged' | 'too-large' | 'cannot-unpack' };

/** On a tablet that cannot pack (Safari before 16.4) the bytes stay as they are: `unpack` takes those too. */
export class Packing {
  readonly #stream =
    typeof CompressionStream === 'undefined' ? new TransformStream<BufferSource>() : new CompressionStream('gzip');
  readonly #in: WritableStreamDefaultWriter<BufferSource> = this.#stream.writable.getWriter();
  // Read from the start, or what is added would wait for a reader.
  readonly #out = new Response(this.#stream.readable as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();

  add(bytes: Uint8Array<ArrayBuffer>): void {
    // What goes wrong here goes wrong at the end too, where somebody waits for it.
    this.#in.write(bytes).catch(() => undefined);
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    this.#in.close().catch(() => undefined);
    return new Uint8Array(await this.#out);
  }
}

/**
 * The text in a file. Looks at the first bytes before it reads the rest. Text that was never packed, or that mail or a
 * browser unpacked on the way, is taken as well, with a byte order mark or without.
 */
export async function unpack(blob: Blob, most: number, mostPlain: number): Promise<Unpacked> {
  const head = new Uint8Array(await blob.slice(0, 6).arrayBuffer());
  const start = isMark(head) ? 3 : 0;
  const packed = head[start] === 0x1f && head[start + 1] === 0x8b;
  if (!packed && !'{ \n\r\t'.includes(String.fromCharCode(head[start] ?? 0)))
    return { ok: false, reason: 'not-a-bundle' };
  if (blob.size > (packed ? most : mostPlain)) return { ok: false, reason: 'too-large' };
  const stream = blob.slice(start).stream();
  if (!packed) return read(stream, mostPlain);
  // Safari before 16.4. The file is sound; the tablet cannot open it.
  if (typeof DecompressionStream === 'undefined') return { ok: false, reason: 'cannot-unpack' };
  return read(
    stream.pipeThrough(new DecompressionStream('gzip')),
    Math.min(mostPlain, Math.max(RATIO_FROM, blob.size * MOST_RATIO)),
  );
}

function isMark(head: Uint8Array): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
}

async function read(stream: ReadableStream<Uint8Array>, most: number): Promise<Unpacked> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let count = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      count += part.value.byteLength;
      if (count > most) {
        await reader.cancel();
        return { ok: false, reason: 'too-large' };
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return { ok: true, text: text + decoder.decode() };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}
