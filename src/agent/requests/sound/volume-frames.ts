import { frame } from '../../grammar/frame.ts';
import { no, degree, degreeFactors, type Degree } from '../../grammar/phrases/common.ts';
import { factor, percent } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import { number } from '../../grammar/number.ts';
import { either, inOrder, mark, maybe, meaning, oneOf, words } from '../../grammar/reader.ts';
import type { TimeRange } from '../../time-range.ts';
import { setMusic } from './set-music.ts';
import { setVolume } from './set-volume.ts';
import * as say from './sound-words.ts';

const decibels = meaning(
  inOrder(number, words('db', 'decibels', '分贝')),
  ([amount]) => 10 ** (amount / 20),
);
/** To a loudness: "at 30 %", "volume 5 out of 10". */
const level = either(
  percent,
  meaning(inOrder(number, words('out of 10', '成')), ([tenths]) => tenths / 10),
);
const volume = words(
  ...['volume', 'loudness', 'level', 'sound', 'sound level', 'audio', 'noise'],
  ...['音量', '声音', '声', '音', '响度'],
);
const allSound = words(
  ...['all sound', 'all sounds', 'all the sound', 'all audio', 'all the audio'],
  ...['the sound', 'sound', 'audio', 'sounds', 'the audio'],
  ...['所有声音', '全部声音', '一切声音', '声音'],
);
/** Can be mute, but without them is no film. */
const whole = words('everything', 'whole video', '全部', '整个视频', '全片');
const silence = words(
  ...['silent film', 'complete silence', 'total silence', 'no sound at all', 'silent movie'],
  ...['silent video', 'no sound', 'no audio', 'soundless', 'without sound', 'without any sound'],
  ...['completely silent', 'silent', 'silence', 'muted video'],
  ...['无声', '静音', '默片', '没有声音', '不要声音', '全静音', '全部静音', '完全静音', '无声的'],
  ...['别出声'],
);
/** Without a word about what is to be louder, the music is. */
const aloneLouder = words(
  ...['louder', 'turn it up', 'crank it up', 'pump it up', 'turn up the volume', 'volume up'],
  ...['turn that up'],
  ...['大声点', '大声一点', '声音大一点', '声音大点', '大点声', '再大声', '大声些', '音量调大'],
  ...['音量调高', '响一点', '调大声', '大声'],
);
const aloneQuieter = words(
  ...['quieter', 'turn it down', 'turn down the volume', 'volume down', 'less loud'],
  ...['turn that down', 'not so loud', 'too loud', 'its too loud'],
  ...['小声点', '小声一点', '声音小一点', '声音小点', '小点声', '再小声', '小声些', '音量调小'],
  ...['音量调低', '轻一点', '调小声', '太吵', '太吵了', '太大声', '小声', '吵死了'],
);

function byFactor(step: Degree | undefined, up: boolean): number {
  const gentle = up ? 1.4 : 0.6;
  return gentle ** degreeFactors[step ?? 'more'];
}

interface LoudnessFound {
  readonly degree?: Degree;
  readonly factor?: number;
  readonly decibels?: number;
  readonly level?: number;
  readonly range?: TimeRange;
}

/** How loud, of what somebody wants louder (`up`) or quieter. */
function loudness(
  found: LoudnessFound,
  up: boolean,
): { to?: number; by?: number; range?: TimeRange } {
  const range = found.range === undefined ? {} : { range: found.range };
  if (found.level !== undefined) return { to: found.level, ...range };
  const by = found.decibels ?? found.factor;
  if (by === undefined) return { by: byFactor(found.degree, up), ...range };
  // "Twice as quiet" is half as loud.
  return { by: up ? by : Math.min(by, 1 / by), ...range };
}

const clips = words(
  ...['video', 'videos', 'clip', 'clips', 'the video', 'the clips', 'the videos', 'footage'],
  ...['视频', '片段', '录像', '素材'],
);
const atEnds = oneOf({
  end: [
    ...['at the end', 'at the very end', 'in the end', 'towards the end', '结尾', '最后', '片尾'],
    ...['末尾', '结尾处'],
  ],
  start: [
    ...['at the start', 'at the beginning', 'in the beginning', 'at first', '开头', '一开始'],
    ...['片头'],
  ],
});
/** Without a number. */
const firstSeconds = { fromSeconds: 0, toSeconds: 3 } as const;
const lastSeconds = { fromSeconds: -3, toSeconds: null } as const;
const toThat = words(
  'to',
  'at',
  'down to',
  'up to',
  '到',
  '调到',
  '降到',
  '减到',
  '提到',
  '升到',
  '调成',
);

const howMuch = { degree, factor, decibels, level, range: timeRange } as const;
const up = either(say.louder, say.tooQuiet);
const down = either(say.quieter, say.tooLoud);

export const volumeFrames = [
  frame({
    name: 'music-louder',
    needs: { music: say.music, up },
    may: { ...howMuch, volume, no },
    means: (found) => setVolume.of({ sound: 'music', ...loudness(found, found.no === undefined) }),
  }),
  frame({
    name: 'music-quieter',
    needs: { music: say.music, down },
    may: { ...howMuch, volume, also: down },
    means: (found) => setVolume.of({ sound: 'music', ...loudness(found, false) }),
  }),
  frame({
    name: 'louder',
    needs: { up: aloneLouder },
    may: { ...howMuch, also: say.tooQuiet },
    cost: 0.2,
    means: (found) => setVolume.of({ sound: 'music', ...loudness(found, true) }),
  }),
  frame({
    name: 'quieter',
    needs: { down: aloneQuieter },
    may: { ...howMuch, volume },
    cost: 0.2,
    means: (found) => setVolume.of({ sound: 'music', ...loudness(found, false) }),
  }),
  frame({
    name: 'music-level',
    needs: { music: either(say.music, volume), level },
    may: {
      volume,
      range: timeRange,
      to: words('at', 'to', 'down to', 'up to', '到', '调到', '调成', '设为'),
    },
    means: ({ level: to, range }) =>
      setVolume.of({ sound: 'music', to: Math.min(4, to), ...(range !== undefined && { range }) }),
  }),
  frame({
    name: 'music-factor',
    needs: { music: either(say.music, volume), factor },
    may: {
      volume,
      range: timeRange,
      to: toThat,
      loud: words('as loud', 'the volume', 'loud', '音量', '大', '小'),
    },
    cost: 0.2,
    means: ({ factor: by, range }) =>
      setVolume.of({ sound: 'music', by, ...(range !== undefined && { range }) }),
  }),
  frame({
    name: 'music-mute',
    needs: { music: say.music, muted: say.muted },
    may: { range: timeRange, volume },
    means: ({ range }) =>
      setVolume.of({ sound: 'music', to: 0, ...(range !== undefined && { range }) }),
  }),
  frame({
    name: 'no-music-there',
    needs: { music: say.music, no: either(no, say.switchedOff), range: timeRange },
    may: { atEnds, silent: words('silent', 'quiet', 'silence', '安静', '静音', '无声') },
    cost: -0.6,
    means: ({ range }) => setVolume.of({ sound: 'music', to: 0, range }),
  }),
  frame({
    name: 'no-music-at-an-end',
    needs: { music: say.music, no: either(no, say.switchedOff), atEnds },
    cost: -0.2,
    means: ({ atEnds: at }) =>
      setVolume.of({ sound: 'music', to: 0, range: at === 'end' ? lastSeconds : firstSeconds }),
  }),
  frame({
    name: 'everything-mute-there',
    needs: { whole, muted: say.muted, range: timeRange },
    cost: -0.3,
    means: ({ range }) => setVolume.of({ sound: 'all', to: 0, range }),
  }),
  frame({
    name: 'all-sound-mute-there',
    needs: { all: allSound, muted: either(say.muted, say.switchedOff, no), range: timeRange },
    cost: -0.3,
    means: ({ range }) => setVolume.of({ sound: 'all', to: 0, range }),
  }),
  frame({
    name: 'clips-mute-and-music-level',
    needs: { muted: say.muted, clips, music: say.music },
    may: { level, keep: say.unmuted, volume, up, down },
    cost: -0.4,
    means: ({ level: to, keep, up: more, down: less }) => {
      const mute = setVolume.of({ sound: 'clips', to: 0 });
      if (to !== undefined) return [mute, setVolume.of({ sound: 'music', to: Math.min(4, to) })];
      if (more === undefined && less === undefined) return keep === undefined ? null : mute;
      const by = byFactor(undefined, more !== undefined);
      return [mute, setVolume.of({ sound: 'music', by })];
    },
  }),
  frame({
    name: 'silence-there',
    needs: {
      silence: words('quiet', 'silent', 'silence', '安静', '静音', '无声'),
      range: timeRange,
    },
    cost: 0.1,
    means: ({ range }) => setVolume.of({ sound: 'music', to: 0, range }),
  }),
  frame({
    name: 'silence',
    needs: { silence },
    may: { all: allSound },
    means: () => [setMusic.of({ play: 'none' }), setVolume.of({ sound: 'clips', to: 0 })],
  }),
  frame({
    name: 'no-sound',
    needs: {
      muted: either(
        inOrder(whole, say.muted),
        inOrder(say.muted, whole),
        inOrder(
          allSound,
          maybe(words('都', '全', '全都', '全部')),
          either(say.muted, say.switchedOff, no),
        ),
        inOrder(either(say.muted, say.switchedOff, no), allSound),
      ),
    },
    may: { all: allSound },
    means: () => [setMusic.of({ play: 'none' }), setVolume.of({ sound: 'clips', to: 0 })],
  }),
  frame({
    name: 'some-sound',
    needs: { sound: words('sound', 'sounds', 'audio') },
    cost: 0.6,
    means: () => setMusic.of({ play: 'some' }),
  }),
];

/** "Keep the original sound, but quieter". */
const but = inOrder(
  maybe(mark(',', '，', '、')),
  words('but', 'just', 'only', '但', '但是', '不过', '只是', '可以', '但要'),
);
const which = { photos: reference } as const;
const clipSound = either(say.clipSound, say.noises);
/** What is said of sound alone, and of no picture's size. */
const heard = oneOf({
  louder: [
    ...['louder', 'turn up', 'too quiet', 'cant hear', 'barely hear', 'more audible', 'as loud'],
    ...[
      'not loud enough',
      '大声',
      '大声点',
      '大声一点',
      '大点声',
      '响',
      '响一点',
      '听不见',
      '听不清',
    ],
    ...['太小声', '声音太小', '声音大', '声音大点', '声音大一点', '音量调大'],
  ],
  quieter: [
    ...['quieter', 'turn down', 'too loud', 'less loud', 'not so loud', 'too noisy', 'as quiet'],
    ...[
      '小声',
      '小声点',
      '小声一点',
      '小点声',
      '太吵',
      '太大声',
      '太响',
      '吵',
      '声音太大',
      '声音小',
    ],
    ...['声音小点', '声音小一点', '音量调小'],
  ],
});
const turned = oneOf({ louder: ['up'], quieter: ['down'] });
/** "…, it's too loud". */
const because = inOrder(maybe(mark(',', '，')), maybe(words('its', 'it is', '它', '太')), heard);

export const clipFrames = [
  frame({
    name: 'pictures-heard',
    needs: { photos: reference, heard },
    may: { degree, factor, level, range: timeRange, of: words('的', '声音', 'its', 'it', 'is') },
    many: { again: heard },
    cost: -0.1,
    means: ({ photos, heard: way, ...found }) =>
      isVague(photos)
        ? null
        : setVolume.of({
            sound: 'clips',
            ...ofPhotos(photos),
            ...loudness(found, way === 'louder'),
          }),
  }),
  frame({
    name: 'pictures-turned',
    needs: { turn: words('turn', 'bring'), photos: reference, turned },
    may: { degree, because },
    cost: -0.1,
    means: ({ photos, turned: way, degree: how }) =>
      isVague(photos)
        ? null
        : setVolume.of({
            sound: 'clips',
            ...ofPhotos(photos),
            by: byFactor(how, way === 'louder'),
          }),
  }),
  frame({
    name: 'clip-louder',
    needs: { clip: clipSound, up },
    may: { ...howMuch, ...which, keep: say.unmuted },
    means: ({ photos, ...found }) =>
      setVolume.of({ sound: 'clips', ...ofPhotos(photos), ...loudness(found, true) }),
  }),
  frame({
    name: 'clip-quieter',
    needs: { clip: clipSound, down },
    may: { ...howMuch, ...which, keep: say.unmuted, but },
    means: ({ photos, ...found }) =>
      setVolume.of({ sound: 'clips', ...ofPhotos(photos), ...loudness(found, false) }),
  }),
  frame({
    name: 'clip-level',
    needs: { clip: clipSound, level },
    may: which,
    means: ({ photos, level: to }) =>
      setVolume.of({ sound: 'clips', ...ofPhotos(photos), to: Math.min(4, to) }),
  }),
  frame({
    name: 'clip-mute',
    needs: { clip: clipSound, muted: either(say.muted, say.switchedOff, no) },
    may: { ...which, volume },
    means: ({ photos }) => setVolume.of({ sound: 'clips', ...ofPhotos(photos), to: 0 }),
  }),
  frame({
    name: 'clip-keep',
    needs: { clip: clipSound },
    may: { keep: say.unmuted, ...which },
    cost: 0.1,
    means: ({ photos }) => setVolume.of({ sound: 'clips', ...ofPhotos(photos), to: 1 }),
  }),
  frame({
    name: 'mute-pictures',
    needs: {
      muted: words(
        ...['mute', 'muted', 'silence', 'silent'],
        ...['静音', '消音', '去掉声音', '关掉声音', '不要声音'],
        ...['no sound', 'without sound'],
      ),
      photos: reference,
    },
    may: { volume },
    means: ({ photos }) =>
      photos.of === 'it' || photos.of === 'all'
        ? null
        : setVolume.of({ sound: 'clips', ...ofPhotos(photos), to: 0 }),
  }),
  frame({
    name: 'sound-of-pictures-louder',
    needs: { photos: reference, volume, up },
    may: howMuch,
    means: ({ photos, ...found }) =>
      setVolume.of({ sound: 'clips', photos, ...loudness(found, true) }),
  }),
  frame({
    name: 'sound-of-pictures-quieter',
    needs: { photos: reference, volume, down },
    may: howMuch,
    means: ({ photos, ...found }) =>
      setVolume.of({ sound: 'clips', photos, ...loudness(found, false) }),
  }),
  frame({
    name: 'sound-of-pictures-muted',
    needs: { photos: reference, volume, muted: either(say.muted, say.switchedOff, no) },
    // "All sound" is the music's, too.
    means: ({ photos }) =>
      photos.of === 'all' ? null : setVolume.of({ sound: 'clips', photos, to: 0 }),
  }),
];

/** "It" is louder: the music, and no picture. */
function isVague({ of }: ValueOfReference): boolean {
  return of === 'it' || of === 'all' || of === 'that' || of === 'others';
}

function ofPhotos(photos: ValueOfReference | undefined): { photos?: ValueOfReference } {
  const isEvery =
    photos === undefined || photos.of === 'all' || (photos.of === 'sort' && photos.sort === 'clip');
  if (isEvery) return {};
  // 那个视频的声音: where no clip was spoken of, there is but one.
  return { photos: photos.of === 'that' ? { of: 'it' } : photos };
}
type ValueOfReference = ReturnType<typeof reference.read>[number]['value'];
