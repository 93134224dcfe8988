// Reading a QR picture on the tablet itself: out of a photograph or a file of it, and out of what the camera sees.

import decodeQR from 'qr/decode.js';

/** The sides at which it is tried: a fine print wants many points, a blurred one few. */
const SIDES = [1600, 1000, 600] as const;
const MOST_OF_FILE = 40 * 1024 * 1024;

/** Null where there is none in it, or where it is no picture. Never rejects. */
export async function qrInFile(file: Blob): Promise<string | null> {
  if (file.size > MOST_OF_FILE) return null;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  try {
    const longest = Math.max(picture.width, picture.height);
    for (const side of SIDES) {
      const scale = Math.min(1, side / longest);
      const text = qrIn(picture, Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
      if (text !== null) return text;
    }
    return null;
  } finally {
    picture.close();
  }
}

/** In what the camera sees now; null where there is none, or where it is not sharp enough. */
export function qrInFrame(video: HTMLVideoElement): string | null {
  const { videoWidth, videoHeight } = video;
  return videoWidth > 0 ? qrIn(video, videoWidth, videoHeight) : null;
}

function qrIn(picture: CanvasImageSource, width: number, height: number): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const drawn = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawn) return null;
  drawn.fillStyle = 'white';
  drawn.fillRect(0, 0, width, height);
  drawn.drawImage(picture, 0, 0, width, height);
  try {
    return decodeQR(drawn.getImageData(0, 0, width, height));
  } catch {
    // It says in many ways that it found nothing.
    return null;
  }
}
