// The tests of the tree with one bug in it: the source is changed on its way into the test, and stays as it is on the disk.

import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import base from '../../../vite.config.ts';
import type { Bug } from './list.mjs';

const bug = JSON.parse(process.env.BUG ?? 'null') as Bug | null;

const plant = {
  name: 'plant',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    bug && id.split('?')[0]?.endsWith(`/${bug.file}`) ? code.replace(bug.find, () => bug.put) : null,
};

const projects = (base.test?.projects ?? []) as TestProjectInlineConfiguration[];

export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    projects: projects
      .filter(({ test }) => test?.name !== 'engine')
      .map((project) => ({ ...project, plugins: [plant, ...(project.plugins ?? [])] })),
  },
});
