import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { randomEdit, seededRandom } from '../../timeline/testing/random-edit.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { validateTimeline } from '../../timeline/validate.ts';
import type { Project } from '../project.ts';
import type { Step } from '../respond.ts';
import { holidayProject } from '../testing/holiday.ts';
import { modelTools } from './model-tools.ts';
import { sayToModel } from './testing/say-to-model.ts';
import type { ScriptedCall } from './testing/scripted-model.ts';

const callCount = 10_000;
const callsInTurn = 60;

suite('a hostile model', () => {
  test(`that makes ${callCount} arbitrary calls only changes its own film, validly, in bounded time`, async (t) => {
    const random = seededRandom(4);
    let project: Project = holidayProject();
    let [done, refused, longestMs] = [0, 0, 0];
    for (let made = 0; made < callCount; made += callsInTurn) {
      const before = structuredClone({ ...project, past: null, listen: null });
      const timeline = project.timeline!;
      const calls = Array.from({ length: callsInTurn }, () => arbitraryCall(timeline, random));
      const begun = performance.now();
      const { response } = await sayToModel(t, {
        project,
        script: [{ calls }, { text: 'All done! Everything you asked for is finished.' }],
        settings: { timeoutMs: 60_000 },
      });
      longestMs = Math.max(longestMs, performance.now() - begun);
      assert.deepEqual({ ...project, past: null, listen: null }, before, 'the project is the same');
      assert.deepEqual(validateTimeline(response.timeline!), []);
      assertOwnFilesOnly(response.timeline!, project);
      assertWholeWords(response.steps);
      assert.ok(!('polluted' in {}));
      const ok = response.steps.filter((step) => step.ok).length;
      done += ok;
      refused += response.steps.length - ok;
      if (ok === 0) assert.deepEqual(response.said, []);
      project = { ...project, timeline: nextFilm(response.timeline!, random) };
    }
    t.diagnostic(`${done} done, ${refused} refused; longest turn ${Math.round(longestMs)} ms`);
    assert.ok(done > 200 && refused > 2000, `${done} done, ${refused} refused`);
    assert.ok(longestMs < 10_000);
  });
});

function assertOwnFilesOnly({ assets }: Timeline, { pictures, songs }: Project): void {
  const own = new Set([...pictures.map(({ assetId }) => assetId), ...songs.map(({ id }) => id)]);
  for (const asset of Object.values(assets))
    assert.ok(asset.kind === 'color' || asset.kind === 'score' || own.has(asset.id), asset.id);
}

function assertWholeWords(steps: readonly Step[]): void {
  const said = JSON.stringify(steps.map(({ wording }) => wording));
  assert.doesNotMatch(said, /\bundefined\b|\bNaN\b|\[object/);
}

type Random = () => number;

/** Mostly the film that the last turn left; at times one without pictures, or without anything. */
function nextFilm(timeline: Timeline, random: Random): Timeline {
  const { tracks } = timeline;
  const clipCount = tracks.reduce((sum, { clips }) => sum + clips.length, 0);
  // A film that only grows would say little about the next calls.
  if (clipCount > 60 || random() < 0.1) return holidayProject().timeline;
  if (random() < 0.1) return { ...timeline, tracks: [] };
  if (random() < 0.1)
    return { ...timeline, tracks: tracks.map((track) => ({ ...track, clips: [] })) };
  return timeline;
}

/** Half of them are edits that could be meant, the others nonsense of every kind. */
function arbitraryCall(timeline: Timeline, random: Random): ScriptedCall {
  const { offered } = modelTools();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const dice = random();
  if (dice < 0.5) {
    const { kind, ...args } = randomEdit(timeline, random);
    return { name: `edit_${kind.replaceAll('-', '_')}`, args };
  }
  const tool = pick(offered);
  if (dice < 0.8) return { name: tool.name, args: filled(tool.inputSchema, random) as object };
  if (dice < 0.9) return { name: tool.name, args: pick(nonsense) };
  return { name: pick(strangeNames), args: pick(nonsense) };
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
  '{"photos":{"of":"ids","ids":["' + 'a'.repeat(64) + '"]},"filters":[],"others":"remove"}',
  `{"photos":${'{"of":"except","but":{"of":"all"},"all":'.repeat(200)}{"of":"all"}${'}'.repeat(200)},"filters":[],"others":"remove"}`,
  '{"asset":{"kind":"image","id":"' + 'b'.repeat(64) + '","name":"x","widthPx":10,"heightPx":10}}',
  '{"widthPx":1e308,"heightPx":-1,"durationFrames":1e15,"fps":0}',
  `{"photos":${'['.repeat(9000)}${']'.repeat(9000)}}`,
  `{"asset":{"kind":"color","id":"color:#112233","name":"x","color":"#112233","extra":${'{"k":'.repeat(3000)}1${'}'.repeat(3000)}}}`,
  '{"broken":',
];

const references = [
  { of: 'all' },
  { of: 'place', index: 1 },
  { of: 'place', index: -99 },
  { of: 'range', from: 2, to: 4 },
  { of: 'every', step: 2, from: 1 },
  { of: 'named', name: 'dog' },
  { of: 'named', name: '../../etc/passwd' },
  { of: 'ids', ids: ['a'.repeat(64)] },
  { of: 'except', all: { of: 'all' }, but: { of: 'it' } },
  { of: 'union', these: [{ of: 'new' }, { of: 'unused' }] },
  { of: 'at', seconds: 1e308 },
  { of: 'nothing' },
  'all',
];

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Arguments of about the right form with arbitrary values. */
function filled(given: object, random: Random, root = given as Schema, depth = 0): unknown {
  const schema = given as Schema;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const inner = (part: object) => filled(part, random, root, depth + 1);
  if (depth > 12) return null;
  if (schema.properties?.['of']?.enum) return pick(references);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(schema.enum);
  if (schema.$ref) {
    const name = schema.$ref.replace('#/$defs/', '');
    return inner(name === '#' ? root : (root.$defs?.[name] ?? {}));
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return inner(pick(choices));
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(() => random() < 0.9)
        .map(([key, part]) => [key, inner(part)]),
    );
  if (schema.type === 'array')
    return Array.from({ length: Math.floor(random() * 4) }, () => inner(schema.items ?? {}));
  if (schema.type === 'boolean') return random() < 0.5;
  if (schema.type === 'integer') return pick([0, 1, 2, 3, -1, 30, 90, 1e9, -1e9]);
  if (schema.type === 'number') return pick([0, 0.5, 1, 2, -1, 1e9, 0.001]);
  return pick(['clip-1', 'clip-2', 'track-1', 'asset-dog.jpg', '#ff0000', 'dog', '', '\u0000']);
}
