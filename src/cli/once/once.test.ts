import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import * as z from 'zod';
import { startStandIn } from '../../../test/client/stand-in-server.ts';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { readLocalToken } from '../../server/accounts/local-token.ts';
import { ownMachine, type OwnMachine } from '../client/testing/own-machine.ts';
import { commands } from '../commands.ts';
import { displayWidth } from '../text-layout.ts';
import type { OnceCommand } from './once-command.ts';
import { call, type Called } from './testing/call.ts';

/** A machine with four photos in a folder `Strand`. */
async function machineWithPhotos(t: TestContext, language: 'en' | 'zh' = 'en') {
  const machine = await ownMachine(t, language);
  const photos = join(machine.folder, 'Strand');
  await mkdir(photos);
  await drawPictures(photos, { count: 4, widthPx: 320, heightPx: 180, durationFrames: 1 });
  return { ...machine, photos, film: join(machine.folder, 'film.mp4') };
}

/** Calls it with `--json`; answers the object, which must be of the form that it has by its schema. */
async function callJson(machine: OwnMachine, ...args: string[]) {
  const called = await call(machine, [...args, '--json']);
  assert.equal(called.stdout.trimEnd().split('\n').length, 1, called.stdout);
  const answer = JSON.parse(called.stdout) as Record<string, unknown>;
  if (answer['ok'] === true) {
    const entry = commands.find(({ name }) => name === args[0])!;
    const { answer: schema } = (await entry.load()) as OnceCommand;
    const whole = schema.extend({ ok: z.literal(true) }).strict();
    assert.deepEqual(whole.parse(answer), answer);
    assert.equal(called.code, 0);
  }
  return { ...called, answer };
}

/** Where nobody listens. */
async function closedPort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  return port;
}

suite('asking for one thing at a time', { concurrency: 2 }, () => {
  test('makes, changes and brings a film from a machine that never used Kinora', async (t) => {
    const machine = await machineWithPhotos(t);
    const { photos, film } = machine;
    const first = await callJson(machine, 'send', '4 seconds, no music', '--file', photos);
    assert.match(first.stderr, /^Starting Kinora on this machine…\n/);
    assert.equal((first.answer['uploaded'] as unknown[]).length, 4);
    assert.equal(first.answer['kind'], 'changed');
    assert.match(String(first.answer['timeline']), /^Timeline \(1 track\): 1\. Video: .*0-4s/);
    assert.equal(first.answer['revision'], 1);

    const made = await callJson(machine, 'export', '-o', film, '--resolution', '480p');
    assert.equal(made.answer['path'], film);
    assert.equal((await stat(film)).size, made.answer['sizeBytes']);
    assert.equal(made.answer['durationSeconds'], 4);

    const changed = await callJson(machine, 'send', 'make it vertical', '-o', film);
    assert.equal(changed.answer['route'], 'chat');
    assert.equal((changed.answer['film'] as { path: string }).path, film);

    const before = (await callJson(machine, 'state')).answer;
    assert.equal(before['project'], 'Strand');
    assert.equal((before['media'] as unknown[]).length, 4);
    assert.equal((before['films'] as unknown[]).length, 2);
    const undone = (await callJson(machine, 'undo')).answer;
    assert.equal(undone['timeline'], first.answer['timeline']);
    assert.equal(undone['canRedo'], true);
    assert.match(String(undone['text']), /^The film was changed: /);
    await callJson(machine, 'redo');
    const { draft } = (await callJson(machine, 'state', '--draft')).answer as {
      draft: { m: { width: number; height: number } };
    };
    assert.ok(draft.m.width < draft.m.height);

    const renders = (await callJson(machine, 'renders')).answer['renders'] as {
      status: string;
      renderId: string;
    }[];
    assert.deepEqual(
      renders.map(({ status }) => status),
      ['completed', 'completed'],
    );
    // What was ordered is brought by its id without a project, and begins none.
    await callJson(machine, 'logout');
    const again = await callJson(machine, 'export', '--render', renders[0]!.renderId, '-o', film);
    assert.equal(again.answer['sessionId'], null);
    assert.equal(((await callJson(machine, 'sessions')).answer['sessions'] as unknown[]).length, 1);
  });

  test('keeps projects apart, takes another one for one call, and keeps them past a logout', async (t) => {
    const machine = await machineWithPhotos(t);
    const { photos } = machine;
    const current = async () =>
      (
        (await callJson(machine, 'sessions')).answer['sessions'] as {
          name: string;
          isCurrent: boolean;
        }[]
      ).find(({ isCurrent }) => isCurrent)?.name;
    await callJson(machine, 'upload', photos);
    await callJson(machine, 'sessions', 'new', 'Second');
    assert.equal(await current(), 'Second');
    const other = (await callJson(machine, 'state', '--project', 'strand')).answer;
    assert.equal((other['media'] as unknown[]).length, 4);
    assert.equal(await current(), 'Second');
    assert.deepEqual((await callJson(machine, 'state')).answer['media'], []);
    await callJson(machine, 'sessions', 'open', 'Strand');
    assert.equal(await current(), 'Strand');
    const begun = (await callJson(machine, 'upload', photos, '--project', 'new')).answer;
    assert.equal((await callJson(machine, 'state')).answer['sessionId'], begun['sessionId']);
    const ambiguous = await callJson(machine, 'state', '--project', 'Strand');
    assert.equal(ambiguous.code, 2);
    assert.match(ambiguous.stderr, /Several projects are called “Strand”.*number: 1, \d/);
    const unknown = await callJson(machine, 'state', '--project', 'Third');
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /There is no project “Third”\. There are: 1 Strand/);
    const out = await callJson(machine, 'logout');
    assert.deepEqual(Object.keys(out.answer), ['ok', 'url']);
    assert.equal(await current(), undefined);
    await callJson(machine, 'state', '--project', 'Second');
  });

  test('says what cannot work before anything is asked of a service', async (t) => {
    const machine = await ownMachine(t);
    const text = join(machine.folder, 'notes.txt');
    await writeFile(text, 'no picture');
    const cases: readonly (readonly [args: readonly string[], said: RegExp])[] = [
      [['upload'], /Name what to upload/],
      [['upload', '/nowhere/at.jpg'], /\/nowhere\/at\.jpg cannot be used: there is no such file/],
      [
        ['upload', text],
        /notes\.txt cannot be used: no photo, clip or song\. Nothing was uploaded/,
      ],
      [['upload', machine.folder], /There is no photo, clip or song in/],
      [['send'], /What is to be said\?/],
      [['send', '--file', text], /What is to be done with the files\?/],
      [['send', 'hello', '--fle', text], /Did you mean --file\?/],
      [['send', 'credits', '-o', 'film.mp4'], /-o says where a film goes/],
      [['export', 'holiday'], /does not know what to do with “holiday”/],
      [['export', '--quality', 'best'], /--quality is high, medium or low, not “best”/],
      [['export', '--aspect', 'wide'], /--aspect is a shape such as/],
      [['export', '--aspect', '0:9'], /--aspect is a shape such as/],
      [['export', '--fps', '90'], /--fps is a whole number from 1 to 60/],
      [['export', '--resolution', 'big'], /--resolution is/],
      [['state', 'now'], /kinora state takes no now/],
      [['undo', '3'], /kinora undo takes no 3/],
      [['sessions', 'opne', '2'], /Did you mean: \.\/kinora sessions open 2\?/],
      [['sessions', 'open'], /Which one\?/],
      [['renders', 'stop'], /kinora renders does not know “stop”/],
      [['renders', 'cancel', 'x'], /“x” is no number/],
    ];
    for (const [args, said] of cases) {
      const { code, stderr, answer } = await callJson(machine, ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, said);
      assert.deepEqual(Object.keys(answer), ['ok', 'error']);
      assert.deepEqual(Object.keys(answer['error'] as object), ['code', 'message']);
    }
    assert.equal(await stat(machine.dataFolder).catch(() => null), null);
  });

  test('tells what a service refuses with its reason, and what stands in the way of a file', async (t) => {
    const machine = await machineWithPhotos(t);
    // Where the system tells no language, that of what is said is answered in.
    const silent = { surroundings: { ...machine.surroundings, systemLanguage: null } };
    assert.match((await call(silent, ['send', '导出'])).stderr, /✗ 还没有可以导出的影片/);
    const early = await callJson(machine, 'export');
    assert.equal(early.code, 2);
    assert.deepEqual(early.answer['error'], {
      code: 'nothingToExport',
      message: early.stderr.trim().split('\n').at(-1)!.slice(2),
      protocolCode: null,
      link: null,
      retryAfterSeconds: null,
    });
    const nothing = await callJson(machine, 'undo');
    assert.notEqual(nothing.code, 0);
    assert.match(nothing.stderr, /✗ .*undo/i);
    const broken = join(machine.photos, 'broken.jpg');
    await writeFile(
      broken,
      (await readFile(join(machine.photos, 'picture-0.png'))).subarray(0, 900),
    );
    const some = (await callJson(machine, 'upload', machine.photos)).answer;
    assert.equal((some['uploaded'] as unknown[]).length, 4);
    const [refused] = some['refused'] as { name: string; protocolCode: number }[];
    assert.deepEqual([refused!.name, refused!.protocolCode], ['broken.jpg', 4001]);
    const alone = await callJson(machine, 'upload', broken);
    assert.equal(alone.code, 2);
    assert.equal((alone.answer['error'] as { code: string }).code, 'unsupportedType');
    await callJson(machine, 'send', '2 seconds, no music');
    await writeFile(machine.film, 'my own words');
    const kept = await callJson(machine, 'export', '-o', machine.film);
    assert.equal(kept.code, 2);
    assert.match(kept.stderr, /Kinora did not make it: it stays as it is/);
    await rm(machine.film);
    const gone = await callJson(
      machine,
      'state',
      '--server',
      `http://127.0.0.1:${await closedPort()}`,
    );
    assert.equal(gone.code, 1);
    assert.equal((gone.answer['error'] as { code: string }).code, 'unreachable');
  });

  test('gives the terminal back at once when it is stopped, and says what goes on', async (t) => {
    const machine = await machineWithPhotos(t);
    await callJson(machine, 'send', 'a 30 second film', '--file', machine.photos);
    const { code, stderr } = await call(machine, ['export', '-o', 'a b.mp4'], {
      stopAt: /Rendering|Waiting in line/,
    });
    assert.equal(code, 130, stderr);
    assert.match(
      stderr,
      /goes on\. .*: \.\/kinora export --render 1 -o 'a b\.mp4', or end it with/,
    );
    assert.equal((await callJson(machine, 'renders', 'cancel')).code, 0);
    assert.equal((await callJson(machine, 'renders', 'cancel')).code, 2);
  });

  test('asks any server of the protocol, and prints nothing that a terminal would obey', async (t) => {
    const machine = await machineWithPhotos(t);
    const service = await startStandIn(t, {
      keys: 'camel',
      renderFields: 'data',
      heartbeat: 'empty-data',
      errors: 'body',
      says: true,
      lineEnd: '\r\n',
      endsLastEvent: false,
    });
    const surroundings = {
      ...machine.surroundings,
      environment: { ...machine.environment, NEMO_API_URL: service.url },
    };
    const ask = async (...args: string[]) => callJson({ ...machine, surroundings }, ...args);
    const connected = (await ask('connect')).answer;
    assert.deepEqual([connected['url'], connected['isOwnServer']], [service.url, false]);
    assert.deepEqual((await ask('credits')).answer, {
      ok: true,
      available: 60,
      frozen: 40,
      total: 100,
    });
    const sent = (await ask('send', 'a film of them', '--file', machine.photos)).answer;
    assert.equal((sent['uploaded'] as unknown[]).length, 4);
    assert.match(String(sent['timeline']), /^Timeline \(/);
    assert.equal((await ask('sessions')).code, 2);
    assert.equal((await ask('undo')).code, 0);
    assert.deepEqual((await ask('renders')).answer['renders'], []);
    assert.deepEqual(service.messages, ['a film of them', 'undo']);
    const evil = '\x1b]0;owned\x07\x1b[2JDone\x9b31m.\r\u202e';
    service.sayNext(evil);
    const said = await call({ surroundings }, ['send', 'go on'], { columns: 80 });
    assert.match(said.stdout, /^Done\.\n/);
    service.sayNext(evil);
    assert.equal((await ask('send', 'go on')).answer['text'], 'Done.');
    const name = `\x1b[31m${'b'.repeat(20)}`;
    service.refuseNext(/run_sse/, { status: 200, code: 5000, message: name });
    const refused = await call({ surroundings }, ['send', 'more'], { columns: 80 });
    assert.notEqual(refused.code, 0);
    assert.doesNotMatch(said.stderr + refused.stderr + refused.stdout, /[^\P{Cc}\n]/u);
    assert.equal(await stat(machine.dataFolder).catch(() => null), null);
  });

  for (const language of ['en', 'zh'] as const) {
    test(`shows no token, no id and no raw JSON to people (${language}), at any width`, async (t) => {
      const machine = await machineWithPhotos(t, language);
      const wish = language === 'en' ? '3 seconds, no music' : '做成3秒，不要音乐';
      const lines: readonly (readonly string[])[] = [
        ['connect'],
        ['upload', machine.photos],
        ['send', wish],
        ['send', 'status'],
        ['send', 'credits'],
        ['state'],
        ['export', '-o', machine.film, '--resolution', '480p'],
        ['undo'],
        ['redo'],
        ['sessions', 'new', 'x'],
        ['sessions'],
        ['sessions', 'open', 'Strand'],
        ['renders'],
        ['credits'],
        ['export', '--project', 'x'],
        ['undo', '--project', 'x'],
        ['logout'],
      ];
      const told: Called[] = [];
      for (const args of lines) told.push(await call(machine, args, { columns: 60 }));
      const { answer } = await callJson(machine, 'sessions');
      const ids = (answer['sessions'] as { sessionId: string }[]).map(({ sessionId }) => sessionId);
      const identities = await readFile(
        join(machine.environment['XDG_CONFIG_HOME']!, 'kinora/identities.json'),
        'utf8',
      );
      const { clientId } = Object.values(
        (JSON.parse(identities) as { servers: Record<string, { clientId: string }> }).servers,
      )[0]!;
      const secrets = [...ids, clientId, (await readLocalToken(machine.dataFolder))!];
      assert.ok(ids.length > 1);
      for (const [index, { stdout, stderr }] of told.entries()) {
        const said = stdout + stderr;
        for (const secret of secrets) assert.ok(!said.includes(secret), lines[index]!.join(' '));
        assert.doesNotMatch(said, /[{}]|\bnmv_|\btask_|\brender_\d|\b\d{19}\b|undefined|null|NaN/);
        for (const line of stdout.split('\n'))
          assert.ok(displayWidth(line) <= 60, `${lines[index]!.join(' ')}: ${line}`);
        if (language === 'zh')
          for (const line of said.split('\n').filter((text) => /[a-z]{3}/.test(text)))
            assert.match(
              line,
              /[\p{Script=Han}]|Strand|film\.mp4|kinora/u,
              lines[index]!.join(' '),
            );
      }
    });
  }
});

suite('docs/command-line.md', () => {
  const page = readFile(join(import.meta.dirname, '../../../docs/command-line.md'), 'utf8');
  const talking = commands.filter(({ group, name }) => group === 'talk' && name !== 'chat');

  /** The rows of the section, by each of the names in their first column. */
  async function rowsIn(title: string): Promise<Map<string, string[]>> {
    const section = (await page).split(/^## /m).find((text) => text.startsWith(title))!;
    const tables = section
      .split(/\n\n/)
      .filter((part) => /^\| (?:Command|In) +\| Fields/.test(part));
    const rows = tables.join('\n').split('\n').slice(2);
    return new Map(
      rows.flatMap((row) => {
        const [, names = '', fields = ''] = row.split('|');
        return quoted(names).map((name) => [name, quoted(fields)] as const);
      }),
    );
  }
  const quoted = (text: string) => Array.from(text.matchAll(/`([^`]+)`/g), ([, name]) => name!);

  test('lists every field that each command writes with --json, and no other', async () => {
    const rows = await rowsIn('One thing at a time');
    for (const entry of talking) {
      const { answer } = (await entry.load()) as OnceCommand;
      assertFields(z.toJSONSchema(answer) as JsonSchema, entry.name);
    }

    function assertFields(schema: JsonSchema, name: string): void {
      const fields = Object.entries(schema.properties ?? {});
      const written = fields.map(([key, part]) => (bare(part).type === 'array' ? `${key}[]` : key));
      assert.deepEqual(rows.get(name), written, name);
      for (const [index, [, part]] of fields.entries()) {
        const inner = bare(bare(part).items ?? part);
        if (inner.properties) assertFields(inner, written[index]!);
      }
    }
  });

  test('describes every command', async () => {
    for (const { name } of talking)
      assert.match(await page, new RegExp(`^\\| .*\`${name}\\b`, 'm'), name);
  });
});

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** Without what makes it nullable. */
function bare(schema: JsonSchema): JsonSchema {
  return schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
}
