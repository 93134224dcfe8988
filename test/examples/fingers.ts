// Presses what is on the screen by the words on it, and waits until the screen has come to rest.

/** Until something is there at all. */
const PATIENCE_MS = 20_000;
/** A screen that never rests is looked at as it is. */
const RESTLESS_MS = 4000;
/** Longer than any chain of drawing, writing and drawing again. */
const REST_MS = 60;
/**
 * Where the page stood still, the time has gone by and nothing was done in it: it is to have had its turns as well. Each is a
 * frame, because what a new screen does when it is there (the focus goes to its heading) waits for one.
 */
const REST_TURNS = 4;

/** Resolves when nothing on the page has changed for a while; rejects where nothing comes to be on it. */
export async function atRest(): Promise<void> {
  const began = performance.now();
  await new Promise<void>((resolve, reject) => {
    let changed = began;
    let turns = 0;
    const watch = new MutationObserver(() => {
      changed = performance.now();
      turns = 0;
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = () => {
      const time = performance.now();
      const isDrawn = document.querySelector('#app main') !== null;
      const rests = turns >= REST_TURNS && time - changed > REST_MS;
      const isOver = time - began > (isDrawn ? RESTLESS_MS : PATIENCE_MS);
      turns += 1;
      if (!isOver && !(isDrawn && rests)) return void requestAnimationFrame(() => setTimeout(look));
      watch.disconnect();
      if (isDrawn) resolve();
      else reject(new Error('nothing was drawn'));
    };
    look();
  });
}

/** The first button, tab or link whose name begins with these words, or else holds them; in an open sheet before the page behind it. */
export async function press(name: string): Promise<void> {
  (await found(() => named(name), name)).click();
  await atRest();
}

/** Into the one field that is there, or the first of this kind. */
export async function write(text: string, kind = 'input:not([type=file])'): Promise<void> {
  const field = await found(() => document.querySelector<HTMLInputElement>(`#app ${kind}`) ?? undefined, 'a field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await atRest();
}

export async function pressDigits(digits: string): Promise<void> {
  for (const digit of digits) (await found(() => named(digit, true), digit)).click();
  await atRest();
}

/** A switch or a key; a second one comes after the time in which it would be a tremble. */
export async function pressKey(key: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
  await atRest();
}

/** As if it had been chosen in the dialog that a script cannot open. */
export async function giveFile(name: string, content: BlobPart): Promise<void> {
  const field = await found(
    () => document.querySelector<HTMLInputElement>('input[type=file]') ?? undefined,
    'a place for a file',
  );
  const given = new DataTransfer();
  given.items.add(new File([content], name));
  field.files = given.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await atRest();
}

/** What comes of a file is said once a worker has read it. */
export async function untilSaid(): Promise<void> {
  await found(() => document.querySelector<HTMLElement>('#app main [role=alert]') ?? undefined, 'what came of it');
  await atRest();
}

function named(name: string, whole = false): HTMLElement | undefined {
  const within = document.querySelector('dialog[open]') ?? document;
  const all = [...within.querySelectorAll<HTMLElement>('button, a[href], [role=tab]')];
  const says = (one: HTMLElement) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  if (whole) return all.find((one) => says(one) === name);
  return all.find((one) => says(one).startsWith(name)) ?? all.find((one) => says(one).includes(name));
}

async function found<E extends HTMLElement>(look: () => E | undefined, name: string): Promise<E> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const it = look();
    if (it) return it;
    if (performance.now() > end) throw new Error(`nothing there is called "${name}"`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
