// What this is, and exactly which build of it.

import { Page } from '../ui/page.tsx';
import { go } from './route.ts';
import { useTitle } from './use-title.ts';
import { words } from './words/table.ts';

export function AboutPage() {
  const title = words.say('about');
  useTitle(title);
  return (
    <Page title={title} back={{ label: words.say('settings'), onBack: () => go({ at: 'settings' }) }}>
      <p>{words.say('about.what')}</p>
      <p>{words.say('about.where')}</p>
      <p>
        {words.say('about.version')} <bdi>{__BUILD__}</bdi>
      </p>
    </Page>
  );
}
