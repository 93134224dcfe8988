// What neither of the two stores has whole any more: how much of it, kept in both of them until the facilitator has seen it.
// Of a frame that cannot be read nobody can say whose it was, so it is said of the tablet.

/** The place of a row like any other, so that it outlives either store; its number is how many parts. Removed as a session is. */
export const LOST = ['asides', 'lost', ''] as const;
export const [, LOST_SESSION] = LOST;
