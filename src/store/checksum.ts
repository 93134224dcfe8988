// What tells a whole frame or place from a torn one, in every file.

/** How long a checksum is, in bytes. */
export const SUM = 8;

export async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, SUM);
}
