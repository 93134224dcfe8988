// How long a card is to the eye: a long one is set smaller, or gives up its fixed place, so that it is still seen whole.

export function lengthOf(text: string): 'short' | 'long' | 'longest' {
  const letters = Array.from(text).length;
  return letters > 200 ? 'longest' : letters > 90 ? 'long' : 'short';
}
