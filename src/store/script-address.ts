// The one way to name a script to the browser (trust.md F11): the content policy lets pass what was named here, and here
// only addresses get through that were built into the app or lie beside it.

interface Policies {
  createPolicy(
    name: 'app-urls',
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
const policy = policies?.createPolicy('app-urls', { createScriptURL: ours });

/** `address`: whole, or from the root of the origin. Throws a `TypeError` for one of another origin. The type is the one that the browser's own calls ask for. */
export function scriptAddress(address: string): string {
  // Where there are no such policies the same question is asked.
  return (policy ? policy.createScriptURL(address) : ours(address)) as string;
}

function ours(address: string): string {
  const { origin, href } = new URL(address, import.meta.url);
  if (origin !== new URL(import.meta.url).origin) throw new TypeError('a script of another origin');
  return href;
}
