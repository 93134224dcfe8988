// What a step is called, wherever it is spoken of.
import { expect, test } from 'vitest';
import { activities } from '../../src/activities/index.ts';
import { USUAL_ORDER } from '../../src/activities/prepare/model.ts';
import { stepName } from '../../src/activities/prepare/step-name.ts';
import { changeLanguage, withWords } from '../../src/app/language.ts';
import { titleOf } from '../../src/app/step-title.ts';
import { LOCALES } from '../../src/i18n/locale.ts';

test.each(LOCALES)('a step has one name, in the plan and the report as on the desk (%s)', async (language) => {
  await withWords(activities.map(({ words }) => words));
  await changeLanguage(language);
  expect(USUAL_ORDER.map((step) => stepName(step, USUAL_ORDER))).toEqual(
    USUAL_ORDER.map((step) => titleOf(step, USUAL_ORDER)),
  );
});
