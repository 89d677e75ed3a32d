import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { editTools } from '../timeline/edit.ts';
import { shortSchema } from './short-schema.ts';

suite('a short schema', () => {
  test('leaves out what an agent need not be told', () => {
    const long = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {
        id: { type: 'string', minLength: 1 },
        frame: { type: 'integer', minimum: 0, maximum: 10_368_000 },
        gain: { type: 'number', maximum: 4 },
      },
      additionalProperties: false,
      $defs: { unused: { type: 'null' } },
    };
    assert.deepEqual(shortSchema(long), {
      type: 'object',
      properties: {
        id: { type: 'string' },
        frame: { type: 'integer', minimum: 0 },
        gain: { type: 'number', maximum: 4 },
      },
    });
  });

  test('keeps the definitions to which something leads', () => {
    const schema = {
      properties: { style: { $ref: '#/$defs/style' } },
      $defs: { style: { type: 'object' } },
    };
    assert.deepEqual(shortSchema(schema), schema);
  });

  test('keeps a property that is called like what it leaves out', () => {
    const schema = { properties: { maximum: { type: 'number' }, minLength: { type: 'number' } } };
    assert.deepEqual(shortSchema(schema), schema);
  });

  for (const { name, inputSchema } of editTools())
    test(`of ${name} is a schema, and shorter`, () => {
      const short = shortSchema(inputSchema as Record<string, unknown>);
      assert.equal(new Ajv2020({ strict: false }).validateSchema(short), true);
      assert.ok(JSON.stringify(short).length < JSON.stringify(inputSchema).length);
      assert.equal(short['type'], 'object');
    });
});
