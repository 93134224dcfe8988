// A round of every activity that has turns, in the built app, with switches, on a tablet that stands: from "Pass the tablet to
// ..." to the curtain. Three minutes: in `npm run test:access`; `npm test` has the flows of flows.spec.ts by hands like these.

import { expect } from '@playwright/test';
import { USUAL_SWITCHES } from '../../src/ui/scanning.ts';
import { test } from '../support/built-app.ts';
import { mean } from '../support/presses.ts';
import { cards, escape, handover, mood, say, themes, votes } from '../workshops/facilitator.ts';
import { AtTheSwitch } from './at-the-switch.ts';

const PEOPLE = 2;
const SAID = ['The bus is late.', 'The stop has no seat.', 'My sister rings.', 'The driver waits.', 'I like the hall.'];
/** Moves of the mark and presses a choice, on average (trust.md G31). */
const MOST = 12;

test.use({ viewport: { width: 810, height: 1080 } });

for (const isOne of process.env['ACCESS'] === 'whole' ? [false, true] : []) {
  test(`every round is taken with ${isOne ? 'one switch' : 'two switches'}: all of it is reached and seen, and the focus is somewhere`, async ({
    page,
    app: built,
  }) => {
    test.setTimeout(600_000);
    // A quarter of the time that the mark rests on each thing: the room has longer.
    await page.addInitScript((pace) => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((does: () => void, ms?: number, ...more: unknown[]) =>
        later(
          does,
          [1, 1.5, 2, 3].includes((ms ?? 0) / pace) ? (ms ?? 0) / 4 : ms,
          ...more,
        )) as typeof window.setTimeout;
    }, USUAL_SWITCHES.pace);
    const room = new AtTheSwitch(page);
    const measured: Record<string, number> = {};
    const measure = (what: string) => {
      measured[what] = Math.round(mean(room.moves) * 10) / 10;
      room.moves.length = 0;
    };
    await page.goto(built.url);
    await room.prepare('What would make getting about better?', PEOPLE);

    room.isOne = isOne;
    await room.goTo(mood['title.check-in']);
    await room.press(mood['desk.open.check-in']);
    await room.secretRound(PEOPLE, async (n) => {
      await room.agree();
      await room.pickMood(n === 0 ? mood['picture.sheep-7'] : mood['turn.unsaid']);
    });
    measure('mood');
    await room.press(mood['open.show']);
    await room.press(mood['show.yes']);
    await room.press(mood['closed.show-anyway']);

    await room.goTo(cards.title);
    await room.passRound(PEOPLE);
    for (let n = 0; n < PEOPLE; n += 1) {
      await room.nextPerson();
      await room.thisIsMe();
      await room.press(cards['who.self']);
      await room.heading(cards['ask.working']);
      await page.getByRole('textbox').fill('My bus comes.');
      await page.getByRole('textbox').blur();
      await room.press(cards['turn.add']);
      await room.press(cards['turn.thatIsAll']);
      await room.press(cards['turn.passOne']);
      await room.press(cards['turn.passOne']);
      await room.press(cards['turn.finish']);
    }
    measure('cards');
    await room.takeBack();

    await room.tap(page.getByRole('tab', { name: cards['ways.typed'] }));
    const field = page.getByLabel(cards['scribe.words']);
    await field.press('Alt+2');
    for (const words of SAID) {
      await field.fill(words);
      await room.press(cards['scribe.save']);
      await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
    }
    await room.goTo(themes.title);
    await room.tap(page.getByRole('tab', { name: new RegExp(`^${escape(themes['category.not-working'])}`) }));
    await room.press(themes['view.turns']);
    await room.handTo(room.button(new RegExp(`^${escape(say(handover['who.only-token'], { token: '' }))}`)).first());
    await room.nextPerson();
    await room.thisIsMe();
    await room.press(themes['turn.start']);
    for (let n = 0; n < 3; n += 1) await room.press(themes['sort.new']);
    await room.press(/^I began this pile/);
    await room.press(themes['sort.unsure']);
    await room.press(themes['turn.finished']);
    measure('sorting');
    await room.takeBack();

    await room.press(themes['view.board']);
    for (const said of SAID.slice(0, 3)) {
      await room.press(new RegExp(escape(said)));
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel(themes['statement.label']).fill(`I say it too. ${said}`);
      await room.press(themes['statement.save'], sheet);
      await room.press(themes.close, sheet);
    }
    await room.goTo(votes['title.themes']);
    await room.press(votes['before.open']);
    await room.secretRound(PEOPLE, (n) => (n === 0 ? room.vote({ A: 1, C: 1 }) : room.abstain()));
    measure('votes');
    console.log(`moves a choice with ${isOne ? 'one switch' : 'two switches'}:`, measured);
    for (const [what, moves] of Object.entries(measured)) expect(moves, what).toBeLessThanOrEqual(MOST);
  });
}
