import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { temporaryFolder } from '../../../test/make-media.ts';
import { attributionOfSkill, ownAttribution } from '../../client/connection/attribution.ts';
import { recordName } from './installation.ts';
import { callingWords } from './skill-files.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const skillName = 'create-video-from-images';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A person's machine on which these programs have run. */
function newMachine(t: TestContext) {
  const home = temporaryFolder(t.after.bind(t));
  const kinora = async (args: readonly string[], more: { cwd?: string; language?: string } = {}) =>
    new Promise<Ended>((resolve) => {
      const {
        KINORA_LANG: _,
        CLAUDE_CONFIG_DIR: __,
        OPENCLAW_STATE_DIR: ___,
        ...environment
      } = process.env;
      execFile(
        process.execPath,
        [join(project, 'src', 'cli', 'main.ts'), 'skill', ...args],
        {
          cwd: more.cwd ?? home,
          env: { ...environment, HOME: home, KINORA_LANG: more.language ?? 'en' },
        },
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
  const folderOf = (place: string) => join(home, place, 'skills', skillName);
  return { home, kinora, folderOf };
}

suite('kinora skill install', () => {
  test('puts the skill into every program that is there, and into no other', async (t) => {
    const { home, kinora, folderOf } = newMachine(t);
    await mkdir(join(home, '.claude'));
    await mkdir(join(home, '.openclaw', 'skills', 'another'), { recursive: true });
    const { code, stdout } = await kinora(['install', '--json']);
    assert.equal(code, 0);
    const { installed } = JSON.parse(stdout) as { installed: { program: string; path: string }[] };
    assert.deepEqual(
      installed.map(({ program, path }) => [program, path]),
      [
        ['claude-code', folderOf('.claude')],
        ['openclaw', folderOf('.openclaw')],
      ],
    );
    assert.deepEqual((await readdir(home)).toSorted(), ['.claude', '.openclaw']);
    const files = await readdir(folderOf('.claude'), { recursive: true });
    assert.ok(files.includes('SKILL.md') && files.includes(join('references', 'errors.md')));
    assert.ok(!files.some((file) => file.endsWith('.part')));
  });

  test('writes how to call this Kinora, in the name of the skill and of the program', async (t) => {
    const { kinora, folderOf } = newMachine(t);
    await kinora(['install', 'claude-code']);
    const folder = folderOf('.claude');
    const script = join(folder, 'scripts', 'kinora');
    const text = await readFile(join(folder, 'SKILL.md'), 'utf8');
    assert.ok(text.includes(`\`${script}\``));
    assert.ok(!text.includes(callingWords));
    assert.equal((await stat(script)).mode & 0o777, 0o755);
    const version = await run(script, ['--version']);
    assert.equal(version, `kinora ${ownAttribution.version}\n`);
    const path = join(folder, 'SKILL.md');
    assert.deepEqual(attributionOfSkill({ text, path }), {
      source: skillName,
      version: ownAttribution.version,
      platform: 'claude_code',
    });
  });

  test('goes where a program was told to keep its things, or into the project', async (t) => {
    const { home, kinora } = newMachine(t);
    const work = join(home, "Ann's work");
    await mkdir(work);
    const { stdout } = await kinora(['install', 'cursor', 'openclaw', '--project', '--json'], {
      cwd: work,
    });
    const { installed } = JSON.parse(stdout) as { installed: { path: string }[] };
    assert.deepEqual(
      installed.map(({ path }) => path),
      ['.cursor', '.agents'].map((place) => join(work, place, 'skills', skillName)),
    );
    const script = join(installed[0]!.path, 'scripts', 'kinora');
    assert.match(await run(script, ['--version']), /^kinora /);
  });

  test('keeps what a person changed or put there, unless it is told to', async (t) => {
    const { kinora, folderOf } = newMachine(t);
    await kinora(['install', 'cursor']);
    const folder = folderOf('.cursor');
    const [skill, own] = [join(folder, 'SKILL.md'), join(folder, 'my-notes.md')];
    const installed = await readFile(skill, 'utf8');
    await writeFile(skill, `${installed}\nAlways in black and white.\n`);
    await writeFile(own, 'mine');
    // Of two, the one that is as it was is not touched either.
    const refused = await kinora(['install', 'claude-code', 'cursor']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /You changed SKILL\.md in .*--force/);
    assert.match(await readFile(skill, 'utf8'), /black and white/);
    await assert.rejects(stat(folderOf('.claude')));
    assert.match((await kinora(['uninstall', 'cursor'])).stderr, /You changed SKILL\.md/);

    assert.equal((await kinora(['install', 'cursor', '--force'])).code, 0);
    assert.equal(await readFile(skill, 'utf8'), installed);
    assert.equal(await readFile(own, 'utf8'), 'mine');
  });

  test('does not take another skill of the name for its own', async (t) => {
    const { kinora, folderOf } = newMachine(t);
    const folder = folderOf('.claude');
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'SKILL.md'),
      '---\nname: create-video-from-images\n---\nA cloud.\n',
    );
    assert.match((await kinora(['install', 'claude-code'])).stderr, /Another skill.*--force/s);
    assert.match((await kinora(['uninstall', 'claude-code'])).stderr, /not installed by Kinora/);
    assert.match((await kinora(['uninstall'])).stdout, /not installed anywhere/);
    assert.match(await readFile(join(folder, 'SKILL.md'), 'utf8'), /A cloud/);
  });

  test('brings an older or half-written installation up to date, and takes away what is no more', async (t) => {
    const { kinora, folderOf } = newMachine(t);
    await kinora(['install', 'cursor']);
    const folder = folderOf('.cursor');
    const recordPath = join(folder, recordName);
    const record = JSON.parse(await readFile(recordPath, 'utf8')) as {
      files: Record<string, string>;
    };
    // As an earlier version left it: a file more, and a stop before the end.
    await writeFile(join(folder, 'references', 'old.md'), '');
    record.files['references/old.md'] =
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    await writeFile(recordPath, JSON.stringify(record));
    await rm(join(folder, 'scripts', 'kinora'));
    const stateOf = async () => {
      const { stdout } = await kinora(['list', 'cursor', '--json']);
      return (JSON.parse(stdout) as { programs: { state: string }[] }).programs[0]!.state;
    };
    assert.equal(await stateOf(), 'outdated');
    assert.equal((await kinora(['install', 'cursor'])).code, 0);
    assert.equal(await stateOf(), 'current');
    await assert.rejects(stat(join(folder, 'references', 'old.md')));
  });

  test('says what it cannot write, and what it does not know', async (t) => {
    const { home, kinora } = newMachine(t);
    await writeFile(join(home, '.cursor'), 'a file');
    const blocked = await kinora(['install', 'cursor', '--json']);
    assert.equal(blocked.code, 1);
    assert.equal((JSON.parse(blocked.stdout) as { error: { code: string } }).error.code, 'storage');
    const unknown = await kinora(['install', 'curser']);
    assert.deepEqual([unknown.code, /Did you mean cursor/.test(unknown.stderr)], [2, true]);
    assert.match((await kinora(['instal'])).stderr, /Did you mean install/);
    const none = await kinora(['install'], { language: 'zh' });
    assert.equal(none.code, 2);
    assert.match(none.stderr, /本机没有找到 Claude Code/);
  });

  test('leaves alone what a record names outside of the folder', async (t) => {
    const { home, kinora, folderOf } = newMachine(t);
    const precious = join(home, 'precious');
    await writeFile(precious, '');
    await kinora(['install', 'cursor']);
    const recordPath = join(folderOf('.cursor'), recordName);
    const record = JSON.parse(await readFile(recordPath, 'utf8')) as {
      files: Record<string, string>;
    };
    record.files['../../../precious'] =
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    await writeFile(recordPath, JSON.stringify(record));
    for (const action of ['install', 'uninstall']) await kinora([action, 'cursor', '--force']);
    assert.equal(await readFile(precious, 'utf8'), '');
  });
});

test('kinora skill uninstall takes away what was installed, and nothing else', async (t) => {
  const { home, kinora, folderOf } = newMachine(t);
  await kinora(['install', 'cursor', 'claude-code']);
  await writeFile(join(folderOf('.claude'), 'my-notes.md'), 'mine');
  const { code, stdout } = await kinora(['uninstall']);
  assert.equal(code, 0);
  assert.match(stdout, /Claude Code: removed; your own files stay in ~\/\.claude/);
  assert.deepEqual(await readdir(folderOf('.claude')), ['my-notes.md']);
  assert.deepEqual(await readdir(join(home, '.cursor', 'skills')), []);
});

test('kinora skill list tells how each program stands, in both languages', async (t) => {
  const { home, kinora } = newMachine(t);
  await mkdir(join(home, '.cursor'));
  await kinora(['install', 'claude-code']);
  const [en, zh] = await Promise.all([kinora(['list']), kinora(['list'], { language: 'zh' })]);
  assert.match(en.stdout, /^Claude Code +installed \(.*\)\n +~\/\.claude\/skills\//m);
  assert.match(en.stdout, /^Cursor +not installed$/m);
  assert.match(en.stdout, /^OpenClaw +not installed; the program is not found here$/m);
  assert.match(zh.stdout, /^Cursor +未安装$/m);
});

test('a Kinora that was moved is told by the script that called it', async (t) => {
  const { kinora, folderOf } = newMachine(t);
  await kinora(['install', 'cursor']);
  const script = join(folderOf('.cursor'), 'scripts', 'kinora');
  const text = await readFile(script, 'utf8');
  await writeFile(script, text.replace(/^kinora='.*'$/m, "kinora='/nowhere/kinora'"));
  await chmod(script, 0o755);
  await assert.rejects(
    run(script, ['--version']),
    /no longer at \/nowhere\/kinora.*skill install/s,
  );
});

test('what the installed script asks of a service goes out in the name of the skill', async (t) => {
  const seen = new Set<string>();
  const service = createServer(({ headers }, response) => {
    seen.add(['source', 'version', 'platform'].map((key) => headers[`x-skill-${key}`]).join(' '));
    response.writeHead(404).end();
  });
  await once(service.listen(0, '127.0.0.1'), 'listening');
  t.after(() => service.close());
  const { port } = service.address() as AddressInfo;
  const { home, kinora, folderOf } = newMachine(t);
  await kinora(['install', 'cursor']);
  const script = join(folderOf('.cursor'), 'scripts', 'kinora');
  const environment = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const asking = run(script, ['credits', '--server', `http://127.0.0.1:${port}`], environment);
  await assert.rejects(asking);
  assert.deepEqual([...seen], [`${skillName} ${ownAttribution.version} cursor`]);
});

async function run(
  file: string,
  args: readonly string[],
  environment = process.env,
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { env: environment }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr)) : resolve(stdout),
    );
  });
}
