// Twenty digits by which people know a public key again, on paper and over the telephone.

/** Digits and not words, because words open a tablet and these open nothing; they are read alike in every language. */
export async function fingerprintOf(recipient: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(recipient));
  const group = (n: number) => String(new DataView(digest).getUint32(4 * n) % 100_000).padStart(5, '0');
  return [0, 1, 2, 3].map(group).join(' ');
}
