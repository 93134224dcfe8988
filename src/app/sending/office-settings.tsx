// Where the office is: asked for once, tried at once.

import { useEffect, useState } from 'preact/hooks';
import { type AddressFault, folderAddress } from '../../exchange/address.ts';
import type { Why } from '../../exchange/target.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { forgetHome, type Home, home, keepAndTry, readHome } from './way-home.ts';
import { words } from './words/table.ts';

export const tables = [words];

type Outcome = Why | 'works' | 'forgotten' | 'not-kept';

const NOTHING: Home = { address: '', user: '', password: '' };

export function OfficeSettings() {
  const [typed, setTyped] = useState<Home>(home.peek() ?? NOTHING);
  const [fault, setFault] = useState<AddressFault>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void readHome().then((known) => known && setTyped(known));
  }, []);
  const type = (part: Partial<Home>) => {
    setTyped({ ...typed, ...part });
    setFault(undefined);
    setOutcome(null);
  };
  const keep = async () => {
    const checked = folderAddress(typed.address, document.baseURI);
    if (!checked.ok) return setFault(checked.reason);
    const to = { ...typed, address: checked.address };
    setTyped(to);
    setBusy(true);
    setOutcome(
      await keepAndTry(to)
        .then((why) => why ?? 'works')
        .catch(() => 'not-kept' as const),
    );
    setBusy(false);
  };
  const forget = async () => {
    await forgetHome();
    setTyped(NOTHING);
    setOutcome('forgotten');
  };
  return (
    <section class="stack" aria-labelledby="office">
      <h2 id="office">{words.say('office')}</h2>
      <p>{words.say('office.more')}</p>
      <TextField
        label={words.say('office.address')}
        hint={words.say('office.address-hint')}
        error={fault && words.say(`refused.${fault}`)}
        kind="url"
        value={typed.address}
        onInput={(address) => type({ address })}
      />
      <TextField label={words.say('office.user')} kind="code" value={typed.user} onInput={(user) => type({ user })} />
      <TextField
        label={words.say('office.password')}
        hint={words.say('office.not-sealed')}
        kind="password"
        value={typed.password}
        onInput={(password) => type({ password })}
      />
      {outcome && <Said outcome={outcome} />}
      <div class="row">
        <Button kind="main" size="desk" busy={busy} onPress={() => void keep()}>
          {words.say('office.try')}
        </Button>
        {home.value && (
          <Button kind="quiet" size="desk" onPress={() => void forget()}>
            {words.say('office.forget')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  if (outcome === 'works' || outcome === 'forgotten') {
    return (
      <Notice tone={outcome === 'works' ? 'good' : 'plain'} urgent>
        {words.say(`office.${outcome}`)}
      </Notice>
    );
  }
  if (outcome === 'not-kept') {
    return (
      <Notice tone="bad" urgent>
        {words.say('refused.not-kept')}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" urgent title={words.say('office.kept-only')}>
      {words.say(`why.${outcome}`)}
    </Notice>
  );
}
