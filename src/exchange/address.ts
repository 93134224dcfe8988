// The address of a folder, as somebody typed it.

export type AddressFault = 'address-empty' | 'address-odd' | 'address-unsafe';

/**
 * The whole address, with a slash at its end. `base` is the app's own: what is typed may be relative to it, and only on its
 * own server may it be without https.
 */
export function folderAddress(
  typed: string,
  base: string,
): { readonly ok: true; readonly address: string } | { readonly ok: false; readonly reason: AddressFault } {
  const text = typed.trim();
  if (text === '') return { ok: false, reason: 'address-empty' };
  const address = parsed(text, base);
  if (!address) return { ok: false, reason: 'address-odd' };
  const { protocol, origin, pathname, username, password } = address;
  // A browser sends nothing to an address with a password in it.
  if (username || password || !/^https?:$/.test(protocol)) return { ok: false, reason: 'address-odd' };
  if (protocol === 'http:' && origin !== new URL(base).origin) return { ok: false, reason: 'address-unsafe' };
  return { ok: true, address: origin + pathname.replace(/\/*$/, '/') };
}

/** Older tablets have no `URL.canParse`. */
function parsed(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
