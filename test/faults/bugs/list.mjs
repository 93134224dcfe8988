// Bugs on purpose: one or more for each invariant of trust.md 2.0, and for the laws of the journal. Each is a small change of a
// source; `test` is the narrow test that must fail with it. A suite that has not caught a bug has proven nothing.

/**
 * @typedef {object} Bug
 * @property {string} law I1 to I12, or the law of the journal that it breaks
 * @property {string} name what goes wrong for people
 * @property {string} file the source
 * @property {string} find stands in it once
 * @property {string} put stands there with the bug
 * @property {string} test the test file that must fail
 */

/** @type {readonly Bug[]} */
export const bugs = [
  {
    law: 'I1',
    name: 'a catch-up that fails counts as found',
    file: 'src/session/session.ts',
    find: `      await this.#catchUp();
    } catch {
      return false;
    }`,
    put: `      await this.#catchUp();
    } catch {
      return true;
    }`,
    test: 'test/session/door.test.ts',
  },
  {
    law: 'I1',
    name: '“Saved” before the file was flushed',
    file: 'src/store/journal-file.ts',
    find: `      current.write(frame, this.#end);
      current.flush();`,
    put: '      current.write(frame, this.#end);',
    test: 'test/store/two-stores.test.ts',
  },
  {
    law: 'I1',
    name: 'an act judged against an old head is written all the same',
    file: 'src/store/local-store.ts',
    find: "if (this.#heads.get(session) !== commit.head) return 'behind';",
    put: '',
    test: 'test/session/door.test.ts',
  },
  {
    law: 'I2',
    name: 'a frame cut in two is read as a whole one',
    file: 'src/store/frames.ts',
    find: 'return sum.every((byte, n) => bytes[at + FRAME_HEAD - SUM + n] === byte);',
    put: 'return sum.length > 0;',
    test: 'test/store/two-stores.test.ts',
  },
  {
    law: 'I2',
    name: 'a healed tablet takes the older of two copies',
    file: 'src/store/healing.ts',
    find: 'return kept.number > written.number ? kept : written;',
    put: 'return kept.number > written.number ? written : kept;',
    test: 'test/store/two-stores.test.ts',
  },
  {
    law: 'I3',
    name: 'after a kill the person begins again',
    file: 'src/session/passage.ts',
    find: 'this.#draft.value = isDraft(kept) ? resumed(kept, brief) : freshDraft(brief);',
    put: 'this.#draft.value = freshDraft(brief);',
    test: 'test/app/passing-page.test.tsx',
  },
  {
    law: 'I3',
    name: 'a finished turn is not taken off the list of those to come',
    file: 'src/session/passage.ts',
    find: 'briefs: before.briefs.slice(1), done: before.done + 1',
    put: 'briefs: before.briefs, done: before.done + 1',
    test: 'test/workshops/turns-by-brief.test.tsx',
  },
  {
    law: 'I4',
    name: 'who takes the tablet next finds the words of the one before',
    file: 'src/session/passage.ts',
    find: "return `turn:${typeof round === 'string' ? round : `${session}/${step}`}:${token.id}`;",
    put: "return `turn:${typeof round === 'string' ? round : `${session}/${step}`}:${token.id.slice(0, 0)}`;",
    test: 'test/app/passing-page.test.tsx',
  },
  {
    law: 'I4',
    name: 'the second tap of a trembling finger presses the next person’s screen',
    file: 'src/ui/second-taps.ts',
    find: 'if (!isEcho) {',
    put: 'if (control !== undefined) {',
    test: 'test/ui/second-taps.test.tsx',
  },
  {
    law: 'I5',
    name: 'moods outlive their showing',
    file: 'src/activities/mood/rules.ts',
    find: 'shred: isCheckOut || !waits ? [...new Set([...starts, round])] : []',
    put: 'shred: []',
    test: 'test/activities/mood',
  },
  {
    law: 'I5',
    name: 'ballots outlive their counting',
    file: 'src/activities/votes/rules.ts',
    find: "...yes(write('votes/revealed', { round, people, count })), shred: [round]",
    put: "...yes(write('votes/revealed', { round, people, count })), shred: []",
    test: 'test/activities/votes',
  },
  {
    law: 'I5',
    name: 'of three people it is said that one moved',
    file: 'src/activities/mood/rules.ts',
    find: 'return both < FEWEST ?',
    put: 'return both < 0 ?',
    test: 'test/activities/mood',
  },
  {
    law: 'I6',
    name: 'a ballot with more dots than there are goes into the box',
    file: 'src/activities/votes/rules.ts',
    find: "if (!isPossible(options, limits, wish)) return no('impossible-ballot');",
    put: '',
    test: 'test/activities/votes',
  },
  {
    law: 'I6',
    name: 'an impossible ballot is counted',
    file: 'src/rounds/counting.ts',
    find: 'if (isPossible(options, limits, answer)) good.push(answer);',
    put: 'if (isPossible(options, limits, answer) || answer) good.push(answer as Ballot);',
    test: 'test/rounds/dots.test.ts',
  },
  {
    law: 'I6',
    name: 'one person answers twice',
    file: 'src/store/local-store.ts',
    find: "if (await this.#inPlace.has(who)) return 'already-answered';",
    put: '',
    test: 'test/session/door.test.ts',
  },
  {
    law: 'I6',
    name: 'who answers after the counting is let in',
    file: 'src/store/local-store.ts',
    find: "if (await this.#kept.read((db) => db.rows.get(['shredded', '', answer.round]))) return 'round-closed';",
    put: '',
    test: 'test/session/door.test.ts',
  },
  {
    law: 'I7',
    name: 'every row is sealed with the same nonce',
    file: 'src/vault/row.ts',
    find: 'period.id, random(NONCE));',
    put: 'period.id, random(NONCE).fill(7));',
    test: 'test/vault/row.test.ts',
  },
  {
    law: 'I7',
    name: 'a sealed row opens in another place',
    file: 'src/vault/row.ts',
    find: 'utf8(JSON.stringify([table, session, key]))',
    put: 'utf8(JSON.stringify([table, session].slice(0, 0 * key.length)))',
    test: 'test/vault/row.test.ts',
  },
  {
    law: 'I7',
    name: 'the length of a sealed row is the length of the words',
    file: 'src/vault/row.ts',
    find: 'return STEPS.find((step) => step >= least) ?? Math.ceil(least / LARGEST_STEP) * LARGEST_STEP;',
    put: 'return STEPS.length > 0 ? least : LARGEST_STEP;',
    test: 'test/vault/row.test.ts',
  },
  {
    law: 'I7',
    name: 'wrong PINs are never counted',
    file: 'src/vault/pin.ts',
    find: 'this.#wrong += 1;',
    put: '',
    test: 'test/vault/vault.test.ts',
  },
  {
    law: 'I8',
    name: 'a server that stores something else is believed',
    file: 'src/exchange/deliver.ts',
    find: 'if (got.file.length === file.length && (await sha256(got.file)) === hash)',
    put: 'if (got.file.length === file.length && (await sha256(got.file)) !== "" && hash !== "")',
    test: 'test/exchange/targets/webdav.test.ts',
  },
  {
    law: 'I9',
    name: 'a bundle with entries of another session is taken',
    file: 'src/exchange/bundle.ts',
    find: "if (entries.some((entry) => entry.session !== session)) return refused('mixed-sessions');",
    put: '',
    test: 'test/exchange/bundle.test.ts',
  },
  {
    law: 'I9',
    name: 'a bundle may reach into every object',
    file: 'src/exchange/bundle.ts',
    find: "if (hasHostilePart(value)) return refused('damaged');",
    put: '',
    test: 'test/exchange/bundle.test.ts',
  },
  {
    law: 'I10',
    name: 'an address of somebody else is let in that is not encrypted',
    file: 'src/exchange/address.ts',
    find: "if (protocol === 'http:' && origin !== new URL(base).origin)",
    put: "if (protocol === 'http:' && origin === '')",
    test: 'test/exchange/address.test.ts',
  },
  {
    law: 'I11',
    name: 'the desk locks the moment somebody looks away',
    file: 'src/app/use-lock-when-away.ts',
    find: 'const AWAY_MS = 5 * 60_000;',
    put: 'const AWAY_MS = 0;',
    test: 'test/app/workshop.test.tsx',
  },
  {
    law: 'I12',
    name: 'a press by keyboard or switch is dropped as a second tap',
    file: 'src/ui/second-taps.ts',
    find: 'if (event.detail === 0) return;',
    put: '',
    test: 'test/ui/second-taps.test.tsx',
  },
  {
    law: 'merge',
    name: 'words that were taken back come in again from another tablet',
    file: 'src/journal/merge.ts',
    find: 'if (isRedacted(a) || isRedacted(b)) return redact(bareA <= bareB ? a : b);',
    put: 'if (isRedacted(a) && isRedacted(b)) return redact(bareA <= bareB ? a : b);',
    test: 'test/journal/merge.test.ts',
  },
  {
    law: 'clock',
    name: 'a clock put back puts new acts before old ones',
    file: 'src/journal/clock.ts',
    find: 'if (wall > ms) return write({ ms: wall, count: 0 }, tablet);',
    put: 'if (wall !== ms) return write({ ms: wall, count: 0 }, tablet);',
    test: 'test/journal/clock.test.ts',
  },
  {
    law: 'consent',
    name: 'whoever says no leaves words all the same',
    file: 'src/session/absorbing.ts',
    find: 'if (consent?.taking === false) return yes(...agreed);',
    put: '',
    test: 'test/workshops/turns-by-brief.test.tsx',
  },
  {
    law: 'I1',
    name: 'after a loss of the database the tablet takes another name, and undo reaches nothing',
    file: 'src/store/local-store.ts',
    find: "if (!known) await kept.write({ changes: [{ table: 'vault', session: '', key, number: 0, bytes: made }] });",
    put: '',
    test: 'test/store/two-stores.test.ts',
  },
  {
    law: 'windows',
    name: 'a start waits for ever for a window that is frozen',
    file: 'src/store/database.ts',
    find: "timer = setTimeout(() => reject(new StoreFault('blocked')), LONGEST_OPEN);",
    put: 'timer = setTimeout(() => undefined, LONGEST_OPEN);',
    test: 'test/session/door.test.ts',
  },
];
