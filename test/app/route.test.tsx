// Which screen an address means, and that a tablet in somebody's hands goes nowhere by one.
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { addressOf, followAddress, go, goInstead, parseRoute, type Route, routeNow } from '../../src/app/route.ts';

const STEPS: Route = { at: 'step', session: 's1', step: 'check-in' };
let stop = () => {};

afterEach(() => {
  stop();
  goInstead({ at: 'list' });
});

test('every screen has an address that leads back to it', () => {
  const id = fc.string({ minLength: 1 });
  const step = id.filter((text) => !['end', 'report', 'story', 'lead', 'wall'].includes(text));
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.constantFrom<Route>(
      { at: 'list' },
      { at: 'settings' },
      { at: 'settings', part: 'way-home' },
      { at: 'about' },
      { at: 'access' },
    ),
    fc.record({ at: fc.constant('step' as const), session: id, step }),
    fc.record({ at: fc.constant('wall' as const), session: id, step: id }),
    fc.record({
      at: fc.constantFrom('end' as const, 'report' as const, 'story' as const, 'lead' as const),
      session: id,
    }),
  );
  fc.assert(
    fc.property(route, (any) => {
      expect(parseRoute(addressOf(any))).toEqual(any);
    }),
  );
});

test.each([
  '#/nowhere',
  '#/session',
  '#/session/s1',
  '#/session//x',
  '#/session/s1/wall',
  '#/settings/x',
  '#/session/%E0%A4%A',
  '#/session/a/b/c',
])('a mistyped address (%s) leads to the list', (hash) => {
  expect(parseRoute(hash)).toEqual({ at: 'list' });
});

test('an address typed at the desk is followed', () => {
  stop = followAddress(() => null);
  window.location.hash = '#/session/s1/check-in';
  window.dispatchEvent(new Event('hashchange'));
  expect(routeNow()).toEqual(STEPS);
});

test('a link in a participant’s hands leads nowhere, and leaves nothing to go back to (G-1, G-5)', () => {
  go(STEPS);
  stop = followAddress(() => STEPS);
  const length = window.history.length;
  for (const link of ['#/session/s1/report', '#/settings', '#/']) {
    window.history.replaceState(null, '', link);
    window.dispatchEvent(new Event('hashchange'));
    window.dispatchEvent(new Event('popstate'));
    expect(routeNow()).toEqual(STEPS);
    expect(window.location.hash).toBe('#/session/s1/check-in');
  }
  expect(window.history.length).toBe(length);
});
