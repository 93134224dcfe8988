// A slow line in a village hall's car park is where the app is first opened.
import { expect, test } from '@playwright/test';
import { overBudget, weigh } from '../../.build/weight.mjs';
import { firstLoad } from '../bench/first-load.mjs';

test('what the browser asks for before the list is read is what the build has counted, and fits', async () => {
  const asked = await firstLoad('dist');
  const weight = weigh('dist');
  const counted = weight.usable.map(({ name }) => name);
  expect(counted.length).toBeGreaterThan(2);
  expect(asked.map(({ name }) => name).sort()).toEqual(counted.sort());
  expect(overBudget(weight)).toEqual([]);
});
