// The screens between two turns: whose the tablet is now, which of those to come somebody is, and the way back to the
// facilitator. No passport is on there, so they speak all the languages of the room.

import { useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import type { Token } from '../people/token.ts';
import { Button } from '../ui/button.tsx';
import { Choice, ChoiceGroup } from '../ui/choice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { StepPicture } from '../ui/pictures/step-picture.tsx';
import { TokenPicture } from '../ui/pictures/token-picture.tsx';
import { TurnPage } from '../ui/turn-page.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { SwitchTry } from './switch-check.tsx';
import { tokenName, tokenNameIn } from './token-name.tsx';
import { InOthers, Said } from './tongues.tsx';
import { type Words, words } from './words/table.ts';

interface Between {
  /** The languages of the room beside the one that the tablet speaks. */
  readonly others: readonly Locale[];
  readonly onFacilitator: () => void;
}

export interface PassingProps extends Between {
  readonly next: Token;
  /** Who comes after. */
  readonly later: readonly Token[];
  /** Somebody has just finished. */
  readonly thanked: boolean;
  readonly onItIsMe: () => void;
  readonly onAnother: (token: string) => void;
}

export function Passing({ next, later, thanked, others, onItIsMe, onAnother, onFacilitator }: PassingProps) {
  const [asking, setAsking] = useState(false);
  const [trying, setTrying] = useState(false);
  if (asking) {
    return (
      <WhoAreYou
        tokens={later}
        others={others}
        onAnother={onAnother}
        onBack={() => setAsking(false)}
        onFacilitator={onFacilitator}
      />
    );
  }
  const call = (its: Words) => its.say('pass-to', { token: tokenNameIn(its, next) });
  const more = (its: Words) => [...(thanked ? [its.say('pass.thanks')] : []), its.say('pass.private')];
  return (
    <TurnPage
      centred
      title={call(words)}
      picture={<TokenPicture picture={next.picture} colour={next.colour} />}
      corner={<Facilitator others={others} onPress={onFacilitator} />}
      foot={
        <>
          <Button picture={<Icon name="close" />} onPress={() => setAsking(true)}>
            <Said in={others}>{(its) => its.say('pass.not-me')}</Said>
          </Button>
          <Button kind="main" picture={<Icon name="check" />} onPress={onItIsMe}>
            <Said in={others}>{(its) => its.say('pass.me')}</Said>
          </Button>
        </>
      }
    >
      <InOthers others={others} call={call} more={more} />
      <div data-scan-last>
        <Button kind="quiet" size="desk" picture={<Icon name="settings" />} onPress={() => setTrying(true)}>
          {words.say('switch.title')}
        </Button>
      </div>
      {trying && <SwitchTry others={others} onClose={() => setTrying(false)} />}
    </TurnPage>
  );
}

interface WhoAreYouProps extends Between {
  readonly tokens: readonly Token[];
  readonly onAnother: (token: string) => void;
  readonly onBack: () => void;
}

/** Only those still to come: who has finished cannot be picked, nor have their turn opened again by somebody else. */
function WhoAreYou({ tokens, others, onAnother, onBack, onFacilitator }: WhoAreYouProps) {
  // More than a picture would leave too few of them in sight; the colour is said where the picture is not enough.
  const shortName = (its: Words, token: Token) =>
    tokens.some(({ id, picture }) => picture === token.picture && id !== token.id)
      ? tokenNameIn(its, token)
      : its.say(`picture.${token.picture}`);
  const asked = (its: Words) => its.say(tokens.length > 0 ? 'who-are-you' : 'pass.home');
  return (
    <TurnPage
      title={asked(words)}
      picture={<StepPicture activity="handover" />}
      corner={<Facilitator others={others} onPress={onFacilitator} />}
      foot={
        <>
          <Button picture={<Icon name="back" />} onPress={onBack}>
            <Said in={others}>{(its) => its.say('consent.back')}</Said>
          </Button>
          <Button picture={<Icon name="hand" />} onPress={onFacilitator}>
            <Said in={others}>{(its) => its.say('pass.give-to-facilitator')}</Said>
          </Button>
        </>
      }
    >
      <InOthers others={others} call={asked} />
      {tokens.length > 0 && (
        <ChoiceGroup label={words.say('who-are-you')} layout="pictures">
          {tokens.map((token) => (
            <Choice
              key={token.id}
              picture={<TokenPicture picture={token.picture} colour={token.colour} />}
              label={tokenName(token)}
              note={
                others.length > 0 && (
                  <Said in={others} only>
                    {(its) => shortName(its, token)}
                  </Said>
                )
              }
              chosen={false}
              onChoose={() => onAnother(token.id)}
            />
          ))}
        </ChoiceGroup>
      )}
    </TurnPage>
  );
}

export function BackToFacilitator({ thanked, others, onFacilitator }: Between & { readonly thanked: boolean }) {
  const call = (its: Words) => its.say('pass.home');
  return (
    <TurnPage
      centred
      title={call(words)}
      picture={<StepPicture activity="handover" />}
      corner={<ReadAloud others={others} />}
      foot={
        <Button kind="main" picture={<Icon name="lock" />} onPress={onFacilitator}>
          {words.say('pass.i-am-facilitator')}
        </Button>
      }
    >
      <InOthers others={others} call={call} more={(its) => (thanked ? [its.say('pass.thanks')] : [])} />
    </TurnPage>
  );
}

/** The same place on every screen between two turns: hear it, or call for the facilitator's desk. */
function Facilitator({ others, onPress }: { readonly others: readonly Locale[]; readonly onPress: () => void }) {
  return (
    <>
      <ReadAloud others={others} />
      <Button kind="quiet" size="desk" picture={<Icon name="lock" />} onPress={onPress}>
        {words.say('facilitator')}
      </Button>
    </>
  );
}
