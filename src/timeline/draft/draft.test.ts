import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { applyEdit } from '../edit.ts';
import { randomEdit, seededRandom } from '../testing/random-edit.ts';
import { withRandomExtra } from '../testing/random-extra.ts';
import { sampleTimeline } from '../testing/sample-timeline.ts';
import { durationFrames, endFrame, type Timeline } from '../timeline.ts';
import { validateTimeline } from '../validate.ts';
import { decodeDraft } from './decode-draft.ts';
import { draftJsonSchema } from './draft-schema.ts';
import { encodeDraft } from './encode-draft.ts';

const matchesSchema = new Ajv2020({ strict: false }).compile(draftJsonSchema());

function randomTimeline(seed: number): Timeline {
  const random = seededRandom(seed);
  let timeline = sampleTimeline();
  for (let count = 0; count < 30; count += 1) {
    const result = applyEdit(timeline, randomEdit(timeline, random));
    if (result.ok) timeline = result.timeline;
  }
  return seed % 3 === 0 ? timeline : withRandomExtra(timeline, random);
}

const timelines = Array.from({ length: 100 }, (_, index) => randomTimeline(index + 1));

function decoded(json: unknown): Timeline {
  const result = decodeDraft(json);
  assert.ok(result.ok, JSON.stringify(result));
  return result.timeline;
}

test('a timeline comes back from the wire exactly as it was, with all that is unknown', () => {
  for (const timeline of timelines) {
    assert.deepEqual(validateTimeline(timeline), []);
    const stored: unknown = JSON.parse(JSON.stringify(encodeDraft(timeline)));
    assert.deepEqual(decoded(stored), timeline);
  }
});

test('every draft that Kinora writes matches the published schema', () => {
  for (const timeline of timelines) {
    assert.ok(matchesSchema(encodeDraft(timeline)), JSON.stringify(matchesSchema.errors));
  }
});

test('docs/draft.schema.json is up to date (else run src/timeline/draft/publish-schema.ts)', async () => {
  const file = new URL('../../../docs/draft.schema.json', import.meta.url);
  const published: unknown = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual(published, JSON.parse(JSON.stringify(draftJsonSchema())));
});

const foreignDraft = {
  app: { name: 'other', version: [1, 2] },
  t: [
    {
      tt: 0,
      color: 'red',
      sg: [
        { start: 0, duration: 1017, url: 'https://example.org/a/beach.jpg?w=100' },
        { duration: 1983, url: 'https://example.org/waves.mp4', sticker: { id: 4 } },
        { start: 3000, duration: 2000, asset: 'color:#ff0000', motion: null },
      ],
    },
    { tt: 1, sg: [{ start: 0, duration: 5000, asset: 'score:jazz:3', volume: 0.35 }] },
    { tt: 7, sg: [{ start: 500, duration: 2000, text: '你好', style: { role: 'title', x: 1 } }] },
  ],
  m: { title: 'Foreign', owner: 'someone' },
};

test('a small draft of another program is read with sensible defaults', () => {
  assert.ok(matchesSchema(foreignDraft), JSON.stringify(matchesSchema.errors));
  const timeline = decoded(foreignDraft);
  assert.deepEqual([timeline.widthPx, timeline.heightPx, timeline.fps], [1920, 1080, 30]);
  assert.equal(durationFrames(timeline), 150);
  assert.deepEqual(
    Object.values(timeline.assets).map(({ kind, name }) => [kind, name]),
    [
      ['image', 'beach.jpg'],
      ['video', 'waves.mp4'],
      ['color', 'color:#ff0000'],
      ['score', 'score:jazz:3'],
    ],
  );
  assert.deepEqual(
    timeline.tracks[0]!.clips.map((clip) => [clip.startFrame, endFrame(clip)]),
    [
      [0, 31],
      [31, 90],
      [90, 150],
    ],
  );
});

test('unknown keys of another program are written back where they were', () => {
  const draft = encodeDraft(decoded(foreignDraft)) as unknown as typeof foreignDraft;
  assert.deepEqual(draft.app, foreignDraft.app);
  assert.equal(draft.m.owner, 'someone');
  assert.equal(draft.t[0]!.color, 'red');
  assert.deepEqual((draft.t[0]!.sg[1] as { sticker?: unknown }).sticker, { id: 4 });
  assert.equal((draft.t[2]!.sg[0] as { style: { x: number } }).style.x, 1);
});

test('media that the server knows need no description in the draft', () => {
  const known = sampleTimeline().assets;
  const result = decodeDraft({ t: [{ tt: 0, sg: [{ duration: 1000, asset: 'beach' }] }] }, known);
  assert.ok(result.ok);
  assert.deepEqual(result.timeline.assets, { beach: known['beach'] });
});

test('reading takes as long as the draft is, however many segments have no id', () => {
  const draft = (count: number) => {
    const sg = Array.from({ length: count }, () => ({ duration: 1000, text: 'x' }));
    return { t: [{ tt: 7, sg: [{ ...sg[0], id: 'clip-2' }, ...sg] }] };
  };
  const ids = decoded(draft(3)).tracks[0]!.clips.map(({ id }) => id);
  assert.deepEqual(ids, ['clip-2', 'clip-1', 'clip-3', 'clip-4']);
  const startMs = performance.now();
  decoded(draft(30_000));
  assert.ok(performance.now() - startMs < 10_000, 'one look at each takes a second');
});

test('segments in any order become clips in order, and faults still name the segment', () => {
  const later = { start: 2000, duration: 1000, text: 'later' };
  const sooner = { start: 0, duration: 1000, text: 'sooner' };
  const [track] = decoded({ t: [{ tt: 7, sg: [later, sooner] }] }).tracks;
  assert.deepEqual(
    track!.clips.map((clip) => 'text' in clip && clip.text),
    ['sooner', 'later'],
  );
  const clash = { start: 500, duration: 600, text: 'clash' };
  assert.deepEqual(problemPaths({ t: [{ tt: 7, sg: [clash, sooner] }] }), ['t[0].sg[0].start']);
});

test('what fits in milliseconds is not refused for a frame of rounding', () => {
  const segment = { duration: 1016, url: 'a.mp4', fade_in: 483, fade_out: 533 };
  const [clip] = decoded({ t: [{ tt: 0, sg: [segment] }] }).tracks[0]!.clips;
  assert.ok(clip !== undefined && 'fadeInFrames' in clip);
  assert.equal(clip.fadeInFrames + clip.fadeOutFrames, clip.durationFrames);
});

const picture = { duration: 1000, asset: 'a.jpg' };
const video = (segment: object) => ({ t: [{ tt: 0, sg: [{ ...picture, ...segment }] }] });

const nonsense: readonly (readonly [string, unknown, string])[] = [
  ['nothing', null, ''],
  ['a list', [], ''],
  ['no tracks', {}, 't'],
  ['an unknown kind of track', { t: [{ tt: 3, sg: [] }] }, 't[0].tt'],
  ['a track without segments', { t: [{ tt: 0 }] }, 't[0].sg'],
  ['no duration', { t: [{ tt: 7, sg: [{ text: 'a' }] }] }, 't[0].sg[0].duration'],
  ['a negative start', video({ start: -1 }), 't[0].sg[0].start'],
  ['a duration in words', video({ duration: '3s' }), 't[0].sg[0].duration'],
  ['no media', { t: [{ tt: 0, sg: [{ duration: 1 }] }] }, 't[0].sg[0].asset'],
  ['a mad speed', video({ speed: 99 }), 't[0].sg[0].speed'],
  [
    'an unknown transition',
    video({ transition: { name: 'x', duration: 9 } }),
    't[0].sg[0].transition.name',
  ],
  [
    'a transition into nothing',
    video({ transition: { name: 'fade', duration: 500 } }),
    't[0].sg[0].transition.duration',
  ],
  [
    'a rectangle outside',
    video({ motion: { from: whole(), to: { ...whole(), x: 0.5 } } }),
    't[0].sg[0].motion.to.width',
  ],
  ['a gain too high', video({ volume: 9 }), 't[0].sg[0].volume'],
  [
    'points out of order',
    video({
      volume: [
        { at: 500, gain: 1 },
        { at: 100, gain: 1 },
      ],
    }),
    't[0].sg[0].volume[1].at',
  ],
  ['a gain in words', video({ volume: [{ at: 0, gain: 'loud' }] }), 't[0].sg[0].volume[0].gain'],
  ['sound on a video track', video({ asset: 'score:jazz:1' }), 't[0].sg[0].asset'],
  ['an odd width', { t: [], m: { width: 1921 } }, 'm.width'],
  ['a colour by name', { t: [], m: { background: 'red' } }, 'm.background'],
  [
    'a misnamed colour',
    { t: [], m: { assets: { 'color:#000000': { color: '#ffffff' } } } },
    'm.assets["color:#000000"].id',
  ],
  [
    'an id twice',
    {
      t: [
        { tt: 0, id: 'a', sg: [] },
        { tt: 0, id: 'a', sg: [] },
      ],
    },
    't[1].id',
  ],
  ['empty text', { t: [{ tt: 7, sg: [{ duration: 9, text: '' }] }] }, 't[0].sg[0].text'],
  ['endless time', video({ duration: Infinity }), 't[0].sg[0].duration'],
  [
    'too long a text',
    { t: [{ tt: 7, sg: [{ duration: 9, text: 'a'.repeat(501) }] }] },
    't[0].sg[0].text',
  ],
];

function whole() {
  return { x: 0, y: 0, width: 1, height: 1 };
}

function problemPaths(json: unknown): string[] {
  const result = decodeDraft(json);
  return result.ok ? [] : result.problems.map(({ path }) => path);
}

for (const [name, draft, path] of nonsense) {
  test(`${name} is refused at "${path}"`, () => {
    assert.deepEqual(problemPaths(draft), [path]);
  });
}
