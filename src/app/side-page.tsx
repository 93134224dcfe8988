// The pages beside the list: settings, what this is, how it was tried, and the office's. Nobody starts with them, so the first
// script does not even know what they are made of.

import type { Store } from '../store/store.ts';
import { withWords } from './language.ts';
import { lazy } from './lazy.tsx';
import type { Route } from './route.ts';

const SettingsPage = lazy(async () => {
  const { SettingsPage: Part, tables } = await import('./settings-page.tsx');
  await withWords(tables);
  return Part;
});
const AboutPage = lazy(() => import('./about-page.tsx').then((m) => m.AboutPage));
const StatementPage = lazy(async () => {
  const { StatementPage: Part, tables } = await import('./statement/statement-page.tsx');
  await withWords(tables);
  return Part;
});
const OfficePage = lazy(async () => {
  const { OfficePage: Part, tables } = await import('./office/office-page.tsx');
  await withWords(tables);
  return Part;
});

export interface SidePageProps {
  readonly at: Exclude<Route['at'], 'list' | 'wall-window' | Extract<Route, { readonly session: string }>['at']>;
  readonly store: Store;
}

export function SidePage({ at, store }: SidePageProps) {
  switch (at) {
    case 'settings':
      return <SettingsPage />;
    case 'about':
      return <AboutPage />;
    case 'access':
      return <StatementPage />;
    case 'office':
      return <OfficePage store={store} />;
  }
}
