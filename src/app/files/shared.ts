// A file that another app shared with this one (Android), on its way from the service worker to the page. It may not be sealed,
// so it lies on the disk only from the sharing to the start of the app that the sharing brings about. Both sides read this.

/** Of this folder's app only: another on the same server has files of its own. */
function shelfOf(scope: string): Promise<Cache> {
  return caches.open(`shared with ${scope}`);
}

const FILE = 'shared-file';
const NAME = 'x-name';
const TOO_LARGE = 'x-too-large';
/** More than a session file in letters may be. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What the manifest sends a shared file to. */
export const SHARE_PATH = 'share';
const FIELD = 'file';

/** Keeps what was shared, in the place of what was shared before, and opens the app. */
export async function takeShared(request: Request, scope: string): Promise<Response> {
  const file = await request
    .formData()
    .then((form) => form.get(FIELD))
    .catch(() => null);
  if (file instanceof File) {
    const fits = file.size <= MOST_BYTES;
    const headers = {
      [NAME]: encodeURIComponent(file.name),
      'content-type': 'application/octet-stream',
      // Only that there was one: whoever shared it waits for a word about it.
      ...(!fits && { [TOO_LARGE]: 'yes' }),
    };
    await (await shelfOf(scope)).put(new URL(FILE, scope), new Response(fits ? file : null, { headers }));
  }
  // Not the last place: the list is where files are opened.
  return Response.redirect(new URL('#/', scope), 303);
}

/** `too-large`: a file that was given and is so much larger than any workshop that it was not even kept. */
export type GivenFile = File | 'too-large';

/** What was shared, once: it is gone from the shelf then, even where it cannot be read. Undefined where nothing was. */
export async function sharedFile(scope: string): Promise<GivenFile | undefined> {
  const shelf = await shelfOf(scope);
  const kept = await shelf.match(new URL(FILE, scope));
  if (!kept) return undefined;
  try {
    if (kept.headers.has(TOO_LARGE)) return 'too-large';
    return new File([await kept.blob()], decodeURIComponent(kept.headers.get(NAME) ?? ''));
  } finally {
    await shelf.delete(new URL(FILE, scope));
  }
}
