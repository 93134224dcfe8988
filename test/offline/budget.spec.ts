// A slow line in a village hall's car park is where the app is first opened.
import { expect, test } from '@playwright/test';
import { BUDGET_BYTES, firstLoad } from '../bench/first-load.mjs';

test('the scripts before the list of sessions fit their budget', async () => {
  const scripts = await firstLoad('dist');
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
  expect(bytes, scripts.map((script) => `${script.bytes} ${script.name}`).join('\n')).toBeLessThanOrEqual(BUDGET_BYTES);
});
