// What a practice is made of: a question, and what made-up people said. Nobody said any of it.

export interface MadeUp {
  readonly question: string;
  readonly host: string;
  /** By category; one person after the other says one of each line. */
  readonly working: readonly string[];
  readonly 'not-working': readonly string[];
  readonly future: readonly string[];
}
