// The workshop as it stands on this tablet, read the way the app reads it: from the store and from nothing else.

import { ballotAt, votesModel } from '../../../src/activities/votes/model.ts';
import { moodAt, moodModel } from '../../../src/activities/mood/model.ts';
import { heardOf } from '../../../src/activities/cards/rules.ts';
import { isObject, type Json } from '../../../src/journal/json.ts';
import { everybody, peopleModel } from '../../../src/people/model.ts';
import { openSession } from '../../../src/session/opening.ts';
import { openPassage, type Passage } from '../../../src/session/passage.ts';
import type { TurnDraft } from '../../../src/session/passing.ts';
import type { Session } from '../../../src/session/session.ts';
import type { Store } from '../../../src/store/store.ts';
import { PASSPHRASE, PIN, type Plan } from '../says.ts';

/** A finished turn that the desk has not absorbed. */
interface Waiting {
  readonly step: string;
  readonly token: string;
}

export class Standing {
  readonly plan: Plan;
  readonly store: Store;
  session: Session | null = null;
  passage: Passage | null = null;
  waiting: Waiting[] = [];
  /** How many files are known to wait for the network, or to have gone. */
  sendings = 0;
  /** Milliseconds: until the store was open, and how long the vault took after that. */
  opened = 0;
  unlocked = 0;

  constructor(store: Store, plan: Plan) {
    this.store = store;
    this.plan = plan;
  }

  /**
   * As the app does at its start: the vault is opened, then the newest session and the passing, where the tablet is on its
   * way. It is with participants again then, and only the open turn's key stays in memory.
   */
  async read(): Promise<void> {
    const shut = performance.now();
    await this.unlock();
    this.unlocked = performance.now() - shut;
    const [about] = await this.store.sessions();
    this.session = about ? ((await openSession(this.store, about.id)) ?? null) : null;
    this.passage = await openPassage(this.store);
    // "This is me": the same person's words.
    await this.passage?.itIsMe();
    await this.readWaiting();
    await this.readOutbox();
    if (!this.passage) return;
    await this.handOver();
    if (this.passage.draft.peek()) await this.endPeriod();
  }

  /** One unlock by the facilitator. */
  async unlock(): Promise<void> {
    if (!this.plan.sealed) return;
    const { vault } = this.store;
    const { is } = await vault.state();
    if (is === 'none') {
      await vault.setUp(PASSPHRASE);
      await vault.setPin(PIN);
    } else if (is !== 'open' && !(await vault.openWith(PASSPHRASE)).open)
      throw new Error('the passphrase does not open');
  }

  async handOver(): Promise<void> {
    if (this.plan.sealed) await this.store.vault.handOver();
  }

  async endPeriod(): Promise<void> {
    if (this.plan.sealed) await this.store.vault.endPeriod();
  }

  async readWaiting(): Promise<void> {
    const records = this.session ? await this.store.records(this.session.id) : [];
    this.waiting = records.filter(isWaiting).map(({ step, token }) => ({ step, token }));
  }

  async readOutbox(): Promise<void> {
    this.sendings = (await this.store.outbox.all()).length;
  }

  get people(): readonly string[] {
    return everybody(this.at('prepare').read(peopleModel)).map(({ token }) => token.id);
  }

  /** The workshop seen from a step. */
  at(step: string) {
    if (!this.session) throw new Error('there is no session');
    return this.session.look(step);
  }

  round(step: string) {
    const look = this.at(step);
    const mood = moodAt(look.read(moodModel), step);
    return mood ?? ballotAt(look.read(votesModel), step);
  }

  /** Whether this person's turn in this step is over. */
  had(step: string, person: number): boolean {
    const token = this.people[person];
    if (token === undefined) return false;
    const passing = this.passage?.passing.peek();
    if (passing?.step === step) return !passing.briefs.some((brief) => brief.token.id === token);
    if (step === 'collect')
      return heardOf(this.at(step)).has(token) || this.waiting.some((one) => one.step === step && one.token === token);
    const round = this.round(step);
    return round?.state === 'revealed' || (round !== undefined && this.at(step).answered(round.round).has(token));
  }

  /** The draft of the person who has the tablet now, if this is they and this is the step. */
  draftOf(step: string, person: number): TurnDraft | null {
    const passing = this.passage?.passing.peek();
    const [brief] = passing?.briefs ?? [];
    return passing?.step === step && brief?.token.id === this.people[person]
      ? (this.passage?.draft.peek() ?? null)
      : null;
  }

  isPassing(step: string): boolean {
    return this.passage?.passing.peek().step === step;
  }

  /** How many acts of this kind there are. */
  count(kind: string): number {
    return this.session?.entries().filter((entry) => entry.kind === kind).length ?? 0;
  }
}

function isWaiting(value: Json): value is Json & Waiting {
  return isObject(value) && typeof value['step'] === 'string' && typeof value['token'] === 'string';
}
