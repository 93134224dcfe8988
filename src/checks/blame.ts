// Whether a cause puts it on somebody: a person or a role who is lazy, does not care, is to blame. It advises and never
// blocks, and keeps quiet when in doubt: what a role cannot do ("staff are not told") is how things work.

import { nameSpans } from './names.ts';
import { fold, type Token, tokensOf } from './tokens.ts';
import type { Span } from './warning.ts';

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(fold));
}

/** How far after somebody is named it may still be said of them. */
const REACH = 6;

interface Tongue {
  /** Words for people by what they do. */
  readonly roles: ReadonlySet<string>;
  /** Words that stand for somebody named before; taken only right before what is said of them. */
  readonly pronouns: ReadonlySet<string>;
  /** What somebody is, as the speaker sees it: a judgement of a person wherever it meets one. */
  readonly judgements: ReadonlySet<string>;
  /** What somebody does or does not out of ill will; each a few words in a row. */
  readonly attitudes: readonly (readonly string[])[];
  /** Fault itself; each a few words in a row. */
  readonly faults: readonly (readonly string[])[];
}

function phrases(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(fold));
}

const english: Tongue = {
  roles: list(`
    staff manager managers carer carers worker workers supporter supporters nurse nurses doctor doctors gp gps driver drivers boss
    bosses team council councillor councillors officer officers teacher teachers receptionist receptionists owner owners landlord
    family families parents parent mum mam mother dad father brother sister neighbour neighbours people management bosses providers
    provider agency office lead leads leader leaders professional professionals therapist therapists cleaner cleaners cook chef warden wardens
    director directors supervisor supervisors coordinator
  `),
  pronouns: list('he she they someone somebody everyone everybody'),
  judgements: list(`
    lazy useless rude stupid incompetent careless selfish nasty ignorant uncaring unhelpful hopeless mean bossy arrogant thoughtless
    clueless cruel greedy unprofessional horrible terrible awful idiots idle heartless spiteful unkind unreliable pathetic
  `),
  attitudes: phrases(`
    don't care
    doesn't care
    do not care
    does not care
    didn't care
    couldn't care
    never care
    never cares
    don't bother
    doesn't bother
    never bother
    never bothers
    can't be bothered
    cannot be bothered
    couldn't be bothered
    aren't bothered
    isn't bothered
    not bothered
    don't listen
    doesn't listen
    never listen
    never listens
    won't listen
    don't try
    doesn't try
    never try
    never tries
    ignore
    ignores
    ignored
    refuse
    refuses
    only think of themselves
    just want an easy life
    don't want to
    doesn't want to
    never do their job
    don't do their job
    doesn't do her job
    doesn't do his job
    not doing their job
  `),
  faults: phrases(`
    to blame
    their fault
    his fault
    her fault
    your fault
    fault of
    i blame
    we blame
  `),
};

const welsh: Tongue = {
  roles: list(`
    staff rheolwr rheolwyr reolwr gofalwr gofalwyr ofalwr ofalwyr gweithiwr gweithwyr gyrrwr gyrwyr yrrwr nyrs nyrsys meddyg meddygon
    cyngor bos tim teulu rhieni cymdogion swyddog swyddogion
  `),
  pronouns: list('nhw'),
  judgements: list('diog ddiog diwerth ddiwerth anghwrtais twp dwp anobeithiol hunanol anghyfrifol'),
  attitudes: phrases(`
    ddim yn malio
    ddim yn poeni
    ddim yn becso
    ddim yn gwrando
    byth yn gwrando
    ddim yn trafferthu
    yn anwybyddu
    yn gwrthod
  `),
  faults: phrases(`
    ar fai
    bai y
    bai'r
    eu bai
    ei fai
    ei bai
  `),
};

const urdu: Tongue = {
  roles: list('عملہ عملے مینیجر منیجر ڈرائیور نرس نرسیں ڈاکٹر افسر کونسل کارکن خاندان پڑوسی باس'),
  pronouns: list('وہ'),
  judgements: list('سست لاپرواہ لاپروا نکما نکمے نکمی بدتمیز خودغرض نالائق'),
  attitudes: phrases(`
    پروا نہیں
    پرواہ نہیں
    کام چور
    بات نہیں سنتے
    بات نہیں سنتا
    سننا نہیں چاہتے
    کرنا نہیں چاہتے
  `),
  faults: phrases(`
    کا قصور
    کی غلطی
    قصوروار
  `),
};

const TONGUES = [english, welsh, urdu];

/** What puts it on somebody, or undefined: the judgement, the attitude or the fault itself. */
export function blameSpan(text: string, language?: string): Span | undefined {
  const tokens = tokensOf(text);
  const named = new Set(nameSpans(text, language).map(([from]) => from));
  for (const tongue of TONGUES) {
    const span = faultIn(tongue, tokens) ?? judgedIn(tongue, tokens, named);
    if (span) return span;
  }
  return undefined;
}

const NOBODY = list("nobody no-one nobody's neb کسی");

function faultIn({ faults }: Tongue, tokens: readonly Token[]): Span | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    // "It is nobody's fault", "nobody is to blame": said, and meant kindly.
    if (tokens.slice(Math.max(0, at - 2), at).some(({ key }) => NOBODY.has(key))) continue;
    const words = faults.find((phrase) => standsAt(tokens, at, phrase));
    if (words) return spanOf(tokens, at, at + words.length - 1);
    const owner = tokens[at - 1];
    if (tokens[at]?.key === 'fault' && owner && owner.baseTo < owner.to) return spanOf(tokens, at - 1, at);
  }
  return undefined;
}

/** Every person in the sentence, and what is said of them right after, or right before ("lazy staff"). */
function judgedIn(tongue: Tongue, tokens: readonly Token[], named: ReadonlySet<number>): Span | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const isPronoun = tongue.pronouns.has(token.key);
    if (!isPronoun && !tongue.roles.has(token.key) && !named.has(token.from)) continue;
    const before = tokens[at - 1];
    if (before && !token.starts && !isPronoun && tongue.judgements.has(before.key)) return spanOf(tokens, at - 1, at);
    const end = endOfClause(tokens, at);
    for (let on = at + 1; on < end; on += 1) {
      if (tongue.judgements.has(tokens[on]?.key ?? '') && isSaidOf(tokens, at, on)) return spanOf(tokens, at, on);
      const words = tongue.attitudes.find((phrase) => standsAt(tokens, on, phrase));
      if (words && on + words.length <= end && (on === at + 1 || isSaidOf(tokens, at, on)))
        return spanOf(tokens, at, on + words.length - 1);
    }
  }
  return undefined;
}

/** Between somebody and what is said of them stand only small words; a noun in between is what it is said of. */
const BETWEEN = list(`
  is are was were be being been am isn't aren't so too very just really always often never only all quite simply who that which
  has have had become became got at in on of the our my their his her these those some most here there ones seems seem
  yn mae maen mae'r y yr 'n i'w ddim sy sy'n roedd bob amser
  ہے ہیں تھا تھے بہت کو کی کا کے ہماری ہمارا ہمارے اس
`);

function isSaidOf(tokens: readonly Token[], at: number, on: number): boolean {
  return tokens.slice(at + 1, on).every(({ key }) => BETWEEN.has(key));
}

/** A comma, a full stop or a joint word ends what is said of somebody. */
function endOfClause(tokens: readonly Token[], at: number): number {
  for (let on = at + 1; on < tokens.length && on <= at + REACH; on += 1) {
    const token = tokens[on];
    if (
      !token ||
      token.starts ||
      /[,;،؛]/.test(token.gap) ||
      /^(?:because|when|if|but|pan|os|ond|لیکن|جب)$/.test(token.key)
    )
      return on;
  }
  return Math.min(tokens.length, at + REACH + 1);
}

function standsAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, n) => tokens[at + n]?.key === word && (n === 0 || !tokens[at + n]?.starts));
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span | undefined {
  const from = tokens[first]?.from;
  const to = tokens[last]?.to;
  return from === undefined || to === undefined ? undefined : [from, to];
}
