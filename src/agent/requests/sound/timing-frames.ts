import { frame } from '../../grammar/frame.ts';
import { no, degree } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { moment } from '../../grammar/phrases/moment.ts';
import { timeRange } from '../../grammar/phrases/time-range.ts';
import { either, inOrder, mark, maybe, words } from '../../grammar/reader.ts';
import type { TimeRange } from '../../time-range.ts';
import * as say from './sound-words.ts';
import { timeMusic } from './time-music.ts';
import {
  anySong,
  atEnds,
  beginning,
  begins,
  clockAt,
  early,
  earlyMoment,
  ending,
  ends,
  fade,
  fadeBoth,
  fadeIn,
  fadeOut,
  fadesOutToo,
  headOfSong,
  inSong,
  inTheSong,
  lateSeconds,
  momentAt,
  ofTheSong,
  over,
  part,
  skip,
  slowly,
  softly,
  song,
  songNoun,
  startsAndEnds,
  toSilence,
  toSound,
} from './timing-phrases.ts';

export const timingFrames = [
  frame({
    name: 'music-starts-and-ends',
    needs: { music: song, startsAndEnds },
    cost: -0.2,
    means: ({ startsAndEnds: plays }) => timeMusic.of({ plays }),
  }),
  frame({
    name: 'song-starts-at',
    needs: { songNoun, begins, at: momentAt() },
    may: { fadesOutToo, instead: words('instead', 'rather', '改成', '改为'), own: say.own },
    cost: -0.3,
    means: ({ at, fadesOutToo: fadeOutSeconds }) =>
      timeMusic.of({ startSeconds: at, ...(fadeOutSeconds !== undefined && { fadeOutSeconds }) }),
  }),
  frame({
    name: 'song-from',
    needs: {
      songNoun,
      from: inOrder(
        words('from', 'at', '从', '在'),
        moment,
        maybe(words('on', 'onwards', 'onward', '开始', '起', '处', '处起', '的地方')),
      ),
    },
    may: { begins, own: say.own, used: words('use', 'play', '播', '放', '用') },
    cost: 0.1,
    means: ({ from: [, at] }) => timeMusic.of({ startSeconds: at }),
  }),
  frame({
    name: 'song-without-its-head',
    needs: { head: headOfSong },
    may: {
      off: either(
        skip,
        words(
          'cut off',
          'cut',
          'trim',
          'remove',
          'drop',
          'without',
          'delete',
          '剪掉',
          '剪',
          '去掉',
          '不要',
          '跳过',
          '删掉',
          '裁掉',
        ),
      ),
      own: say.own,
    },
    cost: -1.2,
    means: ({ head }) => timeMusic.of({ songFromSeconds: head }),
  }),
  frame({
    name: 'part-of-song-at',
    needs: { part, at: momentAt() },
    may: {
      music: song,
      long: words('long', 'too long', 'has', 'has a', 'is', '太长', '很长', '有点长', '在'),
      from: inOrder(
        maybe(mark(',', '，')),
        maybe(words('please', 'just', '就', '请')),
        words(
          ...[
            'start there',
            'begin there',
            'start from there',
            'jump to',
            'go to',
            'skip to',
            'start at',
          ],
          ...[
            '从那里开始放',
            '从那里开始',
            '从那开始',
            '从那里放',
            '从',
            '直接跳到',
            '跳到',
            '从这里开始',
          ],
        ),
      ),
    },
    many: { begins },
    cost: -0.5,
    means: ({ at }) => timeMusic.of({ songFromSeconds: at }),
  }),
  frame({
    name: 'music-ends-early',
    needs: { music: song, ends, early, seconds: duration },
    cost: -0.2,
    means: ({ seconds }) => timeMusic.of({ plays: { fromSeconds: 0, toSeconds: -seconds } }),
  }),
  frame({
    name: 'music-fade-lasts',
    needs: { music: either(say.music, anySong), fade, seconds: over },
    may: { be: words('lasts', 'last', 'should be', 'take', 'takes', 'only'), slowly },
    cost: -0.1,
    means: ({ seconds }) => timeMusic.of({ fadeOutSeconds: seconds }),
  }),
  frame({
    name: 'music-ends-in-fade',
    needs: { music: either(say.music, anySong), ending, fade, seconds: over },
    may: { slowly, toSilence },
    cost: -0.4,
    means: ({ seconds }) => timeMusic.of({ fadeOutSeconds: seconds }),
  }),
  frame({
    name: 'music-fades',
    needs: { music: song, fadeBoth },
    may: { seconds: over },
    means: ({ seconds = 2 }) => timeMusic.of({ fadeInSeconds: seconds, fadeOutSeconds: seconds }),
  }),
  frame({
    name: 'music-fades-in',
    needs: { music: song, fadeIn },
    may: { seconds: over, atEnds, degree, no, slowly },
    means: ({ seconds = 2, no: refused }) =>
      timeMusic.of({ fadeInSeconds: refused === undefined ? seconds : 0 }),
  }),
  frame({
    name: 'music-fades-out',
    needs: { music: song, fadeOut },
    may: { seconds: over, atEnds, degree, no, slowly },
    means: ({ seconds = 3, no: refused }) =>
      timeMusic.of({ fadeOutSeconds: refused === undefined ? seconds : 0 }),
  }),
  frame({
    name: 'music-eases-in',
    needs: { music: song, fade, toSound },
    may: { seconds: over, atEnds, degree, slowly },
    means: ({ seconds = 2 }) => timeMusic.of({ fadeInSeconds: seconds }),
  }),
  frame({
    name: 'music-eases-out',
    needs: { music: song, fade, toSilence },
    may: { seconds: over, atEnds, degree, slowly },
    means: ({ seconds = 3 }) => timeMusic.of({ fadeOutSeconds: seconds }),
  }),
  frame({
    name: 'music-begins-softly',
    needs: { music: either(say.music, anySong), beginning, softly },
    may: { degree, no, fade, seconds: over },
    many: { again: either(softly, words('too', 'so', 'very', '太', '得太', '有点', '得')) },
    means: ({ seconds = 2 }) => timeMusic.of({ fadeInSeconds: seconds }),
  }),
  frame({
    name: 'music-ends-softly',
    needs: { music: either(say.music, anySong), ending, softly },
    may: { degree, no, fade: either(fade, fadeOut), seconds: over },
    many: { again: either(softly, words('too', 'so', 'very', '太', '得太', '有点', '得')) },
    means: ({ seconds = 3 }) => timeMusic.of({ fadeOutSeconds: seconds }),
  }),
  frame({
    name: 'music-breaks-off',
    needs: {
      music: either(say.music, anySong),
      off: words(
        'cuts off',
        'just cuts off',
        'stops dead',
        'cuts out',
        'breaks off',
        '戛然而止',
        '断掉',
        '断了',
        '突然没了',
        '突然停',
      ),
    },
    may: {
      bad: words('不好听', '不好', 'ugly'),
      remedy: inOrder(
        maybe(mark(',', '，', '.')),
        maybe(
          words('cant it', 'could it', 'can it', 'it should', 'let it', 'please', '能不能', '给它'),
        ),
        either(fade, fadeOut),
        maybe(words('一下', 'instead')),
      ),
    },
    means: () => timeMusic.of({ fadeOutSeconds: 3 }),
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
    may: { own: say.own },
    means: ({ at }) => timeMusic.of({ plays: { fromSeconds: 0, toSeconds: at } }),
  }),
  frame({
    name: 'music-throughout',
    needs: {
      music: say.music,
      whole: words(
        ...['throughout', 'the whole time', 'under the whole film', 'through the whole film'],
        ...['for the whole film', 'the entire film', 'all the way', 'all the way through'],
        ...['the whole video'],
        ...['贯穿全片', '全程', '从头到尾', '整个片子都', '全片'],
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
    name: 'song-begins-there',
    needs: { at: inTheSong },
    may: {
      later: words('later', 'earlier', 'further in', 'from later'),
      skip,
      begins,
      from: words('from', 'at', '从', '在'),
      music: song,
    },
    means: ({ at }) => timeMusic.of({ songFromSeconds: at }),
  }),
  frame({
    name: 'song-skips',
    needs: { music: either(say.music, say.songName, inSong, ofTheSong), skip, at: moment },
    may: {
      begins,
      own: say.own,
      first: words(
        ...['first', 'opening', 'intro'],
        ...['前', '前面', '的', '那里', '开始放', '的地方', '前面的不用'],
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
