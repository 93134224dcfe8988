// What a screen says when it is read aloud: the words shown on it, in the order of reading, each in its own language.

export interface SpokenPart {
  readonly words: string;
  /** As a voice is chosen by it; the language of the page where the words say nothing of their own. */
  readonly lang: string;
}

export interface Spoken {
  readonly parts: readonly SpokenPart[];
  /** Something was left out because it would tell what this person chose. */
  readonly kept: boolean;
}

export interface SpokenWishes {
  /** In a private round: what was chosen is said only if the person wants it (trust.md G-14). */
  readonly secret: boolean;
  /** Said after a choice that shows as chosen, e.g. "chosen". */
  readonly chosen: string;
  /** Said after a button that is shown and does nothing now, e.g. "cannot be used now". */
  readonly off: string;
}

/** Minutes of one letter are nobody's words (trust.md F-10). */
const MOST_OF_A_PART = 500;
/** Forty piles, and the buttons behind them: who hears no end of a screen does not know what can be done there. */
const MOST_OF_A_SCREEN = 6000;

const NOT_READ = 'script, style, [hidden], [inert], [aria-hidden="true"], .visually-hidden, [data-unread]';
const BLOCKS =
  'h1, h2, h3, h4, p, li, button, a, label, summary, dt, dd, th, td, caption, figcaption, textarea, article, div, section';

/** Reads the page and changes nothing on it. A dialog lying over the screen is no part of it. */
export function spokenOn(root: Element, { secret, chosen, off }: SpokenWishes): Spoken {
  // How the tablet is set is nobody's answer: over a private round too it is said.
  const isSecret = (one: Element) => secret && one.closest('[data-settings]') === null;
  const parts: { words: string; lang: string; block: Element | null }[] = [];
  let kept = false;
  const say = (text: string, of: Element) => {
    const words = tidy(text);
    if (words === '') return;
    const block = of.closest(BLOCKS);
    const lang = of.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    const last = parts.at(-1);
    if (last && last.block === block && last.lang === lang) last.words = tidy(`${last.words} ${words}`);
    else parts.push({ words, lang, block });
  };
  /** After a pause, so that it is not heard as part of the name. */
  const sayOf = (state: string, of: Element) => {
    const last = parts.at(-1);
    const isName = last && last.block === of.closest(BLOCKS) && /[\p{L}\p{M}\p{N}]$/u.test(last.words);
    if (state !== '' && isName) last.words += last.lang.startsWith('ur') ? '،' : ',';
    say(state, of);
  };
  const read = (one: Element): void => {
    if (one !== root && (one.matches(NOT_READ) || one.tagName === 'DIALOG')) return;
    if (one.matches('details:not([open]) > :not(summary)')) return;
    if (secret && one.matches('[data-private]')) {
      // Where nothing was chosen yet nothing was left out.
      if (!one.matches('[data-private="empty"]')) kept = true;
      return;
    }
    if (one.getAttribute('role') === 'img') return say(one.getAttribute('aria-label') ?? '', one);
    if (one instanceof HTMLImageElement) return say(one.alt, one);
    if (one instanceof HTMLTextAreaElement) return say(one.value, one);
    if (one instanceof HTMLInputElement) return say(one.type === 'password' ? '' : one.value, one);
    for (const child of one.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) say(child.textContent ?? '', one);
      else if (child instanceof Element) read(child);
    }
    if (one.getAttribute('aria-pressed') === 'true') {
      if (isSecret(one)) kept = true;
      else sayOf(chosen, one);
    }
    // In a private round what is off can tell what was chosen.
    if (!isSecret(one) && one.matches('[aria-disabled="true"], button:disabled')) sayOf(off, one);
  };
  read(root);
  let room = MOST_OF_A_SCREEN;
  const heard = parts.flatMap(({ words, lang }) => {
    const said = words.slice(0, Math.min(MOST_OF_A_PART, room));
    room -= said.length;
    return /[\p{L}\p{N}]/u.test(said) ? [{ words: said, lang }] : [];
  });
  return { parts: heard, kept };
}

/** Spaces as one, and a row of dots or dashes as three of it. Letters and digits stay: "10000" is not "1000". */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([^\p{L}\p{M}\p{N}])\1{3,}/gu, '$1$1$1')
    .trim();
}
