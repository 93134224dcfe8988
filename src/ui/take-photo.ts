// A photograph from the tablet's camera, made small and anew: what was in the file beside the picture (where, when, with
// which camera) does not come along, because only the picture is drawn again (trust.md B13, B14).

import { LONGEST_SIDE, MOST_OF_PHOTO, type PictureData } from './picture-data.ts';
import { headOf } from './picture-head.ts';

/** `kind`: no picture that we know. `large`: more than any camera makes. `broken`: it cannot be read. */
export type PhotoFault = 'kind' | 'large' | 'broken';

const MOST_OF_FILE = 40 * 1024 * 1024;
/** Fifty megapixels in any shape; above, the tablet's memory is at stake. */
const MOST_PIXELS = 52_000_000;
const MOST_OF_SIDE = 20_000;
/** A camera may put a small picture and much else before the size of the large one. */
const HEAD_BYTES = 512 * 1024;

/** Smaller and coarser until it fits. */
const TRIES = [
  [LONGEST_SIDE, 0.8],
  [LONGEST_SIDE, 0.6],
  [1280, 0.7],
  [1024, 0.7],
  [1024, 0.5],
  [800, 0.5],
  [640, 0.5],
  [480, 0.4],
] as const;

/** Whoever waits for it can do nothing else: a decoder that hangs must not hold them. */
const LONGEST_MS = 60_000;

/** Never throws, and comes to an end. */
export async function takePhoto(file: Blob): Promise<PictureData | PhotoFault> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<PhotoFault>((resolve) => {
    late = setTimeout(() => resolve('broken'), LONGEST_MS);
  });
  try {
    return await Promise.race([photoOf(file), tooLate]);
  } finally {
    clearTimeout(late);
  }
}

async function photoOf(file: Blob): Promise<PictureData | PhotoFault> {
  if (file.size > MOST_OF_FILE) return 'large';
  const head = headOf(
    new Uint8Array(
      await file
        .slice(0, HEAD_BYTES)
        .arrayBuffer()
        .catch(() => new ArrayBuffer()),
    ),
  );
  if (!head) return 'kind';
  const { width, height, type } = head;
  if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_OF_SIDE) return 'large';
  // By what it is, whatever it was called.
  const picture = await decode(new Blob([file], { type }), Math.min(width, LONGEST_SIDE));
  if (!picture) return 'broken';
  try {
    return (await encode(picture)) ?? 'broken';
  } finally {
    picture.close();
  }
}

/** Shrunk while it is decoded, where the browser can; turned as it was taken. */
async function decode(file: Blob, resizeWidth: number): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image', resizeWidth, resizeQuality: 'medium' });
  } catch {
    // An older engine knows none of these wishes.
    return createImageBitmap(file).catch(() => null);
  }
}

async function encode(picture: ImageBitmap): Promise<PictureData | null> {
  for (const [longest, quality] of TRIES) {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const drawn = canvas.getContext('2d');
    if (!drawn) return null;
    // What is see-through would come out black.
    drawn.fillStyle = 'white';
    drawn.fillRect(0, 0, canvas.width, canvas.height);
    drawn.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (jpeg?.type !== 'image/jpeg') return null;
    if (jpeg.size <= MOST_OF_PHOTO) return { is: 'photo', data: base64Of(new Uint8Array(await jpeg.arrayBuffer())) };
  }
  return null;
}

function base64Of(bytes: Uint8Array): string {
  let signs = '';
  // Not all at once: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(signs);
}
