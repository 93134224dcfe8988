// The packer: makes and reads bundles in a worker, so that ten megabytes hold up no tap.

import { PackerEnd } from './packer-end.ts';

self.addEventListener('message', ({ ports: [line] }: MessageEvent) => {
  if (line) new PackerEnd(line);
});
