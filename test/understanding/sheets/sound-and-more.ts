import { all, near, of, plays, type FilmCheck } from '../checks.ts';
import type { Sheet } from '../sheet.ts';

const noMusic: FilmCheck = (film) => film.music === null;
const clipMute = of('waves.mp4', ({ gain }) => gain === 0);
const own = plays('our song.mp3');

/** A wish for the sound, and another in the same breath. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'jazz, and a second wish',
    film: all(plays('jazz'), (film) => near(film.seconds, 20, 0.2)),
    says: {
      en: [
        'jazz and make it 20 seconds',
        'put jazz under it, and 20 seconds is enough',
        'I want jazz music. also the film should be only 20s',
        'shorten to 20 seconds with jazz music please',
        '20 sec, jazzy soundtrack',
        'can it be 20 seconds long and have jazz?',
      ],
      zh: [
        '换爵士，时长改20秒',
        '配爵士乐，20秒就够了',
        '缩到20秒，再换个爵士的bgm',
        '音乐要爵士，整个片子20秒',
        '做成20秒并且配爵士',
        '爵士乐，另外缩短到二十秒',
      ],
    },
  },
  {
    meaning: 'no music and black and white',
    film: all(noMusic, (film) => film.pictures.every(({ filters }) => filters.length > 0)),
    says: {
      en: [
        'no music and everything in black and white',
        'make it all black and white and take the music out',
        'b/w, no sound track',
        'remove the music, also turn the photos grey',
        'kill the music. b&w pls',
      ],
      zh: [
        '去掉音乐，全部变黑白',
        '黑白的，不要bgm',
        '音乐不要了，照片也都改成黑白',
        '照片全黑白，音乐删掉',
        '不要配乐，再来个黑白滤镜',
      ],
    },
  },
  {
    meaning: 'my song, quieter, clip mute',
    film: all(own, clipMute),
    says: {
      en: [
        'use my song and mute the video',
        'mute the clips and play our song',
        'I want my own song, and no sound from the video please',
        'our song as music, the video clip silent',
      ],
      zh: [
        '用我的歌，视频静音',
        '视频原声关掉，配上我上传的歌',
        '放我的歌，原声不要',
        'bgm用我传的，视频消音',
      ],
    },
  },
];
