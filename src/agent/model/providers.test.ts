import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { suite, test } from 'node:test';
import { mainTrack } from '../../timeline/editing/find.ts';
import { holidayProject } from '../testing/holiday.ts';
import type { ModelSettings } from './model-settings.ts';
import { modelSettingsSchema } from './model-settings.ts';
import { openModel } from './open-model.ts';
import { anthropicDialect } from './testing/anthropic-dialect.ts';
import { googleDialect } from './testing/google-dialect.ts';
import { openAiDialect } from './testing/openai-dialect.ts';
import { sayToModel } from './testing/say-to-model.ts';
import type { Dialect, ScriptedRequest } from './testing/scripted-model.ts';

const run = promisify(execFile);

interface Provider {
  readonly dialect: Dialect;
  readonly path: RegExp;
  readonly key: (headers: ScriptedRequest['headers']) => unknown;
}

const providers: Readonly<Record<ModelSettings['provider'], Provider>> = {
  'openai-compatible': {
    dialect: openAiDialect,
    path: /^\/chat\/completions$/,
    key: ({ authorization }) => authorization,
  },
  anthropic: {
    dialect: anthropicDialect,
    path: /^\/messages$/,
    key: (headers) => headers['x-api-key'],
  },
  google: {
    dialect: googleDialect,
    path: /^\/models\/scripted:(?:streamGenerateContent\?alt=sse|generateContent)$/,
    key: (headers) => headers['x-goog-api-key'],
  },
};

const trackId = mainTrack(holidayProject().timeline)!.id;
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);

for (const [name, { dialect, path, key }] of Object.entries(providers))
  for (const streaming of [true, false])
    suite(`a model of ${name}, ${streaming ? 'streaming' : 'in whole answers'}`, () => {
      test('sees the project, uses a tool, learns what came of it, and answers', async (t) => {
        const { response, server, heard } = await sayToModel(t, {
          dialect,
          streaming,
          settings: { provider: name as ModelSettings['provider'], canLook: true },
          options: { contactSheets: async () => [{ jpeg, names: ['dog.jpg'] }] },
          script: [
            {
              text: 'I turn it around.',
              calls: [
                { name: 'edit_reverse_order', args: { trackId } },
                { name: 'edit_remove_clip', args: { clipId: 'clip-99' } },
              ],
            },
            { text: 'The order is turned around, but there is no clip 99.' },
          ],
        });
        assert.equal(response.fault, null);
        assert.equal(response.kind, 'changed');
        assert.deepEqual(
          response.steps.map(({ ok }) => ok),
          [true, false],
        );
        const said = 'I turn it around.\nThe order is turned around, but there is no clip 99.';
        assert.equal(response.said[0]?.en, said);
        assert.equal(heard, streaming ? said : '');
        const [first, second] = server.requests;
        for (const request of [first!, second!]) {
          assert.match(request.path, path);
          assert.match(String(key(request.headers)), /^(?:Bearer )?sk-secret$/);
          assert.match(request.text, /old town\.jpg/);
          assert.match(request.text, /\/9j\/2Q==/);
          assert.match(request.text, /"(?:name)":"edit_reverse_order"/);
        }
        assert.match(second!.text, /There is no clip/);
      });
    });

suite('opening a model', () => {
  test('alone loads its library: neither the server nor the command does', async () => {
    const watch = `
      import { registerHooks } from 'node:module';
      const seen = [];
      registerHooks({
        resolve: (name, context, next) => {
          if (name.startsWith('@ai-sdk/')) seen.push(name);
          return next(name, context);
        },
      });
      const { openModel } = await import('./open-model.ts');
      for (const file of ['./respond-with-model.ts', '../../server/start-server.ts', '../../cli/make/make.ts'])
        await import(file);
      const before = [...seen];
      await openModel({ name: 'any', provider: 'google', url: null, key: null });
      console.log(JSON.stringify({ before, after: seen.length > 0 }));
      process.exit(0);
    `;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', watch], {
      cwd: import.meta.dirname,
    });
    assert.deepEqual(JSON.parse(stdout), { before: [], after: true });
  });

  test('gives none, and loads nothing, where none is named', async () => {
    assert.equal(await openModel(modelSettingsSchema.parse({})), null);
  });

  test('takes neither address nor key from variables of the library', async (t) => {
    const strange = { ANTHROPIC_API_KEY: 'sk-other', ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' };
    Object.assign(process.env, strange);
    t.after(() => {
      for (const variable of Object.keys(strange)) delete process.env[variable];
    });
    const { server, response } = await sayToModel(t, {
      dialect: anthropicDialect,
      settings: { provider: 'anthropic', key: null },
      script: [{ text: 'Hello.' }],
    });
    assert.equal(response.fault, null);
    assert.equal(server.requests[0]!.headers['x-api-key'], '');
  });
});
