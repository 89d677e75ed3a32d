// `kinora make` as a person meets it: the real program, started through the launcher.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { temporaryFolder } from './make-media.ts';
import { readFrames } from './read-film.ts';

const program = fileURLToPath(new URL('../kinora', import.meta.url));
const folder = temporaryFolder(after);
const small = ['--size', '320x180', '--duration', '2'];

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { LC_ALL: _, LC_MESSAGES: __, LANG: ___, ...rest } = process.env;
  return spawn(program, args, {
    cwd: folder,
    env: { ...rest, KINORA_CACHE: join(folder, '.cache'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function kinora(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Run> {
  const child = start(args, environment);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

async function drawPhoto(path: string, hue: number): Promise<void> {
  const [width, height] = [640, 480];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const spot = Math.hypot(x - 100 - hue, y - 240) < 60 ? 120 : 0;
      pixels[at] = (x / 4 + hue) % 200;
      pixels[at + 1] = Math.min(255, y / 3 + spot);
      pixels[at + 2] = (hue * 2 + x / 9) % 256;
    }
  }
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toFile(path);
}

async function countFrames(path: string): Promise<number> {
  return readFrames(path, () => {});
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

before(async () => {
  await mkdir(join(folder, 'photos', 'Day 2'), { recursive: true });
  for (const [index, name] of ['a.jpg', 'b.jpg', 'Day 2/c.jpg', 'Day 2/d.jpg'].entries()) {
    await drawPhoto(join(folder, 'photos', name), 40 + index * 90);
  }
  await writeFile(join(folder, 'empty.json'), '{"t":[]}');
});

void suite('kinora make', { concurrency: 2 }, () => {
  test('makes a film of a folder, exact to the frame, and says what was decided', async () => {
    const { code, stdout, stderr } = await kinora(['make', 'photos', ...small, '-o', 'plain.mp4']);
    assert.equal(code, 0, stderr);
    assert.equal(await countFrames(join(folder, 'plain.mp4')), 60);
    assert.match(stdout, /✓ plain\.mp4\n {2}2 s · 320×180 · 30 fps · \d+ kB/);
    assert.match(stdout, /Timeline \(2 tracks\): 1\. Video: /);
    assert.match(stdout, /Decided along the way\n {2}· Length: exactly 2 s/);
  });

  test('writes plain lines and no control characters where there is no terminal', async () => {
    const { stdout, stderr } = await kinora(['make', 'photos', ...small, '-o', 'lines.mp4']);
    assert.match(stderr, /^Looking at your files: 0 of 4 files$/m);
    assert.match(stderr, /^Making the film: \d+ of 60 frames \(\d+ %\)/m);
    // oxlint-disable-next-line no-control-regex -- their absence is what is tested
    assert.doesNotMatch(stdout + stderr, /[\x1b\r]/);
  });

  test('--json writes one object on standard output, whose names are stable', async () => {
    const said = 'a 2 second film, no music, and zwirbel the frobs';
    const args = ['make', 'photos', '--size', '320x180', '--say', said, '-o', 'j.mp4', '--json'];
    const { code, stdout } = await kinora(args);
    assert.equal(code, 0);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(Object.keys(report), [
      'ok',
      'path',
      'sizeBytes',
      'durationSeconds',
      'frameCount',
      'widthPx',
      'heightPx',
      'fps',
      'title',
      'summary',
      'decisions',
      'understood',
      'notUnderstood',
      'notes',
      'skipped',
      'timelinePath',
      'chunkCount',
      'reusedChunkCount',
      'elapsedMs',
    ]);
    assert.equal(report['path'], join(folder, 'j.mp4'));
    assert.equal(report['sizeBytes'], (await stat(join(folder, 'j.mp4'))).size);
    assert.equal(report['frameCount'], 60);
    assert.match(JSON.stringify(report['notUnderstood']), /zwirbel/);
  });

  test('a failure with --json is an object with a code and a sentence', async () => {
    const { code, stdout } = await kinora(['make', 'nothing-here', '--json']);
    assert.equal(code, 2);
    const { ok, error } = JSON.parse(stdout) as { ok: boolean; error: Record<string, string> };
    assert.equal(ok, false);
    assert.equal(error['code'], 'input');
    assert.match(error['message']!, /nothing-here: there is no such file or folder/);
  });

  test('uses the good files among broken, hidden, empty, repeated and unknown ones', async () => {
    const mixed = join(folder, 'mixed');
    await mkdir(mixed);
    await copyFile(join(folder, 'photos/a.jpg'), join(mixed, 'good.jpg'));
    await copyFile(join(folder, 'photos/a.jpg'), join(mixed, 'good copy.jpg'));
    await copyFile(join(folder, 'photos/b.jpg'), join(mixed, 'cut off.jpg'));
    await truncate(join(mixed, 'cut off.jpg'), 3000);
    await copyFile(join(folder, 'photos/b.jpg'), join(mixed, '.hidden.jpg'));
    await writeFile(join(mixed, 'empty.jpg'), '');
    await writeFile(join(mixed, 'notes.jpg'), 'not a picture at all');
    const args = ['make', 'mixed', 'missing', ...small, '-o', 'mixed.mp4', '--json'];
    const { code, stdout } = await kinora(args);
    assert.equal(code, 0);
    const { skipped } = JSON.parse(stdout) as {
      skipped: { path: string; kind: string; reason: string }[];
    };
    const kinds = Object.fromEntries(skipped.map(({ path, kind }) => [basename(path), kind]));
    assert.deepEqual(kinds, {
      '.hidden.jpg': 'hidden',
      'cut off.jpg': 'unreadable',
      'empty.jpg': 'unreadable',
      'good.jpg': 'repeated',
      missing: 'unreadable',
      'notes.jpg': 'unknown',
    });
  });

  test('takes paths of any script, with spaces, colons and leading dashes', async () => {
    await mkdir(join(folder, '海边 假期'));
    await copyFile(join(folder, 'photos/a.jpg'), join(folder, '海边 假期/图片 一.jpg'));
    await copyFile(join(folder, 'photos/b.jpg'), join(folder, '-dash.jpg'));
    const paths = ['-o', '成片: 一 %d.mp4', '--', '-dash.jpg', '海边 假期'];
    const { code, stderr } = await kinora(['make', ...small, ...paths]);
    assert.equal(code, 0, stderr);
    assert.equal(await countFrames(join(folder, '成片: 一 %d.mp4')), 60);
  });

  test('speaks Chinese to who writes Chinese, or whose system does', async () => {
    const said = ['--say', '做成2秒的视频，不要音乐'];
    const film = ['make', 'photos', '--size', '320x180', ...said, '-o', 'zh.mp4'];
    const { code, stdout, stderr } = await kinora(film);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /正在生成影片：/);
    assert.match(stdout, /过程中的决定/);
    const system = await kinora(['make', '--fps', '0', 'photos'], { LANG: 'zh_CN.UTF-8' });
    assert.match(system.stderr, /--fps 需要 1 到 120 的整数/);
    const overruled = await kinora(['make', '--fps', '0', 'photos'], {
      LANG: 'zh_CN.UTF-8',
      KINORA_LANG: 'en',
    });
    assert.match(overruled.stderr, /--fps needs a whole number/);
  });

  test('a draft written and read again is the same film, found where its files moved', async () => {
    const out = ['-o', 'first.mp4', '--timeline-out', 'draft.json'];
    const first = await kinora(['make', 'photos', ...small, '--title', 'Twice', ...out]);
    assert.equal(first.code, 0, first.stderr);
    const again = await kinora(['make', '--timeline', 'draft.json', '-o', 'second.mp4', '--json']);
    assert.equal(again.code, 0, again.stderr);
    const report = JSON.parse(again.stdout) as { chunkCount: number; reusedChunkCount: number };
    assert.equal(report.reusedChunkCount, report.chunkCount);
    await mkdir(join(folder, 'elsewhere'));
    const draft = (await readFile(join(folder, 'draft.json'), 'utf8')).replaceAll(
      'photos/',
      'gone/',
    );
    await writeFile(join(folder, 'elsewhere/draft.json'), draft);
    const moved = ['make', '--timeline', 'elsewhere/draft.json', '-o', 'third.mp4'];
    const missing = await kinora(moved);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /The draft needs gone\/a\.jpg/);
    assert.equal((await kinora([...moved, 'photos'])).code, 0);
  });

  test('its own film in the folder of photos is no clip the next time', async () => {
    await mkdir(join(folder, 'kept'));
    await copyFile(join(folder, 'photos/a.jpg'), join(folder, 'kept/a.jpg'));
    const made = await kinora(['make', 'kept', ...small, '-o', 'kept']);
    assert.equal(made.code, 0, made.stderr);
    const { stdout } = await kinora(['make', 'kept', ...small, '-o', 'kept', '--json']);
    const { path, skipped } = JSON.parse(stdout) as { path: string; skipped: { kind: string }[] };
    assert.equal(basename(path), 'kept-2.mp4');
    assert.deepEqual(
      skipped.map(({ kind }) => kind),
      ['earlier-film'],
    );
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`${signal} stops it at once and leaves no film and nothing half-written`, async () => {
      const place = join(folder, signal);
      await mkdir(place);
      const film = join(place, 'long.mp4');
      const args = ['make', 'photos', '--duration', '60', '--title', signal, '-o', film];
      const child = start(args);
      let stderr = '';
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      await new Promise<void>((resolve) => {
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          stderr += text;
          if (/Making the film/.test(stderr)) resolve();
        });
        child.on('close', () => resolve());
      });
      const stoppedAtMs = performance.now();
      child.kill(signal);
      const code = await ended;
      assert.ok(performance.now() - stoppedAtMs < 3000);
      assert.equal(code, signal === 'SIGINT' ? 130 : 143, stderr);
      assert.match(stderr, /Stopped\./);
      assert.deepEqual(await readdir(place), []);
    });
  }

  const mistakes: readonly (readonly [args: string[], says: RegExp])[] = [
    [['--duratoin', '3'], /no option --duratoin\. Did you mean --duration\?/],
    [['--duration', 'abc'], /--duration needs a length such as 30/],
    [['--duration', '9999'], /from one second to one hour/],
    [['--size', '1921x1080'], /must be even numbers.* Try 1920x1080/],
    [['--fps', '29.97'], /whole number from 1 to 120/],
    [['--music', 'jaz'], /Did you mean jazz\?/],
    [['--title', '\u{10fffe}'], /No font here can draw/],
    [['-o', 'no/such/film.mp4'], /there is no folder .*no\/such\. Make it with: mkdir -p/],
    [['-o', 'film.avi'], /writes MP4 films, not \.avi files/],
    [['--timeline', 'draft.json', '--say', 'faster'], /--say cannot change it/],
    [['--timeline', 'empty.json'], /empty\.json is empty/],
    [['photos/a.jpg', '-o', 'photos/a.jpg'], /not \.jpg files/],
  ];
  for (const [args, says] of mistakes) {
    test(`answers a mistake with a sentence: ${args.join(' ')}`, async () => {
      const { code, stderr, stdout } = await kinora(['make', 'photos', ...args]);
      assert.equal(code, 2, stderr);
      assert.match(stderr, says);
      assert.equal(stdout, '');
    });
  }

  test('a cache that cannot be made is named at once', async (t) => {
    if (process.platform !== 'linux') return t.skip('there is no /proc');
    const args = ['make', 'photos', ...small, '-o', 'nowhere.mp4'];
    const { code, stderr } = await kinora(args, { KINORA_CACHE: '/proc/kinora' });
    assert.equal(code, 1);
    assert.match(stderr, /The folder \/proc\/kinora .* cannot be made/);
  });

  test('says nothing with --quiet but what could not be read', async () => {
    const args = ['make', 'photos', 'gone.jpg', ...small, '-o', 'quiet.mp4', '--quiet'];
    const { code, stdout, stderr } = await kinora(args);
    assert.equal(code, 0);
    assert.equal(stdout, '');
    assert.equal(stderr, 'gone.jpg: there is no such file or folder\n');
    assert.ok(await exists(join(folder, 'quiet.mp4')));
  });

  test('shows what it can do by itself, and its version', async () => {
    assert.match((await kinora([])).stdout, /kinora make/);
    assert.match((await kinora(['--version'])).stdout, /^kinora \d+\.\d+\.\d+\n$/);
    assert.match((await kinora(['make', '--help'])).stdout, /--timeline-out FILE/);
    const unknown = await kinora(['mkae']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /Did you mean: kinora make\?/);
  });
});
