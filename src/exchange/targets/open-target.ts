// The kinds of places that a tablet can send to. One more is one file, its settings, and three lines here.

import type { Outward } from '../outward.ts';
import type { Target } from '../target.ts';
import { azure } from './azure.ts';
import { httpTarget } from './http-target.ts';
import { plainPut } from './plain-put.ts';
import { s3 } from './s3.ts';
import type { TargetSettings } from './settings.ts';
import { webdav } from './webdav.ts';

export function openTarget(settings: TargetSettings, outward: Outward): Target {
  return httpTarget(dialectOf(settings, outward), outward);
}

function dialectOf(settings: TargetSettings, outward: Outward) {
  switch (settings.kind) {
    case 'webdav':
      return webdav(settings);
    case 's3':
      return s3(settings, outward);
    case 'azure':
      return azure(settings);
    case 'put':
      return plainPut(settings);
  }
}
