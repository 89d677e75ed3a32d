import { frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { degree, degreeFactors, type Degree } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { factor, percent } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { moment } from '../../grammar/phrases/moment.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import { number } from '../../grammar/number.ts';
import { either, inOrder, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import type { TimeRange } from '../../time-range.ts';
import { cutOnBeats } from './cut-on-beats.ts';
import { duckMusic } from './duck-music.ts';
import { setMusic } from './set-music.ts';
import { setVolume } from './set-volume.ts';
import * as say from './sound-words.ts';
import { timeMusic } from './time-music.ts';

const style = maybe(
  words(
    'style',
    'vibes',
    'vibe',
    'feel',
    'feeling',
    'mood',
    'kind',
    'type',
    'stuff',
    'sounding',
    '风格',
    '风',
    '感',
    '感觉',
    '的感觉',
    '类型',
    '那种',
    '氛围',
    '的',
  ),
);
const genre = meaning(inOrder(say.genre, style), ([mood]) => mood);
const adjective = meaning(inOrder(say.musicAdjective, style), ([mood]) => mood);
const less = words(
  'less',
  'too',
  'not so',
  'not as',
  'anything but',
  'anything except',
  'everything but',
  'other than',
  'something other than',
  'rather than',
  'instead of',
  '太',
  '过于',
  '没那么',
  '别那么',
  '不那么',
  '少一点',
  '除了',
  '不要那么',
  '不要太',
  '别太',
);
const instead = words(
  'instead',
  'rather',
  'switch to',
  'change to',
  'switch it to',
  'change it to',
  'swap for',
  'replace with',
  '换成',
  '改成',
  '改为',
  '换为',
  '改用',
  '换',
  '改',
);
const another = words(
  ...[
    'another',
    'different',
    'other',
    'new',
    'something else',
    'next',
    'change',
    'switch',
    'swap',
    'replace',
    'change up',
    'a different',
    'dont like',
    'do not like',
    'hate',
    'not a fan of',
    'boring',
    'sucks',
    'annoying',
    'bad',
    'terrible',
    'awful',
    'not feeling',
    'tired of',
    'sick of',
  ],
  ...[
    '换',
    '换个',
    '换一首',
    '换一个',
    '换首',
    '换一种',
    '换掉',
    '另一首',
    '另外一首',
    '别的',
    '其他的',
    '其它的',
    '不同的',
    '下一首',
    '重新换',
    '重新选',
    '更换',
    '换别的',
    '不喜欢',
    '不好听',
    '难听',
    '重新配',
    '再换',
    '换换',
    '换点',
  ],
);
const same = words(
  'same mood',
  'same style',
  'same genre',
  'same kind',
  'same vibe',
  'similar',
  'like this',
  '同样风格',
  '同风格',
  '类似',
  '差不多',
  '一样风格',
  '风格不变',
);
const own = words(
  ...[
    'my',
    'my own',
    'our own',
    'mine',
    'our',
    'the uploaded',
    'uploaded',
    'i uploaded',
    'i just uploaded',
    'that i uploaded',
    'i sent',
    'i gave you',
    'i added',
    'attached',
    'the attached',
    'from my upload',
    'own',
  ],
  ...[
    '我的',
    '我自己的',
    '自己的',
    '我上传的',
    '上传的',
    '我传的',
    '我发的',
    '我刚上传的',
    '刚上传的',
    '刚传的',
    '我们的',
  ],
);
const songNoun = words(
  'song',
  'music',
  'track',
  'tune',
  'mp3',
  'audio',
  'audio file',
  'music file',
  'soundtrack',
  'one',
  'file',
  '歌',
  '音乐',
  '歌曲',
  '曲子',
  '那首',
  '那首歌',
  '这首',
  '这首歌',
  '音频',
  '配乐',
  'bgm',
);
const composed = words(
  'kinora made',
  'kinora makes',
  'kinoras',
  'you made',
  'your own',
  'your',
  'generated',
  'composed',
  'kinora composed',
  'that kinora made',
  'you composed',
  'default',
  '自动',
  '自动生成的',
  '你写的',
  '你作的',
  '系统的',
  'ai',
  'kinora 的',
  '默认的',
  '原来的',
);

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
  'volume',
  'loudness',
  'level',
  'sound',
  'sound level',
  'audio',
  'noise',
  '音量',
  '声音',
  '声',
  '音',
  '响度',
);
const allSound = words(
  'all sound',
  'all sounds',
  'all the sound',
  'all audio',
  'all the audio',
  'everything',
  'the sound',
  'sound',
  'audio',
  'sounds',
  'the audio',
  'whole video',
  '所有声音',
  '全部声音',
  '一切声音',
  '声音',
  '全部',
  '整个视频',
  '全片',
);
const silence = words(
  'silent film',
  'complete silence',
  'total silence',
  'no sound at all',
  'silent movie',
  'silent video',
  'no sound',
  'no audio',
  'soundless',
  'without sound',
  'without any sound',
  'completely silent',
  'silent',
  'silence',
  'muted video',
  '无声',
  '静音',
  '默片',
  '没有声音',
  '不要声音',
  '全静音',
  '全部静音',
  '完全静音',
  '无声的',
  '别出声',
);
/** Without a word about what is to be louder, the music is. */
const aloneLouder = words(
  'louder',
  'turn it up',
  'crank it up',
  'pump it up',
  'turn up the volume',
  'volume up',
  'turn that up',
  '大声点',
  '大声一点',
  '声音大一点',
  '声音大点',
  '大点声',
  '再大声',
  '大声些',
  '音量调大',
  '音量调高',
  '响一点',
  '调大声',
  '大声',
);
const aloneQuieter = words(
  'quieter',
  'turn it down',
  'turn down the volume',
  'volume down',
  'less loud',
  'turn that down',
  'not so loud',
  'too loud',
  'its too loud',
  '小声点',
  '小声一点',
  '声音小一点',
  '声音小点',
  '小点声',
  '再小声',
  '小声些',
  '音量调小',
  '音量调低',
  '轻一点',
  '调小声',
  '太吵',
  '太吵了',
  '太大声',
  '小声',
  '吵死了',
);

/** Around music, and nothing more. */
const some = words(
  'some',
  'any',
  'background',
  '点',
  '一些',
  '背景',
  '上',
  '一段',
  '合适的',
  'nice',
  'good',
  'fitting',
  'suitable',
  'matching',
  '好听的',
  '应景的',
  'in the background',
  'underneath',
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

const howMuch = { degree, factor, decibels, level, range: timeRange } as const;
const up = either(say.louder, say.tooQuiet);
const down = either(say.quieter, say.tooLoud);

const musicFrames = [
  frame({
    name: 'music-genre',
    needs: { mood: genre },
    may: { music: say.music, instead, another, degree },
    many: { more: adjective, genres: genre, some },
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-not-genre',
    needs: { mood: genre, less: either(less, no) },
    may: { music: say.music },
    sharesNo: true,
    means: ({ mood }) => setMusic.of({ play: 'other-than', mood }),
  }),
  frame({
    name: 'music-mood',
    needs: { mood: adjective, music: say.music },
    may: { instead, degree, another },
    many: { more: adjective, some },
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-not-mood',
    needs: { mood: adjective, music: say.music, less: either(less, no) },
    many: { more: adjective },
    means: ({ mood }) => setMusic.of({ play: 'other-than', mood }),
  }),
  frame({
    name: 'music',
    needs: { music: say.music },
    may: {
      no: either(no, say.switchedOff),
      back: say.unmuted,
      some,
    },
    sharesNo: true,
    cost: 0.1,
    means: (found, { sharesNo }) =>
      setMusic.of({ play: found.no !== undefined || sharesNo ? 'none' : 'some' }),
  }),
  frame({
    name: 'another-music',
    needs: { another, music: say.music },
    may: { degree, instead },
    means: () => setMusic.of({ play: 'another' }),
  }),
  frame({
    name: 'music-variation',
    needs: { another, music: say.music, same },
    cost: -0.4,
    means: () => setMusic.of({ play: 'variation' }),
  }),
  frame({
    name: 'own-music',
    needs: { own, song: songNoun },
    may: {
      instead,
      as: words(
        'as the music',
        'as music',
        'as background music',
        'as the soundtrack',
        'for the music',
        '当背景音乐',
        '做背景音乐',
        '作为背景音乐',
        '当bgm',
        '做配乐',
      ),
    },
    means: () => setMusic.of({ play: 'own' }),
  }),
  frame({
    name: 'composed-music',
    needs: { composed, music: say.music },
    may: {
      mood: either(adjective, genre),
      back: words('go back to', 'back to', '换回', '用回', '回到'),
    },
    means: ({ mood }) =>
      mood === undefined ? setMusic.of({ play: 'composed' }) : setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'named-music',
    needs: { song: say.songName },
    may: {
      music: say.music,
      instead,
      whole: words(
        'under the whole film',
        'throughout',
        'for the whole film',
        'the whole time',
        '贯穿全片',
        '全程',
        '从头开始放',
        '从头放',
        'from the beginning',
        'from the start',
      ),
    },
    means: ({ song }) => setMusic.of({ play: 'song', song: song[0]! }),
  }),
  frame({
    name: 'not-named-music',
    needs: { song: say.songName, no },
    means: () => setMusic.of({ play: 'another' }),
  }),
];

const volumeFrames = [
  frame({
    name: 'music-louder',
    needs: { music: say.music, up },
    may: { ...howMuch, volume, no },
    means: (found) => setVolume.of({ sound: 'music', ...loudness(found, found.no === undefined) }),
  }),
  frame({
    name: 'music-quieter',
    needs: { music: say.music, down },
    may: { ...howMuch, volume },
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
    means: ({ range }) => setVolume.of({ sound: 'music', to: 0, range }),
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
    needs: { all: allSound, muted: either(say.muted, say.switchedOff, no) },
    means: () => [setMusic.of({ play: 'none' }), setVolume.of({ sound: 'clips', to: 0 })],
  }),
  frame({
    name: 'some-sound',
    needs: { sound: words('sound', 'sounds', 'audio') },
    cost: 0.6,
    means: () => setMusic.of({ play: 'some' }),
  }),
];

const which = { photos: reference } as const;
const clipFrames = [
  frame({
    name: 'clip-louder',
    needs: { clip: say.clipSound, up },
    may: { ...howMuch, ...which, keep: say.unmuted },
    means: ({ photos, ...found }) =>
      setVolume.of({ sound: 'clips', ...ofPhotos(photos), ...loudness(found, true) }),
  }),
  frame({
    name: 'clip-quieter',
    needs: { clip: say.clipSound, down },
    may: { ...howMuch, ...which, keep: say.unmuted },
    means: ({ photos, ...found }) =>
      setVolume.of({ sound: 'clips', ...ofPhotos(photos), ...loudness(found, false) }),
  }),
  frame({
    name: 'clip-level',
    needs: { clip: say.clipSound, level },
    may: which,
    means: ({ photos, level: to }) =>
      setVolume.of({ sound: 'clips', ...ofPhotos(photos), to: Math.min(4, to) }),
  }),
  frame({
    name: 'clip-mute',
    needs: { clip: say.clipSound, muted: either(say.muted, say.switchedOff, no) },
    may: which,
    means: ({ photos }) => setVolume.of({ sound: 'clips', ...ofPhotos(photos), to: 0 }),
  }),
  frame({
    name: 'clip-keep',
    needs: { clip: say.clipSound },
    may: { keep: say.unmuted, ...which },
    cost: 0.1,
    means: ({ photos }) => setVolume.of({ sound: 'clips', ...ofPhotos(photos), to: 1 }),
  }),
  frame({
    name: 'mute-pictures',
    needs: {
      muted: words(
        'mute',
        'muted',
        'silence',
        'silent',
        '静音',
        '消音',
        '去掉声音',
        '关掉声音',
        '不要声音',
        'no sound',
        'without sound',
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
    means: ({ photos }) => setVolume.of({ sound: 'clips', photos, to: 0 }),
  }),
];

function ofPhotos(photos: ValueOfReference | undefined): { photos?: ValueOfReference } {
  const isEvery =
    photos === undefined || photos.of === 'all' || (photos.of === 'sort' && photos.sort === 'clip');
  return isEvery ? {} : { photos };
}
type ValueOfReference = ReturnType<typeof reference.read>[number]['value'];

const fadeIn = words(
  'fade in',
  'fades in',
  'faded in',
  'fading in',
  'ease in',
  'fade it in',
  'start softly',
  'start quietly',
  'come in gently',
  'come in slowly',
  'build up',
  '淡入',
  '渐入',
  '渐强',
  '慢慢进',
  '慢慢响起',
  '渐渐响起',
  '慢慢进来',
  '由弱到强',
  '渐起',
);
const fadeOut = words(
  'fade out',
  'fades out',
  'faded out',
  'fading out',
  'fade it out',
  'fade away',
  'fade to silence',
  'end softly',
  'die out',
  'tail off',
  'fade off',
  '淡出',
  '渐出',
  '渐弱',
  '慢慢停',
  '慢慢消失',
  '渐渐消失',
  '渐渐停',
  '慢慢变小',
  '由强到弱',
  '收掉',
  '渐隐',
);
/** "Fade the music out". */
const fade = words('fade', 'fades', 'faded', 'ease', 'eases', 'fading');
const toSound = words('in');
const toSilence = words('out', 'away', 'off', 'down');
const fadeBoth = words(
  'fade in and out',
  'fades in and out',
  'fade in and fade out',
  '淡入淡出',
  '渐入渐出',
);
const atEnds = words(
  'at the end',
  'at the start',
  'at the beginning',
  'towards the end',
  'in the end',
  'at the very end',
  'at the close',
  '结尾',
  '开头',
  '最后',
  '结束时',
  '结束',
  '开始时',
  '开始',
  '末尾',
  '在结尾',
  '在开头',
  '结尾处',
  '开头处',
  '慢慢',
);
const over = meaning(
  inOrder(
    maybe(
      words(
        'over',
        'for',
        'in',
        'within',
        'over the last',
        'over the first',
        'in the last',
        'during the last',
        'the last',
        '用',
        '最后',
        '在最后',
      ),
    ),
    duration,
  ),
  ([, seconds]) => seconds,
);
const song = either(say.music, words('it', 'that'));
const begins = words(
  'start',
  'begin',
  'starts',
  'begins',
  'starting',
  'beginning',
  'come in',
  'comes in',
  'kick in',
  'kicks in',
  'enter',
  'play',
  'plays',
  'only',
  'start only',
  '开始',
  '响起',
  '进来',
  '进入',
  '开始放',
  '播放',
  '放',
  '才进',
  '再进',
  '起',
  '才开始',
  '才',
  '再放',
);
const inSong = words(
  'of the song',
  'of the track',
  'into the song',
  'in the song',
  'of my song',
  'into the track',
  'of the music',
  'of it',
  '的位置',
  '歌曲的',
  '歌的',
  '这首歌的',
  '副歌',
  'chorus',
  'the chorus',
  'the drop',
);
const skip = words(
  'skip',
  'skip the first',
  'cut the first',
  'drop the first',
  'leave out the first',
  'without the first',
  'trim the first',
  '跳过',
  '跳过前',
  '去掉前',
  '跳到',
  '直接跳到',
  '剪掉前',
  '略过',
  '从',
);
const ends = words(
  'stop',
  'stops',
  'end',
  'ends',
  'until',
  'only until',
  'stop at',
  'end at',
  'cut off',
  'only',
  '只放到',
  '放到',
  '到',
  '停在',
  '停止',
  '结束',
  '只到',
  '停',
);

const timingFrames = [
  frame({
    name: 'music-fades',
    needs: { music: song, fadeBoth },
    may: { seconds: over },
    means: ({ seconds = 2 }) => timeMusic.of({ fadeInSeconds: seconds, fadeOutSeconds: seconds }),
  }),
  frame({
    name: 'music-fades-in',
    needs: { music: song, fadeIn },
    may: { seconds: over, atEnds, degree, no },
    means: ({ seconds = 2, no: refused }) =>
      timeMusic.of({ fadeInSeconds: refused === undefined ? seconds : 0 }),
  }),
  frame({
    name: 'music-fades-out',
    needs: { music: song, fadeOut },
    may: { seconds: over, atEnds, degree, no },
    means: ({ seconds = 3, no: refused }) =>
      timeMusic.of({ fadeOutSeconds: refused === undefined ? seconds : 0 }),
  }),
  frame({
    name: 'music-eases-in',
    needs: { music: song, fade, toSound },
    may: { seconds: over, atEnds, degree },
    means: ({ seconds = 2 }) => timeMusic.of({ fadeInSeconds: seconds }),
  }),
  frame({
    name: 'music-eases-out',
    needs: { music: song, fade, toSilence },
    may: { seconds: over, atEnds, degree },
    means: ({ seconds = 3 }) => timeMusic.of({ fadeOutSeconds: seconds }),
  }),
  frame({
    name: 'starts-softly',
    needs: { fadeIn, atEnds },
    may: {
      seconds: over,
      harsh: words('别一上来就轰', '别太突然', 'not so abruptly', 'not abruptly'),
    },
    cost: 0.3,
    means: ({ seconds = 2 }) => timeMusic.of({ fadeInSeconds: seconds }),
  }),
  frame({
    name: 'music-plays-there',
    needs: { music: say.music, range: timeRange },
    may: { begins, ends },
    cost: 0.1,
    means: ({ range }) => (isInSong(range) ? null : timeMusic.of({ plays: range })),
  }),
  frame({
    name: 'music-begins',
    needs: { music: say.music, begins, at: earlyMoment() },
    means: ({ at }) => timeMusic.of({ plays: { fromSeconds: at, toSeconds: null } }),
  }),
  frame({
    name: 'music-ends',
    needs: { music: either(say.music, say.songName), ends, at: moment },
    may: { own },
    means: ({ at }) => timeMusic.of({ plays: { fromSeconds: 0, toSeconds: at } }),
  }),
  frame({
    name: 'music-throughout',
    needs: {
      music: say.music,
      whole: words(
        'throughout',
        'the whole time',
        'under the whole film',
        'through the whole film',
        'for the whole film',
        'the entire film',
        'all the way',
        'all the way through',
        'the whole video',
        '贯穿全片',
        '全程',
        '从头到尾',
        '整个片子都',
        '全片',
      ),
    },
    means: () => timeMusic.of({ plays: { fromSeconds: 0, toSeconds: null } }),
  }),
  frame({
    name: 'song-begins-later',
    needs: { music: either(song, say.songName), inSong, at: moment },
    may: { skip, begins, from: words('from', 'at', '从', '在') },
    means: ({ at }) => timeMusic.of({ songFromSeconds: at }),
  }),
  frame({
    name: 'song-skips',
    needs: { music: either(say.music, say.songName, inSong), skip, at: moment },
    may: {
      begins,
      own,
      first: words(
        'first',
        'opening',
        'intro',
        '前',
        '前面',
        '的',
        '那里',
        '开始放',
        '的地方',
        '前面的不用',
      ),
    },
    means: ({ at }) => timeMusic.of({ songFromSeconds: at }),
  }),
  frame({
    name: 'song-begins-at',
    needs: {
      music: words('song', 'track', 'the song', 'my song', '歌', '歌曲', '这首歌'),
      begins,
      at: clockAt(),
    },
    means: ({ at }) => timeMusic.of({ songFromSeconds: at }),
  }),
];

/** "From 1:05 on" is about the song where most films are over. */
function isInSong(range: TimeRange): boolean {
  return 'toSeconds' in range && range.toSeconds === null && range.fromSeconds >= lateSeconds;
}

/** "At 6 seconds", 在第6秒. */
function momentAt(): Reader<number> {
  return meaning(
    inOrder(
      maybe(words('at', 'from', 'after', 'only at', 'only after', '在', '从', '到')),
      moment,
      maybe(words('后', '之后', '以后', '才')),
    ),
    ([, at]) => at,
  );
}

/** Songs have their moments where most films are over. */
const lateSeconds = 45;

function earlyMoment(): Reader<number> {
  return meaning(momentAt(), (at) => (at < lateSeconds ? at : null));
}

function clockAt(): Reader<number> {
  return meaning(momentAt(), (at) => (at >= lateSeconds ? at : null));
}

const beats = words(
  ...[
    'beat',
    'beats',
    'the beat',
    'the beats',
    'rhythm',
    'the rhythm',
    'on beat',
    'on the beat',
    'to the beat',
    'with the beat',
    'to the music',
    'in time with the music',
    'in sync with the music',
    'beat sync',
    'beat synced',
    'synced to the music',
    'in rhythm',
    'drum hits',
    'the drums',
    'match the music',
    'to the rhythm',
    'beat drops',
    'with the music',
  ],
  ...[
    '卡点',
    '踩点',
    '卡节奏',
    '跟着节奏',
    '跟随节拍',
    '对准节拍',
    '鼓点',
    '节拍',
    '节奏点',
    '卡在节拍上',
    '踩着节奏',
    '跟着音乐',
    '卡在鼓点上',
    '卡在节奏上',
    '合拍',
    '踩着鼓点',
    '跟音乐',
    '卡点视频',
    '跟着鼓点',
  ],
);
const cuts = words(
  'cut',
  'cuts',
  'cutting',
  'sync',
  'synced',
  'synchronize',
  'synchronized',
  'synchronise',
  'time',
  'timed',
  'match',
  'matched',
  'matching',
  'change',
  'changes',
  'switch',
  'switching',
  'edit',
  'edited',
  'snap',
  'align',
  'photos',
  'pictures',
  'transitions',
  '切',
  '切换',
  '剪',
  '剪辑',
  '对上',
  '对齐',
  '切照片',
  '转场',
  '换图',
  '切图',
  '卡',
  '踩',
);

const beatFrames = [
  frame({
    name: 'on-beats',
    needs: { beats },
    may: { cuts, no, photos: reference, music: say.music },
    means: ({ no: refused }) => cutOnBeats.of({ onBeats: refused === undefined }),
  }),
  frame({
    name: 'ducking',
    needs: {
      music: say.music,
      duck: words(
        'duck',
        'ducks',
        'ducking',
        'auto duck',
        'under the voices',
        'when people talk',
        'when someone talks',
        'when people speak',
        'while people talk',
        'when there is talking',
        'under speech',
        'under the speech',
        'when the clip has sound',
        'when clips have sound',
        '闪避',
        '有人说话时',
        '说话的时候',
        '有人声时',
        '有原声时',
        '人说话时',
        '有人说话的时候',
        '避让',
      ),
    },
    may: { down: say.quieter, no, degree },
    means: ({ no: refused }) => duckMusic.of({ duck: refused === undefined }),
  }),
];

export const soundFrames = [
  ...musicFrames,
  ...volumeFrames,
  ...clipFrames,
  ...timingFrames,
  ...beatFrames,
];
