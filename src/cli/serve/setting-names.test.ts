import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { economyOf } from '../../server/credits/economy.ts';
import { settingsSchema } from '../../server/settings.ts';
import { settingNames } from './setting-names.ts';

test('every setting has a name of its own in the environment', () => {
  const names = settingNames.map(({ inEnvironment }) => inEnvironment);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^KINORA_[A-Z_]+$/);
  for (const name of ['KINORA_PORT', 'KINORA_DATA', 'KINORA_PRICES_EDIT'])
    assert.ok(names.includes(name), name);
});

suite('docs/serve.md', () => {
  const page = readFileSync(new URL('../../../docs/serve.md', import.meta.url), 'utf8');
  const rows = Array.from(
    page.matchAll(/^\| `([a-z_.]+)` +\| `(KINORA_[A-Z_]+)` +\| (.+?) +\|/gm),
    ([, inFile, inEnvironment, byDefault]) => ({ inFile, inEnvironment, byDefault }),
  );

  test('has a row for every setting, with its names, and no others', () => {
    const names = (one: { inFile?: string | undefined; inEnvironment?: string | undefined }) =>
      `${one.inFile} ${one.inEnvironment}`;
    assert.deepEqual(rows.map(names).toSorted(), settingNames.map(names).toSorted());
  });

  test('tells the defaults as they are', () => {
    for (const { inFile, schema } of settingNames) {
      if (schema.default === undefined) continue;
      const byDefault = schema.default === null ? 'none' : schema.default;
      const row = rows.find((one) => one.inFile === inFile);
      assert.equal(row?.byDefault, `\`${JSON.stringify(byDefault)}\``, inFile);
    }
  });

  test('tells what both presets take', () => {
    for (const preset of ['local', 'hosted'] as const) {
      const { startCredits, prices } = economyOf(settingsSchema.parse({ preset, dataFolder: '/' }));
      const figures = [startCredits, prices.generation, prices.edit, prices.export];
      const row = new RegExp(`^\\| \`${preset}\` +\\| ${figures.join(' +\\| ')} +\\|$`, 'm');
      assert.match(page, row);
    }
  });
});
