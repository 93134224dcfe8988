// The one way to name a script to the browser (trust.md F11): the content policy lets pass what was named here, and here
// only addresses get through that were built into the app or lie beside it.

interface Policies {
  createPolicy(
    name: 'app-urls',
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

interface Shared {
  readonly trustedTypes?: Policies;
  /** There can be one policy of a name for a page, and two scripts of this page need it: whoever comes first makes it. */
  appUrls?: ReturnType<Policies['createPolicy']> | undefined;
}

const shared = globalThis as Shared;
shared.appUrls ??= shared.trustedTypes?.createPolicy('app-urls', { createScriptURL: ours });
const policy = shared.appUrls;

/** `address`: whole, or from the root of the origin. Throws a `TypeError` for one of another origin. The type is the one that the browser's own calls ask for. */
export function scriptAddress(address: string): string {
  // Where there are no such policies the same question is asked.
  return (policy ? policy.createScriptURL(address) : ours(address)) as string;
}

function ours(address: string): string {
  // The page's inline script has no address of its own, and tests have no page.
  const here = globalThis.location?.href ?? import.meta.url;
  const { origin, href } = new URL(address, here);
  if (origin !== new URL(here).origin) throw new TypeError('a script of another origin');
  return href;
}
