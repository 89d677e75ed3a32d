import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WishedOutput } from '../../api/render.ts';
import { applyEdit, type Edit } from '../../timeline/edit.ts';
import { durationFrames, type Timeline, type VideoTrack } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';
import { directFilm } from '../turns/testing/direct-film.ts';
import { shapeFilm } from './shape-film.ts';

const film = directFilm({ durationSeconds: 8 });
const shaped = (output: WishedOutput, timeline: Timeline = film) =>
  shapeFilm({ timeline, pictures: [], brief: {} }, output);
const clips = ({ tracks }: Timeline) => (tracks[0] as VideoTrack).clips;

function edited(edit: Edit): Timeline {
  const result = applyEdit(film, edit);
  assert.ok(result.ok);
  return result.timeline;
}

test('a film is put out in its own shape unless another is wished', () => {
  for (const output of [{}, { aspect: '16:9' }, { aspect: '32:18' }])
    assert.equal(shaped(output), film);
});

test('another shape has the same shorter side, the same length and the same pictures', () => {
  for (const [aspect, width, height] of [
    ['9:16', 1080, 1920],
    ['1:1', 1080, 1080],
    ['4x5', 1080, 1350],
    ['21:9', 2520, 1080],
  ] as const) {
    const other = shaped({ aspect });
    assert.deepEqual([other.widthPx, other.heightPx], [width, height]);
    assert.equal(durationFrames(other), durationFrames(film));
    assert.deepEqual(
      clips(other).map(({ assetId }) => assetId),
      clips(film).map(({ assetId }) => assetId),
    );
  }
});

test('pictures are framed for the shape, and as somebody framed them for it', () => {
  const own = clips(film)[0]!;
  const upright = clips(shaped({ aspect: '9:16' }))[0]!;
  assert.notDeepEqual([upright.fit, upright.motion], [own.fit, own.motion]);
  const framing = { clipId: own.id, fit: 'contain' as const, motion: null };
  const remembered = edited({ kind: 'set-framings', aspect: '9:16', framings: [framing] });
  const taken = clips(shaped({ aspect: '9:16' }, remembered))[0]!;
  assert.deepEqual([taken.fit, taken.motion], ['contain', null]);
});

test('a variant is wished by its name', () => {
  const varied = edited({ kind: 'add-variant', name: 'Stories', widthPx: 720, heightPx: 1280 });
  const { widthPx, heightPx } = shaped({ variant: 'Stories' }, varied);
  assert.deepEqual([widthPx, heightPx], [720, 1280]);
  refuses({ variant: 'stories?' }, 'variant', /there are Stories/, varied);
});

test('what cannot be is refused by name', () => {
  refuses({ variant: 'Stories' }, 'variant', /no variants/);
  refuses({ variant: 'a', aspect: '1:1' }, 'aspect', /not both/);
  for (const aspect of ['vertical', '9:0', '0:9', '100:1', '9:16:1', ''])
    refuses({ aspect }, 'aspect', /such as 9:16/);
});

function refuses(output: WishedOutput, field: string, text: RegExp, timeline = film): void {
  assert.throws(
    () => shaped(output, timeline),
    (error: unknown) =>
      error instanceof ApiError &&
      error.kind.status === 422 &&
      error.problems[0]?.path === `output.${field}` &&
      text.test(error.problems[0].wording.en),
  );
}
