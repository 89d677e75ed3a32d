import { frame } from '../../grammar/frame.ts';
import { no, degree, degreeFactors, type Degree } from '../../grammar/phrases/common.ts';
import { factor, percent } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import { number } from '../../grammar/number.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  oneOf,
  unlikely,
  words,
} from '../../grammar/reader.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import type { TimeRange } from '../../time-range.ts';
import { setMusic } from './set-music.ts';
import { setVolume } from './set-volume.ts';
import * as say from './sound-words.ts';
import { timeMusic } from './time-music.ts';

const decibels = meaning(
  inOrder(number, words('db', 'decibels', '分贝')),
  ([amount]) => 10 ** (amount / 20),
);
const toThat = words(
  ...['to', 'at', 'down to', 'up to', 'on', 'be'],
  ...[
    '到',
    '调到',
    '降到',
    '减到',
    '提到',
    '升到',
    '调成',
    '设为',
    '设成',
    '设到',
    '改成',
    '变成',
    '降至',
    '调至',
  ],
);
/** To a loudness: "at 30 %", "volume 5 out of 10". */
const level = either(
  percent,
  meaning(inOrder(toThat, percent), ([, part]) => part),
  meaning(inOrder(number, words('out of 10', '成')), ([tenths]) => tenths / 10),
);
/** "Volume to 30": of a hundred. */
const ofHundred = meaning(inOrder(toThat, number), ([, hundredths]) =>
  hundredths >= 5 && hundredths <= 100 ? hundredths / 100 : null,
);
const { volume } = say;
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
  ...['completely silent', 'silent', 'silence', 'muted video', 'mute', 'mute it'],
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
  readonly amount?: Amount;
  readonly range?: TimeRange;
}
/** A loudness, a factor of it, or a share by which it changes. */
type Amount = { readonly to: number } | { readonly by: number } | { readonly share: number };

/** How loud, of what somebody wants louder (`up`) or quieter. */
function loudness(
  found: LoudnessFound,
  up: boolean,
): { to?: number; by?: number; range?: TimeRange } {
  const range = found.range === undefined ? {} : { range: found.range };
  const { amount: much } = found;
  if (much === undefined) return { by: byFactor(found.degree, up), ...range };
  if ('to' in much) return { to: Math.min(4, much.to), ...range };
  if ('share' in much) return { by: up ? 1 + much.share : 1 - much.share, ...range };
  const { by } = much;
  // "Twice as quiet" is half as loud.
  return { by: up ? by : Math.min(by, 1 / by), ...range };
}

const clips = words(
  ...['video', 'videos', 'clip', 'clips', 'the video', 'the clips', 'the videos', 'footage'],
  ...['视频', '片段', '录像', '素材'],
);
/** "The sound of the beach video", 视频里的风声. */
const clipSound = either(
  say.clipSound,
  say.noises,
  inOrder(
    either(say.noises, words('sound', 'sounds', 'audio', 'voice', 'what is said', 'whats said')),
    words('in', 'of', 'from', 'on', 'out of', 'inside'),
    maybe(words('the', 'my', 'that', 'this', 'those', 'these')),
    clips,
  ),
  inOrder(
    maybe(words('原', '那段', '那个', '这段')),
    clips,
    maybe(words('自己', '本身', '自带', '里', '里面', '中', '原来')),
    maybe(words('的')),
    either(say.noises, words('声音', '原音', '原声', '音', '音量', '音频', '声')),
  ),
  inOrder(
    words('clip', 'clips', 'video', 'videos', 'footage'),
    words('volume', 'sound', 'audio', 'noise'),
  ),
);
const and = words('and', 'as well as', '&', 'or', '和', '跟', '与', '及', '还有', '、', '以及');
const any = words('any', 'any kind of', 'all', '任何', '一点', '一切', '所有', '所有的', '任何的');
const only = words(
  ...['only', 'just', 'nothing but', 'alone', 'purely', 'solely'],
  ...[
    '只要',
    '只留',
    '只有',
    '只',
    '只保留',
    '仅',
    '光',
    '只用',
    '只想听',
    '只听',
    '仅保留',
    '单独',
  ],
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

/** By a share of what it is: "by a third", "by 20 %". */
const share = either(
  meaning(inOrder(words('by'), percent), ([, part]) => part),
  meaning(
    oneOf({
      0.5: ['by half', 'by a half'],
      0.33: ['by a third', 'by one third', '三分之一'],
      0.25: ['by a quarter', 'by one quarter', '四分之一'],
    }),
    Number,
  ),
);
/** One phrase of how much, not to have a slot for each way to say it. */
const amount = either(
  meaning(level, (to): Amount => ({ to })),
  meaning(decibels, (by): Amount => ({ by })),
  meaning(share, (part): Amount => ({ share: part })),
  meaning(unlikely(factor, 0.05), (by): Amount => ({ by })),
);
const howMuch = { degree, amount, range: timeRange } as const;
const up = either(say.louder, say.tooQuiet, say.noticedQuiet);
const down = either(say.quieter, say.tooLoud, say.noticedLoud);

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
    },
    means: ({ level: to, range }) =>
      setVolume.of({ sound: 'music', to: Math.min(4, to), ...(range !== undefined && { range }) }),
  }),
  frame({
    name: 'volume-number',
    needs: { volume, ofHundred },
    may: { music: say.music, range: timeRange },
    means: ({ ofHundred: to, range }) =>
      setVolume.of({ sound: 'music', to, ...(range !== undefined && { range }) }),
  }),
  frame({
    name: 'volume-louder',
    needs: { volume, up },
    may: howMuch,
    cost: 0.1,
    means: (found) => setVolume.of({ sound: 'music', ...loudness(found, true) }),
  }),
  frame({
    name: 'volume-quieter',
    needs: { volume, down },
    may: { ...howMuch, also: down },
    cost: 0.1,
    means: (found) => setVolume.of({ sound: 'music', ...loudness(found, false) }),
  }),
  frame({
    name: 'music-factor',
    needs: {
      music: either(say.music, volume),
      by: either(
        factor,
        meaning(share, (part) => 1 - part),
      ),
    },
    may: {
      volume,
      verb: words(
        'cut',
        'drop',
        'bring',
        'turn',
        'take',
        'reduce',
        'lower',
        '降',
        '减',
        '调',
        '减少',
      ),
      range: timeRange,
      to: toThat,
      loud: words('as loud', 'the volume', 'loud', '音量', '大', '小'),
    },
    cost: 0.2,
    means: ({ by, range }) =>
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
    name: 'silence-then-music',
    needs: {
      silence: words('silence', 'silent', 'quiet', 'nothing', '安静', '静音', '无声', 'no music'),
      seconds: inOrder(maybe(words('for', 'for the first', 'the first', '前')), duration),
      afterwards: inOrder(
        maybe(mark(',', '，', '、')),
        words('then', 'and then', 'after that', '然后', '再', '之后', '接着', '后'),
        maybe(words('the', 'let the', 'start the', '放', '起', '来', '有')),
        say.music,
      ),
    },
    cost: -0.9,
    means: ({ seconds: [, fromSeconds] }) =>
      timeMusic.of({ plays: { fromSeconds, toSeconds: null } }),
  }),
  frame({
    name: 'silence',
    needs: { silence },
    may: {
      all: either(allSound, words('全程', '整个', '从头到尾', 'throughout', 'the whole film')),
    },
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
        inOrder(either(say.muted, say.switchedOff, no), maybe(any), allSound),
      ),
    },
    may: { all: allSound },
    means: () => [setMusic.of({ play: 'none' }), setVolume.of({ sound: 'clips', to: 0 })],
  }),
  frame({
    name: 'music-and-clips-mute',
    needs: {
      both: either(inOrder(say.music, and, clipSound), inOrder(clipSound, and, say.music)),
      muted: either(say.muted, say.switchedOff, no),
    },
    may: { all: words('both', 'all', '都', '全', '全都', '全部', '一起') },
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
/** "…, turn it up". */
const again = inOrder(
  maybe(mark(',', '，')),
  maybe(words('please', '请', '都')),
  either(up, words('turn it up', 'make it louder', 'boost it', 'crank it up')),
  maybe(words('了', '一点', '点')),
);
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
    may: { ...howMuch, of: words('的', '声音', 'its', 'it', 'is') },
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
    name: 'sound-taken-from',
    needs: {
      take: words('take', 'remove', 'strip', 'cut', 'get', 'pull', 'delete'),
      sound: words('sound', 'audio', 'noise'),
      from: words('out of', 'off', 'from', 'of'),
      photos: reference,
    },
    cost: -0.3,
    means: ({ photos }) => setVolume.of({ sound: 'clips', ...ofPhotos(photos), to: 0 }),
  }),
  frame({
    name: 'clip-louder',
    needs: { clip: clipSound, up },
    may: { ...howMuch, ...which, keep: say.unmuted },
    many: { again },
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
    name: 'clip-alone',
    needs: { clip: clipSound, only },
    may: { keep: say.unmuted, hear: words('hear', 'want to hear', '听', '就行', '就好', '即可') },
    means: () => [setMusic.of({ play: 'none' }), setVolume.of({ sound: 'clips', to: 1 })],
  }),
  frame({
    name: 'clip-for-music',
    needs: {
      clip: clipSound,
      instead: words(
        ...['instead of', 'rather than', 'in place of', 'replaces', 'replace'],
        ...['代替', '替代', '取代', '而不是', '替换', '换掉'],
      ),
      music: say.music,
    },
    may: { keep: say.unmuted },
    means: () => [setMusic.of({ play: 'none' }), setVolume.of({ sound: 'clips', to: 1 })],
  }),
  frame({
    name: 'clips-mute',
    needs: { clips, muted: words('静音', '消音', '无声', '消声', '别出声', '不出声', '没声音') },
    cost: -0.1,
    means: () => setVolume.of({ sound: 'clips', to: 0 }),
  }),
  frame({
    name: 'clip-not-heard',
    needs: {
      clip: clipSound,
      unheard: words(
        ...['dont want to hear', 'do not want to hear', 'not hear', 'rather not hear', 'annoying'],
        ...['annoys', 'distracting', '不想听', '不想听到', '不要听到', '烦人', '太烦', '影响'],
      ),
    },
    may: {
      mute: either(
        inOrder(maybe(mark(',', '，')), say.muted, maybe(words('it', 'that', '一下', '吧', '掉'))),
        inOrder(
          maybe(mark(',', '，')),
          either(no, say.switchedOff),
          maybe(words('it', 'that', '一下', '吧')),
        ),
      ),
    },
    cost: -0.2,
    means: () => setVolume.of({ sound: 'clips', to: 0 }),
  }),
  frame({
    name: 'clip-too-loud-mute',
    needs: {
      clip: clipSound,
      down,
      mute: inOrder(
        mark(',', '，'),
        maybe(words('就', '请', 'please', 'just')),
        either(say.muted, no, say.switchedOff),
      ),
    },
    cost: -0.4,
    means: () => setVolume.of({ sound: 'clips', to: 0 }),
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
