// Every component on a few pages for looking at, in any language, theme and contrast; never shipped.
import { render, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Bar } from '../../src/ui/bar.tsx';
import { Button } from '../../src/ui/button.tsx';
import { Choice, ChoiceGroup } from '../../src/ui/choice.tsx';
import { Disclosure } from '../../src/ui/disclosure.tsx';
import { Empty } from '../../src/ui/empty.tsx';
import { NumberField, SelectField, TextField } from '../../src/ui/field.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { Page } from '../../src/ui/page.tsx';
import { PaperCard } from '../../src/ui/paper-card.tsx';
import { CategoryMark } from '../../src/ui/pictures/category-mark.tsx';
import { ConsentPicture } from '../../src/ui/pictures/consent-picture.tsx';
import { FACES, Face } from '../../src/ui/pictures/face.tsx';
import { ICON_NAMES, Icon } from '../../src/ui/pictures/icon.tsx';
import { SHEEP, Sheep } from '../../src/ui/pictures/sheep.tsx';
import { STEP_PICTURES, StepPicture } from '../../src/ui/pictures/step-picture.tsx';
import { TOKEN_COLOURS, TOKEN_PICTURES, TokenPicture } from '../../src/ui/pictures/token-picture.tsx';
import { Pile } from '../../src/ui/pile.tsx';
import { PinPad } from '../../src/ui/pin-pad.tsx';
import { PracticeMark } from '../../src/ui/practice-mark.tsx';
import { SavedMark } from '../../src/ui/saved-mark.tsx';
import { ConfirmSheet } from '../../src/ui/sheet.tsx';
import { StepList } from '../../src/ui/step-list.tsx';
import { TabList } from '../../src/ui/tab-list.tsx';
import { CheckField, RadioField } from '../../src/ui/tick-field.tsx';
import { TurnPage } from '../../src/ui/turn-page.tsx';

const say = (english: string, urduWords: string) => (document.documentElement.lang === 'ur' ? urduWords : english);

const Grid = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="row" style={{ '--row-gap': '1.25rem' }}>
    {children}
  </div>
);

function Pictures() {
  return (
    <Page title="Pictures" wide>
      <Grid>
        {SHEEP.map((which) => (
          <figure key={which} style={{ '--picture-size': '13rem' }}>
            <Sheep which={which} />
            <figcaption>{which}</figcaption>
          </figure>
        ))}
      </Grid>
      <Grid>
        {SHEEP.map((which) => (
          <Sheep key={which} which={which} size="medium" />
        ))}
        {FACES.map((which) => (
          <Face key={which} which={which} size="large" />
        ))}
        {FACES.map((which) => (
          <Face key={which} which={which} size="small" />
        ))}
      </Grid>
      <Grid>
        {(['working', 'not-working', 'future'] as const).map((category) => (
          <CategoryMark key={category} category={category} size="huge" />
        ))}
        {(['working', 'not-working', 'future'] as const).map((category) => (
          <CategoryMark key={category} category={category} size="small" />
        ))}
      </Grid>
      <Grid>
        {(['what-for', 'who-sees', 'stop', 'take-back'] as const).map((which) => (
          <figure key={which} style={{ '--picture-size': '10rem' }}>
            <ConsentPicture which={which} />
            <figcaption>{which}</figcaption>
          </figure>
        ))}
      </Grid>
    </Page>
  );
}

function Signs() {
  return (
    <Page title="Signs and tokens" wide>
      <Grid>
        {STEP_PICTURES.map((activity) => (
          <figure key={activity} style={{ '--picture-size': '8rem' }}>
            <StepPicture activity={activity} />
            <figcaption>{activity}</figcaption>
          </figure>
        ))}
      </Grid>
      <Grid>
        {TOKEN_PICTURES.map((picture, at) => (
          <figure key={picture} style={{ '--picture-size': '6rem' }}>
            <TokenPicture picture={picture} colour={TOKEN_COLOURS[at % 8] ?? 'blue'} />
            <figcaption>{picture}</figcaption>
          </figure>
        ))}
      </Grid>
      <Grid>
        {TOKEN_PICTURES.map((picture, at) => (
          <TokenPicture key={picture} picture={picture} colour={TOKEN_COLOURS[(at + 3) % 8] ?? 'blue'} size="small" />
        ))}
      </Grid>
      <Grid>
        {ICON_NAMES.map((name) => (
          <figure key={name} style={{ '--picture-size': '3rem' }}>
            <Icon name={name} />
            <figcaption style={{ fontSize: '0.8rem' }}>{name}</figcaption>
          </figure>
        ))}
      </Grid>
    </Page>
  );
}

function Desk() {
  const [tab, setTab] = useState<'a' | 'b'>('a');
  return (
    <>
      <PracticeMark label={say('Practice: the people and words are made up', 'مشق: لوگ اور الفاظ فرضی ہیں')} />
      <Page
        title={say('Getting out and about', 'باہر آنا جانا')}
        lead={say('What helps people get where they want to go?', 'لوگوں کو باہر جانے میں کیا چیز مدد دیتی ہے؟')}
        back={{ label: say('All workshops', 'تمام ورکشاپس'), onBack: () => undefined }}
        aside={
          <>
            <SavedMark state="saved" label={say('Saved 10:42', '10:42 پر محفوظ')} />
            <Button size="desk" picture={<Icon name="lock" />}>
              {say('Lock', 'بند کریں')}
            </Button>
          </>
        }
        foot={
          <>
            <Button kind="main" picture={<Icon name="next" />}>
              {say('Next: find themes', 'اگلا: موضوعات')}
            </Button>
            <Button>{say('Add a step', 'قدم شامل کریں')}</Button>
            <Button kind="quiet" picture={<Icon name="undo" />}>
              {say('Undo', 'واپس')}
            </Button>
            <Button kind="danger">{say('Erase', 'مٹا دیں')}</Button>
            <Button disabled>{say('Not yet', 'ابھی نہیں')}</Button>
          </>
        }
      >
        <StepList
          label="Running order"
          steps={STEP_PICTURES.slice(0, 4).map((activity, at) => ({
            key: activity,
            label: activity,
            picture: <StepPicture activity={activity} />,
            state: at < 1 ? 'done' : at === 1 ? 'now' : 'to-do',
            stateLabel: at < 1 ? 'Done' : at === 1 ? 'Now' : 'To do',
            note: at === 2 ? '40 minutes' : undefined,
            onPress: () => undefined,
          }))}
        />
        <TabList
          label="View"
          tabs={[
            { key: 'a', label: say('Piles', 'ڈھیریاں') },
            { key: 'b', label: say('Fields', 'خانے') },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          <Notice tone="plain">Everything is only on this tablet.</Notice>
          <Notice tone="good">The bundle arrived whole.</Notice>
          <Notice tone="warn" title="Almost full">
            This tablet has little room left.
          </Notice>
          <Notice tone="bad">That file could not be read. Nothing was changed.</Notice>
        </TabList>
        <div
          style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fill,minmax(min(100%,17rem),1fr))' }}
        >
          <PaperCard
            category="working"
            mark={say('Working', 'اچھا چل رہا ہے')}
            words={say(
              'I know the bus driver and he waits for me to sit down.',
              'بس والا میرے بیٹھنے کا انتظار کرتا ہے۔',
            )}
            chosen
            onPick={() => undefined}
          />
          <PaperCard
            category="not-working"
            mark={say('Not working', 'ٹھیک نہیں')}
            words={say("I don't know who is coming to support me.", 'مجھے نہیں معلوم میری مدد کو کون آ رہا ہے۔')}
            bestGuessLabel={say('Best guess', 'اندازہ')}
            footer={
              <Button size="desk" kind="quiet" picture={<Icon name="set-aside" />}>
                {say('Set aside', 'الگ رکھیں')}
              </Button>
            }
          />
          <PaperCard
            category="future"
            mark={say('Future', 'مستقبل')}
            words={say('I want to go to the sea on my own.', 'میں اکیلے سمندر جانا چاہتا ہوں۔')}
            onPick={() => undefined}
          />
          <PaperCard small category="working" mark="Working" words="میری بہن مجھے کال کرتی ہے۔" lang="ur" />
          <PaperCard
            small
            category="not-working"
            mark="Not working"
            words="Mae’r bws yn hwyr bob tro. Ŵyr neb pam."
            lang="cy"
          />
          <PaperCard small category="future" mark="Future" words="My own key." />
        </div>
        <div
          style={{
            display: 'grid',
            gap: '1.25rem',
            gridTemplateColumns: 'repeat(auto-fill,minmax(min(100%,17rem),1fr))',
          }}
        >
          <Pile
            headline="I don't know who is coming"
            counts="7 cards, from 5 people"
            depth={7}
            category="not-working"
            onPress={() => undefined}
          />
          <Pile
            headline="I can get about"
            counts="2 cards, from 2 people"
            depth={2}
            category="working"
            chosen
            onPress={() => undefined}
          />
          <Pile headline="My own front door" counts="1 card" depth={1} category="future" onPress={() => undefined} />
          <Pile headline="New pile" depth={0} place picture={<Icon name="add" />} onPress={() => undefined} />
        </div>
        <div>
          <Bar label="Asleep" value={4} max={6} note="4 people" picture={<Sheep which={1} />} />
          <Bar label="Leaping" value={6} max={6} note="6 people" picture={<Sheep which={2} />} hatched />
          <Bar label="In the rain" value={0} max={6} note="nobody" picture={<Sheep which={5} />} />
        </div>
        <TextField
          label="The question"
          hint="One sentence, in everyday words."
          value="What helps?"
          onInput={() => undefined}
          multiline
        />
        <TextField label="Place" value="" onInput={() => undefined} error="Write a place before you go on." />
        <NumberField
          label="People"
          value={12}
          onChange={() => undefined}
          lessLabel="One less"
          moreLabel="One more"
          rangeLabel="Write a whole number from 0 to 999."
          hint="You can change this at any time."
        />
        <SelectField
          label="Stacking"
          value="b"
          options={[
            { value: 'a', label: 'Off' },
            { value: 'b', label: 'At most two' },
          ]}
          onChoose={() => undefined}
        />
        <CheckField label="Show the pictures" hint="Some people like words alone." checked onChange={() => undefined} />
        <RadioField
          label="Which set?"
          value="sheep"
          options={[
            { value: 'sheep', label: 'Nine sheep', hint: 'Playful.', picture: <Sheep which={4} /> },
            { value: 'faces', label: 'Three faces', picture: <Face which="ok" /> },
          ]}
          onChoose={() => undefined}
        />
        <Disclosure summary="Why this default?" open>
          <p>Six cards a person is the usual reading.</p>
        </Disclosure>
        <Empty picture={<StepPicture activity="cards" />} title="No cards yet">
          Bring in a file, or pass the tablet.
        </Empty>
        <PinPad
          label="PIN"
          digits={2}
          progress="2 of 6"
          onDigit={() => undefined}
          onBack={() => undefined}
          backLabel="Take one off"
        />
      </Page>
    </>
  );
}

const Corner = () => (
  <Button size="desk" picture={<Icon name="help" />}>
    {say('Help', 'مدد')}
  </Button>
);

function Mood() {
  const [chosen, setChosen] = useState(4);
  const names = [
    'Asleep',
    'Jumping',
    'Caught',
    'Eating',
    'In the rain',
    'With others',
    'Looking out',
    'Upside down',
    'Together',
  ];
  return (
    <TurnPage
      title={say('Which sheep are you today?', 'آج آپ کون سی بھیڑ ہیں؟')}
      corner={<Corner />}
      foot={
        <>
          <Button picture={<Icon name="eye-off" />}>{say("I'd rather not say", 'میں نہیں بتانا چاہتا')}</Button>
          <Button kind="main" picture={<Icon name="check" />}>
            {say("I'm finished", 'میں نے مکمل کر لیا')}
          </Button>
        </>
      }
    >
      <ChoiceGroup label="Sheep" layout="pictures">
        {SHEEP.map((which) => (
          <Choice
            key={which}
            picture={<Sheep which={which} />}
            label={say(names[which - 1] ?? '', 'بھیڑ')}
            chosen={chosen === which}
            onChoose={() => setChosen(which)}
          />
        ))}
      </ChoiceGroup>
    </TurnPage>
  );
}

function Vote() {
  return (
    <TurnPage
      title={say('What should we talk about?', 'ہم کس بارے میں بات کریں؟')}
      picture={<StepPicture activity="votes" />}
      corner={<Corner />}
      foot={<Button kind="main">{say("I'm finished", 'میں نے مکمل کر لیا')}</Button>}
    >
      <p>{say('You have three dots. Put them where you like.', 'آپ کے پاس تین نقطے ہیں۔')}</p>
      <ChoiceGroup label="Themes" layout="list">
        <Choice
          letter="A"
          picture={<CategoryMark category="not-working" />}
          label={say("I don't know who is coming to support me", 'مجھے نہیں معلوم کون آ رہا ہے')}
          chosen={false}
          onChoose={() => undefined}
        />
        <Choice
          letter="B"
          picture={<CategoryMark category="not-working" />}
          label={say('The bus is late', 'بس دیر سے آتی ہے')}
          chosen
          onChoose={() => undefined}
        />
      </ChoiceGroup>
      <PaperCard
        category="not-working"
        mark={say('Not working', 'ٹھیک نہیں')}
        words={say('The bus does not stop for my chair.', 'بس میری کرسی کے لیے نہیں رکتی۔')}
      />
      <TextField
        label={say('In my own words', 'اپنے الفاظ میں')}
        value={say('I like going out', 'مجھے باہر جانا پسند ہے')}
        onInput={() => undefined}
        multiline
      />
    </TurnPage>
  );
}

function Pass() {
  return (
    <TurnPage
      centred
      picture={<TokenPicture picture="boat" colour="orange" />}
      title={say('Pass the tablet to the orange boat', 'ٹیبلٹ نارنجی کشتی کو دیں')}
      corner={<Corner />}
      foot={<Button kind="main">{say('This is me', 'یہ میں ہوں')}</Button>}
    >
      <p>{say('Only you see the next screen.', 'اگلی سکرین صرف آپ دیکھیں گے۔')}</p>
    </TurnPage>
  );
}

function Asking() {
  return (
    <>
      <Desk />
      <ConfirmSheet
        title={say('Show the result now?', 'نتیجہ ابھی دکھائیں؟')}
        text={say('This cannot be undone. Eleven of twelve people have voted.', 'یہ واپس نہیں ہو سکتا۔')}
        yes={say('Show it', 'دکھائیں')}
        no={say('Not yet', 'ابھی نہیں')}
        onYes={() => undefined}
        onNo={() => undefined}
      />
    </>
  );
}

export const screens = {
  pictures: Pictures,
  signs: Signs,
  desk: Desk,
  mood: Mood,
  vote: Vote,
  pass: Pass,
  asking: Asking,
};

/** Draws what the address asks for: `?screen=mood&lang=ur&theme=dark&contrast=high&targets=large`. */
export function show(place: Element, search: string): void {
  const asked = new URLSearchParams(search);
  const root = document.documentElement;
  root.lang = asked.get('lang') ?? 'en';
  root.dir = root.lang === 'ur' ? 'rtl' : 'ltr';
  for (const name of ['theme', 'contrast', 'targets']) {
    const value = asked.get(name);
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  }
  const name = asked.get('screen');
  const Screen = Object.entries(screens).find(([key]) => key === name)?.[1] ?? Desk;
  render(<Screen />, place);
}
