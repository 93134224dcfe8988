// What an engine refuses once, for whatever reason, and does when it is asked again.

const TRIES = 3;

/** A key operation that an engine refuses once is tried with fresh chance before it is believed. */
export async function twiceMore<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await attempt();
    } catch (fault) {
      if (left === 0) throw fault;
    }
  }
}
