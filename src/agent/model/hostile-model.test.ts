import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomEdit, seededRandom } from '../../timeline/testing/random-edit.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { validateTimeline } from '../../timeline/validate.ts';
import type { Project } from '../project.ts';
import type { Step } from '../perform.ts';
import { holidayProject } from '../testing/holiday.ts';
import { modelTools } from './model-tools.ts';
import { arbitraryArgs } from './testing/arbitrary-args.ts';
import { sayToModel } from './testing/say-to-model.ts';
import type { ScriptedCall } from './testing/scripted-model.ts';

const callCount = 10_000;
const callsInTurn = 60;

test(`a hostile model that makes ${callCount} arbitrary calls only changes its own film, validly, in bounded time`, async (t) => {
  const random = seededRandom(4);
  let project: Project = holidayProject();
  let [done, refused, longestMs] = [0, 0, 0];
  for (let made = 0; made < callCount; made += callsInTurn) {
    const before = structuredClone(dataOf(project));
    const film = project.timeline ?? holidayProject().timeline;
    const calls = Array.from({ length: callsInTurn }, () => arbitraryCall(film, random));
    const begun = performance.now();
    const { response } = await sayToModel(t, {
      project,
      script: [{ calls }, { text: 'All done! Everything you asked for is finished.' }],
      settings: { timeoutMs: 60_000 },
    });
    longestMs = Math.max(longestMs, performance.now() - begun);
    assert.deepEqual(dataOf(project), before, 'the project is as it was');
    if (response.timeline !== null) {
      assert.deepEqual(validateTimeline(response.timeline), []);
      assertOwnFilesOnly(response.timeline, project);
    }
    assertWholeWords(response.steps);
    assert.ok(!('polluted' in {}));
    const ok = response.steps.filter((step) => step.ok).length;
    done += ok;
    refused += response.steps.length - ok;
    if (ok === 0) assert.deepEqual(response.said, []);
    project = { ...project, timeline: nextFilm(response.timeline ?? film, random) };
  }
  t.diagnostic(`${done} done, ${refused} refused; longest turn ${Math.round(longestMs)} ms`);
  assert.ok(done > 1000 && refused > 1000, `${done} done, ${refused} refused`);
  assert.ok(longestMs < 60_000);
});

test('a hostile model that lets the film grow without end is stopped in time', async (t) => {
  const args = { photos: { of: 'all' }, copies: 20 };
  const calls = Array.from({ length: callsInTurn }, () => ({ name: 'duplicate_pictures', args }));
  const begun = performance.now();
  const { response } = await sayToModel(t, {
    script: [{ calls }, { text: 'All done!' }],
    settings: { timeoutMs: 60_000 },
  });
  assert.deepEqual(
    response.steps.map(({ ok }) => ok),
    calls.map((_, at) => at === 0),
  );
  assert.match(response.steps[1]!.wording!.en, /too much for one message/);
  assert.ok(performance.now() - begun < 60_000);
});

function dataOf(project: Project): object {
  return { ...project, past: null, listen: null };
}

function assertOwnFilesOnly({ assets }: Timeline, { pictures, songs }: Project): void {
  const own = new Set([...pictures.map(({ assetId }) => assetId), ...songs.map(({ id }) => id)]);
  for (const asset of Object.values(assets))
    assert.ok(asset.kind === 'color' || asset.kind === 'score' || own.has(asset.id), asset.id);
}

function assertWholeWords(steps: readonly Step[]): void {
  const said = JSON.stringify(steps.map(({ wording }) => wording));
  assert.doesNotMatch(said, /\bundefined\b|\bNaN\b|\[object/);
}

/** Mostly the film that the last turn left; at times one without pictures, an empty one, or none. */
function nextFilm(timeline: Timeline, random: () => number): Timeline | null {
  const { tracks } = timeline;
  const clipCount = tracks.reduce((sum, { clips }) => sum + clips.length, 0);
  // A film that only grows would say little about the next calls.
  if (clipCount > 60 || random() < 0.1) return holidayProject().timeline;
  if (random() < 0.1) return { ...timeline, tracks: [] };
  if (random() < 0.1)
    return { ...timeline, tracks: tracks.map((track) => ({ ...track, clips: [] })) };
  return random() < 0.1 ? null : timeline;
}

/** An edit that could be meant, a request of the right form, or nonsense of every kind. */
function arbitraryCall(timeline: Timeline, random: () => number): ScriptedCall {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const dice = random();
  if (dice < 0.4) {
    const { kind, ...args } = randomEdit(timeline, random);
    return { name: `edit_${kind.replaceAll('-', '_')}`, args };
  }
  const { name, inputSchema } = pick(modelTools().offered);
  // A question would end the turn.
  if (dice < 0.85 && name !== 'ask_person')
    return { name, args: arbitraryArgs(inputSchema, random) };
  return { name: dice < 0.93 ? name : pick(strangeNames), args: pick(nonsense) };
}

const strangeNames = [
  'read_file',
  'fetch_url',
  'spend_credits',
  'set_session',
  '__proto__',
  'constructor',
  'toString',
  'edit_',
  '../../etc/passwd',
  'export; rm -rf /',
  '导出',
];

const nonsense = [
  '',
  'null',
  '[]',
  '{"kind":"set-title","title":"smuggled"}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"clipId":"../../../etc/passwd","assetId":"file:///etc/passwd"}',
  '{"sessionId":"5529798706024415232","userId":"anon_0","trackId":"t"}',
  `{"photos":${'{"of":"except","but":{"of":"all"},"all":'.repeat(200)}{"of":"all"}${'}'.repeat(200)},"filters":[],"others":"remove"}`,
  `{"asset":{"kind":"image","id":"${'b'.repeat(64)}","name":"x","widthPx":10,"heightPx":10}}`,
  '{"widthPx":1e308,"heightPx":-1,"durationFrames":1e15,"fps":0}',
  `{"photos":${'['.repeat(9000)}${']'.repeat(9000)}}`,
  `{"asset":{"kind":"color","id":"color:#112233","name":"x","color":"#112233","extra":${'{"k":'.repeat(3000)}1${'}'.repeat(3000)}}}`,
  '{"broken":',
];
