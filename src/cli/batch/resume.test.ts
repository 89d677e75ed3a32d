// A batch that is stopped, killed, changed or started twice does nothing twice.
import assert from 'node:assert/strict';
import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { readFrames } from '../../../test/read-film.ts';
import { claimBatch } from './claim-batch.ts';
import { newWorkshop, soon, startService, type Workshop } from './testing/workshop.ts';

const service = await startService({ after });

suite('a batch that is started again', () => {
  test('does nothing twice, whatever request it was killed after', async (t) => {
    const shop = await newWorkshop(t, service);
    await writeTwoFilms(shop);
    const killedAfter = new Set<string>();
    for (let isDone = false; !isDone;) {
      const holds = (_: string, requests: readonly string[]) => {
        const next = requests.map(kindOf).find((kind) => !killedAfter.has(kind));
        if (next !== undefined) killedAfter.add(next);
        return next !== undefined;
      };
      const { code, stderr } = await shop.batch(['jobs.yaml'], {
        stopAt: { holds, signal: 'SIGKILL' },
      });
      isDone = code === 0;
      assert.ok(isDone || code === null, stderr);
    }
    const kinds = [
      'POST /api/tasks',
      'POST /api/upload-video',
      'POST /run_sse',
      'POST /api/render',
    ];
    for (const kind of [...kinds, 'GET /files']) assert.ok(killedAfter.has(kind), kind);
    const { projects, renderIds, said } = await shop.onServer();
    assert.equal(renderIds.length, 2);
    assert.deepEqual(said, ['1 second without music', 'make it 2 seconds']);
    // One that was asked for in the last moment is left empty.
    assert.ok(projects.length <= 2, `${projects.length} projects`);
    const frames = async (name: string) => readFrames(join(shop.folder, name), () => {});
    assert.deepEqual([await frames('one.mp4'), await frames('two.mp4')], [30, 60]);
  });

  test('says when Ctrl-C stops it that it goes on, and goes on', async (t) => {
    const shop = await newWorkshop(t, service);
    await writeOneFilm(shop);
    const stopAt = {
      holds: (printed: string) => /Rendering/.test(printed),
      signal: 'SIGINT',
    } as const;
    const { code, stdout, stderr } = await shop.batch(['jobs.yaml', '--json'], { stopAt });
    assert.equal(code, 130);
    assert.match(stderr, /✗ Stopped\. .* Start again to go on where it stopped/);
    assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, 'cancelled');
    assert.equal((await shop.batch(['jobs.yaml'])).code, 0);
    assert.deepEqual(await counts(shop), { projects: 1, renders: 1, messages: 1 });
  });

  test('makes the changed job alone', async (t) => {
    const shop = await newWorkshop(t, service);
    const { batch, draw, folder, write } = shop;
    await draw('sea', 1);
    await draw('hill', 1, 3);
    const jobs = (sea: string) =>
      write('jobs.yaml', `${soon}jobs: [{ files: hill, out: hill }, { files: sea, ${sea} }]`);
    await jobs('out: sea');
    assert.equal((await batch(['jobs.yaml'])).code, 0);
    assert.deepEqual(await counts(shop), { projects: 2, renders: 2, messages: 2 });

    await jobs('out: sea, say: 2 seconds without music');
    assert.match((await batch(['jobs.yaml'])).stdout, /1 film made, 1 made before/);
    assert.deepEqual(await counts(shop), { projects: 3, renders: 3, messages: 3 });

    await t.test('as one whose photos changed is', async () => {
      await draw('sea', 1, 7);
      assert.match((await batch(['jobs.yaml'])).stdout, /1 film made, 1 made before/);
      assert.deepEqual(await counts(shop), { projects: 4, renders: 4, messages: 4 });
    });

    await t.test('and only brings a film that is missing, or is to lie elsewhere', async () => {
      await rm(join(folder, 'sea.mp4'));
      assert.match((await batch(['jobs.yaml'])).stdout, /sea → sea\.mp4.*\n1 film made/);
      await jobs('name: sea, out: far/away/sea.mp4, say: 2 seconds without music');
      assert.match((await batch(['jobs.yaml'])).stdout, /sea → far\/away\/sea\.mp4/);
      assert.deepEqual(await counts(shop), { projects: 4, renders: 4, messages: 4 });
    });

    await t.test('whose film somebody touched is brought anew', async () => {
      await utimes(join(folder, 'far/away/sea.mp4'), 1, 1);
      assert.match((await batch(['jobs.yaml'])).stdout, /1 film made, 1 made before/);
      assert.equal((await counts(shop)).renders, 4);
    });
  });

  test('goes on in the same project where only more is said', async (t) => {
    const shop = await newWorkshop(t, service);
    await shop.draw('sea', 1);
    const films = async (...says: readonly string[]) =>
      shop.write(
        'jobs.yaml',
        `${soon}jobs:
  - name: sea
    files: sea
    films:
${says.map((say, index) => `      - { name: film-${index}, say: ${say} }\n`).join('')}`,
      );
    await films('faster');
    assert.equal((await shop.batch(['jobs.yaml'])).code, 0);
    const before = await counts(shop);
    await films('faster', 'make it 2 seconds');
    assert.equal((await shop.batch(['jobs.yaml'])).code, 0);
    const after = await counts(shop);
    assert.deepEqual([after.projects, after.renders - before.renders], [1, 1]);

    // What was said before cannot be unsaid: the job begins anew, and the film that is as before stays.
    await films('faster', 'make it 3 seconds');
    assert.match((await shop.batch(['jobs.yaml'])).stdout, /1 film made, 1 made before/);
    const anew = await counts(shop);
    assert.deepEqual([anew.projects, anew.renders - after.renders], [2, 1]);
  });

  test('begins anew where its project is gone from the server', async (t) => {
    const shop = await newWorkshop(t, service);
    await writeOneFilm(shop);
    const holds = (printed: string) => /Waiting|Rendering/.test(printed);
    await shop.batch(['jobs.yaml'], { stopAt: { holds, signal: 'SIGKILL' } });
    const [project] = (await shop.onServer()).projects;
    await shop.remove(project!.sessionId);
    const { code, stderr } = await shop.batch(['jobs.yaml']);
    assert.equal(code, 0, stderr);
    assert.deepEqual(await counts(shop), { projects: 1, renders: 1, messages: 1 });
  });

  test('is refused while another does the same jobs, and not by one that was killed', async (t) => {
    const shop = await newWorkshop(t, service);
    await writeOneFilm(shop);
    const claim = claimBatch(join(shop.folder, 'jobs.yaml'));
    const { code, stderr } = await shop.batch(['jobs.yaml']);
    assert.equal(code, 2);
    assert.match(stderr, /are being done already/);
    claim.release();
    const holds = (printed: string) => /Uploading/.test(printed);
    await shop.batch(['jobs.yaml'], { stopAt: { holds, signal: 'SIGKILL' } });
    assert.equal((await shop.batch(['jobs.yaml'])).code, 0);
  });

  test('says what to do with a journal that cannot be read', async (t) => {
    const shop = await newWorkshop(t, service);
    await writeOneFilm(shop);
    await shop.write('.jobs.kinora-batch.json', '{"version": 2}');
    const { code, stderr } = await shop.batch(['jobs.yaml']);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /\.jobs\.kinora-batch\.json, which says what is done already, .* delete it/,
    );
  });
});

/** `GET /api/state`: without what names one of many. */
function kindOf(requestLine: string): string {
  return /^\w+ \/(?:files|[\w-]+(?:\/[\w-]+)?)/.exec(requestLine)![0];
}

async function writeTwoFilms({ draw, write }: Workshop): Promise<void> {
  await draw('sea', 2);
  await write(
    'jobs.yaml',
    `${soon}jobs:
  - name: sea
    files: sea
    films: [{ out: one.mp4 }, { say: make it 2 seconds, out: two.mp4 }]
`,
  );
}

async function writeOneFilm({ draw, write }: Workshop): Promise<void> {
  await draw('sea', 1);
  await write('jobs.yaml', `${soon}jobs: [{ files: sea, out: sea }]`);
}

async function counts({ onServer }: Workshop) {
  const { projects, renderIds, said } = await onServer();
  return { projects: projects.length, renders: renderIds.length, messages: said.length };
}
