import { frame } from '../../grammar/frame.ts';
import { no, degree } from '../../grammar/phrases/common.ts';
import { factor } from '../../grammar/phrases/factor.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';

import { either, inOrder, mark, maybe, meaning, words } from '../../grammar/reader.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { setMusic } from './set-music.ts';
import { setVolume } from './set-volume.ts';
import * as say from './sound-words.ts';
import { timeMusic } from './time-music.ts';
import {
  again,
  allSound,
  aloneLouder,
  aloneQuieter,
  and,
  any,
  atEnds,
  because,
  but,
  byFactor,
  clipSound,
  clips,
  down,
  firstSeconds,
  heard,
  howMuch,
  isVague,
  lastSeconds,
  level,
  loudness,
  ofHundred,
  ofPhotos,
  only,
  share,
  silence,
  toThat,
  turned,
  up,
  which,
  whole,
} from './volume-phrases.ts';

const { volume } = say;

/** …，别盖过视频里的声音. */
const notOverClips = inOrder(
  maybe(mark(',', '，')),
  words('别', '不要', '不能', '不想', '别让音乐', '不要让音乐', '免得', '省得'),
  words('盖过', '盖住', '压过', '压住', '盖掉', '抢了'),
  maybe(words('视频', '视频里', '视频里的', '视频的', '录像里的', '里面的')),
  words('声音', '原声', '人声', '说话声', '说话', '讲话', '人说话', '人说话的声音'),
);

export const volumeFrames = [
  frame({
    name: 'music-under-clips',
    needs: { notOverClips },
    may: { music: say.music, down, degree },
    cost: -0.6,
    means: () => setVolume.of({ sound: 'music', by: 0.6 }),
  }),
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
    needs: {
      clips,
      muted: words('静音', '消音', '消声', '别出声', '不出声', '没声音', 'silence', 'mute'),
    },
    cost: -0.1,
    means: () => setVolume.of({ sound: 'clips', to: 0 }),
  }),
  frame({
    name: 'clip-not-heard',
    needs: {
      clip: either(clipSound, clips),
      unheard: words(
        ...['is bad', 'is awful', 'is terrible', 'is horrible', 'sucks', 'is distracting'],
        ...['dont want to hear', 'do not want to hear', 'not hear', 'rather not hear', 'annoying'],
        ...['annoys', 'distracting', '不想听', '不想听到', '不要听到', '烦人', '太烦', '影响'],
      ),
    },
    may: {
      mute: either(
        inOrder(maybe(mark(',', '，')), say.muted, maybe(words('it', 'that', '一下', '吧', '掉'))),
        inOrder(
          maybe(mark(',', '，')),
          either(
            no,
            say.switchedOff,
            words('take it out', 'remove it', 'turn it off', 'delete it'),
          ),
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
