// What may be worth a second look in a statement. A warning never blocks: whoever holds the tablet decides.

/** Code units, the second one not included: what `text.slice(...at)` takes. */
export type Span = readonly [from: number, to: number];

export interface Warning {
  readonly kind: 'name' | 'phone' | 'postcode' | 'email' | 'two-ideas' | 'long';
  /** What to mark: the name itself, the word that joins two ideas, what is beyond the twenty-fifth word. */
  readonly at?: Span;
  readonly found?: string;
}
