// Which calls can be made to fail, how, and what page and writer say to each other of it. Apart from `failing.ts`: whoever reads
// that one has it run, and a page that did would answer in the writer's place.

export const CALLS = [
  'transaction',
  'put',
  'add',
  'delete',
  'get',
  'file.write',
  'file.flush',
  'file.truncate',
  'encrypt',
  'decrypt',
  'digest',
] as const;
export type Call = (typeof CALLS)[number];

export const ERRORS = [
  'QuotaExceededError',
  'AbortError',
  'UnknownError',
  'InvalidStateError',
  'NotFoundError',
  'NetworkError',
  'OperationError',
  'TimeoutError',
] as const;

export interface Failing {
  readonly call: Call;
  /** 1 for the first. */
  readonly n: number;
  readonly error: (typeof ERRORS)[number];
}

export interface ToWriter {
  readonly arm: Failing | null;
  /** Comes back with the answer: none is taken for that of another question. */
  readonly asked: number;
}

export interface FromWriter {
  readonly asked: number;
  /** Whether what was armed before has failed by now. */
  readonly fired: boolean;
  /** Faults that nobody took. */
  readonly stray: readonly string[];
}
