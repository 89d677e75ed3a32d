import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gainAt } from './editing/envelope.ts';
import { applyEdit, editKinds, editSchema, editTools, type Edit } from './edit.ts';
import type { RefusalCode } from './refusal.ts';
import { summarizeTimeline } from './summary.ts';
import { sampleTimeline } from './testing/sample-timeline.ts';
import { endFrame, type Aspect, type Clip, type Timeline } from './timeline.ts';

/** One line for a track: `v1 60–120 ~20` is a clip with a transition of 20 frames into it. */
function show(timeline: Timeline, trackId: string): string {
  const track = timeline.tracks.find(({ id }) => id === trackId);
  return (track?.clips ?? []).map(showClip).join(', ');
}

function showClip(clip: Clip): string {
  const transition = 'transitionIn' in clip ? clip.transitionIn : null;
  const span = `${clip.id} ${clip.startFrame}–${endFrame(clip)}`;
  return transition === null ? span : `${span} ~${transition.durationFrames}`;
}

function apply(edit: Edit, timeline = sampleTimeline()): Timeline {
  const result = applyEdit(timeline, edit);
  assert.ok(result.ok, JSON.stringify(result));
  return result.timeline;
}

const whole = { x: 0, y: 0, width: 1, height: 1 };

test('the sample that the cases below start from', () => {
  const timeline = sampleTimeline();
  assert.equal(
    show(timeline, 'video'),
    'v0 0–60, v1 60–120 ~20, v2 120–180 ~20, v3 180–240 ~20, v4 240–300 ~20',
  );
  assert.equal(show(timeline, 'music'), 'song 0–300');
  assert.equal(show(timeline, 'words'), 'title 0–90, caption 130–170');
});

const effects: readonly (readonly [string, Edit, Readonly<Record<string, string>>])[] = [
  [
    'a longer film gives pictures more time, a clip only what it has, and music follows',
    { kind: 'set-length', durationFrames: 900 },
    {
      video: 'v0 0–195, v1 195–390 ~20, v2 390–510 ~20, v3 510–705 ~20, v4 705–900 ~20',
      music: 'song 0–900',
      words: 'title 0–90, caption 410–450',
    },
  ],
  [
    'a very short film is still exact, and sheds the transitions that have no room',
    { kind: 'set-length', durationFrames: 7 },
    { video: 'v0 0–2, v1 2–4 ~2, v2 4–5, v3 5–6, v4 6–7', music: 'song 0–7' },
  ],
  [
    'a removed first picture takes its transition with it; title and music still open the film',
    { kind: 'remove-clip', clipId: 'v0' },
    {
      video: 'v1 0–60, v2 60–120 ~20, v3 120–180 ~20, v4 180–240 ~20',
      music: 'song 0–240',
      words: 'title 0–70, caption 70–110',
    },
  ],
  [
    'a caption goes with its picture',
    { kind: 'remove-clip', clipId: 'v2' },
    { words: 'title 0–90', music: 'song 0–240' },
  ],
  [
    'a gap may be left',
    { kind: 'remove-clip', clipId: 'v2', ripple: false },
    { video: 'v0 0–60, v1 60–120 ~20, v3 180–240 ~20, v4 240–300 ~20', music: 'song 0–300' },
  ],
  [
    'a new picture at the end leads in as the others do, and music reaches the new end',
    { kind: 'insert-clip', trackId: 'video', assetId: 'lake' },
    {
      video:
        'v0 0–60, v1 60–120 ~20, v2 120–180 ~20, v3 180–240 ~20, v4 240–300 ~20, clip-1 300–390 ~20',
      music: 'song 0–390',
    },
  ],
  [
    'a new picture in front moves the captions on, but not the title and the music',
    { kind: 'insert-clip', trackId: 'video', assetId: 'lake', index: 0, durationFrames: 30 },
    {
      video:
        'clip-1 0–30, v0 30–90 ~20, v1 90–150 ~20, v2 150–210 ~20, v3 210–270 ~20, v4 270–330 ~20',
      music: 'song 0–330',
      words: 'title 0–90, caption 160–200',
    },
  ],
  [
    'a picture inserted into the middle of another splits it',
    {
      kind: 'insert-clip',
      trackId: 'video',
      assetId: 'lake',
      startFrame: 30,
      durationFrames: 30,
      id: 'new',
    },
    {
      video:
        'v0 0–30, new 30–60 ~20, clip-1 60–90 ~20, v1 90–150 ~20, v2 150–210 ~20, v3 210–270 ~20, v4 270–330 ~20',
    },
  ],
  [
    'overwriting cuts away what stood there and moves nothing',
    {
      kind: 'insert-clip',
      trackId: 'video',
      assetId: 'lake',
      startFrame: 90,
      durationFrames: 60,
      mode: 'overwrite',
    },
    {
      video:
        'v0 0–60, v1 60–90 ~20, clip-1 90–150 ~20, v2 150–180 ~20, v3 180–240 ~20, v4 240–300 ~20',
      words: 'title 0–90, caption 130–170',
    },
  ],
  [
    'moving a picture leaves the transitions where they are',
    { kind: 'move-clip', clipId: 'v4', toIndex: 0 },
    { video: 'v4 0–60, v0 60–120 ~20, v1 120–180 ~20, v2 180–240 ~20, v3 240–300 ~20' },
  ],
  [
    'a caption stays within its picture when that becomes short',
    { kind: 'set-durations', durations: [{ clipId: 'v2', durationFrames: 12 }] },
    { words: 'title 0–90, caption 122–132' },
  ],
  [
    'a caption goes with its picture to its new place, beside a title that is there',
    { kind: 'move-clip', clipId: 'v2', toIndex: 0 },
    { words: 'title 0–90', 'track-1': 'caption 10–50', music: 'song 0–300' },
  ],
  [
    'in another order captions stay with their pictures too',
    { kind: 'reorder-clips', trackId: 'video', order: ['v0', 'v1', 'v3', 'v4', 'v2'] },
    { words: 'title 0–90, caption 250–290' },
  ],
  [
    'a shortened clip shortens the transitions beside it',
    { kind: 'set-duration', clipId: 'v1', durationFrames: 12 },
    { video: 'v0 0–60, v1 60–72 ~12, v2 72–132 ~13, v3 132–192 ~20, v4 192–252 ~20' },
  ],
  [
    'a clip at double speed takes half the time',
    { kind: 'set-speed', clipId: 'v2', speed: 2 },
    { video: 'v0 0–60, v1 60–120 ~20, v2 120–150 ~20, v3 150–210 ~20, v4 210–270 ~20' },
  ],
  [
    'another frame rate keeps every time',
    { kind: 'set-fps', fps: 60 },
    {
      video: 'v0 0–120, v1 120–240 ~40, v2 240–360 ~40, v3 360–480 ~40, v4 480–600 ~40',
      words: 'title 0–180, caption 260–340',
    },
  ],
  [
    'one transition for all cuts can be as long as the clips',
    { kind: 'set-transition', name: 'push-left', durationFrames: 60 },
    { video: 'v0 0–60, v1 60–120 ~60, v2 120–180 ~60, v3 180–240 ~60, v4 240–300 ~60' },
  ],
  [
    'a split clip keeps its transition on the first part',
    { kind: 'split-clip', clipId: 'v2', atFrame: 150 },
    {
      video:
        'v0 0–60, v1 60–120 ~20, v2 120–150 ~20, clip-1 150–180, v3 180–240 ~20, v4 240–300 ~20',
    },
  ],
  [
    'several pictures get new lengths at once, and music follows',
    {
      kind: 'set-durations',
      durations: [
        { clipId: 'v0', durationFrames: 30 },
        { clipId: 'v3', durationFrames: 90 },
      ],
    },
    {
      video: 'v0 0–30, v1 30–90 ~20, v2 90–150 ~20, v3 150–240 ~20, v4 240–300 ~20',
      music: 'song 0–300',
      words: 'title 0–90, caption 100–140',
    },
  ],
  [
    'several pictures are taken out at once',
    { kind: 'remove-clip', clipIds: ['v0', 'v3'] },
    { video: 'v1 0–60, v2 60–120 ~20, v4 120–180 ~20', music: 'song 0–180' },
  ],
  [
    'transitions are set before some clips, and none before the first',
    { kind: 'set-transition', clipIds: ['v0', 'v1', 'v4'], name: 'iris', durationFrames: 8 },
    { video: 'v0 0–60, v1 60–120 ~8, v2 120–180 ~20, v3 180–240 ~20, v4 240–300 ~8' },
  ],
  [
    'texts are written where a track is free, and move nothing',
    {
      kind: 'add-texts',
      texts: [
        { text: 'The end', role: 'end-card', startFrame: 240, durationFrames: 60, id: 'end' },
        { text: 'A subtitle', role: 'subtitle', startFrame: 30, durationFrames: 60, id: 'sub' },
      ],
    },
    { words: 'title 0–90, caption 130–170', 'track-1': 'sub 30–90, end 240–300' },
  ],
];

for (const [name, edit, expected] of effects) {
  test(name, () => {
    const after = apply(edit);
    for (const [trackId, line] of Object.entries(expected))
      assert.equal(show(after, trackId), line);
  });
}

const refusals: readonly (readonly [Edit, RefusalCode, RegExp])[] = [
  [{ kind: 'set-length', durationFrames: 4 }, 'no-room', /5 or more frames/],
  [{ kind: 'set-transition', name: 'fade', durationFrames: 61 }, 'no-room', /60 frames at most/],
  [{ kind: 'set-transition', name: 'fade', clipId: 'v0' }, 'no-cut', /fade it in/],
  [{ kind: 'shift-clip', clipId: 'caption', startFrame: 60 }, 'no-room', /0 to 90 are taken/],
  [{ kind: 'trim-clip', clipId: 'v2', fromStartFrames: -1 }, 'no-room', /0 more frames/],
  [{ kind: 'set-duration', clipId: 'v2', durationFrames: 121 }, 'no-room', /lasts for 120 frames/],
  [{ kind: 'set-speed', clipId: 'v0', speed: 2 }, 'wrong-kind', /no speed/],
  [{ kind: 'replace-asset', clipId: 'v0', assetId: 'voice' }, 'wrong-kind', /does not fit/],
  [{ kind: 'remove-clip', clipId: 'v9' }, 'unknown-clip', /"v9"/],
  [{ kind: 'mute-track', trackId: 'v9' }, 'unknown-track', /music \(Music\)/],
  [{ kind: 'set-music', assetId: 'v9' }, 'unknown-asset', /"v9"/],
  [{ kind: 'set-volume', gain: 5 }, 'bad-arguments', /^gain: Expected at most 4, got 5$/],
  [{ kind: 'set-title', title: 'Holiday' }, 'no-change', /already/],
  [
    { kind: 'set-motion', motion: { from: whole, to: { ...whole, x: 0.5 }, easing: 'linear' } },
    'bad-arguments',
    /^motion.to.width: /,
  ],
  [{ kind: 'remove-clip' }, 'bad-arguments', /Which clip/],
  [{ kind: 'set-opacity', opacity: 0, clipIds: ['v0', 'v9'] }, 'unknown-clip', /"v9"/],
  [{ kind: 'set-opacity', opacity: 0, clipIds: ['v0', 'song'] }, 'wrong-kind', /no video clip/],
  [{ kind: 'remove-variant', name: 'square' }, 'unknown-variant', /"square"/],
  [
    { kind: 'set-durations', durations: [{ clipId: 'song', durationFrames: 9 }] },
    'unknown-clip',
    /song/,
  ],
  [
    { kind: 'set-durations', durations: [{ clipId: 'v2', durationFrames: 121 }] },
    'no-room',
    /lasts for 120 frames/,
  ],
  [{ kind: 'add-overlay', assetId: 'voice' }, 'wrong-kind', /no picture or clip/],
  [{ kind: 'add-overlay', assetId: 'lake', fromFrame: 300 }, 'no-room', /300 frames/],
  [{ kind: 'set-music', assetId: 'voice', sourceStartFrame: 150 }, 'no-room', /5 s at the latest/],
  [{ kind: 'set-volume', gain: 0, fromFrame: 9, toFrame: 9 }, 'bad-arguments', /must end after/],
  ...['foo:bar', '0:0', '32:18', '16:9:4', ''].map(
    (aspect): readonly [Edit, RefusalCode, RegExp] => [
      { kind: 'set-framings', aspect: aspect as Aspect, framings: [{ clipId: 'v0' }] },
      'bad-arguments',
      /^aspect: /,
    ],
  ),
  [{ kind: 'make-it-nice' } as unknown as Edit, 'unknown-edit', /set-length/],
  [
    { kind: 'set-text', clipId: 'title', text: 'Sea\u0000\u001b[31m' },
    'bad-arguments',
    /text without control characters/,
  ],
];

for (const [edit, code, says] of refusals) {
  test(`${JSON.stringify(edit)} is refused: ${code}`, () => {
    const result = applyEdit(sampleTimeline(), edit);
    assert.ok(!result.ok);
    assert.equal(result.refusal.code, code);
    assert.match(result.refusal.wording.en, says);
    assert.notEqual(result.refusal.wording.zh, result.refusal.wording.en);
  });
}

test('an edit says what it did, and what else it had to do', () => {
  const result = applyEdit(sampleTimeline(), { kind: 'remove-clip', clipId: 'v2' });
  assert.ok(result.ok);
  assert.deepEqual(result.description, {
    en: 'Removed "waves.mp4" (1 text went with it)',
    zh: '已删除“waves.mp4”（1 条文字随之删除）',
  });
});

test('what an edit does not touch is shared, not copied', () => {
  const before = sampleTimeline();
  const after = apply({ kind: 'set-opacity', clipId: 'v0', opacity: 0.5 }, before);
  assert.equal(after.assets, before.assets);
  assert.equal(after.tracks[1], before.tracks[1]);
  assert.equal(after.tracks[0]!.clips[1], before.tracks[0]!.clips[1]);
});

test('the parts of a split motion meet where the whole one was', () => {
  const [first, second] = apply({ kind: 'split-clip', clipId: 'v0', atFrame: 30 }).tracks[0]!.clips;
  assert.ok(first !== undefined && 'motion' in first && second !== undefined && 'motion' in second);
  assert.deepEqual(first.motion?.to, { x: 0.05, y: 0.05, width: 0.9, height: 0.9 });
  assert.deepEqual(second.motion?.from, first.motion?.to);
});

test('music is put under the whole film where there was none', () => {
  const silent = apply({ kind: 'remove-track', trackId: 'music' });
  const after = apply({ kind: 'set-music', assetId: 'voice' }, silent);
  const track = after.tracks.at(-1)!;
  assert.equal(track.kind, 'audio');
  assert.equal(show(after, track.id), 'clip-1 0–300');
});

test('every edit is a tool with a schema, and none invites a model to invent extras', () => {
  const tools = editTools();
  assert.equal(tools.length, editKinds.length);
  for (const tool of tools) {
    assert.match(tool.name, /^[a-z_]+$/);
    assert.ok(!JSON.stringify(tool.inputSchema).includes('"extra"'), tool.name);
  }
});

test('the body of an edit is told by its kind', () => {
  assert.ok(editSchema.safeParse({ kind: 'set-title', title: 'x' }).success);
  assert.ok(!editSchema.safeParse({ kind: 'set-title', title: 4 }).success);
  assert.ok(!editSchema.safeParse({ kind: 'set-titel', title: 'x' }).success);
});

test('a stretch of the film is silenced, and sounds as before around it', () => {
  const { tracks } = apply({ kind: 'set-volume', trackId: 'music', gain: 0, fromFrame: 150 });
  const song = tracks.flatMap((track) => (track.kind === 'audio' ? track.clips : []))[0]!;
  const gains = [0, 140, 150, 200, 300].map((frame) => gainAt(song.volume, frame));
  assert.deepEqual(gains, [0.35, 0.35, 0, 0, 0]);
  const louder = apply(
    { kind: 'set-volume', trackId: 'music', gain: 1, fromFrame: 60, toFrame: 90 },
    apply({ kind: 'set-volume', trackId: 'music', gain: 0, fromFrame: 150 }),
  );
  const again = louder.tracks.flatMap((track) => (track.kind === 'audio' ? track.clips : []))[0]!;
  assert.deepEqual(
    [40, 60, 90, 110, 200].map((frame) => gainAt(again.volume, frame)),
    [0.35, 1, 1, 0.35, 0],
  );
});

test('a logo stands in its corner over the whole film, under the texts', () => {
  const { tracks } = apply({ kind: 'add-overlay', assetId: 'lake', at: 'bottom-left', scale: 0.2 });
  assert.deepEqual(
    tracks.map(({ name }) => name),
    ['Video', 'Overlay', 'Music', 'Title'],
  );
  const logo = tracks[1]!.clips[0]!;
  assert.ok('place' in logo && logo.place !== null);
  assert.deepEqual([logo.startFrame, logo.durationFrames], [0, 300]);
  // 384 × 288 pixels, 4 % of 1080 from the edges.
  assert.equal(Math.round(logo.place.x * 1920), Math.round(0.04 * 1080 + 384 / 2));
  assert.equal(Math.round(logo.place.y * 1080), Math.round(1080 - 0.04 * 1080 - 288 / 2));
});

test('a film names its variants in its summary', () => {
  const film = apply({ kind: 'add-variant', name: 'upright', widthPx: 1080, heightPx: 1920 });
  assert.match(summarizeTimeline(film, 'en'), / Also as upright \(1080×1920\)$/);
  assert.deepEqual(apply({ kind: 'remove-variant', name: 'upright' }, film), sampleTimeline());
});

test('the film fades in and out, whichever pictures come to stand at its ends', () => {
  const fading = apply(
    { kind: 'set-fades', clipId: 'v4', fadeOutFrames: 27 },
    apply({ kind: 'set-fades', clipId: 'v0', fadeInFrames: 12 }),
  );
  const fades = (timeline: Timeline) =>
    timeline.tracks[0]!.clips.flatMap((clip) =>
      'fadeInFrames' in clip ? [`${clip.id} ${clip.fadeInFrames}/${clip.fadeOutFrames}`] : [],
    );
  assert.deepEqual(fades(apply({ kind: 'move-clip', clipId: 'v4', toIndex: 0 }, fading)), [
    'v4 12/0',
    'v0 0/0',
    'v1 0/0',
    'v2 0/0',
    'v3 0/27',
  ]);
  const shorter = apply({ kind: 'remove-clip', clipId: 'v4' }, fading);
  assert.deepEqual(fades(shorter).at(-1), 'v3 0/27');
  const longer = apply({ kind: 'insert-clip', trackId: 'video', assetId: 'lake' }, fading);
  assert.deepEqual(fades(longer).slice(-2), ['v4 0/0', 'clip-1 0/27']);
});

test('a caption that stands as long as its picture still does when that has another length', () => {
  const text = { text: 'All the time', startFrame: 120, durationFrames: 60, id: 'all' };
  const film = apply({ kind: 'add-texts', texts: [text] });
  const trackId = film.tracks.at(-1)!.id;
  for (const durationFrames of [20, 100]) {
    const durations = [{ clipId: 'v2', durationFrames }];
    const after = apply({ kind: 'set-durations', durations }, film);
    assert.equal(show(after, trackId), `all 120–${120 + durationFrames}`);
  }
  assert.equal(
    show(apply({ kind: 'set-length', durationFrames: 150 }, film), trackId),
    'all 60–90',
  );
});
