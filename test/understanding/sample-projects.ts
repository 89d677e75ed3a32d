import { createHash } from 'node:crypto';
import type { Project } from '../../src/agent/project.ts';
import type { Brief } from '../../src/director/brief.ts';
import { direct } from '../../src/director/direct.ts';
import type { PictureLook } from '../../src/director/look.ts';
import type { PictureFacts } from '../../src/director/picture.ts';
import { applyEdit, type Edit } from '../../src/timeline/edit.ts';
import { mainTrack } from '../../src/timeline/editing/find.ts';
import type { AudioAsset, Timeline } from '../../src/timeline/timeline.ts';

/**
 * Projects that messages are said in. Each has its files, and all but `empty` and `fresh` a film
 * that the director made of them.
 *
 * - `empty`: a session without a file.
 * - `fresh`: the files of `holiday`, and no film yet.
 * - `holiday`: ten pictures in the order of the film: IMG_2041.jpg (upright), beach-1.jpg, beach-2.jpg,
 *   dog.jpg, sunset.jpg, IMG_2046.jpg, waves.mp4 (a clip of 8 s with sound), market.png, old town.jpg,
 *   family.jpg; the rest is wide. 30 s, 16:9, 30 fps, lo-fi music, fades between all, nothing written,
 *   each 3 s. A song "our song.mp3" (3 min) is uploaded and not used. Capture times, as film order,
 *   are on 2026-07-11 from 09:00, an hour apart; dog.jpg was taken first of all, at 08:00.
 *   IMG_2042.jpg, a near-duplicate of IMG_2041.jpg, and blurry.jpg, a blurred second shot of the
 *   sunset, were left out by the director.
 * - `titled`: holiday with the title "Summer" over the first 3 s, a caption "Our dog" on dog.jpg and a
 *   logo "logo.png" (uploaded, not a picture of the film) at the top right.
 * - `shop`: five product photos without a film name worth knowing: product_01.jpg … product_05.jpg (square), a film
 *   of 15 s, 9:16, upbeat music, hard cuts, cropped; the brief has the platform's aspect and length wished.
 * - `hundred`: 100 photos, 0001.jpg … 0100.jpg, a film of 300 s.
 * - `songs`: holiday with "our song.mp3" as music from its beginning, under the whole film.
 * - `numbered`: picture-1.png, picture-2.png and picture-3.png, and no film yet.
 * - `late`: holiday, to which cat.jpg and garden.jpg were uploaded after the film was made.
 */
export type SampleProject =
  'empty' | 'fresh' | 'holiday' | 'titled' | 'shop' | 'hundred' | 'songs' | 'late' | 'numbered';

/** What of a project does not change while one talks about it, and its first film. */
export type Sample = Pick<
  Project,
  'timeline' | 'brief' | 'pictures' | 'songs' | 'newAssetIds' | 'decisions'
>;

export const sampleProjects: Readonly<Record<SampleProject, () => Sample>> = {
  empty: () => withoutFilm([], []),
  fresh: () => withoutFilm(holidayPictures, [song]),
  holiday: () => holiday({ music: { mood: 'lo-fi' } }),
  numbered: () => withoutFilm(numberedPictures, []),
  titled: titledHoliday,
  shop: () =>
    directed(products, {
      durationSeconds: 15,
      aspect: '9:16',
      music: { mood: 'upbeat' },
      transitions: 'none',
      fit: 'crop',
    }),
  hundred: () => directed(hundredPhotos, { durationSeconds: 300 }),
  songs: () => holiday({ music: { assetId: song.id } }),
  late: () => {
    const sample = holiday({ music: { mood: 'lo-fi' } });
    const added = [photo('cat.jpg', { at: '19:00' }), photo('garden.jpg', { at: '20:00' })];
    return {
      ...sample,
      pictures: [...sample.pictures, ...added],
      newAssetIds: added.map(({ assetId }) => assetId),
    };
  },
};

function withoutFilm(pictures: readonly PictureFacts[], songs: readonly AudioAsset[]): Sample {
  const newAssetIds = [...pictures.map(({ assetId }) => assetId), ...songs.map(({ id }) => id)];
  return { timeline: null, brief: {}, pictures, songs, newAssetIds, decisions: [] };
}

function directed(
  pictures: readonly PictureFacts[],
  brief: Partial<Brief>,
  songs: readonly AudioAsset[] = [],
): Sample & { readonly timeline: Timeline } {
  const direction = direct({ pictures, songs, brief });
  if (!direction.ok) throw new Error(direction.refusal.en);
  const { timeline, decisions } = direction;
  return { timeline, brief, pictures, songs, newAssetIds: [], decisions };
}

/** The dog stands where somebody put it, and the clip is as long as a photo. */
function holiday(wishes: Partial<Brief>): Sample & { readonly timeline: Timeline } {
  const wished = { aspect: '16:9', transitions: 'fade', ...wishes } as const;
  const brief = { ...wished, secondsPerPhoto: 3 };
  const sample = directed(holidayPictures, brief, [song]);
  const clipOf = (name: string) => clipNamed(sample.timeline, name);
  const timeline = edited(sample.timeline, [
    { kind: 'move-clip', clipId: clipOf('dog.jpg'), toIndex: 3 },
    { kind: 'set-duration', clipId: clipOf('waves.mp4'), durationFrames: 90 },
  ]);
  return { ...sample, timeline, brief: { ...wished, durationSeconds: 30 } };
}

function titledHoliday(): Sample {
  const sample = holiday({ music: { mood: 'lo-fi' }, titleText: 'Summer' });
  const logo = photo('logo.png', { widthPx: 600, heightPx: 400 });
  const { assetId: id, name, widthPx, heightPx } = logo;
  const asset = { kind: 'image', id, name, widthPx, heightPx } as const;
  const timeline = edited(sample.timeline, [
    { kind: 'set-duration', clipId: 'title', durationFrames: 90 },
    { kind: 'add-track', trackKind: 'text', name: 'Captions', id: 'captions' },
    {
      kind: 'insert-clip',
      trackId: 'captions',
      text: 'Our dog',
      startFrame: 270,
      durationFrames: 90,
      id: 'dog-caption',
    },
    { kind: 'add-asset', asset },
    { kind: 'add-track', trackKind: 'video', name: 'Logo', index: 1, id: 'logo' },
    {
      kind: 'insert-clip',
      trackId: 'logo',
      assetId: id,
      startFrame: 0,
      durationFrames: 900,
      id: 'logo-1',
    },
    {
      kind: 'set-place',
      clipId: 'logo-1',
      place: { x: 0.9, y: 0.12, scale: 0.12, rotationDeg: 0 },
    },
  ]);
  return { ...sample, timeline, pictures: [...sample.pictures, logo] };
}

function edited(timeline: Timeline, edits: readonly Edit[]): Timeline {
  return edits.reduce((film, edit) => {
    const result = applyEdit(film, edit);
    if (!result.ok) throw new Error(`${edit.kind}: ${result.refusal.wording.en}`);
    return result.timeline;
  }, timeline);
}

function clipNamed(timeline: Timeline, name: string): string {
  const clip = mainTrack(timeline)!.clips.find(
    ({ assetId }) => timeline.assets[assetId]!.name === name,
  );
  if (clip === undefined) throw new Error(`${name} is not in the film`);
  return clip.id;
}

const wide = { widthPx: 4032, heightPx: 2688 };

/** In order of upload. */
const holidayPictures: readonly PictureFacts[] = [
  photo('IMG_2041.jpg', { widthPx: 3024, heightPx: 4032, at: '09:00' }),
  photo('IMG_2042.jpg', { widthPx: 3024, heightPx: 4032, at: '09:01', like: 'IMG_2041.jpg' }),
  photo('beach-1.jpg', { at: '10:00' }),
  photo('beach-2.jpg', { at: '11:00' }),
  photo('dog.jpg', { at: '08:00' }),
  photo('sunset.jpg', { at: '13:00' }),
  photo('blurry.jpg', { at: '13:01', like: 'sunset.jpg', sharpness: 0.1 }),
  photo('IMG_2046.jpg', { at: '14:00' }),
  {
    ...photo('waves.mp4', { widthPx: 1920, heightPx: 1080, at: '15:00' }),
    kind: 'video',
    durationMs: 8000,
    hasSound: true,
  },
  photo('market.png', { at: '16:00' }),
  photo('old town.jpg', { at: '17:00' }),
  photo('family.jpg', { at: '18:00' }),
];

const song: AudioAsset = {
  kind: 'audio',
  id: idOf('our song.mp3'),
  name: 'our song.mp3',
  durationMs: 180_000,
};

const products = [1, 2, 3, 4, 5].map((number) =>
  photo(`product_0${number}.jpg`, { widthPx: 3000, heightPx: 3000 }),
);

const numberedPictures = [1, 2, 3].map((number) => photo(`picture-${number}.png`, {}));

const hundredPhotos = Array.from({ length: 100 }, (_, index) =>
  photo(`${String(index + 1).padStart(4, '0')}.jpg`, {}),
);

/** Two photos `like` each other are shots of the same; of them the sharper stays in a film. */
function photo(
  name: string,
  facts: {
    readonly widthPx?: number;
    readonly heightPx?: number;
    /** On the day of the holiday. */
    readonly at?: string;
    readonly like?: string;
    readonly sharpness?: number;
  },
): PictureFacts {
  const { at, like = name, sharpness = like === name ? 0.8 : 0.7, ...size } = facts;
  return {
    assetId: idOf(name),
    name,
    kind: 'image',
    ...wide,
    ...size,
    durationMs: 0,
    hasSound: false,
    capturedAtMs: at === undefined ? null : Date.parse(`2026-07-11T${at}:00`),
    look: { ...lookOf(like), sharpness },
  };
}

/** Made of the name, so that it is always the same and no two are alike. */
function lookOf(name: string): PictureLook {
  const digits = idOf(name);
  const share = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return {
    sharpness: 0.8,
    brightness: 0.4 + share(0) / 4,
    contrast: 0.2,
    hash: digits.slice(0, 16),
    focus: { x: 0.2 + share(2) / 4, y: 0.25 + share(4) / 8, width: 0.3, height: 0.35 },
    focusSpread: 0.3,
    averageColor: [100 + share(6) * 60, 100 + share(8) * 60, 100 + share(10) * 60],
    warmth: 0.02,
  };
}

function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
