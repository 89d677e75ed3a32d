import assert from 'node:assert/strict';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { readFrames } from '../../../test/read-film.ts';
import { newWorkshop, soon, startService } from './testing/workshop.ts';

interface Report {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly message: string };
  readonly jobs: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly films: readonly { readonly path: string; readonly kept: boolean }[];
    readonly notes: readonly string[];
    readonly error: { readonly code: string; readonly message: string } | null;
  }[];
}
const reportIn = (stdout: string) => JSON.parse(stdout) as Report;

const service = await startService({ after });
/** Where nobody listens: outside what systems give to those who ask for any port. */
const nowhere = { KINORA_URL: 'http://127.0.0.1:1025' };

suite('kinora batch', () => {
  test('makes a film of each job, in a project of its own, past one that fails', async (t) => {
    const { batch, draw, folder, onServer, write } = await newWorkshop(t, service);
    await draw('sea', 2);
    await draw('hill', 2, 5);
    await draw('broken', 1);
    const picture = await readFile(join(folder, 'broken/picture-0.png'));
    await write('broken/picture-0.png', picture.subarray(0, 200));
    await write('sea/notes.txt', 'by the sea');
    await write(
      'jobs.yaml',
      `${soon}jobs:
  - { files: sea, out: films/sea.mp4 }
  - { files: broken, out: films/broken.mp4 }
  - { files: "hill/*.png", out: films/hill.mp4, say: 2 seconds without music, aspect: "1:1" }
`,
    );
    const first = await batch(['jobs.yaml', '--json']);
    assert.equal(first.code, 1, first.stderr);
    const report = reportIn(first.stdout);
    assert.equal(report.error!.code, 'jobsFailed');
    assert.match(report.error!.message, /^2 films made, 1 of 3 jobs failed/);
    assert.deepEqual(
      report.jobs.map(({ name, ok, error }) => [name, ok, error?.code ?? null]),
      [
        ['sea', true, null],
        ['broken', false, 'unsupportedType'],
        ['hill', true, null],
      ],
    );
    assert.equal(await readFrames(join(folder, 'films/sea.mp4'), () => {}), 30);
    assert.equal(await readFrames(join(folder, 'films/hill.mp4'), () => {}), 60);
    assert.equal((await onServer()).renderIds.length, 2);

    // Mended, it alone is made.
    await write('broken/picture-0.png', picture);
    const second = await batch(['jobs.yaml']);
    assert.equal(second.code, 0, second.stderr);
    assert.match(second.stdout, /✓ sea → films\/sea\.mp4 \(1 s, [\d.]+ MB, made before\)/);
    assert.match(second.stdout, /✓ broken → films\/broken\.mp4 \(1 s, [\d.]+ MB\)/);
    assert.match(second.stdout, /\n1 film made, 2 made before\.\n$/);
    const names = (await onServer()).projects.map(({ name }) => name);
    assert.deepEqual(names.toSorted(), ['broken', 'broken', 'hill', 'sea']);
    assert.equal((await onServer()).renderIds.length, 3);

    // With all of it there, no server is asked.
    assert.equal((await batch(['jobs.yaml'], { env: nowhere })).code, 0);
  });

  test('makes several films of the same files in one project, each after its own words', async (t) => {
    const { batch, draw, folder, onServer, write } = await newWorkshop(t, service);
    await draw('product', 3);
    await write(
      'jobs.yaml',
      `${soon}jobs:
  - name: product
    files: product
    films:
      - { out: wide.mp4 }
      - { out: tall.mp4, aspect: "9:16" }
      - { say: [make it 2 seconds, make it black and white], out: grey.mp4 }
`,
    );
    const { code, stdout, stderr } = await batch(['jobs.yaml']);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /wide → wide\.mp4[^]*tall → tall\.mp4[^]*grey → grey\.mp4/);
    const frames = ['wide', 'tall', 'grey'].map(async (name) => {
      let chroma = 0;
      const count = await readFrames(join(folder, `${name}.mp4`), (i420) => {
        for (const value of i420.subarray((i420.length * 2) / 3))
          chroma = Math.max(chroma, Math.abs(value - 128));
      });
      return [count, chroma > 8];
    });
    assert.deepEqual(await Promise.all(frames), [
      [30, true],
      [30, true],
      [60, false],
    ]);
    const { projects, renderIds, said } = await onServer();
    assert.deepEqual([projects.length, renderIds.length, said.length], [1, 3, 3]);
  });

  test('leaves the project alone with which the person goes on in chat', async (t) => {
    const { batch, draw, folder, write } = await newWorkshop(t, service);
    await draw('sea', 1);
    await write('jobs.yaml', `${soon}jobs: [{ files: sea, out: sea.mp4 }]`);
    assert.equal((await batch(['jobs.yaml'])).code, 0);
    const kept = await readFile(join(folder, '.config/kinora/identities.json'), 'utf8').catch(
      () => '',
    );
    assert.doesNotMatch(kept, /"sessionId": "/);
  });

  test('fails a job whose words bring a question, unless they go on with the answer', async (t) => {
    const { batch, draw, onServer, write } = await newWorkshop(t, service);
    await draw('sea', 2);
    const jobs = (say: string) => `${soon}jobs: [{ files: sea, out: sea.mp4, say: ${say} }]`;
    await write('jobs.yaml', jobs('[1 second, make it brighter or darker]'));
    for (let run = 0; run < 2; run++) {
      const { code, stdout } = await batch(['jobs.yaml', '--json']);
      assert.equal(code, 1);
      const [job] = reportIn(stdout).jobs;
      assert.equal(job!.error!.code, 'input', job!.error!.message);
      assert.match(
        job!.error!.message,
        /comes a question: .+\? \(.+\) .+ put the answer behind it/s,
      );
    }
    assert.equal((await onServer()).renderIds.length, 0);
    await write('jobs.yaml', jobs('[1 second, make it brighter or darker, without music]'));
    assert.equal((await batch(['jobs.yaml'])).code, 0);
  });

  test('tells what was not understood, and what came of nothing but that', async (t) => {
    const { batch, draw, write } = await newWorkshop(t, service);
    await draw('sea', 1);
    await write(
      'jobs.yaml',
      `${soon}jobs:
  - { files: sea, out: a.mp4, say: "1 second without music, four blorps" }
  - { files: sea, out: b.mp4, say: four blorps }
`,
    );
    const { code, stdout, stderr } = await batch(['jobs.yaml']);
    assert.equal(code, 1);
    assert.match(stdout, /✓ a → a\.mp4.*\n {2}! Not understood, so left aside: “four blorps”/);
    assert.match(stderr, /✗ b: Nothing was changed: I understood no wish/);
  });

  test('begins no further job where the service is out of reach', async (t) => {
    const { batch, draw, write } = await newWorkshop(t, service);
    await draw('sea', 1);
    await write('jobs.yaml', `${soon}jobs: [{ files: sea, out: a }, { files: sea, out: b }]`);
    const { code, stdout } = await batch(['jobs.yaml', '--json'], { env: nowhere });
    assert.equal(code, 1);
    assert.deepEqual(
      reportIn(stdout).jobs.map(({ error }) => error!.code),
      ['unreachable', 'cancelled'],
    );
  });
});

suite('kinora batch begins nothing', () => {
  test('where the file of jobs is wrong, and tells all that is wrong with its place', async (t) => {
    const { batch, draw, onServer, write } = await newWorkshop(t, service);
    await draw('sea', 1);
    await draw('films', 1);
    await write('notes.txt', 'by the sea');
    await write('holiday.mp4', 'my own film');
    await write(
      'jobs.yaml',
      `jobs:
  - { files: sea, out: good.mp4 }
  - { files: lake, out: lake.mp4 }
  - { files: notes.txt, out: notes.mp4 }
  - { files: "*.jpg", out: none.mp4 }
  - { files: sea, out: holiday.mp4 }
  - { files: sea, out: notes.txt/film.mp4 }
  - { files: [sea, films/picture-0.png], out: films }
`,
    );
    const { code, stdout, stderr } = await batch(['jobs.yaml', '--json']);
    assert.equal(code, 2);
    const { error } = reportIn(stdout);
    assert.equal(error!.code, 'input');
    const lines = error!.message.split('\n');
    const expected = [
      /^Nothing was begun: jobs\.yaml cannot be done like this\.$/,
      /^ {2}jobs\.yaml:3:14 {2}there is no file or folder “lake” \(.*\/lake\)\.$/,
      /^ {2}jobs\.yaml:4:14 {2}.*notes\.txt cannot be used: no photo, clip or song\.$/,
      /^ {2}jobs\.yaml:5:14 {2}there is no file or folder “\*\.jpg”/,
      /^ {2}jobs\.yaml:6:5 {2}.*holiday\.mp4 exists, and Kinora did not make it/,
      /^ {2}jobs\.yaml:7:5 {2}.*film\.mp4 cannot be there: .*notes\.txt is no folder/,
    ];
    assert.equal(lines.length, expected.length, error!.message);
    for (const [index, words] of expected.entries()) assert.match(lines[index]!, words);
    assert.ok(stderr.includes('jobs.yaml:3:14'));
    assert.equal((await onServer()).projects.length, 0);

    const chinese = await batch(['jobs.yaml'], { env: { KINORA_LANG: 'zh' } });
    assert.equal(chinese.code, 2);
    assert.match(
      chinese.stderr,
      /没有开始：jobs\.yaml 有以下问题。\n {2}jobs\.yaml:3:14 {2}没有“lake”这个文件或文件夹/,
    );
  });

  test('on a dry run, which says what would be done', async (t) => {
    const { batch, draw, folder, onServer, write } = await newWorkshop(t, service);
    await draw('sea', 2);
    await write('sea/notes.txt', 'by the sea');
    await write('jobs.yaml', `${soon}jobs: [{ files: sea, out: sea.mp4, aspect: "9:16" }]`);
    const { code, stdout } = await batch(['jobs.yaml', '--dry-run']);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `sea  2 files
  not used: notes.txt (no photo, clip or song)
  “1 second without music”
  → sea.mp4  9:16  480p  low
`,
    );
    const json = await batch(['jobs.yaml', '--dry-run', '--json']);
    assert.deepEqual(JSON.parse(json.stdout), {
      ok: true,
      dryRun: true,
      jobs: [
        {
          name: 'sea',
          files: [join(folder, 'sea/picture-0.png'), join(folder, 'sea/picture-1.png')],
          addresses: [],
          skipped: [
            {
              path: join(folder, 'sea/notes.txt'),
              kind: 'unknown',
              reason: 'no photo, clip or song',
            },
          ],
          films: [
            {
              name: 'sea',
              say: ['1 second without music'],
              path: join(folder, 'sea.mp4'),
              output: { format: 'mp4', quality: 'low', aspect: '9:16', resolution: '480p' },
              kept: false,
            },
          ],
        },
      ],
    });
    assert.equal((await onServer()).projects.length, 0);
    await assert.rejects(stat(join(folder, '.jobs.kinora-batch.json')));
  });

  test('without a file of jobs, or a job of that name', async (t) => {
    const { batch, draw, write } = await newWorkshop(t, service);
    await draw('sea', 1);
    await write('jobs.yaml', `${soon}jobs: [{ files: sea, out: sea.mp4 }]`);
    const cases: readonly (readonly [args: string[], words: RegExp])[] = [
      [[], /Name the file of the jobs/],
      [['jobs.yaml', 'more.yaml'], /one file of jobs at a time/],
      [['none.yaml'], /no file none\.yaml\. Begin one with: .*--example > none\.yaml/],
      [['jobs.yaml', '--only', 'see'], /no job see\. Did you mean sea\?/],
      [['jobs.yaml', '--dry'], /no option --dry\. Did you mean --dry-run\?/],
    ];
    for (const [args, words] of cases) {
      const { code, stderr } = await batch(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, words);
    }
  });
});

test('kinora batch never takes its own films for clips', async (t) => {
  const { batch, draw, folder, write } = await newWorkshop(t, service);
  await draw('.', 2);
  await write(
    'jobs.yaml',
    `${soon}jobs: [{ files: ., out: one.mp4 }, { files: ., out: two.mp4, say: 2 seconds }]`,
  );
  assert.equal((await batch(['jobs.yaml'])).code, 0);
  await rm(join(folder, 'two.mp4'));
  const { stdout } = await batch(['jobs.yaml', '--dry-run']);
  assert.deepEqual(stdout.match(/^\w+ {2}\d+ files$/gm), ['one  2 files', 'two  2 files']);
  // Named itself, an earlier film is a clip like any other.
  await write('more.yaml', `${soon}jobs: [{ files: one.mp4, out: more.mp4 }]`);
  assert.match((await batch(['more.yaml', '--dry-run'])).stdout, /more {2}1 file\n/);
});

test('kinora batch speaks Chinese', async (t) => {
  const { batch, draw, write } = await newWorkshop(t, service);
  await draw('海边', 2);
  await write(
    'jobs.yaml',
    'jobs: [{ files: 海边, out: 海边.mp4, say: 1秒, music: 无, resolution: 480p }]',
  );
  const { code, stdout, stderr } = await batch(['jobs.yaml'], { env: { KINORA_LANG: 'zh' } });
  assert.equal(code, 0, stderr);
  assert.match(stdout, /✓ 海边 → 海边\.mp4（1 秒，[\d.]+ MB）\n生成了 1 部影片。\n/);
  assert.match(stderr, /正在上传：[^]*“1秒 不要音乐”[^]*正在生成影片：[^]*正在下载影片：/);
  const [help, example] = await Promise.all([
    batch(['--help'], { env: { KINORA_LANG: 'zh' } }),
    batch(['--example'], { env: { KINORA_LANG: 'zh' } }),
  ]);
  assert.match(help.stdout, /一次制作多部影片/);
  assert.match(example.stdout, /^# 要制作的影片/);
});
