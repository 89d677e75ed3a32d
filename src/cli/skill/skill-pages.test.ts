// The skill as an agent meets it: valid by the specification, and true in every word.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import * as z from 'zod';
import packageFile from '../../../package.json' with { type: 'json' };
import { heardClient, photosToSend } from '../../../test/client/heard-client.ts';
import { noiseSong } from '../../../test/client/noise-song.ts';
import { startTestServer } from '../../server/testing/test-server.ts';
import { drawPhotos } from '../../server/turns/testing/chat.ts';
import { commands } from '../commands.ts';
import { callingWords } from './skill-files.ts';
import { skillName } from './programs.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const folder = join(project, 'skills', skillName);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const skill = read('SKILL.md');
const [, frontmatter = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(skill) ?? [];

suite('SKILL.md', () => {
  // https://agentskills.io/specification; other keys at the top are refused by its validator.
  const specification = z.strictObject({
    name: z
      .string()
      .max(64)
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    description: z.string().min(1).max(1024),
    license: z.string().optional(),
    compatibility: z.string().min(1).max(500).optional(),
    metadata: z.record(z.string(), z.string()).optional(),
    'allowed-tools': z.union([z.string(), z.array(z.string())]).optional(),
  });

  test('has a frontmatter as the specification wants it, called as its folder', () => {
    const { name, description, metadata } = specification.parse(parse(frontmatter));
    assert.equal(name, basename(folder));
    assert.match(description, /Use when/);
    assert.match(description, /\p{Script=Han}/u, 'is found by who asks in Chinese');
    assert.equal(metadata?.['version'], packageFile.version);
    // Some programs read a key to the end of its line alone.
    assert.doesNotMatch(frontmatter, /^(?:name|description|license|compatibility): *[|>]?$/m);
  });

  test('is short, and links to files of its own folder, one level deep, that all are linked to', () => {
    assert.ok(body.split('\n').length < 200);
    const linked = Array.from(body.matchAll(/\]\(([^)]+)\)/g), (match) => match[1]!);
    const there = globSync('**/*.md', { cwd: folder }).filter((path) => path !== 'SKILL.md');
    assert.deepEqual([...new Set(linked)].toSorted(), there.toSorted());
    for (const path of there)
      for (const [, target] of read(path).matchAll(/\]\(([^)]+)\)/g))
        assert.ok(there.includes(join(dirname(path), target!)), `${path}: ${target}`);
  });

  test('says in one place how to call the command, which an installation fills in', () => {
    assert.equal(skill.split(callingWords).length, 2);
  });
});

test('references/outputs.md has every field that a command writes, and no other', async () => {
  const page = read('references/outputs.md');
  for (const entry of commands) {
    const command = (await entry.load()) as { answer?: z.ZodObject };
    if (command.answer === undefined) continue;
    const row = new RegExp(`^\\| .*\`${entry.name}\`.*? \\| +(.*)\\|$`, 'm').exec(page)?.[1] ?? '';
    const own = row.replaceAll(/\[\]`: [^;|]*/g, '`');
    const named = Array.from(own.matchAll(/`([a-zA-Z]+)(?:\[\])?`/g), (match) => match[1]!);
    assert.deepEqual(
      named.toSorted(),
      Object.keys(command.answer.shape).toSorted(),
      `the row of ${entry.name}`,
    );
  }
});

test('references/errors.md has every reason for which a command may fail', () => {
  const page = read('references/errors.md');
  const told = new Set(
    Array.from(
      page.matchAll(/^\| (.*?) \|/gm),
      ([, cell]) => cell!.match(/\w+(?=`)/g) ?? [],
    ).flat(),
  );
  // Of calls that the commands do not make.
  const unreachableFrom = ['loginFailed', 'wrongHost', 'wrongOrigin'];
  const inCode = (path: string, name: string) =>
    new RegExp(`export type ${name} =([^;]*);`).exec(
      readFileSync(join(project, path), 'utf8'),
    )![1]!;
  const codes = [
    ...readFileSync(join(project, 'src/api/codes.ts'), 'utf8').matchAll(/^ {2}(\w+): \{$/gm),
    ...inCode('src/client/client-error.ts', 'ClientErrorReason').matchAll(/'(\w+)'/g),
    ...inCode('src/language/failure.ts', 'FailureCode').matchAll(/'(\w+)'/g),
  ].map((match) => match[1]!);
  assert.ok(codes.length > 25);
  assert.deepEqual(new Set(codes.filter((code) => !told.has(code))), new Set(unreachableFrom));
  for (const code of told) if (code !== 'code') assert.ok(codes.includes(code), code);
});

test('references/sayings.md says nothing that is not understood', async (t) => {
  const { url } = await startTestServer(t);
  const rows = Array.from(
    read('references/sayings.md').matchAll(/^\| ([A-Z].*?) +\| (.*?) +\| (.*?) +\|$/gm),
    ([, about, en, zh]) => ({
      about: about!,
      sayings: [en!, zh!].flatMap((cell) => cell.split(' · ')),
    }),
  ).filter(({ about }) => about !== 'About');
  assert.ok(rows.length > 10);
  const failed: string[] = [];
  for (const { about, sayings } of rows) {
    const { client } = heardClient(url);
    await client.upload([
      ...(await photosToSend(4)),
      { name: 'song.wav', content: noiseSong(200_000) },
    ]);
    if (about !== 'A first film')
      await client.say('16 seconds with upbeat music and the title "Start"');
    for (const saying of sayings) {
      if (about === 'Back') await client.say('make it vertical');
      if (/redo|重做/.test(saying)) await client.undo();
      const { metadata, text } = await client.say(saying.replace(/ \(.*?\)$|（.*?）$/, ''));
      const { kind, notUnderstood } = metadata as { kind: string; notUnderstood?: string[] };
      const wanted = about === 'Questions' ? 'told' : 'changed';
      if (kind !== wanted || (notUnderstood ?? []).length > 0) failed.push(`${saying}: ${text}`);
      if (kind === 'changed' && about !== 'Back') await client.undo();
    }
  }
  assert.deepEqual(failed, []);
});

test('every command line of SKILL.md works as it stands, by the installed script', async (t) => {
  const { home, script, environment } = await newAgent(t);
  const lines = Array.from(body.matchAll(/```sh\n([^]*?)```/g), (match) => match[1]!)
    .flatMap((block) => block.split('\n'))
    .filter((line) => line !== '');
  const spans = Array.from(body.matchAll(/`(kinora [^`]+)`/g), (match) => match[1]!);
  const filled = spans.map((line) =>
    line
      .replace('FILES…', '~/ann')
      .replace('"their words"', '"3 seconds"')
      .replace('FILE.mp4', 'said.mp4')
      .replace('move the clip …', 'move the first photo to the end')
      .replace(/^kinora export$/, 'kinora export -o again.mp4'),
  );
  assert.ok(lines.length >= 10 && filled.length >= 10);
  // What leads to an empty project comes last.
  const isAway = (line: string) => line.startsWith('kinora sessions');
  const inOrder = [...filled.filter((line) => !isAway(line)), ...filled.filter(isAway)];
  for (const line of [...lines, ...inOrder]) {
    assert.doesNotMatch(line, /…|[A-Z]{4,}/, 'a place that this test does not fill');
    // The same films, short enough to be made within a test.
    const short = line.replaceAll(/\b\d{2}(?=(?:-| )seconds?)/g, (length) =>
      String(Math.ceil(Number(length) / 15)),
    );
    const { code, stdout, stderr } = await shell(short.replace('kinora', `"${script}"`), {
      cwd: home,
      environment,
    });
    assert.equal(code, 0, `${line}\n${stdout}${stderr}`);
    if (!line.includes('--json')) continue;
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    assert.equal(answer['ok'], true, line);
    if (line.startsWith('kinora export')) assert.equal(answer['done'], true, line);
    if (line.startsWith('kinora send')) {
      assert.deepEqual(answer['notUnderstood'], [], line);
      assert.equal(answer['kind'], 'changed', `${line}: ${String(answer['text'])}`);
    }
  }
});

/** Who has nothing but an installed skill, and a home with photos. */
async function newAgent(t: TestContext) {
  const home = await mkdtemp(join(tmpdir(), 'kinora-agent-'));
  for (const [place, first] of [
    ['holiday', 0],
    ['ann', 4],
  ] as const) {
    await mkdir(join(home, place));
    for (const { name, bytes } of await drawPhotos(3, first))
      await writeFile(join(home, place, name), bytes);
  }
  const { HOME: _, KINORA_URL: __, NEMO_API_URL: ___, ...inherited } = process.env;
  const environment = {
    ...inherited,
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    KINORA_CACHE: join(home, 'cache'),
    KINORA_PORT: String(await freePort()),
    KINORA_LANG: 'en',
  };
  const kinora = join(project, 'kinora');
  await shell(`"${kinora}" skill install claude-code`, { cwd: home, environment });
  t.after(async () => {
    await shell(`"${kinora}" serve --stop`, { cwd: home, environment });
    await rm(home, { recursive: true });
  });
  const script = join(home, '.claude', 'skills', skillName, 'scripts', 'kinora');
  return { home, script, environment };
}

async function shell(
  line: string,
  { cwd, environment }: { readonly cwd: string; readonly environment: NodeJS.ProcessEnv },
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn('sh', ['-c', line], { cwd, env: environment });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** On which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
