// The settings, each with its usual value and the reason for it; every change is saved at once.

import { useRef, useState } from 'preact/hooks';
import { canonical } from '../../journal/json.ts';
import type { No } from '../../people/rule.ts';
import { MOST_DOTS } from '../../rounds/round.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/field.tsx';
import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import { Face } from '../../ui/pictures/face.tsx';
import { Sheep } from '../../ui/pictures/sheep.tsx';
import { Weather } from '../../ui/pictures/weather.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CheckField, RadioField } from '../../ui/tick-field.tsx';
import type { DeskProps } from '../activity.ts';
import { CATEGORIES, MOOD_SETS, moodSetOf, prepareModel, type Settings, USUAL_SETTINGS, withMoodSet } from './model.ts';
import styles from './prepare.module.css';
import { MOST_CARDS, setSettings } from './rules.ts';
import { sayRefusal, words } from './words/table.ts';

type Place = Exclude<keyof Settings, 'pictures'>;
/** What a facilitator who wants a fixed number meets first: the easiest to explain (method.md 4.2). */
const EASIEST_DOTS = 3;

const MOOD_PICTURES = {
  sheep: <Sheep which={4} size="large" />,
  faces: <Face which="good" size="large" />,
  weather: <Weather which="sun-cloud" size="large" />,
};

export function SettingsPart({ look, act }: Pick<DeskProps, 'look' | 'act'>) {
  const { settings: kept } = look.read(prepareModel);
  const [wished, setWished] = useState<Settings | null>(null);
  const [refusal, setRefusal] = useState<(No & { readonly at: Place | null }) | null>(null);
  const latest = useRef<Settings | null>(null);
  const settings = wished ?? kept;

  // Two settings changed in quick succession: the second builds on the first, saved or not.
  const change = (changed: Partial<Settings>, at: Place | null) =>
    changeTo((settings) => ({ ...settings, ...changed }), at);
  const changeTo = async (next: (settings: Settings) => Settings, at: Place | null) => {
    const wish = next(latest.current ?? kept);
    latest.current = wish;
    setWished(wish);
    const verdict = await act(setSettings, wish);
    setRefusal(verdict.yes ? null : { ...verdict, at });
    if (latest.current !== wish) return;
    latest.current = null;
    setWished(null);
  };
  const said = (at: Exclude<Place, 'cards'>) => ({
    label: words.say(`${at}.title`),
    hint: words.say(`${at}.why`),
    error: refusal?.at === at ? sayRefusal(refusal.reason, refusal.about) : undefined,
  });
  const steps = { lessLabel: words.say('people.less'), moreLabel: words.say('people.more') };
  const isUsual =
    canonical({ ...settings, perspectives: settings.perspectives || undefined }) === canonical(USUAL_SETTINGS);

  return (
    <div class={styles['part']}>
      <p class={styles['why']}>{words.say('settings.lead')}</p>
      {refusal?.at === null && (
        <Notice tone="bad" urgent>
          {sayRefusal(refusal.reason, refusal.about)}
        </Notice>
      )}
      <section class={styles['setting']} aria-label={words.say('cards.title')}>
        <h2>{words.say('cards.title')}</h2>
        <p class={styles['why']}>{words.say('cards.why')}</p>
        {refusal?.at === 'cards' && (
          <Notice tone="bad" urgent>
            {sayRefusal(refusal.reason, refusal.about)}
          </Notice>
        )}
        <div class={styles['three']}>
          {CATEGORIES.map((category) => (
            <div key={category} class={styles['kind']}>
              <CategoryMark category={category} />
              <NumberField
                {...steps}
                label={words.say(`cards.${category}`)}
                value={settings.cards[category]}
                min={0}
                max={MOST_CARDS}
                rangeLabel={words.say('number.range', { min: 0, max: MOST_CARDS })}
                onChange={(n) => void change({ cards: { ...settings.cards, [category]: n } }, 'cards')}
              />
            </div>
          ))}
        </div>
      </section>
      <div class={styles['setting']}>
        <RadioField
          {...said('dots')}
          value={settings.dots === null ? 'auto' : 'fixed'}
          options={[
            { value: 'auto', label: words.say('dots.auto') },
            { value: 'fixed', label: words.say('dots.fixed') },
          ]}
          onChoose={(how) => void change({ dots: how === 'auto' ? null : (settings.dots ?? EASIEST_DOTS) }, 'dots')}
        />
        {settings.dots !== null && (
          <NumberField
            {...steps}
            label={words.say('dots.number')}
            value={settings.dots}
            min={1}
            max={MOST_DOTS}
            rangeLabel={words.say('number.range', { min: 1, max: MOST_DOTS })}
            onChange={(dots) => void change({ dots }, 'dots')}
          />
        )}
      </div>
      <div class={styles['setting']}>
        <RadioField
          {...said('stacking')}
          value={settings.stacking}
          options={(['two', 'off', 'free'] as const).map((value) => ({ value, label: words.say(`stacking.${value}`) }))}
          onChoose={(stacking) => void change({ stacking }, 'stacking')}
        />
      </div>
      <div class={styles['setting']}>
        <RadioField
          {...said('mood')}
          value={moodSetOf(settings)}
          options={MOOD_SETS.map((value) => ({
            value,
            label: words.say(`mood.${value}`),
            hint: words.say(`mood.${value}.why`),
            picture: MOOD_PICTURES[value],
          }))}
          onChoose={(set) => void changeTo((settings) => withMoodSet(settings, set), 'mood')}
        />
      </div>
      <div class={styles['setting']}>
        <RadioField
          {...said('colours')}
          value={settings.colours}
          options={(['calm', 'paper'] as const).map((value) => ({
            value,
            label: words.say(`colours.${value}`),
            hint: words.say(`colours.${value}.why`),
            picture: <Inks colours={value} />,
          }))}
          onChoose={(colours) => void change({ colours }, 'colours')}
        />
      </div>
      <div class={styles['setting']}>
        <CheckField
          {...said('perspectives')}
          checked={settings.perspectives === true}
          onChange={(perspectives) => void change({ perspectives }, 'perspectives')}
        />
      </div>
      {!isUsual && (
        <div class="row">
          <Button kind="quiet" onPress={() => void changeTo(() => USUAL_SETTINGS, null)}>
            {words.say('settings.usual')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Inks({ colours }: { readonly colours: Settings['colours'] }) {
  return (
    <span class={styles['inks']} data-colours={colours} aria-hidden="true">
      {CATEGORIES.map((category) => (
        <span key={category} data-category={category} />
      ))}
    </span>
  );
}
