import { frame } from '../../grammar/frame.ts';
import { no, degree } from '../../grammar/phrases/common.ts';
import { either, inOrder, maybe, unlikely, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { nearMusic, type NearMusic } from './near-music.ts';
import { setMusic } from './set-music.ts';
import { setVolume } from './set-volume.ts';
import * as say from './sound-words.ts';
import {
  adjective,
  another,
  anotherOne,
  article,
  away,
  beat,
  betterSong,
  exchanged,
  genre,
  instead,
  itsSound,
  less,
  listed,
  mendedMusic,
  near,
  nextSong,
  noMusic,
  scrapped,
  noisy,
  notNeeded,
  oneSong,
  out,
  playsElse,
  removal,
  same,
  some,
  songMood,
  take,
  thisSong,
  wanted,
  wasBetter,
} from './music-phrases.ts';
import { itsLevel } from './volume-phrases.ts';
import {
  as,
  composed,
  hear,
  notComposed,
  notOwn,
  ownSong,
  than,
  useThat,
} from './whose-music-phrases.ts';

const remedies = {
  another: setMusic.of({ play: 'another' }),
  none: setMusic.of({ play: 'none' }),
  quieter: setVolume.of({ sound: 'music', by: 0.6 }),
  louder: setVolume.of({ sound: 'music', by: 1.4 }),
} as const;

export const musicFrames = [
  frame({
    name: 'music-of-listed-moods',
    needs: { listed },
    many: { more: adjective, some },
    cost: -0.3,
    means: ({ listed: mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-exchanged',
    needs: { mood: exchanged },
    may: { music: say.music },
    many: { some },
    cost: -0.1,
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-near',
    needs: { near, music: either(say.music, beat) },
    may: { instead, another, degree, as },
    many: { more: adjective, some },
    cost: -0.3,
    means: ({ near: kind }) => nearest(kind),
  }),
  frame({
    name: 'near-alone',
    needs: { near },
    may: { instead, another, degree, as },
    many: { more: adjective, some },
    cost: 0.3,
    means: ({ near: kind }) => nearest(kind),
  }),
  frame({
    name: 'music-near-not',
    needs: { near, no },
    may: { music: say.music },
    cost: -0.1,
    means: () => setMusic.of({ play: 'another' }),
  }),
  frame({
    name: 'song-of-a-mood',
    needs: { oneSong, mood: songMood },
    may: { music: say.music, flaw: noisy, bad: another },
    many: { degree, more: songMood, of: words('的', '的吧', '的歌', '的曲子', '的音乐') },
    cost: -0.2,
    means: ({ mood, more }) => setMusic.of({ play: 'mood', mood: more[0] ?? mood }),
  }),
  frame({
    name: 'other-than-noise',
    needs: { noisy, one: either(nextSong, anotherOne) },
    may: { music: either(say.music, itsSound), wanted, degree },
    many: { sound: itsSound },
    cost: -0.9,
    means: ({ wanted: mood = 'ambient' }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'next-song',
    needs: { nextSong },
    may: { wanted, music: say.music, own: say.own },
    // Its words are empty ones to all others.
    cost: -0.35,
    means: ({ wanted: mood, own }) => {
      if (own !== undefined) return setMusic.of({ play: 'own' });
      return setMusic.of(mood === undefined ? { play: 'another' } : { play: 'mood', mood });
    },
  }),
  frame({
    name: 'noise-and-another-mood',
    needs: { music: say.music, noisy, wanted },
    may: { degree },
    cost: -0.1,
    means: ({ wanted: mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'too-much-of-a-mood',
    needs: { music: say.music, less, flaw: songMood, wanted },
    may: { degree },
    cost: -0.2,
    means: ({ wanted: mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'mood-was-better',
    needs: { mood: either(genre, adjective), wasBetter },
    may: { music: say.music, still: words('还是', '还是用', 'still', 'i think', 'the', '那首') },
    cost: -0.3,
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'song-was-better',
    needs: { song: say.songName, wasBetter },
    may: { music: say.music, still: words('还是', '还是用', 'still', 'i think', 'the') },
    cost: -0.3,
    means: ({ song }) => setMusic.of({ play: 'song', song: song[0]! }),
  }),
  frame({
    name: 'music-genre',
    needs: { mood: genre },
    may: { music: say.music, instead, another, degree, as },
    many: { more: adjective, genres: genre, some },
    means: ({ mood }) => setMusic.of({ play: 'mood', mood }),
  }),
  frame({
    name: 'music-of-a-mood-at-a-level',
    needs: {
      music: either(
        inOrder(either(genre, adjective), maybe(say.music), itsLevel),
        inOrder(say.music, either(genre, adjective), itsLevel),
      ),
    },
    many: { some },
    cost: -0.3,
    means: ({ music }) => {
      const to = Math.min(4, music[2]);
      const [first, second] = music;
      const mood = typeof first === 'string' ? first : second;
      return [setMusic.of({ play: 'mood', mood }), setVolume.of({ sound: 'music', to })];
    },
  }),
  frame({
    name: 'music-not-genre',
    needs: {
      mood: either(inOrder(less, maybe(article), genre), inOrder(no, maybe(article), genre)),
    },
    may: { music: say.music },
    sharesNo: true,
    means: ({ mood: [, , mood] }) => setMusic.of({ play: 'other-than', mood }),
  }),
  frame({
    name: 'music-without-genre',
    needs: { mood: genre, no },
    may: { music: say.music },
    sharesNo: true,
    means: ({ mood }) => setMusic.of({ play: 'other-than', mood }),
  }),
  frame({
    name: 'music-mood',
    needs: { mood: adjective, music: either(say.music, beat) },
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
      no: either(removal, notNeeded, say.switchedOff),
      back: say.unmuted,
      some,
    },
    sharesNo: true,
    cost: 0.1,
    means: (found, { sharesNo }) =>
      setMusic.of({ play: found.no !== undefined || sharesNo ? 'none' : 'some' }),
  }),
  frame({
    name: 'no-music',
    needs: { no: either(noMusic, scrapped) },
    may: { some },
    sharesNo: true,
    cost: 0.05,
    means: () => setMusic.of({ play: 'none' }),
  }),
  frame({
    name: 'music-mended',
    needs: { remedy: mendedMusic },
    cost: -0.4,
    means: ({ remedy }) => remedies[remedy],
  }),
  frame({
    name: 'better-music',
    needs: { better: inOrder(betterSong, say.music) },
    may: { instead, another },
    many: { some },
    cost: -0.2,
    means: () => setMusic.of({ play: 'another' }),
  }),
  frame({
    name: 'quiet-music',
    needs: { quiet: inOrder(words('quiet', 'soft', '安静的', '轻柔的', '柔和的'), say.music) },
    may: { instead },
    many: { more: adjective, some },
    cost: -0.15,
    means: () => setMusic.of({ play: 'mood', mood: 'ambient' }),
  }),
  frame({
    name: 'music-refused',
    needs: {
      refused: words('不配乐', '无配乐', '没配乐', '别配乐', '不用配乐', '不要配乐', '无音乐'),
    },
    cost: -0.1,
    means: () => setMusic.of({ play: 'none' }),
  }),
  frame({
    name: 'another-music',
    needs: { another, music: either(say.music, thisSong) },
    may: { degree, instead, wanted, noisy },
    many: { other: another, some },
    means: ({ wanted: mood, noisy: isNoisy }) => {
      const wished = mood ?? (isNoisy === undefined ? undefined : 'ambient');
      return setMusic.of(
        wished === undefined ? { play: 'another' } : { play: 'mood', mood: wished },
      );
    },
  }),
  frame({
    name: 'plays-else',
    needs: { playsElse },
    may: { music: say.music },
    cost: -0.2,
    means: () => setMusic.of({ play: 'another' }),
  }),
  frame({
    name: 'bad-music-away',
    needs: { music: say.music, flaw: either(noisy, another), away },
    may: { degree },
    cost: -0.4,
    means: () => setMusic.of({ play: 'none' }),
  }),
  frame({
    name: 'music-taken-away',
    needs: { take, music: say.music, out },
    cost: -0.1,
    means: () => setMusic.of({ play: 'none' }),
  }),
  frame({
    name: 'music-variation',
    needs: { another, music: say.music, same },
    cost: -0.8,
    means: () => setMusic.of({ play: 'variation' }),
  }),
  frame({
    name: 'own-music',
    needs: { ownSong },
    may: { instead, as, notComposed, useThat, hear, music: say.music },
    cost: 0.1,
    means: () => setMusic.of({ play: 'own' }),
  }),
  frame({
    name: 'composed-music',
    needs: { composed, music: say.music },
    may: {
      mood: either(adjective, genre),
      back: words('go back to', 'back to', '换回', '用回', '回到'),
      wanted,
      notOwn,
    },
    means: ({ mood, wanted: wish = mood }) =>
      wish === undefined
        ? setMusic.of({ play: 'composed' })
        : setMusic.of({ play: 'mood', mood: wish }),
  }),
  frame({
    name: 'not-own-music',
    needs: { notOwn: inOrder(either(no, than), ownSong) },
    may: { composed, music: say.music, song: words('something', '一首', '配乐', '首') },
    cost: -0.2,
    means: () => setMusic.of({ play: 'composed' }),
  }),
  frame({
    name: 'named-music',
    needs: { song: either(say.songName, unlikely(say.songWord, 0.4)) },
    may: {
      music: say.music,
      instead,
      own: say.own,
      as,
      hear,
      whole: words(
        ...['under the whole film', 'throughout', 'for the whole film', 'the whole time'],
        ...['贯穿全片', '全程', '从头开始放', '从头放'],
        ...['from the beginning', 'from the start'],
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

function nearest(near: NearMusic): Request {
  return setMusic.of({ play: 'mood', mood: nearMusic[near].mood, near });
}
