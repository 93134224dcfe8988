// The published schema of a session file (public/schema), made from the shapes that the app itself reads with.

import { toJsonSchema } from '@valibot/to-json-schema';
import { entryShape, envelopeShape } from '../../src/exchange/bundle.ts';
import type { Json } from '../../src/journal/json.ts';
import { allKinds } from '../../src/workshop/workshop.ts';
import { snapshotOf } from './kinds.ts';

type Schema = Record<string, Json>;

function schemaOf(shape: Parameters<typeof toJsonSchema>[0]): Schema {
  // Data may be anything that JSON can say: that is the one part which has no shape of its own here.
  const { $schema: _, ...schema } = toJsonSchema(shape, { errorMode: 'ignore' });
  return JSON.parse(JSON.stringify(schema)) as Schema;
}

export function bundleSchema(): Schema {
  const { properties, ...envelope } = schemaOf(envelopeShape) as { properties: Schema } & Schema;
  const ofKind = Object.entries(snapshotOf(allKinds)).map(([kind, data]) => ({
    if: { properties: { kind: { const: kind } } },
    // oxlint-disable-next-line unicorn/no-thenable -- the word of JSON Schema
    then: { properties: { data: { anyOf: [{ $ref: '#/definitions/taken-back' }, data] } } },
  }));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A session file of Common Ground, version 1, unsealed and unpacked',
    description:
      'What happened in one workshop, in the order of the stamps. Kinds only ever grow: what is not listed here comes from a newer app. No two entries have the same id, and all are of the one session.',
    ...envelope,
    properties: {
      ...properties,
      entries: { type: 'array', maxItems: 100_000, items: { $ref: '#/definitions/entry' } },
    },
    definitions: {
      entry: { ...schemaOf(entryShape), allOf: ofKind },
      'taken-back': {
        description: 'Somebody took these words back: nothing is left of them.',
        type: 'object',
        properties: { redacted: { const: true } },
        required: ['redacted'],
        additionalProperties: false,
      },
    },
  };
}
