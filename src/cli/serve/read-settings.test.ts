import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { Failure } from '../../language/failure.ts';
import { settingsSchema } from '../../server/settings.ts';
import { readSettings, type SettingOptions } from './read-settings.ts';

async function newFolder(t: TestContext, toml?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-settings-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  if (toml !== undefined) await writeFile(join(folder, 'kinora.toml'), toml);
  return folder;
}

async function mistakes(options: SettingOptions, environment: NodeJS.ProcessEnv = {}) {
  const failure: unknown = await readSettings(options, environment).catch(
    (error: unknown) => error,
  );
  assert.ok(failure instanceof Failure, 'there was no failure');
  assert.equal(failure.code, 'input');
  return failure.wording;
}

suite('settings', () => {
  test('are the defaults where nothing is set', async (t) => {
    const data = await newFolder(t);
    const { settings, configPath } = await readSettings({ data }, {});
    assert.deepEqual(settings, settingsSchema.parse({ dataFolder: data }));
    assert.equal(configPath, null);
  });

  test('come from the file, over it the environment, over it the options', async (t) => {
    const data = await newFolder(t, 'port = 1\nrenders_at_once = 1\nupload_limit_bytes = 1');
    const environment = { KINORA_PORT: '2', KINORA_RENDERS_AT_ONCE: '2', KINORA_DATA: data };
    const { settings, configPath } = await readSettings({ port: '3' }, environment);
    const { port, rendersAtOnce, uploadLimitBytes } = settings;
    assert.deepEqual(
      { port, rendersAtOnce, uploadLimitBytes },
      { port: 3, rendersAtOnce: 2, uploadLimitBytes: 1 },
    );
    assert.equal(configPath, join(data, 'kinora.toml'));
  });

  test('of tables keep what other places do not set', async (t) => {
    const toml = 'preset = "hosted"\n[prices]\nedit = 3\nexport = 4\n[plans.free]\nexports = false';
    const data = await newFolder(t, toml);
    const { settings } = await readSettings({ data }, { KINORA_PRICES_EXPORT: '5' });
    assert.deepEqual(settings.prices, { edit: 3, export: 5 });
    assert.deepEqual(settings.plans, { free: { exports: false } });
  });

  test('that can be absent are so by "none", in the file and in the environment', async (t) => {
    const data = await newFolder(t, 'render_ahead_after_ms = "none"');
    const inFile = await readSettings({ data }, {});
    assert.equal(inFile.settings.renderAheadAfterMs, null);
    const { settings } = await readSettings({}, { KINORA_DATA: data, KINORA_PUBLIC_URL: 'none' });
    assert.equal(settings.publicUrl, null);
  });

  test('say where data lies: by option, environment, a named file, else by custom', async (t) => {
    const folder = await newFolder(t, 'data_folder = "films"');
    const config = join(folder, 'kinora.toml');
    const whereabouts = async (options: SettingOptions, environment: NodeJS.ProcessEnv) =>
      (await readSettings(options, environment)).settings.dataFolder;
    assert.equal(await whereabouts({ config }, {}), join(folder, 'films'));
    assert.equal(await whereabouts({ config }, { KINORA_DATA: '/from-env' }), '/from-env');
    assert.equal(
      await whereabouts({ config, data: '/from-option' }, { KINORA_DATA: '/x' }),
      '/from-option',
    );
    assert.equal(await whereabouts({}, { XDG_DATA_HOME: folder }), join(folder, 'kinora'));
    assert.match(await whereabouts({}, {}), /\/\.local\/share\/kinora$/);
  });
});

suite('a mistake in the settings', () => {
  test('is named with its place, and so is every other', async (t) => {
    const data = await newFolder(
      t,
      'prot = 1\nrate_limits = "yes"\n[prices]\nedit = -1\n[plans.free]\nexport = true\n',
    );
    const { en, zh } = await mistakes({ data, port: 'abc' }, { KINORA_PRESET: 'hostde' });
    const file = join(data, 'kinora.toml');
    const expected = [
      'KINORA_PRESET needs local / hosted, not "hostde".',
      '--port needs a whole number from 0 to 65535, not "abc".',
      `${file}: there is no setting plans.free.export. Did you mean exports?`,
      `${file}: there is no setting prot. Did you mean port?`,
      `prices.edit in ${file} needs a whole number from 0 to 1000000000, not -1.`,
      `rate_limits in ${file} needs true or false, not "yes".`,
    ];
    assert.deepEqual(en.split('\n  ').toSorted(), expected.toSorted());
    assert.equal(zh.split('\n  ').length, 6);
  });

  test('in the name of a variable is noticed; variables of others are left alone', async (t) => {
    const data = await newFolder(t);
    const { en } = await mistakes({ data }, { KINORA_HOTS: '127.0.0.1' });
    assert.equal(en, 'KINORA_HOTS is no setting. Did you mean KINORA_HOST?');
    await readSettings(
      { data },
      { KINORA_TOKEN: 'x', KINORA_LANG: 'zh', KINORA_SOMETHING_ELSE: 'x' },
    );
  });

  test('in the form of the file is named with line and column', async (t) => {
    const data = await newFolder(t, 'host = "127.0.0.1"\nport = \n');
    const { en } = await mistakes({ data });
    assert.match(en, /kinora\.toml, line 2, column \d+: /);
  });

  test('of a file that is named and missing, or that moves its own folder', async (t) => {
    const data = await newFolder(t, 'data_folder = "/elsewhere"');
    assert.match((await mistakes({ data })).en, /cannot move it/);
    assert.match(
      (await mistakes({ config: join(data, 'none.toml') })).en,
      /none\.toml cannot be read/,
    );
  });

  test('in one item of a list names the list', async (t) => {
    const data = await newFolder(t, 'trusted_proxies = ["10.0.0.0/8", "proxy"]');
    const { en } = await mistakes({ data });
    assert.match(
      en,
      /^trusted_proxies in .* needs a list of texts, not .*"proxy".*an address or a network/,
    );
    const { settings } = await readSettings(
      { data: await newFolder(t) },
      { KINORA_TRUSTED_PROXIES: '10.0.0.0/8, ::1' },
    );
    assert.deepEqual(settings.trustedProxies, ['10.0.0.0/8', '::1']);
  });

  test('in a secret does not show it', async (t) => {
    const data = await newFolder(t);
    const { en } = await mistakes({ data }, { KINORA_METRICS_TOKEN: 'too-short' });
    assert.equal(en, 'KINORA_METRICS_TOKEN needs a text of at least 16 characters, or "none".');
    const config = join(data, 'kinora.toml');
    await writeFile(config, '[model]\nkey = 1234567\n');
    const inFile = await mistakes({ data }, {});
    assert.equal(inFile.en, `model.key in ${config} needs a text, or "none".`);
  });
});
