// Colours: words on their ground, edges of controls, pictures in forced colours, and what would be lost in grey.

import {
  colourOf,
  contrast,
  controls,
  groundOf,
  isSeen,
  isTurn,
  nameOf,
  oneOfEach,
  opacityOf,
  over,
  place,
  wordsSeen,
} from './seen.ts';

/** For words on a participant's screen (trust.md G33), at the desk (WCAG 1.4.3), and where somebody asks for more. */
const WORDS = { turn: 10, desk: 4.5, high: 20 } as const;
const EDGES = 3;

/** There the colours are somebody's own. */
const isForced = () => matchMedia('(forced-colors: active)').matches;

/** Words that do not stand out enough, or stand on a ground of which nobody can say how dark it is. */
export function faintWords(high: boolean): string[] {
  const least = isForced() ? WORDS.desk : high ? WORDS.high : isTurn() ? WORDS.turn : WORDS.desk;
  const judged = new Map<Element, string | null>();
  for (const { of } of wordsSeen()) {
    if (judged.has(of)) continue;
    const { colour: ground, plain } = groundOf(of);
    const [red, green, blue, alpha] = colourOf(getComputedStyle(of).color);
    const ink = over([red, green, blue, alpha * opacityOf(of)], ground);
    const found = contrast(ink, ground);
    if (!plain) judged.set(of, `${nameOf(of)} stands on a picture`);
    else judged.set(of, found < least - 0.05 ? `${nameOf(of)} ${found.toFixed(1)} to 1, not ${least}` : null);
  }
  return [...judged.values()].filter((one) => one !== null);
}

/** K8: a field, or a button that is more than its words, has an edge or a ground of its own that stands out. */
export function faintEdges(): string[] {
  return oneOfEach(controls()).flatMap((one) => {
    const style = getComputedStyle(one);
    const { colour: ground, plain } = groundOf(one.parentElement);
    // What the browser draws itself has an edge of its own.
    const isNative = one.matches('input[type=checkbox], input[type=radio], input[type=file], input[type=range]');
    if (!plain || (isNative && style.appearance !== 'none')) return [];
    const own = colourOf(style.backgroundColor);
    const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
      .filter((side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0)
      .map((side) => over(colourOf(style[`border${side}Color`]), ground))
      .filter((edge) => contrast(edge, ground) > 1.02);
    const fills = own[3] > 0 && contrast(over(own, ground), ground) > 1.02 ? [over(own, ground)] : [];
    const isField = one.matches('input, textarea, select');
    if (edges.length + fills.length === 0 && !isField) return [];
    const best = Math.max(1, ...[...edges, ...fills].map((edge) => contrast(edge, ground)));
    return best < EDGES ? [`${nameOf(one)} has an edge of ${best.toFixed(1)} to 1`] : [];
  });
}

const SHAPES = 'path, circle, rect, ellipse, line, polyline, polygon';

/** The strongest contrast of any shape of a drawing with what lies under it. */
function strength(drawing: Element): number {
  const { colour: ground } = groundOf(drawing.parentElement);
  return Math.max(
    1,
    ...[...drawing.querySelectorAll(SHAPES)].flatMap((shape) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(shape);
      const paints = [fill, ...(Number.parseFloat(strokeWidth) > 0 ? [stroke] : [])];
      return paints.map((paint) => contrast(over(colourOf(paint), ground), ground));
    }),
  );
}

/** K14: every picture is seen, in every mode; a button without words has one that is drawn, not painted behind it. */
export function lostPictures(): string[] {
  const drawings = [...place().querySelectorAll('svg')].filter(isSeen);
  const faint = drawings
    .filter((one) => one.querySelector(SHAPES) !== null && strength(one) < EDGES)
    .map((one) => `the picture of ${nameOf(one.closest('button, a, li, p, h1, div') ?? one)} is not seen`);
  const bare = controls()
    .filter((one) => one.matches('button, a, [role=tab], [role=button]') && (one.textContent ?? '').trim() === '')
    .filter((one) => ![...one.querySelectorAll('svg, img')].some(isSeen))
    .map((one) => `${nameOf(one)} shows nothing`);
  return [...new Set([...faint, ...bare])];
}

const STATES = ['aria-pressed', 'aria-selected', 'aria-checked', 'aria-current'] as const;

/** K9: what is chosen differs from what is not by more than its colour. */
export function colourAlone(): string[] {
  return STATES.flatMap((state) =>
    oneOfEach([...place().querySelectorAll<HTMLElement>(`[${state}]`)].filter(isSeen)).flatMap((one) => {
      const is = one.getAttribute(state);
      const isOn = is !== 'false';
      const among = one.closest('ol, ul, nav, table, [role=tablist], [role=group]') ?? place();
      const twin = [...among.querySelectorAll(one.tagName)].find(
        (other) =>
          other !== one &&
          other.className === one.className &&
          isSeen(other) &&
          ((other.getAttribute(state) ?? 'false') !== 'false') !== isOn,
      );
      const before = greyShape(one);
      if (twin && greyShape(twin) !== before) return [];
      // Nothing to set it beside: the same thing in the other state, for one look.
      const card = one.closest('article');
      one.setAttribute(state, isOn ? 'false' : 'true');
      card?.toggleAttribute('data-chosen');
      const after = greyShape(one);
      one.setAttribute(state, is ?? 'false');
      card?.toggleAttribute('data-chosen');
      return before === after ? [`${nameOf(one)}: ${state} is seen by colour alone`] : [];
    }),
  );
}

/** All that is left of it without colours. */
function greyShape(one: Element): string {
  const card = one.closest('article');
  const parts = [...(card ? [card] : []), one, ...[...one.querySelectorAll(':not(svg *)')].slice(0, 24)];
  return parts
    .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::before'), getComputedStyle(part, '::after')])
    .map((style) =>
      [
        style.borderTopWidth,
        style.borderTopStyle,
        style.borderInlineStartWidth,
        style.borderBlockEndWidth,
        style.outlineStyle === 'none' ? '' : style.outlineWidth,
        style.fontWeight,
        style.textDecorationLine,
        style.visibility,
        style.display,
        style.content,
        style.strokeWidth,
        // Its measures without its colours.
        style.boxShadow.replace(/(rgba?|color|oklab)\([^)]*\)/g, ''),
      ].join(),
    )
    .join('|');
}
