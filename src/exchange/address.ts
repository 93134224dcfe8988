// The address of a folder, as somebody typed it.

export type AddressFault =
  | 'address-empty'
  | 'address-odd'
  | 'address-unsafe'
  /** The signature is missing. */
  | 'address-unsigned';

/** Nothing on the way there can listen: for trying things out. */
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The whole address, with a slash at the end of its path. `base` is the app's own: what is typed may be relative to it, and
 * only on its own server, or on this very machine, may it be without https. `signed`: what stands behind a question mark is
 * kept, and there must be something.
 */
export function folderAddress(
  typed: string,
  base: string,
  signed = false,
): { readonly ok: true; readonly address: string } | { readonly ok: false; readonly reason: AddressFault } {
  const text = typed.trim();
  if (text === '') return { ok: false, reason: 'address-empty' };
  const address = parsed(text, base);
  if (!address) return { ok: false, reason: 'address-odd' };
  const { protocol, origin, hostname, pathname, search, username, password } = address;
  // A browser sends nothing to an address with a password in it.
  if (username || password || !/^https?:$/.test(protocol)) return { ok: false, reason: 'address-odd' };
  const isNear = origin === new URL(base).origin || THIS_MACHINE.test(hostname);
  if (protocol === 'http:' && !isNear) return { ok: false, reason: 'address-unsafe' };
  if (signed && search === '') return { ok: false, reason: 'address-unsigned' };
  return { ok: true, address: origin + pathname.replace(/\/*$/, '/') + (signed ? search : '') };
}

/** Older tablets have no `URL.canParse`. */
function parsed(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
