// Somebody else's words inside a sentence of ours.

/** Their direction must not turn the sentence round; signs of theirs that would end the fence are left out of it. */
export function apart(text: string): string {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}
