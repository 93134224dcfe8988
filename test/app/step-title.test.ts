// What a step is called, wherever it is spoken of.
import { expect, test } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { BREAK, USUAL_ORDER } from '../../src/activities/prepare/model.ts';
import { stepName } from '../../src/activities/prepare/step-name.ts';
import { changeLanguage, withWords } from '../../src/app/language.ts';
import { titleOf } from '../../src/app/step-title.ts';
import { LOCALES } from '../../src/i18n/locale.ts';

test.each(LOCALES)('a step has one name, in the plan and the report as on the desk (%s)', async (language) => {
  await withWords(activities.map(({ words }) => words));
  await changeLanguage(language);
  const breaks = ['rest-1', 'rest-2'].map((id) => ({ id, activity: BREAK, use: BREAK }));
  const order = [...USUAL_ORDER, ...breaks];
  expect(order.map((step) => stepName(step, order))).toEqual(order.map((step) => titleOf(step, order)));
  // No two of a day are called alike, breaks neither.
  expect(new Set(order.map((step) => titleOf(step, order))).size).toBe(order.length);
});
